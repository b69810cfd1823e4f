using Omradesprofiler.Areas;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Sitings;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>How long people have to the nearest clinic, today and after a siting.</summary>
public static class AccessibilityEndpoints
{
    private static readonly string[] Header =
    [
        "nivå", "kod", "årgång", "område", "läge", "invånare", "når en vårdcentral", "medelminuter", "medianminuter",
        "p90-minuter", "längsta minuter", "inom 5 min", "inom 10 min", "inom 20 min", "inom 30 min", "färdsätt",
        "källa", "ögonblicksbild",
    ];

    public static void MapAccessibility(this IEndpointRouteBuilder api) =>
        api.MapGet("/accessibility", Get).Produces<AccessibilityAnswer>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(422).ProducesProblem(503)
            .WithSummary(
                "Restid till närmaste vårdcentral: andelar, kvantiler, femtedelar efter CNI; efter ett förslag");

    private static async Task<IResult> Get(
        LoadedSnapshot loaded, SitingFinder sitings, TravelWays ways, SlowAnswers slow, string? option, string? within,
        string? level, string? siting, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var travel = TravelQuery.Data(loaded);
        var opened = siting is null ? null : sitings.OpenNamed("siting", siting);
        var chosen = TravelQuery.Option(travel, option ?? opened?.Report?.Option.Id);
        var place = WithinOf(loaded, travel, within, opened);
        var asked = LevelOf(level, place);
        var answer = await slow.Get(
            $"{loaded.ETag} accessibility {chosen.Id} {place.Code} {asked} {opened?.Version.Entry}",
            () => new AccessibilityBuilder(loaded, travel, chosen, ways).Build(place, asked, opened));
        return isCsv
            ? CsvText.File($"tillganglighet-{chosen.Id}", Header, answer.Areas.SelectMany(area => RowsOf(area, answer)))
            : Results.Ok(answer);
    }

    /// <summary>The place that is asked about; a siting's own, where it is of one and nothing is asked.</summary>
    /// <exception cref="ApiException">The siting is not of all of it: "after" would be told where nothing was sought.
    /// </exception>
    private static Area WithinOf(LoadedSnapshot loaded, TravelData travel, string? within, OpenedSiting? siting)
    {
        var sought = siting?.Within;
        var focus = loaded.Snapshot.Manifest.Focus;
        var code = within ?? (sought is [var own] ? own : focus is [var only] ? only : AreaCodes.Country);
        var place = AreaQuery.Within(code, loaded.Snapshot.Register, travel.Edition)!;
        if (sought is not null && TravelQuery.DesoOf(loaded, travel, place.Code)
            .Except(sought.SelectMany(one => TravelQuery.DesoOf(loaded, travel, one))).Any())
            throw ApiException.BadParameter(
                "within", $"Förslaget gäller bara {string.Join(", ", sought)}. Ange ett område inom det.");
        return place;
    }

    private static AreaLevel LevelOf(string? level, Area place)
    {
        if (level is null)
            return place.Id.Level < AreaLevel.Municipality ? place.Id.Level : AreaLevel.Municipality;
        var asked = AreaQuery.Level(level);
        return asked <= place.Id.Level
            ? asked
            : throw ApiException.BadParameter(
                "level", "Nivån är grövre än området, så raderna skulle bli ofullständiga.");
    }

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(AccessibilityArea area, AccessibilityAnswer answer)
    {
        yield return RowOf(area, "i dag", area.Today, answer);
        if (area.After is { } after)
            yield return RowOf(area, $"efter {answer.Siting!.Name}", after, answer);
    }

    private static IReadOnlyList<object?> RowOf(
        AccessibilityArea area, string when, PeopleTimes times, AccessibilityAnswer answer) =>
    [
        area.Area.Level, area.Area.Code, area.Area.Edition, area.Area.Label, when, times.People, times.Reached,
        times.MeanMinutes, times.MedianMinutes, times.P90Minutes, times.WorstMinutes,
        .. times.Within.Select(one => (object?)one.People), answer.Option.Label, answer.Source, answer.Snapshot,
    ];
}
