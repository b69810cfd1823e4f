using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Sitings;

/// <summary>Sitings of health hubs: asked for, listed and read.</summary>
public static class SitingEndpoints
{
    private const string Csv = "csv";
    private const string GeoJson = "geojson";

    public static void MapSitings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sitings", List).Produces<SitingList>().WithSummary("Förslag till platser, de nyaste först");
        api.MapPost("/sitings", Create).Accepts<JsonElement>("application/json").Produces<SitingAnswer>()
            .Produces<SitingAnswer>(202).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503)
            .WithSummary("Sök platser för hälsocenter: som ett arbete, eller snabbt med preview=true");
        Describe(api.MapGet("/sitings/{id}", Get))
            .WithSummary("Ett förslag: platser, bevis, vem som går vart, före och efter; json, csv, geojson");
        Describe(api.MapGet("/sitings/{id}.csv", GetCsv)).WithSummary("Ett förslags fördelning som CSV");
        Describe(api.MapGet("/sitings/{id}.geojson", GetGeoJson))
            .WithSummary("Ett förslags platser och linjer från varje DeSO som GeoJSON");
        api.MapSitingComparisons();
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route.Produces<SitingAnswer>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(410);

    private static IResult List(LoadedSnapshot loaded, SitingAnswers answers) => Results.Ok(answers.List(loaded));

    private static IResult Get(
        LoadedSnapshot loaded, SitingFinder finder, SitingAnswers answers, IOptions<JsonOptions> json, string id,
        string? version, string? format)
    {
        if (format is not (null or "json" or Csv or GeoJson))
            throw ApiException.BadParameter("format", "Formatet ska vara json, csv eller geojson.");
        var opened = finder.Open(id, version);
        var answer = answers.AnswerOf(opened, loaded);
        if (format is null or "json")
            return Results.Ok(answer);
        if (opened.Report is null)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Förslaget har inga platser",
                "Det är inte färdigräknat, eller så håller inga platser reglerna. Läs det som json.");
        return format == Csv
            ? SitingCsv.File(answer)
            : Results.Json(SitingGeoJson.Of(answer), json.Value.SerializerOptions, OgcNames.GeoJson);
    }

    private static IResult GetCsv(
        LoadedSnapshot loaded, SitingFinder finder, SitingAnswers answers, IOptions<JsonOptions> json, string id,
        string? version) => Get(loaded, finder, answers, json, id, version, Csv);

    private static IResult GetGeoJson(
        LoadedSnapshot loaded, SitingFinder finder, SitingAnswers answers, IOptions<JsonOptions> json, string id,
        string? version) => Get(loaded, finder, answers, json, id, version, GeoJson);

    private static async Task<IResult> Create(
        HttpContext context, LoadedSnapshot loaded, SitingSolves solves, SitingJournal journal, SitingFinder finder,
        SitingAnswers answers, SlowAnswers slow, bool? preview)
    {
        var reading = SitingRequestJson.Read(
            await JsonBody.Read(context.Request, SitingLimits.LongestBody, "Begäran"));
        if (reading.Request is not { } request)
            return RequestProblems.Of(reading.Faults);
        var isPreview = preview == true;
        if (!isPreview && reading.Name is null)
            return RequestProblems.Of([new("name", "Ge förslaget ett namn.")]);
        var (full, outcome, faults) = await slow.Get(
            $"{loaded.ETag} siting {isPreview} {SitingRequestJson.Write(request)}",
            () => isPreview ? solves.Preview(loaded, request) : solves.Check(loaded, request));
        if (full is null)
            return RequestProblems.Unanswerable(faults);
        if (!isPreview)
            return Saved(Save(journal, loaded, full, reading), finder, answers, loaded);
        return outcome?.Refusal is { } refusal
            ? RequestProblems.Unanswerable([new("$", refusal.Text)])
            : Results.Ok(SitingAnswers.AnswerOf(reading.Name, full, outcome!, loaded));
    }

    private static ScenarioVersion<SitingRecord> Save(
        SitingJournal journal, LoadedSnapshot loaded, SitingRequest full, SitingReading reading) =>
        journal.Create(
            new SitingRecord(
                reading.Name!, reading.By ?? "Inte angivet", ScenarioStage.Asked,
                new RawJson(SitingRequestJson.Write(full)))
            {
                Why = reading.Why,
                Summary = SitingSolves.EmptySummary(full),
            },
            loaded.Snapshot.Id.Value, ScenarioJob.ParametersOf) ?? throw ScenarioJob.Full(journal);

    private static IResult Saved(
        ScenarioVersion<SitingRecord> saved, SitingFinder finder, SitingAnswers answers, LoadedSnapshot loaded) =>
        Results.Accepted(
            $"/api/v1/sitings/{saved.Scenario}", answers.AnswerOf(finder.Open($"{saved.Scenario}", null), loaded));
}
