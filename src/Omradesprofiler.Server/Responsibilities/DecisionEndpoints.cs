using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Scenarios approved, and decisions made again.</summary>
public static class DecisionEndpoints
{
    public static void MapResponsibilityDecisions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/responsibilities/{id}/approve", Approve).Accepts<JsonElement>("application/json")
            .Produces<DecisionAnswer>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(410).ProducesProblem(413).ProducesProblem(415)
            .WithSummary("Fastställ en version: beslutet förs till journalen och blir en ny ögonblicksbild");
        api.MapPost("/responsibilities/{id}/replay", ReplayAsync).Produces<ReplayAnswer>().ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(410).ProducesProblem(503)
            .WithSummary("Gör om det senaste beslutet (eller en version): samma byte, eller vad som skiljer");
    }

    private static async Task<IResult> Approve(
        HttpContext context, LoadedSnapshot loaded, ScenarioFinder finder, DecisionMaker maker, string id)
    {
        var (request, faults) = ApprovalRequest.Read(
            await JsonBody.Read(context.Request, ResponsibilityLimits.LongestBody, "Beslutet"), maker.Today);
        if (request is null)
            return RequestProblems.Of(faults);
        var opened = finder.Open(loaded, id, request.Version.ToString(CultureInfo.InvariantCulture));
        var (decision, newSnapshot) = maker.Approve(opened, request, loaded);
        return Results.Created(
            $"/api/v1/responsibilities/{opened.Version.Scenario}",
            new DecisionAnswer(
                ScenarioMapping.DecisionOf(decision), newSnapshot, CareLaw.ResponsibilityLimitsNobody,
                loaded.Snapshot.Id.Value));
    }

    private static async Task<IResult> ReplayAsync(
        HttpContext context, LoadedSnapshot loaded, ScenarioFinder finder, DecisionJournal decisions,
        SlowAnswers answers, string id, string? version)
    {
        var opened = finder.Open(loaded, id, version);
        var head = decisions.List().LastOrDefault(one => one.Record.Scenario == opened.Version.Scenario
            && (version is null || one.Record.Version == opened.Version.Version));
        var decision = head is null ? null : decisions.Find(head.Id);
        if (decision is null && opened.Result is null)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Det finns inget att göra om", ScenarioAnswers.HindranceOf(opened)!);
        if (decision is not null && decision.Record.Version != opened.Version.Version)
            opened = finder.Open(loaded, id, decision.Record.Version.ToString(CultureInfo.InvariantCulture));
        var replay = await answers.Get(
            KeyOf(loaded, opened, decision),
            () => decision is null
                ? ScenarioReplay.Of(opened, null, CancellationToken.None)
                : ScenarioReplay.Of(decision, opened.Ready, null, CancellationToken.None));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new ReplayAnswer(
            opened.Version.Scenario, opened.Version.Version, decision?.Id,
            replay.IsRecomputed ? "recomputed" : "verified", replay.IsSame, replay.StoredSolver,
            ResponsibilitySolver.Version, replay.StoredSha256, replay.RecomputedSha256,
            replay.Verification?.IsFeasible ?? false, replay.Verification?.Objective ?? 0,
            replay.Verification?.LowerBound ?? 0, replay.Differences, CareLaw.ResponsibilityLimitsNobody,
            loaded.Snapshot.Id.Value));
    }

    /// <summary>All that the outcome depends on: what is stored, as the file now has it.</summary>
    private static string KeyOf(LoadedSnapshot loaded, OpenedScenario opened, Decision? decision)
    {
        var stored = decision?.Record.Result ?? opened.Version.Record.Result!;
        return $"{loaded.ETag} replay {opened.Version.Entry} {ScenarioSolver.ChecksumOf(stored)} "
            + $"{decision?.Record.ResultSha256} {decision?.Record.SolverVersion}";
    }
}
