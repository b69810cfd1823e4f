using Omradesprofiler.Siting.Covers;

namespace Omradesprofiler.Siting;

/// <summary>
/// The most weight within the radius with p sites (Church &amp; ReVelle 1974). Sites that are left over once nobody
/// more can be covered go where they shorten the mean most.
/// </summary>
internal static class MaxCoverSolver
{
    private const int NodesPerNode = 5;

    public static SitingAnswer Solve(SitingIndex index, SitingRun run)
    {
        var core = CoverCores.Within(index, index.Problem.Radius ?? 0);
        var work = CoverCores.Work(run, core.Covering.Pairs);
        var before = index.Weights.Sum() - core.Demands.Sum(demand => index.Weights[demand]);
        var part = new WeightedCore(core, Array.ConvertAll(core.Demands, demand => index.Weights[demand])).Reduce(work);
        run.Report(SitingStage.Search, 0.1);
        var search = new MaxCoverSearch(
            MaxCoverBound.ShiftFor(part.Sum), 1 + (NodesPerNode * run.Options.BranchNodes), work);
        var most = search.Run(part, index.ToChoose, run.Options.BoundSteps);
        run.Report(SitingStage.Branching, 0.9, before + search.Covered, before + most);
        return new SitingAnswer(SiteFilling.ByMean(index, search.Best), before + most);
    }
}
