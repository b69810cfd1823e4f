using Omradesprofiler.Siting;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>How far it is from each demand to the nearest candidate that may be chosen.</summary>
public sealed class LocationReach
{
    private readonly double[] _nearest;

    private LocationReach(double[] nearest) => _nearest = nearest;

    /// <summary>The demands that none reaches, by number.</summary>
    public IReadOnlyList<int> Unreachable => Demands(double.IsInfinity);

    /// <summary>The longest way to the nearest, among those who have one: the least radius that covers all.</summary>
    public double Longest => _nearest.Where(double.IsFinite).DefaultIfEmpty(0).Max();

    /// <summary>The demands that weigh something and have a way, but none within a radius; by number.</summary>
    public IReadOnlyList<int> Beyond(double radius) => Demands(cost => double.IsFinite(cost) && cost > radius);

    /// <summary>Looks at all pairs; demands without weight count as at hand.</summary>
    public static LocationReach Of(LocationProblem problem)
    {
        var data = problem.Data;
        var usable = SitingEvaluation.UsableSites(problem.Problem);
        var nearest = new double[data.Weights.Length];
        for (var demand = 0; demand < nearest.Length; demand++)
        {
            if (data.Weights[demand] == 0)
                continue;
            nearest[demand] = double.PositiveInfinity;
            foreach (var candidate in usable)
                nearest[demand] = Math.Min(nearest[demand], data.Cost(demand, candidate));
        }

        return new LocationReach(nearest);
    }

    private IReadOnlyList<int> Demands(Func<double, bool> isMeant) =>
        [.. Enumerable.Range(0, _nearest.Length).Where(demand => isMeant(_nearest[demand]))];
}
