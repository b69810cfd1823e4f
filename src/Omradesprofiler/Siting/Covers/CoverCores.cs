using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Covers;

/// <summary>Makes problems of covering from problems of location.</summary>
internal static class CoverCores
{
    /// <summary>The demands that no required site covers within a radius, and the free sites; both by the solvers'
    /// numbers.</summary>
    public static CoverCore Within(SitingIndex index, int radius)
    {
        radius = Math.Min(radius, TravelMatrix.Unreachable - 1);
        int[] demands = [.. Enumerable.Range(0, index.Demands.Length)
            .Where(demand => index.RequiredCosts[demand] > radius)];
        var free = index.Free.Length;
        var covering = Covering.Within(
            index.Problem.Costs, radius, Array.ConvertAll(demands, demand => index.Demands[demand]), index.Free);
        return new CoverCore(
            covering, demands, [.. Enumerable.Range(0, free)],
            index.Groups ?? [.. Enumerable.Repeat(-1, free)], index.Rooms);
    }

    /// <summary>The work that may be done on a problem of a size.</summary>
    public static CoverWork Work(SitingRun run, long pairs)
    {
        const long Most = 12_000_000_000;
        const long Least = 20_000_000;
        var steps = run.Options.BoundSteps + (run.Options.BranchNodes * 20L);
        return new CoverWork(Math.Clamp(steps * 4 * pairs, Least, Most), run.Cancellation);
    }
}
