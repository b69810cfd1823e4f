using Omradesprofiler.Areas;

namespace Omradesprofiler.Indicators;

/// <summary>A figure with everything that must stand beside it when it is shown.</summary>
/// <param name="Indicator">What it says.</param>
/// <param name="Area">Whose value it is: not always the area that was asked about.</param>
/// <param name="Key">Level, edition, period, sex, age.</param>
/// <param name="Figure">The number or the reason.</param>
/// <param name="Notes">Swedish remarks on this value.</param>
/// <param name="SourceIds">The source records that it was made from.</param>
public sealed record IndicatorValue(
    Indicator Indicator,
    Area Area,
    ColumnKey Key,
    Figure Figure,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> SourceIds);
