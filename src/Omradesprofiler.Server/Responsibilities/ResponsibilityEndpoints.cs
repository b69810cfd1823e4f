using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Scenarios of geographic responsibility: asked for, listed and read.</summary>
public static class ResponsibilityEndpoints
{
    public static void MapResponsibilities(this IEndpointRouteBuilder api)
    {
        api.MapGet("/responsibilities", List).Produces<ScenarioList>()
            .WithSummary("Scenarier för områdesansvar, de nyaste först");
        api.MapGet("/responsibilities/{id}", Get).Produces<ScenarioAnswer>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(410)
            .WithSummary("Ett scenario: fördelning, undre gräns, balans, skäl per område; json, csv, geojson");
        api.MapPost("/responsibilities", Create).Accepts<JsonElement>("application/json")
            .Produces<ScenarioAnswer>(201).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(503)
            .WithSummary("Fördela områden mellan vårdcentraler: förhandsvisning genast, full lösning som ett arbete");
        api.MapResponsibilityMoves();
        api.MapResponsibilityDecisions();
        api.MapDraftProfiles();
    }

    private static IResult List(LoadedSnapshot loaded, ScenarioAnswers answers) => Results.Ok(answers.List(loaded));

    private static IResult Get(
        LoadedSnapshot loaded, ScenarioFinder finder, ScenarioAnswers answers, OgcCatalog catalog,
        IOptions<JsonOptions> json, string id, string? version, string? format)
    {
        if (format is not (null or "json" or "csv" or "geojson"))
            throw ApiException.BadParameter("format", "Formatet ska vara json, csv eller geojson.");
        var opened = finder.Open(loaded, id, version);
        var answer = answers.AnswerOf(opened, loaded);
        if (format is null or "json")
            return Results.Ok(answer);
        if (answer.Responsibility.Result is null)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Scenariot har ingen fördelning",
                "Det är inte färdigräknat, eller så går reglerna inte ihop. Läs det som json.");
        return format == "csv"
            ? AssignmentCsv.File(answer)
            : AssignmentGeoJson.File(answer, json.Value.SerializerOptions, OpenerOf(opened, catalog));
    }

    private static async Task<IResult> Create(
        HttpContext context, LoadedSnapshot loaded, ScenarioSources sources, ResponsibilityJournal journal,
        ScenarioFinder finder, ScenarioAnswers answers)
    {
        var body = await JsonBody.Read(context.Request, ResponsibilityLimits.LongestBody, "Begäran");
        var snapshot = loaded.Snapshot;
        var reading = ResponsibilityRequestJson.Read(body, snapshot.Register, snapshot.Manifest.Focus);
        if (reading.Request is not { } request || reading.Name is not { } name)
        {
            var isNamed = reading.Name is not null || reading.Faults.Any(fault => fault.Place is "name" or "$");
            return RequestProblems.Of(
                isNamed ? reading.Faults : [.. reading.Faults, new("name", "Ge scenariot ett namn.")]);
        }

        var built = sources.Build(loaded, request);
        if (built.Ready is not { } ready)
            return RequestProblems.Of(built.Faults);
        var first = FirstOf(ready, context.RequestAborted);
        var record = new ResponsibilityRecord(
            name, reading.By ?? "Inte angivet", first?.Stage ?? ScenarioStage.Asked,
            new RawJson(ResponsibilityRequestJson.Write(ready.Request)))
        {
            Why = reading.Why,
            Summary = first?.Summary ?? ScenarioSolver.SummaryOf(ready, null),
            Result = first?.Result,
        };
        var saved = first is { IsFinal: true }
            ? journal.Save(record, snapshot.Id.Value)
            : journal.Create(record, snapshot.Id.Value, ScenarioJob.ParametersOf);
        if (saved is null)
            throw ScenarioJob.Full(journal);
        return Results.Created(
            $"/api/v1/responsibilities/{saved.Scenario}",
            answers.AnswerOf(finder.Open(loaded, $"{saved.Scenario}", null), loaded));
    }

    /// <summary>A quick answer where the problem is small enough for one; null where it is not.</summary>
    private static ScenarioSolver.Answer? FirstOf(ScenarioProblem ready, CancellationToken aborted) =>
        (long)ready.Problem.Areas.Count * ready.Problem.Clinics.Count <= ScenarioSolver.MostPreviewPairs
            ? ScenarioSolver.Solve(ready, ResponsibilityOptions.Preview, null, aborted)
            : null;

    private static Func<FeatureReader> OpenerOf(OpenedScenario opened, OgcCatalog catalog)
    {
        var layer = opened.Ready.Layer;
        var collection = catalog.List(opened.Loaded)
            .FirstOrDefault(one => one.Level == layer.Level && one.Edition == layer.Edition)
            ?? throw ApiException.BadParameter("format", "Nivån har inga gränser. Välj json eller csv.");
        return () => catalog.Open(opened.Loaded, collection);
    }
}
