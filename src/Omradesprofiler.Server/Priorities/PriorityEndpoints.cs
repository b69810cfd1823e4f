using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Priorities;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Exports.GeoJson;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Statistics;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Priorities;

public static class PriorityEndpoints
{
    /// <summary>Rows just outside at most; how many there are is always told.</summary>
    private const int MostNotTold = 500;

    public static void MapPriorities(this IEndpointRouteBuilder api)
    {
        api.MapGet("/priorities", List).Produces<PriorityList>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(503)
            .WithSummary("Områden att prioritera efter ett index, med rangintervall och sannolikhet att höra till dem");
        api.MapGet("/priorities/{level}/{code}", OfArea).Produces<AreaPriority>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(503)
            .WithSummary("Ett områdes plats i ordningen inom länet, med rangintervall, var i ordningen det än står");
    }

    private static async Task<IResult> List(
        HttpContext context, LoadedSnapshot loaded, IndexJournal journal, SlowAnswers answers, OgcCatalog catalog,
        IOptions<JsonOptions> json, [AsParameters] PriorityRequest request)
    {
        var format = request.Format is null or "json" or "csv" or "geojson"
            ? request.Format
            : throw ApiException.BadParameter("format", "Formatet ska vara json, csv eller geojson.");
        if (request.Rows is not (null or "all"))
            throw ApiException.BadParameter("rows", "Raderna kan bara vara all. Utelämna rows för de första.");
        var query = PriorityQuery.Parse(loaded, journal, request);
        var (rows, unranked) = await Ranked(loaded, answers, query, request);
        var answer = AnswerOf(loaded, query, request, rows) with
        {
            Unranked = [.. unranked.Select(area => UnrankedOf(query.Columns, area))],
        };
        return format switch
        {
            "csv" => PriorityCsv.File(answer, rows.All),
            "geojson" => PriorityGeoJson.File(
                answer, json.Value.SerializerOptions,
                AreaFeatureFile.OpenerOf(loaded, catalog, query.Columns.Layer.Level, query.Columns.Layer.Edition)),
            _ => Results.Ok(answer),
        };
    }

    /// <summary>Within the area's own county unless something else is asked for, as its profile compares.</summary>
    private static async Task<IResult> OfArea(
        LoadedSnapshot loaded, IndexJournal journal, SlowAnswers answers, string level, string code, string? index,
        string? edition, string? period, string? within, string? top)
    {
        var register = loaded.Snapshot.Register;
        var parsed = AreaQuery.Level(level);
        var area = AreaQuery.Area(register, parsed, code, AreaQuery.Edition(edition, parsed, register));
        var county = register.TreeOf(area.Id).AncestorsOf(area).FirstOrDefault(one => one.Id.Level == AreaLevel.County);
        var request = new PriorityRequest(
            index, null, level, within ?? county?.Code, period, area.Id.Edition?.Name, null, top, null, null, null,
            null, null, null, null, null);
        var query = PriorityQuery.Parse(loaded, journal, request);
        var (rows, unranked) = await Ranked(loaded, answers, query, request);
        var own = query.Columns.Layer.IndexOf(area.Code);
        if (!query.Areas(register).Contains(own))
            throw ApiException.BadParameter("within", "Området ligger inte i det område som ordningen gäller.");
        var answer = AnswerOf(loaded, query, request, rows);
        var periods = query.Columns.Parts.Select(part => part.Key.Period.Slug).Distinct().ToList();
        return Results.Ok(new AreaPriority(
            answer.Index, AreaReference.Of(area), periods is [var only] ? only : null,
            query.Within is null ? null : AreaReference.Of(query.Within), answer.Chosen, answer.Ranked,
            rows.Find(own), unranked.Contains(own) ? UnrankedOf(query.Columns, own) : null, answer.Simulation,
            answer.Method, answer.Source, answer.Snapshot));
    }

    /// <summary>The areas in their order, and those without a place in it.</summary>
    private static async Task<(PriorityRows Rows, IReadOnlyList<int> Unranked)> Ranked(
        LoadedSnapshot loaded, SlowAnswers answers, PriorityQuery query, PriorityRequest request)
    {
        var areas = query.Areas(loaded.Snapshot.Register);
        var ranked = areas.Where(area => query.Columns.FindGap(area) is null).ToArray();
        var outcome = await answers.Get(
            KeyOf(loaded, query, request), () => PriorityEngine.Rank(query.Columns.InputFor(ranked), query.Options));
        if (!outcome.TryGet(out var result))
            throw new ApiException(
                StatusCodes.Status400BadRequest, "Områdena kan inte ordnas",
                $"{outcome.Reason.Text()} ({outcome.Reason.Slug()})");
        return (new PriorityRows(query, ranked, result), [.. areas.Except(ranked)]);
    }

