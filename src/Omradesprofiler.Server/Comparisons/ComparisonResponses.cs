using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Comparisons;

/// <summary>What a set of values is about, alike for every answer that is made of many areas.</summary>
public sealed record SelectionReference(
    string Indicator, string Title, string Unit, string Level, string? Edition, string Period, string? Within,
    int Areas, string Source);

/// <param name="Cluster">
/// <c>highHigh</c>, <c>lowLow</c>, <c>highLow</c>, <c>lowHigh</c>, <c>hot</c>, <c>cold</c> or <c>none</c>.
/// </param>
/// <param name="Statistic">Local Moran's I, or the z-value of Gᵢ*.</param>
/// <param name="Probability">The p-value, before many tests are allowed for.</param>
public sealed record AreaCluster(
    AreaReference Area, string Cluster, bool Significant, double Statistic, double Probability);

/// <param name="GlobalMoran">Moran's I of all areas together; about 0 where near areas do not resemble each
/// other.</param>
/// <param name="Reason">Why there are no clusters to tell of, in words; null where there are.</param>
public sealed record ClusterList(
    SelectionReference Values, string Statistic, string Method, double? GlobalMoran, double? GlobalProbability,
    double FalseDiscoveryRate, int? Permutations, ulong? Seed, IReadOnlyList<AreaCluster> Clusters, int Total,
    string? Reason, string Snapshot);

/// <param name="Smoothed">The value drawn towards the mean, in the indicator's unit.</param>
public sealed record SmoothedValue(ValueResponse Raw, double Smoothed);

/// <param name="HasSpread">False where the areas differ by no more than chance, so that all got the mean.</param>
public sealed record SmoothedList(
    SelectionReference Of, string By, string Method, bool? HasSpread, IReadOnlyList<SmoothedValue> Values, int Total,
    string? Reason, string Snapshot);

/// <summary>Inequality in one period, in the indicator's unit.</summary>
/// <param name="Slope">SII: the difference between the ends of the line; above 0 where those with the greatest need
/// have it worse.</param>
/// <param name="Ratio">RII: the same as a ratio, above 1.</param>
/// <param name="WorstTenth">The value of the worst off tenth of the people.</param>
/// <param name="Gap">Worst off minus best off tenth.</param>
public sealed record InequalityPeriod(
    string Period, string? Edition, int? Areas, double? Slope, double? SlopeLower, double? SlopeUpper, double? Ratio,
    double? RatioLower, double? RatioUpper, double? WorstTenth, double? BestTenth, double? Gap, string? Reason);

/// <param name="OrderedBy">The index that areas are ordered by.</param>
/// <param name="Breaks">Where a new definition begins: periods on either side are not the same thing.</param>
public sealed record InequalityList(
    string Indicator, string Title, string Unit, string Level, string? Within, string OrderedBy, string Method,
    double Confidence, ulong Seed, int Draws, IReadOnlyList<InequalityPeriod> Periods,
    IReadOnlyList<IndicatorBreak> Breaks, int Total, string Snapshot);

/// <summary>One class of a map.</summary>
/// <param name="Lower">The lower limit; values equal to it belong to the class below, except in the first.</param>
/// <param name="Denominator">
/// How many the indicator is about in the class's areas (people, households, dwellings); null where it does not tell.
/// </param>
public sealed record ValueClass(double Lower, double Upper, int Areas, double? Denominator);

public sealed record ClassList(
    SelectionReference Values, string Method, string MethodName, IReadOnlyList<ValueClass> Classes, int Total,
    string? Reason, string Snapshot);
