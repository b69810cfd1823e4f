namespace Omradesprofiler.Statistics;

/// <summary>
/// The part of a series that may be trended: what lies after the last break (a new definition, edition or age limit). A
/// trend across a break would measure the break.
/// </summary>
public static class SeriesSegment
{
    /// <summary>A trend needs this many periods.</summary>
    public const int FewestPeriods = 5;

    /// <summary>The periods from the last break on.</summary>
    /// <param name="years">The years of the series, ascending; gaps are allowed.</param>
    /// <param name="breaks">The first year of each new definition, in any order.</param>
    /// <returns>Where in the series; refused where they are too few.</returns>
    /// <exception cref="ArgumentException">The years do not ascend.</exception>
    public static Outcome<Range> Last(ReadOnlySpan<int> years, ReadOnlySpan<int> breaks)
    {
        for (var i = 1; i < years.Length; i++)
            if (years[i] <= years[i - 1])
                throw new ArgumentException("Years ascend.", nameof(years));
        if (years.IsEmpty)
            return Refusal.TooFewPeriods;
        var start = 0;
        foreach (var first in breaks)
        {
            if (first > years[^1])
                continue;
            while (years[start] < first)
                start++;
        }

        return years.Length - start < FewestPeriods ? Refusal.TooFewPeriods : start..years.Length;
    }
}