    /// <summary>All that an answer's numbers depend on.</summary>
    private static string KeyOf(LoadedSnapshot loaded, PriorityQuery query, PriorityRequest request) =>
        $"{loaded.ETag} {query.Recipe.Id} {query.Saved?.Version} {query.Columns.Layer.Level} "
        + $"{query.Columns.Layer.Edition} {query.Within?.Code} {request.Period} {request.Coverage} {query.Options}";

    private static PriorityList AnswerOf(
        LoadedSnapshot loaded, PriorityQuery query, PriorityRequest request, PriorityRows rows)
    {
        var result = rows.Result;
        var (options, columns, catalog) = (query.Options, query.Columns, loaded.Indicators.Catalog);
        var notTold = result.Areas.Where(area => area.Place == PriorityPlace.NotTold).ToList();
        var chosen = result.Areas.Take(result.ChosenCount).Select(rows.RowOf).ToList();
        var shown = notTold.Take(MostNotTold).ToList();
        var outside = request.Rows is null ? [] : result.Areas.Skip(result.ChosenCount).Except(shown);
        var isCounted = options.Way is PriorityWay.People or PriorityWay.Unmet;
        return new PriorityList(
            query.Saved is { } saved ? IndexResponse.Of(saved, catalog) : IndexResponse.Of(query.Recipe, catalog),
            columns.Layer.Level.Slug(), columns.Layer.Edition?.Name, query.Within?.Code, request.By ?? "index",
            options.Way == PriorityWay.Threshold ? null : options.Top,
            request.Threshold is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null,
            request.Coverage, isCounted ? result.Lowest : null, result.ChosenCount, result.Areas.Count,
            chosen.Count == 0 ? 0 : chosen[^1].PeopleCumulated, chosen,
            [.. shown.Select(rows.RowOf)], notTold.Count, [.. outside.Select(rows.RowOf)], [],
            [.. PartsOf(query, result)],
            [.. result.Parts.Zip(columns.Parts).Where(pair => pair.First.Kind == PosteriorKind.Constant)
                .Select(pair => pair.Second.Indicator.Title)],
            new SimulationResponse(
                result.IsDrawn, options.Draws, options.Seed, options.AreWeightsUncertain ? "uncertain" : "fixed",
                options.AreWeightsUncertain ? PriorityEngine.WeightConcentration : null,
                options.Dependence == PartDependence.Shared ? "shared" : "independent"),
            PriorityTexts.Of(query, result), SourceOf(loaded, columns), loaded.Snapshot.Id.Value);
    }

    private static IEnumerable<PriorityPartResponse> PartsOf(PriorityQuery query, PriorityResult result) =>
        result.Parts.Select((part, k) =>
        {
            var (column, recipe) = (query.Columns.Parts[k], query.Recipe.Parts[k]);
            return new PriorityPartResponse(
                column.Indicator.Id, column.Indicator.Title, column.Indicator.Unit, column.Key.Period.Slug, part.Share,
                recipe.Direction.Slug(), recipe.Transform.Slug(),
                JsonNamingPolicy.CamelCase.ConvertName(part.Kind.ToString()),
                PriorityTexts.Of(part.Kind), part.IsMuted, part.ConstantAreas);
        });

    private static string SourceOf(LoadedSnapshot loaded, IndexColumns columns) => string.Join(
        " ", columns.Parts.Select(column => SourceText.Of(
            column.Indicator, null, column.SourceIds, loaded.Snapshot.Manifest)).Distinct());

    private static UnrankedResponse UnrankedOf(IndexColumns columns, int area)
    {
        var (indicator, figure) = columns.FindGap(area)!.Value;
        var (state, refusal) = figure switch
        {
            Figure.Suppressed suppressed => (suppressed.Reason, Refusal.None),
            Figure.Missing missing => (missing.Reason, missing.Refusal),
            _ => (CellState.NotCollected, Refusal.None),
        };
        return new UnrankedResponse(
            AreaReference.Of(columns.Layer.Areas[area]), indicator.Id, state.Status(), state.Reason(),
            $"{indicator.Title}: {state.Text()}{(refusal == Refusal.None ? "" : " " + refusal.Text())}");
    }
}
