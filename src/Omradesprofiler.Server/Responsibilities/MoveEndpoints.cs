using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Scenarios changed by hand, and two beside each other.</summary>
public static class MoveEndpoints
{
    public static void MapResponsibilityMoves(this IEndpointRouteBuilder api)
    {
        api.MapPost("/responsibilities/{id}/moves", Move).Accepts<JsonElement>("application/json")
            .Produces<MovesAnswer>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(410).ProducesProblem(413).ProducesProblem(415)
            .WithSummary("Flytta områden för hand: vad det kostar och bryter, och en ny version med vem och varför");
        api.MapGet("/responsibilities/compare", Compare).Produces<ScenarioComparison>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(410)
            .WithSummary("Två scenarier bredvid varandra: a=12, eller a=12/3 för en version");
    }

    private static async Task<IResult> Move(
        HttpContext context, LoadedSnapshot loaded, ScenarioFinder finder, ResponsibilityJournal journal,
        ScenarioAnswers answers, string id)
    {
        var (request, faults) = MovesRequest.Read(
            await JsonBody.Read(context.Request, ResponsibilityLimits.LongestBody, "Begäran"));
        if (request is null)
            return RequestProblems.Of(faults);
        var newest = finder.Open(loaded, id, null);
        if (newest.Version.Version != request.Version)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Scenariot har ändrats",
                $"Det har version {newest.Version.Version}; flytten gäller version {request.Version}. "
                + "Läs det på nytt.");
        if (newest.Result is not { Result: var before })
            throw new ApiException(
                StatusCodes.Status409Conflict, "Inget kan flyttas", ScenarioAnswers.HindranceOf(newest)!);
        var effect = ResponsibilityMoves.Try(
            newest.Ready.Problem, before.ClinicOfArea, ScenarioFinder.MovesOf(newest.Ready, request.Moves));
        var saved = request.IsSaved ? Save(newest, request, finder, journal) : null;
        return Results.Ok(new MovesAnswer(
            effect.ObjectiveChange, ScenarioMapping.UnitOf(newest.Ready), effect.After.MeanMeters,
            before.Statistics.MeanMeters, ScenarioMapping.BreaksOf(newest.Ready, effect.Made),
            ScenarioMapping.BreaksOf(newest.Ready, effect.Mended),
            ScenarioMapping.BalanceOf(newest.Ready, effect.After),
            saved is null ? null : answers.ResponseOf(
                finder.Open(loaded, $"{saved.Scenario}", $"{saved.Version}"), loaded),
            CareLaw.ResponsibilityLimitsNobody, loaded.Snapshot.Id.Value));
    }

    private static ScenarioVersion<ResponsibilityRecord> Save(
        OpenedScenario newest, MovesRequest request, ScenarioFinder finder, ResponsibilityJournal journal)
    {
        var (version, ready) = (newest.Version, newest.Ready);
        IReadOnlyList<CareCenterPair> moves = [.. version.Record.Moves, .. request.Moves];
        if (moves.Count > ResponsibilityLimits.MostPairs)
            throw new ApiException(
                StatusCodes.Status409Conflict, "För många flyttar",
                $"Högst {ResponsibilityLimits.MostPairs} flyttar kan göras sedan scenariot räknades.");
        var answer = ScenarioSolver.Of(
            ready,
            ScenarioResult.AfterMoves(ready.Problem, finder.SolvedOf(newest), ScenarioFinder.MovesOf(ready, moves)),
            ScenarioStage.Edited);
        return journal.Save(
            version.Record with
            {
                Scenario = version.Scenario,
                BasedOn = version.Version,
                By = request.By,
                Why = request.Why,
                Stage = ScenarioStage.Edited,
                Moves = moves,
                Summary = answer.Summary,
                Result = answer.Result,
            },
            version.Snapshot) ?? throw new ApiException(
                StatusCodes.Status409Conflict, "Journalen är full",
                $"Högst {ResponsibilityJournal.MostVersions} versioner av scenarier kan sparas i en arbetsmapp.");
    }

    private static IResult Compare(LoadedSnapshot loaded, ScenarioFinder finder, string? a, string? b)
    {
        var (first, second) = (Open("a", a), Open("b", b));
        if (first.Ready.Layer.Level != second.Ready.Layer.Level
            || first.Ready.Layer.Edition != second.Ready.Layer.Edition)
            throw ApiException.BadParameter(
                "b",
                $"Scenarierna har olika indelning: {first.Ready.Layer.Edition!.SwedishName} och "
                + $"{second.Ready.Layer.Edition!.SwedishName}.");
        var areas = Differences(first, second).ToList();
        var isSame = first.Version.Snapshot == second.Version.Snapshot
            && first.Version.Record.Request == second.Version.Record.Request;
        return Results.Ok(new ScenarioComparison(
            SideOf(first), SideOf(second), isSame,
            isSame
                ? "Båda svarar på samma fråga, så målvärdena kan jämföras."
                : "Scenarierna svarar på olika frågor (andra regler, kapaciteter eller data): jämför avstånd och "
                    + "balans, inte målvärden.",
            areas, areas.Sum(area => (long)area.People), CareLaw.ResponsibilityLimitsNobody,
            loaded.Snapshot.Id.Value));

        OpenedScenario Open(string name, string? text)
        {
            var parts = (text ?? "").Split('/');
            if (parts is not ([_] or [_, _]) || parts[0].Length == 0)
                throw ApiException.BadParameter(name, "Ange ett scenario: 12, eller 12/3 för en version.");
            var opened = finder.Open(loaded, parts[0], parts is [_, var version] ? version : null);
            return opened.Result is not null ? opened : throw new ApiException(
                StatusCodes.Status409Conflict, "Scenariot har ingen fördelning", ScenarioAnswers.HindranceOf(opened)!);
        }
    }

    private static IEnumerable<ComparedArea> Differences(OpenedScenario a, OpenedScenario b)
    {
        foreach (var choice in a.Result!.Result.Choices)
        {
            var code = a.Ready.Problem.Areas[choice.Area].Code;
            if (b.Ready.IndexOfArea(code) is not (>= 0 and var other))
                continue;
            var (inA, inB) = (
                a.Ready.Problem.Clinics[choice.Clinic].Code,
                b.Ready.Problem.Clinics[b.Result!.Result.ClinicOfArea[other]].Code);
            if (inA != inB)
                yield return new ComparedArea(
                    AreaReference.Of(a.Ready.AreaOf(choice.Area)), a.Ready.Problem.Areas[choice.Area].People, inA, inB,
                    choice.DistanceMeters, b.Result.Result.Choices[other].DistanceMeters);
        }
    }

    private static ComparedScenario SideOf(OpenedScenario opened)
    {
        var (version, result) = (opened.Version, opened.Result!.Result);
        var statistics = result.Statistics;
        return new ComparedScenario(
            version.Scenario, version.Record.Name, version.Version,
            ScenarioResultJson.SlugOf(version.Record.Stage), statistics.Objective, opened.Result.Gap,
            statistics.MeanMeters, statistics.P90Meters, statistics.WorstMeters, statistics.MovedPeople,
            ScenarioMapping.BalanceOf(opened.Ready, statistics));
    }
}
