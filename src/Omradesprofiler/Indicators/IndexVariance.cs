namespace Omradesprofiler.Indicators;

/// <summary>
/// The variance of Σ wᵢcᵢ for each area, in points squared. The counts overlap in persons, how much is not known: as if
/// they were independent it is Σ wᵢ²cᵢ, and however they overlap at most Σᵢⱼ wᵢwⱼ·min(cᵢ, cⱼ), since two groups have at
/// most the smaller one in common.
/// </summary>
/// <param name="Independent">Σ wᵢ²cᵢ.</param>
/// <param name="Conservative">Σᵢⱼ wᵢwⱼ·min(cᵢ, cⱼ).</param>
/// <param name="SquaredWeights">Σ wᵢ², for what the source's perturbation of each count adds.</param>
internal sealed record IndexVariance(double[] Independent, double[] Conservative, double SquaredWeights)
{
    /// <summary>From the counts, one array a factor.</summary>
    public static IndexVariance Of(IReadOnlyList<double> weights, IReadOnlyList<double[]> counts)
    {
        var (independent, conservative) = (new double[counts[0].Length], new double[counts[0].Length]);
        for (var area = 0; area < independent.Length; area++)
        {
            for (var i = 0; i < weights.Count; i++)
            {
                independent[area] += weights[i] * weights[i] * counts[i][area];
                for (var j = 0; j < weights.Count; j++)
                    conservative[area] += weights[i] * weights[j] * Math.Min(counts[i][area], counts[j][area]);
            }
        }

        return new IndexVariance(independent, conservative, weights.Sum(weight => weight * weight));
    }
}
