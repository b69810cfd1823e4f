using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Attainment;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Server.Targets;

/// <summary>From targets and attainment to answers: the one place where shares become percent.</summary>
internal static class TargetMapping
{
    public const string Rule =
        "Nått: hela 95 %-intervallet är på målets sida. Inte nått: hela intervallet är på andra sidan. Annars kan det "
        + "inte avgöras. Utan känd osäkerhet avgör värdet ensamt.";

    private const double Percent = 100;

    public static TargetResponse Of(Target target, IndicatorEngine engine)
    {
        var indicator = engine.Catalog.Find(target.Indicator)!;
        var levels = engine.AvailabilityOf(indicator).Levels.Select(level => level.Slug()).ToList();
        var goal = target.Goal;
        return new TargetResponse(
            target.Id, target.Title, AttainmentTexts.Of(target, indicator), indicator.Id, indicator.Title,
            indicator.Unit, target.Sex.Slug(), (target.Age ?? AgeGroup.All).Slug, target.Level.Slug(),
            Name(target.Direction), Name(goal.Kind),
            goal.Amount * (goal.Kind == TargetGoalKind.RelativeChange ? Percent : indicator.DisplayFactor),
            goal.BaseYear, target.Year, target.CatalogItem, target.Within, target.Owner, target.Document, levels,
            target.Notes,
            levels.Count == 0 ? "Indikatorn har inga värden i underlaget än. De kommer med en inläsning." : null);
    }

    public static TargetFrameworkResponse Of(TargetFramework framework, IReadOnlyList<Target> targets) => new(
        framework.Id, framework.Title, framework.Source,
        [.. framework.Items.Select(item => new TargetItemResponse(
            item.Id, item.Number, item.Block, item.Title, item.Wanted is { } wanted ? Name(wanted) : null,
            item.WantedText, item.Definition, item.Levels, item.KoladaId, item.Citation,
            [.. targets.Where(target => target.CatalogItem == item.Id).Select(target => target.Id)]))]);

    public static AttainmentRow RowOf(
        Target target, AreaAttainment area, ForecastOutcome forecast, SnapshotManifest manifest)
    {
        var indicator = area.Value.Indicator;
        var factor = indicator.DisplayFactor;
        return new AttainmentRow(
            ValueResponse.Of(area.Value, manifest),
            area.Base is { } before ? ValueResponse.Of(before, manifest) : null, Name(area.State),
            AttainmentTexts.Of(target, area), area.TargetValue * factor, area.Difference * factor,
            area.DifferenceLimits?.Lower * factor, area.DifferenceLimits?.Upper * factor, area.IsByInterval,
            area.IsStrict, area.IsReachedByValue,
            area.Distance is { } distance
                ? new DistanceResponse(
                    distance.Count, distance.Limits?.Lower, distance.Limits?.Upper,
                    $"{(target.Direction == TargetDirection.AtLeast ? "fler" : "färre")} av dem som räknas i "
                    + $"”{indicator.Title}”")
                : null,
            Of(target, indicator, forecast));
    }

    public static AttainmentCounts CountsOf(IReadOnlyCollection<AreaAttainment> areas) => new(
        areas.Count(area => area.State == AttainmentState.Reached),
        areas.Count(area => area.State == AttainmentState.NotReached),
        areas.Count(area => area.State == AttainmentState.NotTold),
        areas.Count(area => area.State == AttainmentState.NoValue));

    public static LocalResponse Of(LocalAttainment local, SnapshotManifest manifest) => new(
        AreaReference.Of(local.Within), local.Level.Slug(),
        [.. local.Periods.Select(period => Of(local, period, manifest))],
        local.Change is { } newest ? Of(newest) : null, [.. local.Changes.Select(Of)]);

    private static LocalChangeResponse Of(LocalChange change) => new(
        change.From.Period.Slug, change.To.Period.Slug, change.To.Edition?.Name, change.Beyond, change.PeopleBeyond,
        change.BeyondByChance, change.PeopleBeyondByChance, change.NotReached, change.PeopleNotReached,
        AttainmentTexts.Of(change));

    private static LocalPeriodResponse Of(LocalAttainment local, LocalPeriod period, SnapshotManifest manifest)
    {
        var factor = period.Whole.Value.Indicator.DisplayFactor;
        return new LocalPeriodResponse(
            period.Period.Slug, period.Edition?.Name, Name(period.Whole.State),
            ValueResponse.Of(period.Whole.Value, manifest), period.Whole.TargetValue * factor, period.Known.Areas,
            period.Missing, Of(period.Reached, period.Known), Of(period.NotReached, period.Known),
            Of(period.NotTold, period.Known), Of(period.Beyond, period.Known),
            Of(period.NotReachedStrictly, period.Known), period.ByInterval, period.NotReachedAmongAll,
            period.BeyondByChance, period.MistakesAtMost, period.IsReachedButNotEverywhere,
            AttainmentTexts.Of(local, period));
    }

    private static AreaShareResponse Of(AreaShare some, AreaShare all) => new(
        some.Areas, (double)some.Areas / all.Areas, some.People,
        all.People is > 0 and var people ? some.People / people : null);

    private static ForecastResponse Of(Target target, Indicator indicator, ForecastOutcome outcome)
    {
        var (forecast, factor) = (outcome.Forecast, indicator.DisplayFactor);
        return new ForecastResponse(
            target.Year, forecast?.Value * factor, forecast?.Limits.Lower * factor, forecast?.Limits.Upper * factor,
            TargetForecast.Confidence, forecast?.SlopePerYear * factor, forecast?.FirstYear, forecast?.LastYear,
            forecast is null ? null : Name(forecast.State), AttainmentTexts.Of(target, indicator, outcome),
            outcome.Reason);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
