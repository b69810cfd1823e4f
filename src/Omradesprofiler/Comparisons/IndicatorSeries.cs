using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>An area's values over time, with what must not be trended across.</summary>
/// <param name="Points">One value a period that there is a number for, oldest first.</param>
/// <param name="Breaks">Where a new definition or division begins.</param>
/// <param name="Trend">The trend since the last break, or why none can be told.</param>
public sealed record IndicatorSeries(
    IReadOnlyList<IndicatorValue> Points, IReadOnlyList<SeriesBreak> Breaks, Outcome<TrendResult> Trend);
