using Microsoft.AspNetCore.Mvc;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Indicators;

public sealed record IndicatorLevel(string Level, IReadOnlyList<IndicatorEdition> Editions);

/// <summary>When an edition has numbers.</summary>
/// <param name="Edition">The year that names it; null for levels without editions.</param>
/// <param name="Periods">Periods published on it.</param>
/// <param name="ConvertedPeriods">Periods published on another edition, whose counts are moved to this one.</param>
public sealed record IndicatorEdition(
    string? Edition, IReadOnlyList<string> Periods, IReadOnlyList<string> ConvertedPeriods);

public sealed record IndicatorBreak(string Period, string Text);

/// <summary>An indicator with its definition and where it has numbers.</summary>
/// <param name="Neutral">The value that a judgement turns on; null where there is none.</param>
/// <param name="CountsPeople">Whether it is the number of people that live there, by which other values are weighed.
/// </param>
/// <param name="Audience"><c>public</c>, or <c>internal</c> where its newest numbers are not for everybody.</param>
public sealed record IndicatorResponse(
    string Id, string Title, string Description, string Group, string Unit, int Decimals, string Polarity, string Kind,
    string? Scale, string? Reference, double? Neutral, IReadOnlyList<IndicatorCategory>? Categories,
    IReadOnlyList<string> Sexes,
    IReadOnlyList<string> Ages, IReadOnlyList<IndicatorLevel> Levels, IReadOnlyList<IndicatorBreak> Breaks,
    string Source, string Method, string? Limits, UncertaintyResponse Uncertainty, bool CountsPeople,
    string Audience)
{
    public static IndicatorResponse Of(Indicator indicator, IndicatorEngine engine, SnapshotManifest manifest)
    {
        var availability = engine.AvailabilityOf(indicator);
        var levels = availability.Places.GroupBy(place => place.Level).Select(group => new IndicatorLevel(
            group.Key.Slug(),
            [.. group.Concat(availability.Converted.Where(place => place.Level == group.Key))
                .Select(place => place.Edition).Distinct().OrderBy(edition => edition?.Year).Select(edition =>
                    new IndicatorEdition(
                        edition?.Name, Slugs(availability.PeriodsOf(group.Key, edition)),
                        Slugs(availability.ConvertedPeriodsOf(group.Key, edition))))]));
        var newest = availability.Places.Count == 0 ? null : engine.FindNewest(
            indicator, availability.Places[0].Level, availability.Places[0].Edition);
        return new IndicatorResponse(
            indicator.Id, indicator.Title, indicator.Description, indicator.Group, indicator.Unit, indicator.Decimals,
            PolarityOf(indicator), KindOf(indicator.Formula), ScaleOf(indicator.Formula),
            ReferenceOf(indicator.Formula), indicator.Neutral,
            indicator.Categories.Count == 0 ? null : indicator.Categories,
            [.. availability.Sexes.Select(sex => sex.Slug())], [.. availability.Ages.Select(age => age.Slug)],
            [.. levels],
            [.. indicator.Breaks.Select(b => new IndicatorBreak(b.Period.Slug, b.Text))],
            newest is null ? "" : SourceText.Of(indicator, null, newest.SourceIds, manifest),
            indicator.Method, indicator.Limits, UncertaintyResponse.Of(indicator),
            indicator == engine.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count),
            newest?.SourceIds.Any(id => manifest.GetSource(id).IsInternal is true) is true ? "internal" : "public");
    }

    private static IReadOnlyList<string> Slugs(IReadOnlyList<Period> periods) =>
        [.. periods.Select(period => period.Slug)];

    /// <summary>The polarity as the API gives it.</summary>
    public static string PolarityOf(Indicator indicator) => indicator.Polarity switch
    {
        Omradesprofiler.Statistics.Polarity.HigherIsWorse => "higherIsWorse",
        Omradesprofiler.Statistics.Polarity.HigherIsBetter => "higherIsBetter",
        _ => "none",
    };

    private static string KindOf(IndicatorFormula formula) => formula switch
    {
        IndicatorFormula.Count => "count",
        IndicatorFormula.Ratio { IsShare: true } => "share",
        IndicatorFormula.Ratio => "rate",
        IndicatorFormula.RoundedShare => "roundedShare",
        IndicatorFormula.StandardisedRate => "standardisedRate",
        IndicatorFormula.StandardisedRatio => "standardisedRatio",
        IndicatorFormula.LifeExpectancy => "lifeExpectancy",
        IndicatorFormula.Index index => index.Definition == CareNeedIndex.Scb ? "cni" : "index",
        _ => "published",
    };

    private static string? ReferenceOf(IndicatorFormula formula) =>
        (formula as IndicatorFormula.Index)?.Reference?.Name;

    private static string? ScaleOf(IndicatorFormula formula) => formula is IndicatorFormula.Index index
        ? index.Scale == IndexScale.Raw ? "raw" : "relative"
        : null;
}

public sealed record IndicatorList(IReadOnlyList<IndicatorResponse> Indicators, int Total, string Snapshot);

