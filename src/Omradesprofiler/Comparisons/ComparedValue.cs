using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>A value that the area's own stands beside, and what the difference is worth.</summary>
/// <param name="Label">Swedish: whose value it is.</param>
/// <param name="Value">The value of an area, with all that belongs to it; null for a pool of areas.</param>
/// <param name="Number">The number compared with; null where there is none.</param>
/// <param name="Result">The judgement, or why none can be given.</param>
public sealed record ComparedValue(
    string Label, IndicatorValue? Value, double? Number, Outcome<Comparison> Result);
