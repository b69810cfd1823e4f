using Omradesprofiler.Comparisons;
using Omradesprofiler.Indicators;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Profiles;

/// <param name="Direction">What rank 1 means, in words.</param>
public sealed record RankResponse(int Rank, int Of, AreaReference Within, string Direction)
{
    public const string HighestFirst = "1 = högst värde";

    public static RankResponse From(RankPosition position) =>
        new(position.Rank, position.Of, AreaReference.Of(position.Within), HighestFirst);
}

/// <summary>A value beside the area's own.</summary>
/// <param name="Value">The value of an area, with all that belongs to it; null for several areas together.</param>
/// <param name="Number">The number compared with, in the indicator's unit.</param>
public sealed record ComparedResponse(string Label, ValueResponse? Value, double? Number, JudgementResponse Judgement)
{
    public static ComparedResponse Of(ComparedValue compared, Indicator indicator, SnapshotManifest manifest) => new(
        compared.Label, compared.Value is { } value ? ValueResponse.Of(value, manifest) : null,
        compared.Number * indicator.DisplayFactor, JudgementResponse.Of(compared.Result));
}

/// <summary>How the values of the county's areas on the same level spread, in the indicator's unit.</summary>
public sealed record SpreadResponse(
    double Lowest, double LowerQuartile, double Median, double UpperQuartile, double Highest, int Areas,
    AreaReference Within)
{
    public static SpreadResponse? Of(ProfileIndicator entry) =>
        entry is { Spread: { } spread, Rank: { } rank, Value.Indicator.DisplayFactor: var factor }
            ? new SpreadResponse(
                spread.Lowest * factor, spread.LowerQuartile * factor, spread.Median * factor,
                spread.UpperQuartile * factor, spread.Highest * factor, spread.Areas, AreaReference.Of(rank.Within))
            : null;
}

/// <param name="Basis">Whether it was published for the area, added up or converted from another division.</param>
public sealed record SeriesPointResponse(
    string Period, string Status, string? Reason, double? Value, double? Lower, double? Upper, string? Basis,
    bool Uncertain);

/// <param name="Result"><c>rising</c>, <c>falling</c>, <c>none</c>, or <c>notTested</c>.</param>
/// <param name="Probability">The two-sided p-value.</param>
/// <param name="From">The first period that took part: what is before lies before a break.</param>
/// <param name="PerYear">The change a year, in the indicator's unit.</param>
public sealed record TrendResponse(
    string Result, double? Probability, double? PerYear, string? From, int? Periods, string? Test, string? Reason)
{
    public static TrendResponse Of(Outcome<TrendResult> outcome, double factor)
    {
        if (!outcome.TryGet(out var trend))
            return new TrendResponse("notTested", null, null, null, null, null, outcome.Reason.Text());
        return new TrendResponse(
            trend.Sign switch { > 0 => "rising", < 0 => "falling", _ => "none" }, trend.Probability,
            trend.SlopePerYear * factor, $"{trend.FirstYear}", trend.Periods, NameOf(trend.Test), null);
    }

    private static string NameOf(TrendTest test) => test switch
    {
        TrendTest.CochranArmitage => "Cochran–Armitage",
        TrendTest.PoissonScore => "Poissontrend",
        TrendTest.MannKendallExact => "Mann–Kendall, exakt",
        _ => "Mann–Kendall",
    };
}

public sealed record SeriesResponse(
    IReadOnlyList<SeriesPointResponse> Points, IReadOnlyList<IndicatorBreak> Breaks, TrendResponse Trend)
{
    public static SeriesResponse Of(IndicatorSeries series, Indicator indicator, SnapshotManifest manifest) => new(
        [.. series.Points.Select(point => PointOf(ValueResponse.Of(point, manifest)))],
        [.. series.Breaks.Select(b => new IndicatorBreak(b.Period.Slug, b.Text))],
        TrendResponse.Of(series.Trend, indicator.DisplayFactor));

    private static SeriesPointResponse PointOf(ValueResponse value) => new(
        value.Period, value.Status, value.Reason, value.Value, value.Interval?.Lower, value.Interval?.Upper,
        value.Basis, value.Uncertain);
}

/// <param name="Smoothed">The value drawn towards the mean of the county's areas (empirical Bayes), beside the raw one;
/// null where the indicator has no counts.</param>
/// <param name="Drivers">What lifts or lowers an index beside those of the areas around; empty for other indicators.
/// </param>
public sealed record ProfileIndicatorResponse(
    string Id, string Title, string Group, string Unit, int Decimals, string Polarity, ValueResponse Value,
    IReadOnlyList<ComparedResponse> Parents, ComparedResponse? Comparison, RankResponse? Rank, SpreadResponse? Spread,
    SeriesResponse Series, IReadOnlyList<string> Periods, IReadOnlyList<string> ConvertedPeriods, double? Smoothed,
    IReadOnlyList<DriversResponse> Drivers);

/// <param name="ComparedWith">What the values are held against beside the areas around; null where nothing was chosen.
/// </param>
public sealed record ProfileResponse(
    AreaResponse Area, IReadOnlyList<AreaReference> Parents, string? Period, BenchmarkResponse? ComparedWith,
    IReadOnlyList<ProfileIndicatorResponse> Indicators, string Snapshot);

/// <param name="Kind"><c>area</c>, <c>similar</c> or <c>period</c>.</param>
/// <param name="Similar">The areas most alike, with their distance; null for other kinds.</param>
public sealed record BenchmarkResponse(
    string Kind, string Label, AreaReference? Area, IReadOnlyList<SimilarAreaResponse>? Similar,
    IReadOnlyList<string>? Features)
{
    public static BenchmarkResponse Of(Benchmark benchmark) => benchmark switch
    {
        Benchmark.Place place => new BenchmarkResponse(
            "area", place.Area.Label, AreaReference.Of(place.Area), null, null),
        Benchmark.OtherPeriod other => new BenchmarkResponse("period", other.Period.Slug, null, null, null),
        Benchmark.Alike alike => new BenchmarkResponse(
            "similar", "Liknande områden", null,
            [.. alike.Areas.Areas.Select(a => new SimilarAreaResponse(AreaReference.Of(a.Area), a.Distance))],
            alike.Areas.Features),
        _ => throw new InvalidOperationException($"{benchmark} is no benchmark."),
    };
}

/// <param name="Distance">1 is one standard deviation in one feature.</param>
public sealed record SimilarAreaResponse(AreaReference Area, double Distance);