/// <summary>Which values, and in what form.</summary>
/// <param name="Order">With <c>format=array</c>: <c>tile</c>, the order of a tile layer's areas.</param>
/// <param name="Geometry">With <c>format=array</c>: the borders that the caller has.</param>
/// <param name="CompareTo">A coarser level: each value is judged against the area that its own lies in there.</param>
/// <param name="Intervals">With <c>format=array</c>: <c>true</c> for the limits too, which make it three times as long.
/// </param>
public sealed record ValueRequest(
    [FromQuery(Name = "level")] string? Level, [FromQuery(Name = "period")] string? Period,
    [FromQuery(Name = "within")] string? Within, [FromQuery(Name = "sex")] string? Sex,
    [FromQuery(Name = "age")] string? Age, [FromQuery(Name = "edition")] string? Edition,
    [FromQuery(Name = "format")] string? Format, [FromQuery(Name = "order")] string? Order,
    [FromQuery(Name = "geometry")] string? Geometry, [FromQuery(Name = "intervals")] string? Intervals,
    [FromQuery(Name = "compareTo")] string? CompareTo);

/// <summary>Where the uncertainty of an indicator comes from.</summary>
/// <param name="Kind"><c>register</c>, <c>survey</c> or <c>none</c>.</param>
/// <param name="Text">The same in words, with what is assumed.</param>
public sealed record UncertaintyResponse(string Kind, string Text)
{
    public static UncertaintyResponse Of(Indicator indicator) => indicator.Uncertainty switch
    {
        Uncertainty.Register { Perturbation: 0 } => new UncertaintyResponse(
            "register", "Räknat i ett register. Intervallet visar slumpvariation mellan år."),
        Uncertainty.Register register => new UncertaintyResponse(
            "register",
            "Räknat i ett register. Intervallet visar slumpvariation mellan år, och ett antagande: att källan kan ha "
            + $"ändrat varje antal med högst {register.Perturbation} åt vardera hållet för att skydda enskilda."),
        Uncertainty.Survey => new UncertaintyResponse("survey", "Enkät. Intervallet är källans eget."),
        Uncertainty.NoneKnown none => new UncertaintyResponse("none", none.Why),
        _ => throw new InvalidOperationException($"{indicator.Id} has an unknown uncertainty."),
    };
}

public sealed record IntervalResponse(double Lower, double Upper, double Confidence, string Method)
{
    public static IntervalResponse? Of(ValueInterval? interval, double factor) => interval is null
        ? null
        : new IntervalResponse(
            interval.Lower * factor, interval.Upper * factor, interval.Confidence, interval.Method);
}

/// <summary>A number with all that must stand beside it, or the reason why there is none.</summary>
/// <param name="ReasonText">The reason in words.</param>
/// <param name="Interval">How sure the number is, at 95 % or the source's own confidence.</param>
/// <param name="StrictInterval">At 99.8 %.</param>
/// <param name="ConservativeInterval">For an index of overlapping groups: what holds however they overlap.</param>
/// <param name="Uncertain">Whether so few people stand behind the number that it hops by chance.</param>
public sealed record ValueResponse(
    string Status, string? Reason, string? ReasonText, double? Value, double? Numerator, double? Denominator,
    string Unit, string Period, string? Edition, string Sex, string Age, Areas.AreaReference Area, string? Basis,
    IReadOnlyList<string> Notes, string Source, IntervalResponse? Interval, IntervalResponse? StrictInterval,
    IntervalResponse? ConservativeInterval,
    bool Uncertain)
{
    /// <summary>What the difference to the area compared with is worth; null where nothing was compared.</summary>
    public JudgementResponse? Judgement { get; init; }

    /// <summary>The one place where a share becomes percent.</summary>
    public static ValueResponse Of(IndicatorValue value, SnapshotManifest manifest)
    {
        var (indicator, key, factor) = (value.Indicator, value.Key, value.Indicator.DisplayFactor);
        var published = value.Figure as Figure.Published;
        var state = StateOf(value.Figure);
        return new ValueResponse(
            state.Status(), state.Reason(), TextOf(value.Figure), published?.Value * factor,
            published?.Numerator, published?.Denominator, indicator.Unit, key.Period.Slug, value.Area.Id.Edition?.Name,
            key.Sex.Slug(), (key.Age ?? AgeGroup.All).Slug, Server.Areas.AreaReference.Of(value.Area),
            BasisOf(published), value.Notes,
            SourceText.Of(indicator, published?.Basis, value.SourceIds, manifest),
            IntervalResponse.Of(published?.Interval, factor), IntervalResponse.Of(published?.StrictInterval, factor),
            IntervalResponse.Of(published?.ConservativeInterval, factor), published?.IsUncertain == true);
    }

    /// <summary>Whether a figure can be given, and if not why.</summary>
    public static CellState StateOf(Figure figure) => figure switch
    {
        Figure.Suppressed suppressed => suppressed.Reason,
        Figure.Missing missing => missing.Reason,
        _ => CellState.Published,
    };

    /// <summary>The reason in words; null for a number.</summary>
    public static string? TextOf(Figure figure) =>
        figure is Figure.Missing { Refusal: var refusal } && refusal != Refusal.None
            ? $"{StateOf(figure).Text()} {refusal.Text()}"
            : StateOf(figure).Text();

    /// <summary>How a number came to stand for its place; null where there is none.</summary>
    public static string? BasisOf(Figure.Published? published) =>
        published?.Basis.Slug();
}

public sealed record ValueList(
    string Indicator, string Level, string? Edition, string Period, string Sex, string Age,
    IReadOnlyList<ValueResponse> Values, int Total, string Snapshot);
