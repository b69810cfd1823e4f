using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Omradesprofiler.Journal;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.MobileTeams.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Schedules;

/// <summary>Schedules of mobile teams: asked for, listed and read.</summary>
public static class ScheduleEndpoints
{
    private const string Csv = "csv";
    private const string GeoJson = "geojson";

    public static void MapSchedules(this IEndpointRouteBuilder api)
    {
        api.MapGet("/schedules", List).Produces<ScheduleList>()
            .WithSummary("Turlistor för mobila team, de nyaste först");
        api.MapPost("/schedules", Create).Accepts<JsonElement>("application/json").Produces<ScheduleAnswer>()
            .Produces<ScheduleAnswer>(202).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503)
            .WithSummary("Gör en turlista för mobila team: som ett arbete, eller snabbt med preview=true");
        Describe(api.MapGet("/schedules/{id}", Get))
            .WithSummary("En turlista: dagar med klockslag, hållplatser, bevis och fasta platser bredvid; json, csv, "
                + "geojson");
        Describe(api.MapGet("/schedules/{id}.csv", GetCsv)).WithSummary("En turlistas besök som CSV");
        Describe(api.MapGet("/schedules/{id}.geojson", GetGeoJson))
            .WithSummary("En turlistas hållplatser och turer som GeoJSON");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route.Produces<ScheduleAnswer>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(410);

    private static IResult List(LoadedSnapshot loaded, ScheduleAnswers answers) => Results.Ok(answers.List(loaded));

    private static IResult Get(
        LoadedSnapshot loaded, ScheduleAnswers answers, IOptions<JsonOptions> json, string id, string? version,
        string? format)
    {
        if (format is not (null or "json" or Csv or GeoJson))
            throw ApiException.BadParameter("format", "Formatet ska vara json, csv eller geojson.");
        var answer = answers.Get(id, version, loaded);
        if (format is null or "json")
            return Results.Ok(answer);
        if (answer.Schedule.Result is null)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Turlistan har inga turer",
                "Den är inte färdigräknad, eller så håller ingen turlista reglerna. Läs den som json.");
        return format == Csv
            ? ScheduleCsv.File(answer)
            : Results.Json(ScheduleGeoJson.Of(answer), json.Value.SerializerOptions, OgcNames.GeoJson);
    }

    private static IResult GetCsv(
        LoadedSnapshot loaded, ScheduleAnswers answers, IOptions<JsonOptions> json, string id, string? version) =>
        Get(loaded, answers, json, id, version, Csv);

    private static IResult GetGeoJson(
        LoadedSnapshot loaded, ScheduleAnswers answers, IOptions<JsonOptions> json, string id, string? version) =>
        Get(loaded, answers, json, id, version, GeoJson);

    private static async Task<IResult> Create(
        HttpContext context, LoadedSnapshot loaded, ScheduleSolves solves, ScheduleJournal journal,
        ScheduleAnswers answers, SlowAnswers slow, bool? preview)
    {
        var reading = ScheduleRequestJson.Read(
            await JsonBody.Read(context.Request, SitingLimits.LongestBody, "Begäran"));
        if (reading.Request is not { } request)
            return RequestProblems.Of(reading.Faults);
        var isPreview = preview == true;
        if (!isPreview && reading.Name is null)
            return RequestProblems.Of([new("name", "Ge turlistan ett namn.")]);
        var (full, outcome, faults) = await slow.Get(
            $"{loaded.ETag} schedule {isPreview} {ScheduleRequestJson.Write(request)}",
            () => solves.Check(loaded, request, isPreview));
        if (full is null)
            return RequestProblems.Unanswerable(faults);
        if (!isPreview)
            return Saved(Save(journal, loaded, full, reading), answers, loaded);
        return outcome?.Refusal is { } refusal
            ? RequestProblems.Unanswerable([new("$", refusal.Text)])
            : Results.Ok(ScheduleAnswers.AnswerOf(reading.Name, full, outcome!, loaded));
    }

    private static ScenarioVersion<ScheduleRecord> Save(
        ScheduleJournal journal, LoadedSnapshot loaded, ScheduleRequest full, ScheduleReading reading) =>
        journal.Create(
            new ScheduleRecord(
                reading.Name!, reading.By ?? "Inte angivet", ScenarioStage.Asked,
                new RawJson(ScheduleRequestJson.Write(full)))
            {
                Why = reading.Why,
                Summary = ScheduleSolves.EmptySummary(full),
            },
            loaded.Snapshot.Id.Value, ScenarioJob.ParametersOf) ?? throw ScenarioJob.Full(journal);

    private static IResult Saved(
        ScenarioVersion<ScheduleRecord> saved, ScheduleAnswers answers, LoadedSnapshot loaded) =>
        Results.Accepted($"/api/v1/schedules/{saved.Scenario}", answers.Get($"{saved.Scenario}", null, loaded));
}
