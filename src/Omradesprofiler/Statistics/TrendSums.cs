namespace Omradesprofiler.Statistics;

/// <summary>The sums that a test of a linear trend in counts rests on.</summary>
/// <param name="Rate">Events by people, all periods.</param>
/// <param name="Score">Σ (t − t̄)·x.</param>
/// <param name="Spread">Σ n(t − t̄)².</param>
internal readonly record struct TrendSums(double Rate, double Score, double Spread)
{
    /// <summary>The sums of a series.</summary>
    public static TrendSums Of(ReadOnlySpan<int> years, ReadOnlySpan<double> events, ReadOnlySpan<double> people)
    {
        var (total, count, middle) = (0.0, 0.0, 0.0);
        for (var i = 0; i < years.Length; i++)
        {
            total += people[i];
            count += events[i];
            middle += people[i] * (years[i] - years[0]);
        }

        var (rate, score, spread) = (count / total, 0.0, 0.0);
        for (var i = 0; i < years.Length; i++)
        {
            var t = years[i] - years[0] - middle / total;
            score += t * (events[i] - rate * people[i]);
            spread += people[i] * t * t;
        }

        return new TrendSums(rate, score, spread);
    }

    /// <summary>The two-sided p-value and the slope, given the variance of one person's count.</summary>
    public (double Probability, double Slope) Test(double variance) =>
        (NormalDistribution.TwoSided(Score / Math.Sqrt(variance * Spread)), Score / Spread);
}
