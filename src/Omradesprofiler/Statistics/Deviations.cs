namespace Omradesprofiler.Statistics;

/// <summary>Values minus their mean, checked for a spatial method.</summary>
internal static class Deviations
{
    private const int FewestAreas = 3;

    public static Outcome<double[]> Of(ReadOnlySpan<double> values, NeighborWeights weights)
    {
        Guard.SameLength(values.Length, weights.AreaCount);
        if (Guard.Values(values) is var refusal and not Refusal.None)
            return refusal;
        if (values.Length < FewestAreas)
            return Refusal.TooFewAreas;
        if (weights.Count == 0)
            return Refusal.NoNeighbors;
        var mean = Guard.Sum(values) / values.Length;
        var z = new double[values.Length];
        var largest = 0.0;
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = values[i] - mean;
            largest = Math.Max(largest, Math.Abs(z[i]));
        }

        return largest <= 1e-12 * Math.Abs(mean) ? Refusal.NoSpread : z;
    }
}
