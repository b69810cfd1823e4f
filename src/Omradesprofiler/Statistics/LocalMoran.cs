namespace Omradesprofiler.Statistics;

/// <summary>
/// Where near areas resemble each other (Anselin 1995): Iᵢ = (n − 1)·zᵢ·Σⱼ wᵢⱼzⱼ / Σz². p by conditional permutation,
/// the area held and its neighbours drawn from the others; twice the smaller side, never below 1/(P + 1). Clusters are
/// those that remain when the false discoveries among all areas are held at a rate (Benjamini and Hochberg 1995). An
/// area without neighbours has I = 0, p = 1. The areas' seeds are their own, so that the order of work does not matter.
/// </summary>
/// <param name="Values">Iᵢ of each area.</param>
/// <param name="Probabilities">p of each area.</param>
/// <param name="Clusters">The kind of each area.</param>
public sealed record LocalMoran(double[] Values, double[] Probabilities, ClusterKind[] Clusters)
{
    /// <summary>Local Moran of values.</summary>
    /// <param name="values">The value of each area.</param>
    /// <param name="weights">Neighbours, row-standardised.</param>
    /// <param name="permutations">How many; 999 and more with many areas, as p can not be below 1/(P + 1).</param>
    /// <param name="seed">Of the permutations.</param>
    /// <param name="falseDiscoveryRate">The share of false clusters that is accepted, such as 0.05.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<LocalMoran> Of(
        ReadOnlySpan<double> values, NeighborWeights weights, int permutations, ulong seed, double falseDiscoveryRate)
    {
        var deviations = Deviations.Of(values, weights);
        if (!deviations.TryGet(out var z))
            return deviations.Reason;
        var squares = 0.0;
        foreach (var deviation in z)
            squares += deviation * deviation;
        var (found, p, lags) = (new double[z.Length], new double[z.Length], new double[z.Length]);
        var drawer = new NeighborDraw(z);
        var chance = new Chance(seed);
        for (var area = 0; area < z.Length; area++)
        {
            lags[area] = weights.Lag(area, z);
            found[area] = (z.Length - 1) * z[area] * lags[area] / squares;
            var own = chance.Split((ulong)area);
            p[area] = drawer.Probability(area, weights.WeightsOf(area), lags[area], permutations, own);
        }

        var isFound = FalseDiscovery.Control(p, falseDiscoveryRate);
        var clusters = new ClusterKind[z.Length];
        for (var area = 0; area < z.Length; area++)
            clusters[area] = isFound[area] ? Kind(z[area], lags[area]) : ClusterKind.None;
        return new LocalMoran(found, p, clusters);
    }

    private static ClusterKind Kind(double own, double others) => (own > 0, others > 0) switch
    {
        (true, true) => ClusterKind.HighHigh,
        (false, false) => ClusterKind.LowLow,
        (true, false) => ClusterKind.HighLow,
        _ => ClusterKind.LowHigh,
    };

    /// <summary>Draws without replacement among all other areas.</summary>
    private sealed class NeighborDraw(double[] z)
    {
        private readonly int[] _order = [.. Enumerable.Range(0, z.Length)];
        private readonly int[] _swapped = new int[z.Length];

        public double Probability(
            int area, ReadOnlySpan<double> weights, double observed, int permutations, Chance chance)
        {
            if (weights.IsEmpty)
                return 1;
            var (above, below, others) = (0, 0, z.Length - 1);
            (_order[area], _order[others]) = (others, area);
            for (var permutation = 0; permutation < permutations; permutation++)
            {
                var lag = Lag(weights, others, chance);
                above += lag >= observed ? 1 : 0;
                below += lag <= observed ? 1 : 0;
            }

            (_order[area], _order[others]) = (area, others);
            return Math.Min(1, 2 * (Math.Min(above, below) + 1.0) / (permutations + 1));
        }

        /// <summary>The first few of a shuffle, put back afterwards so that each draw starts alike.</summary>
        private double Lag(ReadOnlySpan<double> weights, int others, Chance chance)
        {
            var count = Math.Min(weights.Length, others);
            var sum = 0.0;
            for (var i = 0; i < count; i++)
            {
                var j = i + chance.NextInt(others - i);
                _swapped[i] = j;
                (_order[i], _order[j]) = (_order[j], _order[i]);
                sum += weights[i] * z[_order[i]];
            }

            for (var i = count - 1; i >= 0; i--)
                (_order[i], _order[_swapped[i]]) = (_order[_swapped[i]], _order[i]);
            return sum;
        }
    }
}
