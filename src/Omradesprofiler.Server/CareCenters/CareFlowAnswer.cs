using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>How many, or the reason why it is not told.</summary>
public sealed record CareCountResponse(string Status, string? Reason, string? ReasonText, double? Count)
{
    public static CareCountResponse Of(ReleasedCount count) => new(
        count.State.Status(), count.State.Reason(), count.State.Text(),
        count.State == CellState.Published ? count.Value : null);
}

/// <summary>People of the catchment listed at a clinic, or the clinic's listed living in a catchment.</summary>
public sealed record CareFlowCell(CareCenterName CareCenter, CareCountResponse Count);

/// <summary>The clinic's listed living in an area.</summary>
/// <param name="Place"><c>inside</c>, <c>partly</c> or <c>outside</c> the catchment.</param>
public sealed record CareFlowArea(AreaReference Area, string Place, CareCountResponse Count);

/// <summary>Where residents are listed and where the listed live.</summary>
/// <param name="Population">How many live in the catchment.</param>
/// <param name="Residents">By the clinic that they are listed at, and those listed nowhere or elsewhere.</param>
/// <param name="Catchments">The clinic's listed, by the catchment that they live in.</param>
/// <param name="Areas">The clinic's listed, by RegSO.</param>
/// <param name="Hidden">How many of the cells are hidden.</param>
public sealed record CareFlowResponse(
    CareCenterResponse CareCenter, CareGeographyResponse Geography, string Period, CareValueResponse? Population,
    IReadOnlyList<CareFlowCell> Residents, IReadOnlyList<CareFlowCell> Catchments, IReadOnlyList<CareFlowArea> Areas,
    int Hidden, IReadOnlyList<string> Notes, string Responsibility, string Snapshot);

/// <summary>Released cells of who is listed where, around one clinic.</summary>
public static class CareFlowAnswer
{
    private static readonly string[] Header =
    [
        "del", "vårdcentral eller område", "namn", "läge", "status", "orsak", "antal", "period", "indelning",
        "ögonblicksbild",
    ];

    public static IResult Get(LoadedSnapshot loaded, string id, string? geography, string? period, string? format)
    {
        var careCenter = CareCenterQuery.CareCenter(loaded, id);
        var engine = CareCenterQuery.Geography(loaded, geography, careCenter);
        if (CareGeographies.IsOfListed(engine))
            throw ApiException.BadParameter(
                "geography", "Flöden är mellan ett område och de listade. Välj nearest, responsible eller en annan.");
        var flows = loaded.Flows.Find(engine.Geography, id, AreaQuery.Period(period)) ?? throw ApiException.NotFound(
            "Listningen", loaded.Listings.Periods.Count == 0
                ? "Datamängden har ingen listning per vårdenhet som får visas."
                : $"Perioder som finns: {string.Join(", ", loaded.Listings.Periods.Select(one => one.Slug))}.");
        var answer = AnswerOf(loaded, careCenter, engine, flows);
        return AreaQuery.IsCsv(format) ? CsvText.File($"floden-{id}", Header, Rows(answer)) : Results.Ok(answer);
    }

    private static CareFlowResponse AnswerOf(
        LoadedSnapshot loaded, CareCenter careCenter, CatchmentEngine engine, CareFlows flows)
    {
        var manifest = loaded.Snapshot.Manifest;
        var population = PopulationOf(loaded, careCenter, engine, flows);
        var counts = flows.Residents.Concat(flows.Catchments).Select(cell => cell.Count)
            .Concat(flows.Areas.Select(area => area.Count));
        return new CareFlowResponse(
            CareCenterQuery.ResponseOf(loaded, careCenter), CareGeographyResponse.Of(engine.Geography),
            flows.Period.Slug, population is null ? null : CareValueResponse.Of(population, manifest),
            [.. flows.Residents.Select(Cell)], [.. flows.Catchments.Select(Cell)],
            [.. flows.Areas.Select(area => new CareFlowArea(
                AreaReference.Of(area.Area), JsonNamingPolicy.CamelCase.ConvertName(area.Place.ToString()),
                CareCountResponse.Of(area.Count)))],
            counts.Count(count => count.State != CellState.Published), [.. NotesOf(engine, flows, population)],
            CareLaw.ResponsibilityLimitsNobody, loaded.Snapshot.Id.Value);

        CareFlowCell Cell(FlowCell cell) =>
            new(CareCenterName.Of(cell.CareCenter, manifest), CareCountResponse.Of(cell.Count));
    }

    /// <summary>The people of the listing's year, or of the newest before it.</summary>
    private static CareCenterValue? PopulationOf(
        LoadedSnapshot loaded, CareCenter careCenter, CatchmentEngine engine, CareFlows flows)
    {
        var people = loaded.Indicators.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count);
        return people is null || engine.PeriodsOf(people).Where(one => one.To <= flows.Period.To).ToList() is not
            [.., var year]
            ? null
            : engine.ValueOf(people, engine.Geography.IndexOf(careCenter.Code), year);
    }

    private static IEnumerable<string> NotesOf(CatchmentEngine engine, CareFlows flows, CareCenterValue? population)
    {
        if (flows.Residents.Count == 0)
            yield return engine.Geography.IsWhole
                ? "Listning per upptagningsområde finns inte för indelningen."
                : "Listning ges bara för upptagningsområden av hela områden. Här delas områden mellan vårdcentraler.";
        if (flows.Residents.Concat(flows.Catchments).Any(cell => cell.Count.State != CellState.Published)
            || flows.Areas.Any(area => area.Count.State != CellState.Published))
            yield return "Dolda tal skyddar enskilda. De kan inte räknas ut som rester, och räknas inte här.";
        var shown = flows.Residents.Where(cell => cell.Count.State == CellState.Published)
            .Sum(cell => cell.Count.Value);
        if (population?.Figure is Figure.Published { Value: var residents } && shown > residents)
            yield return FormattableString.Invariant(
                $"Fler är listade ({shown:0}, {flows.Period.Slug}) än folkbokförda ({residents:0}, ")
                + $"{population.Key.Period.Slug}): talen är av olika dagar.";
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(CareFlowResponse answer)
    {
        var cells = answer.Residents.Select(one => ("boende listade vid", one))
            .Concat(answer.Catchments.Select(one => ("listade som bor i upptagningsområdet för", one)));
        foreach (var (part, cell) in cells)
            yield return Row(part, cell.CareCenter.Id, cell.CareCenter.Name, null, cell.Count);
        foreach (var area in answer.Areas)
            yield return Row("listade som bor i", area.Area.Code, area.Area.Label, area.Place, area.Count);

        IReadOnlyList<object?> Row(string part, string id, string name, string? place, CareCountResponse count) =>
            [part, id, name, place, count.Status, count.ReasonText, count.Count, answer.Period, answer.Geography.Id,
                answer.Snapshot];
    }
}
