namespace Omradesprofiler.Statistics;

/// <summary>
/// A trend in values without counts (medians, published indices): Mann 1945 and Kendall 1975, S = Σ sign(later −
/// earlier). Exact p up to 12 periods without ties (every order as likely); else the normal approximation with the
/// variance corrected for ties and for continuity. The slope is the median of all pairs' slopes (Theil 1950, Sen 1968).
/// At least 5 periods within one definition; with 5 the smallest possible p is 0.017. Values of neighbouring years
/// depend on each other, and p is then too small.
/// </summary>
public static class MannKendall
{
    private const int MostExact = 12;

    /// <summary>The trend of values since the last break.</summary>
    /// <param name="years">The years, ascending.</param>
    /// <param name="values">The value of each year.</param>
    /// <param name="breaks">The first year of each new definition.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <exception cref="ArgumentException">Lengths differ, or years do not ascend.</exception>
    public static Outcome<TrendResult> Trend(
        ReadOnlySpan<int> years, ReadOnlySpan<double> values, ReadOnlySpan<int> breaks, double confidence)
    {
        Guard.SameLength(years.Length, values.Length);
        var segment = SeriesSegment.Last(years, breaks);
        if (!segment.TryGet(out var range))
            return segment.Reason;
        years = years[range];
        values = values[range];
        if (Guard.Values(values) is var refusal and not Refusal.None)
            return refusal;
        var score = Score(values);
        var ties = TieTerm(values);
        var isExact = ties == 0 && values.Length <= MostExact;
        var p = isExact ? ExactProbability(values.Length, score) : NormalProbability(values.Length, score, ties);
        var test = isExact ? TrendTest.MannKendallExact : TrendTest.MannKendallNormal;
        return TrendResult.Of((p, Slope(years, values)), confidence, test, years);
    }

    private static int Score(ReadOnlySpan<double> values)
    {
        var score = 0;
        for (var i = 0; i < values.Length; i++)
            for (var j = i + 1; j < values.Length; j++)
                score += values[j].CompareTo(values[i]);
        return score;
    }

    /// <summary>Σ t(t − 1)(2t + 5) over groups of t equal values.</summary>
    private static double TieTerm(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var (sum, first) = (0.0, 0);
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[first])
                continue;
            double tied = i - first;
            sum += tied * (tied - 1) * (2 * tied + 5);
            first = i;
        }

        return sum;
    }

    /// <summary>The share of all orders with a score at least as far from zero, from counts of inversions.</summary>
    private static double ExactProbability(int count, int score)
    {
        var pairs = count * (count - 1) / 2;
        var shares = new double[pairs + 1];
        shares[0] = 1;
        for (var n = 2; n <= count; n++)
            for (var inversions = n * (n - 1) / 2; inversions >= 0; inversions--)
            {
                var sum = 0.0;
                for (var moved = 0; moved < n && moved <= inversions; moved++)
                    sum += shares[inversions - moved];
                shares[inversions] = sum / n;
            }

        var p = 0.0;
        for (var inversions = 0; inversions <= pairs; inversions++)
            if (Math.Abs(pairs - 2 * inversions) >= Math.Abs(score))
                p += shares[inversions];
        return Math.Min(1, p);
    }

    private static double NormalProbability(int count, int score, double ties)
    {
        var variance = ((double)count * (count - 1) * (2 * count + 5) - ties) / 18;
        return variance <= 0 || score == 0
            ? 1
            : NormalDistribution.TwoSided((Math.Abs(score) - 1) / Math.Sqrt(variance));
    }

    private static double Slope(ReadOnlySpan<int> years, ReadOnlySpan<double> values)
    {
        var slopes = new List<double>(years.Length * (years.Length - 1) / 2);
        for (var i = 0; i < values.Length; i++)
            for (var j = i + 1; j < values.Length; j++)
                slopes.Add((values[j] - values[i]) / (years[j] - years[i]));
        slopes.Sort();
        return (slopes[(slopes.Count - 1) / 2] + slopes[slopes.Count / 2]) / 2;
    }
}
