using Omradesprofiler.Care;
using Omradesprofiler.Indicators;
using Omradesprofiler.Priorities;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Priorities;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>The so many clinics with the greatest need, by the same engine as areas.</summary>
public static class CarePriorityAnswer
{
    private const int MostTop = 10_000;

    private static readonly string[] Header =
    [
        "rang", "av", "vårdcentral", "namn", "plats", "rang undre", "rang övre", "sannolikhet", "förväntad rang",
        "behov större än sista valda", "värde", "värde undre", "värde övre", "observerat värde", "observerad rang",
        "behov", "personer", "anmärkning", "ögonblicksbild",
    ];

    public static async Task<IResult> List(
        LoadedSnapshot loaded, SlowAnswers answers, string? geography, string? indicator, string? period, string? by,
        string? top, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var engine = CareCenterQuery.Geography(loaded, geography);
        var (column, people) = ColumnsOf(loaded, engine, indicator ?? "cni", AreaQuery.Period(period), IsByPeople(by));
        var options = new PriorityOptions
        {
            Way = people is null ? PriorityWay.Index : PriorityWay.People,
            Top = AreaQuery.Count("top", top, MostTop) ?? 10,
        };
        var ranked = CareCenterNeed.Ranked(column, people);
        var outcome = await answers.Get(
            $"care {loaded.ETag} {engine.Geography.Id} {column.Indicator.Id} {column.Key.Period.Slug} {options}",
            () => PriorityEngine.Rank(CareCenterNeed.InputFor(column, people, ranked), options));
        if (!outcome.TryGet(out var result))
            throw new ApiException(
                StatusCodes.Status400BadRequest, "Vårdcentralerna kan inte ordnas",
                $"{outcome.Reason.Text()} ({outcome.Reason.Slug()})");
        var rows = new CarePriorityRows(loaded.Snapshot.Manifest, column, people, (ranked, result));
        var answer = new CarePriorityList(
            CareGeographyResponse.Of(engine.Geography), column.Indicator.Id, column.Indicator.Title,
            column.Indicator.Unit, column.Key.Period.Slug, people is null ? "index" : "people", options.Top,
            result.ChosenCount, StampOf(engine, column), [.. rows.All], [.. rows.Unranked],
            new SimulationResponse(result.IsDrawn, options.Draws, options.Seed, "fixed", null, "shared"),
            CarePriorityTexts.Of(column, options, result), CareLaw.ResponsibilityLimitsNobody,
            loaded.Snapshot.Id.Value);
        return isCsv ? CsvText.File("prioriterade-vardcentraler", Header, Rows(answer)) : Results.Ok(answer);
    }

    private static bool IsByPeople(string? by) => by switch
    {
        null or "index" => false,
        "people" => true,
        _ => throw ApiException.BadParameter("by", "Sättet ska vara index eller people (index gånger personer)."),
    };

    private static (CareCenterColumn Column, double?[]? People) ColumnsOf(
        LoadedSnapshot loaded, CatchmentEngine engine, string id, Population.Period? period, bool isByPeople)
    {
        var indicator = loaded.Indicators.Catalog.Find(id) ?? throw ApiException.NotFound(
            "Indikatorn", "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators.");
        if (indicator.Polarity == Polarity.None)
            throw ApiException.BadParameter(
                "indicator", $"\"{indicator.Title}\" är varken bra eller dålig i sig, och säger inget om behov.");
        var column = loaded.CareProfiles.FindColumn(indicator, engine, period) ?? throw ApiException.NotFound(
            "Värdena", engine.ValueOf(indicator, 0, period).Notes is [var why, ..]
                ? $"\"{indicator.Title}\": {why}"
                : $"\"{indicator.Title}\" har inga värden för vårdcentraler då.");
        return (column, isByPeople ? PeopleOf(loaded, engine, column) : null);
    }

    /// <summary>Those that an index is about are its denominator; else the people of the catchment.</summary>
    private static double?[] PeopleOf(LoadedSnapshot loaded, CatchmentEngine engine, CareCenterColumn column)
    {
        if (CareCenterNeed.FindHeads(column) is { } heads)
            return heads;
        var people = loaded.Indicators.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count);
        var known = people is null ? null : engine.Find(people, column.Key.Period);
        return known is null
            ? throw ApiException.NotFound("Folkmängden", "Personer per vårdcentral finns inte för perioden.")
            : [.. known.CareCenters.Select((_, i) => (known.FigureAt(i) as Figure.Published)?.Value)];
    }

    private static string? StampOf(CatchmentEngine engine, CareCenterColumn column) =>
        CareGeographies.IsOfListed(engine) && column.Key.Edition is not null ? ListedNeed.Estimated : null;

    private static IEnumerable<IReadOnlyList<object?>> Rows(CarePriorityList answer) =>
        answer.Priorities.Select(row => (IReadOnlyList<object?>)
        [
            row.Rank, row.Of, row.CareCenter.Id, row.CareCenter.Name, row.PlaceText, row.RankInterval?.Lower,
            row.RankInterval?.Upper, row.Probability, row.ExpectedRank, row.AboveLast, row.Value, row.Interval?.Lower,
            row.Interval?.Upper, row.ObservedValue, row.ObservedRank, row.Need, row.People, answer.Stamp,
            answer.Snapshot,
        ]).Concat(answer.Unranked.Select(one => (IReadOnlyList<object?>)
        [
            null, null, one.CareCenter.Id, one.CareCenter.Name, "utan plats", .. new object?[12],
            one.ReasonText, answer.Snapshot,
        ]));
}
