namespace Omradesprofiler.Statistics;

/// <summary>
/// Whether near areas resemble each other (Moran 1950; Cliff and Ord 1981): I = n/Σw · Σᵢⱼ wᵢⱼzᵢzⱼ / Σz². p by seeded
/// permutations, one-sided towards the side observed, never below 1/(P + 1). Expected without pattern: −1/(n − 1). At
/// least 3 areas.
/// </summary>
/// <param name="Value">I.</param>
/// <param name="Expected">−1/(n − 1).</param>
/// <param name="Probability">The share of permutations at least as far out, the observed counted.</param>
public readonly record struct MoranI(double Value, double Expected, double Probability)
{
    /// <summary>Moran's I of values.</summary>
    /// <param name="values">The value of each area.</param>
    /// <param name="weights">Neighbours.</param>
    /// <param name="permutations">How many.</param>
    /// <param name="seed">Of the permutations.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<MoranI> Of(
        ReadOnlySpan<double> values, NeighborWeights weights, int permutations, ulong seed)
    {
        var deviations = Deviations.Of(values, weights);
        if (!deviations.TryGet(out var z))
            return deviations.Reason;
        var squares = 0.0;
        foreach (var deviation in z)
            squares += deviation * deviation;
        var scale = z.Length / weights.Total / squares;
        var observed = scale * Cross(z, weights);
        var (chance, above, below) = (new Chance(seed), 0, 0);
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            Shuffle(z, chance);
            var value = scale * Cross(z, weights);
            above += value >= observed ? 1 : 0;
            below += value <= observed ? 1 : 0;
        }

        var extreme = Math.Min(above, below);
        return new MoranI(observed, -1.0 / (z.Length - 1), (extreme + 1.0) / (permutations + 1));
    }

    private static double Cross(double[] z, NeighborWeights weights)
    {
        var sum = 0.0;
        for (var area = 0; area < z.Length; area++)
            sum += z[area] * weights.Lag(area, z);
        return sum;
    }

    private static void Shuffle(double[] values, Chance chance)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = chance.NextInt(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
