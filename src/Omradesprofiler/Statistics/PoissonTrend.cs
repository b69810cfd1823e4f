namespace Omradesprofiler.Statistics;

/// <summary>
/// The score test of a log-linear trend in rates of Poisson events (Armitage and Berry 1994; Breslow and Day 1987):
/// T = Σ t(x − n·r̄), Var T = r̄·Σ n(t − t̄)². At least 5 periods within one definition, and 10 events in all. Events
/// that come in clusters vary more than Poisson, and p is then too small. The slope is the weighted line's, in events a
/// person-year.
/// </summary>
public static class PoissonTrend
{
    /// <summary>Below this many events in all there is no test.</summary>
    public const int FewestEvents = 10;

    /// <summary>The trend of a rate since the last break.</summary>
    /// <param name="years">The years, ascending.</param>
    /// <param name="events">The events of each year.</param>
    /// <param name="personYears">The exposure of each year.</param>
    /// <param name="breaks">The first year of each new definition.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <exception cref="ArgumentException">Lengths differ, or years do not ascend.</exception>
    public static Outcome<TrendResult> Trend(
        ReadOnlySpan<int> years,
        ReadOnlySpan<double> events,
        ReadOnlySpan<double> personYears,
        ReadOnlySpan<int> breaks,
        double confidence)
    {
        Guard.SameLength(years.Length, events.Length);
        Guard.SameLength(years.Length, personYears.Length);
        var segment = SeriesSegment.Last(years, breaks);
        if (!segment.TryGet(out var range))
            return segment.Reason;
        if (Guard.Counts(events[range], personYears[range]) is var refusal and not Refusal.None)
            return refusal;
        if (personYears[range].Contains(0))
            return Refusal.ZeroDenominator;
        if (Guard.Sum(events[range]) < FewestEvents)
            return Refusal.TooFewEvents;
        var sums = TrendSums.Of(years[range], events[range], personYears[range]);
        return TrendResult.Of(sums.Test(sums.Rate), confidence, TrendTest.PoissonScore, years[range]);
    }
}
