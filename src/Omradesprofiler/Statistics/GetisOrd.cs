namespace Omradesprofiler.Statistics;

/// <summary>
/// Where high or low values gather (Getis and Ord 1992; Ord and Getis 1995). Global G = Σᵢⱼ wᵢⱼyᵢyⱼ / Σᵢ≠ⱼ yᵢyⱼ, for
/// values of zero or more. Local z-values: Gᵢ leaves the area itself out, Gᵢ* counts it with weight 1. Approximately
/// normal from some eight neighbours on. Binary weights.
/// </summary>
public static class GetisOrd
{
    /// <summary>Global G.</summary>
    /// <param name="values">Zero or more.</param>
    /// <param name="weights">Neighbours, binary.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<double> Global(ReadOnlySpan<double> values, NeighborWeights weights)
    {
        if (Deviations.Of(values, weights) is { IsGiven: false } refused)
            return refused.Reason;
        if (Guard.Counts(values) is var refusal and not Refusal.None)
            return refusal;
        var (near, sum, squares) = (0.0, 0.0, 0.0);
        for (var area = 0; area < values.Length; area++)
        {
            near += values[area] * weights.Lag(area, values);
            sum += values[area];
            squares += values[area] * values[area];
        }

        var all = sum * sum - squares;
        return all > 0 ? near / all : Refusal.NoSpread;
    }

    /// <summary>The z-value of each area; 0 where it has no neighbours, or all others are neighbours.</summary>
    /// <param name="values">Any values.</param>
    /// <param name="weights">Neighbours, binary and without the area itself.</param>
    /// <param name="includesItself">Gᵢ* where true, Gᵢ where false.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<double[]> Local(ReadOnlySpan<double> values, NeighborWeights weights, bool includesItself)
    {
        var deviations = Deviations.Of(values, weights);
        if (!deviations.TryGet(out var z))
            return deviations.Reason;
        var squares = 0.0;
        foreach (var deviation in z)
            squares += deviation * deviation;
        var scores = new double[z.Length];
        for (var area = 0; area < z.Length; area++)
        {
            var weight = includesItself ? 1.0 : 0;
            var (weightSquares, lag) = (weight, weights.Lag(area, z));
            foreach (var one in weights.WeightsOf(area))
                (weight, weightSquares) = (weight + one, weightSquares + one * one);
            scores[area] = includesItself
                ? Score(lag + z[area], (weight, weightSquares), z.Length, 0, squares)
                : Score(lag, (weight, weightSquares), z.Length - 1, -z[area], squares - z[area] * z[area]);
        }

        return scores;
    }

    /// <summary>
    /// Of n values with a sum and a sum of squares, how far the weighted sum lies from that of any others.
    /// </summary>
    private static double Score(double lag, (double Sum, double Squares) weight, int n, double sum, double squares)
    {
        var mean = sum / n;
        var variance = squares / n - mean * mean;
        var spread = variance * (n * weight.Squares - weight.Sum * weight.Sum) / (n - 1);
        return spread > 1e-12 * variance ? (lag - weight.Sum * mean) / Math.Sqrt(spread) : 0;
    }
}
