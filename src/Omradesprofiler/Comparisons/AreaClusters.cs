using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>Where high or low values gather, area by area.</summary>
/// <param name="Kinds">What each area of the selection is.</param>
/// <param name="Statistics">Local Moran's I, or the z-value of Gᵢ*.</param>
/// <param name="Probabilities">The p-value of each area, before many tests are allowed for.</param>
/// <param name="Global">Moran's I of all together.</param>
/// <param name="Permutations">How many permutations the p-values are made of; 0 where they are from a distribution.
/// </param>
public sealed record AreaClusters(
    ClusterKind[] Kinds, double[] Statistics, double[] Probabilities, MoranI Global, int Permutations)
{
    /// <summary>The share of false clusters that is accepted.</summary>
    public const double FalseDiscoveryRate = 0.05;

    /// <summary>All permutations come from this seed, so that the same data give the same clusters.</summary>
    public const ulong Seed = 1995;

    private const int FewestPermutations = 999;
    private const int MostPermutations = 9_999;
    private const int MostDraws = 60_000_000;

    /// <summary>Local Moran (Anselin 1995).</summary>
    public static Outcome<AreaClusters> LocalMoran(ColumnSelection selection, AreaNeighbors neighbors)
    {
        var weights = neighbors.Among(selection.Areas).RowStandardised();
        var permutations = PermutationsFor(selection.Areas.Length);
        var local = Omradesprofiler.Statistics.LocalMoran.Of(
            selection.Values, weights, permutations, Seed, FalseDiscoveryRate);
        if (!local.TryGet(out var found))
            return local.Reason;
        return MoranI.Of(selection.Values, weights, FewestPermutations, Seed).Map(global => new AreaClusters(
            found.Clusters, found.Values, found.Probabilities, global, permutations));
    }

    /// <summary>Getis and Ord's Gᵢ*, by the normal distribution.</summary>
    public static Outcome<AreaClusters> GetisOrd(ColumnSelection selection, AreaNeighbors neighbors)
    {
        var weights = neighbors.Among(selection.Areas);
        var local = Omradesprofiler.Statistics.GetisOrd.Local(selection.Values, weights, includesItself: true);
        if (!local.TryGet(out var z))
            return local.Reason;
        var probabilities = Array.ConvertAll(z, NormalDistribution.TwoSided);
        var isFound = FalseDiscovery.Control(probabilities, FalseDiscoveryRate);
        var kinds = new ClusterKind[z.Length];
        for (var i = 0; i < z.Length; i++)
            if (isFound[i])
                kinds[i] = z[i] > 0 ? ClusterKind.HighHigh : ClusterKind.LowLow;
        return MoranI.Of(selection.Values, weights.RowStandardised(), FewestPermutations, Seed)
            .Map(global => new AreaClusters(kinds, z, probabilities, global, 0));
    }

    /// <summary>
    /// The more areas, the fewer permutations, so that an answer takes seconds at most; but enough for the smallest
    /// possible p to pass the control of false discoveries in a few dozen of 6,160 areas.
    /// </summary>
    private static int PermutationsFor(int areas) =>
        Math.Clamp(MostDraws / Math.Max(1, areas), FewestPermutations, MostPermutations);
}
