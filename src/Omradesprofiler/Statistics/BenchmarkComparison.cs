namespace Omradesprofiler.Statistics;

/// <summary>
/// A value's interval against a benchmark that is taken as known, at 95 % and at 99.8 % (UKHSA technical guide). Right
/// for a benchmark without uncertainty of its own beside the area's, such as the country's value; for two areas, or one
/// area in two years, use <see cref="DifferenceTest"/>: whether two intervals overlap is no test. Of many areas without
/// any difference, one in twenty differs at 95 %.
/// </summary>
public static class BenchmarkComparison
{
    /// <summary>The comparison at two levels.</summary>
    /// <param name="usual">The value's 95 % limits.</param>
    /// <param name="strict">The value's 99.8 % limits.</param>
    /// <param name="benchmark">The value compared with.</param>
    /// <param name="polarity">Which way is worse.</param>
    public static Outcome<Comparison> Of(Limits usual, Limits strict, double benchmark, Polarity polarity)
    {
        if (!double.IsFinite(benchmark) || !double.IsFinite(usual.Lower) || !double.IsFinite(usual.Upper)
            || !double.IsFinite(strict.Lower) || !double.IsFinite(strict.Upper))
            return Refusal.ValueNotFinite;
        if (Side(strict, benchmark) is var side and not 0)
            return Comparison.Of(side, Confidence.Strict, polarity);
        return Comparison.Of(Side(usual, benchmark), Confidence.Usual, polarity);
    }

    private static int Side(Limits limits, double benchmark) =>
        limits.Lower > benchmark ? 1 : limits.Upper < benchmark ? -1 : 0;
}
