namespace Omradesprofiler.Statistics;

/// <summary>
/// The chi-square test for a linear trend in shares (Cochran 1954, Armitage 1955):
/// T = Σ t(x − n·p̄), Var T = p̄(1 − p̄)·Σ n(t − t̄)². At least 5 periods within one definition; a normal
/// approximation, for series with some tens of events. It takes the periods' people as independent: in a register they
/// are mostly the same people, so that p is rather too large than too small for change within them.
/// </summary>
public static class CochranArmitage
{
    /// <summary>The trend of a share since the last break.</summary>
    /// <param name="years">The years, ascending.</param>
    /// <param name="events">The numerator of each year.</param>
    /// <param name="populations">The denominator of each year.</param>
    /// <param name="breaks">The first year of each new definition.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <exception cref="ArgumentException">Lengths differ, or years do not ascend.</exception>
    public static Outcome<TrendResult> Trend(
        ReadOnlySpan<int> years,
        ReadOnlySpan<double> events,
        ReadOnlySpan<double> populations,
        ReadOnlySpan<int> breaks,
        double confidence)
    {
        Guard.SameLength(years.Length, events.Length);
        Guard.SameLength(years.Length, populations.Length);
        var segment = SeriesSegment.Last(years, breaks);
        if (!segment.TryGet(out var range))
            return segment.Reason;
        for (var i = range.Start.Value; i < years.Length; i++)
            if (WilsonScore.Check(events[i], populations[i]) is var refusal and not Refusal.None)
                return refusal;
        var sums = TrendSums.Of(years[range], events[range], populations[range]);
        if (sums.Rate is <= 0 or >= 1)
            return Refusal.NoSpread;
        var found = sums.Test(sums.Rate * (1 - sums.Rate));
        return TrendResult.Of(found, confidence, TrendTest.CochranArmitage, years[range]);
    }
}
