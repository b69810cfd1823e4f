using System.Text.Json;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Listings;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>From the engine's places to the codes and names of answers.</summary>
public static class ScenarioMapping
{
    /// <summary>There may be an assignment, though none was found.</summary>
    public const string NotFound = "Inget förslag hittades, men det är inte bevisat att inget finns";

    internal const string ByHand = "movedByHand";

    /// <summary>What the objective is counted in.</summary>
    public static string UnitOf(ScenarioProblem ready) => ready.Request.Weight.By switch
    {
        Omradesprofiler.Responsibility.Requests.NeedBasis.Cni => "meter gånger invånare viktade med CNI",
        Omradesprofiler.Responsibility.Requests.NeedBasis.Index => "meter gånger invånare viktade med index",
        _ => "meter gånger invånare",
    };

    public static ScenarioVersionResponse VersionOf(ScenarioVersion<ResponsibilityRecord> version) => new(
        version.Version, version.At, version.Record.By, version.Record.Why,
        ScenarioResultJson.SlugOf(version.Record.Stage), TextOf(version.Record), version.Record.BasedOn,
        version.Record.Summary);

    public static DecisionResponse DecisionOf(Decision decision) => new(
        decision.Id, decision.Record.Version, decision.Record.Date, decision.Record.By,
        decision.Record.RegistryNumber, decision.Record.Motive, decision.At, decision.Record.AcceptedBreaks,
        decision.Snapshot);

    public static AssignmentResponse AssignmentOf(ScenarioProblem ready, ScenarioResult scenario)
    {
        var (result, moved) = (scenario.Result, scenario.MovedByHand.ToHashSet());
        var statistics = result.Statistics;
        var weights = WeightsOfGroups(ready.Problem);
        return new AssignmentResponse(
            statistics.Objective, statistics.DistanceCost, statistics.MoveCost, UnitOf(ready),
            result.Bound.LowerBound, ResponsibilityBound.Scope, scenario.Gap, scenario.GapText,
            result.ObjectiveWithoutContiguity, result.GapWithoutContiguity, statistics.MeanMeters,
            statistics.P90Meters, statistics.WorstMeters,
            statistics.WorstArea < 0 ? null : AreaReference.Of(ready.AreaOf(statistics.WorstArea)),
            statistics.MovedPeople, statistics.MovedAreas, result.IsPreview, result.SolverVersion,
            BalanceOf(ready, statistics), [.. result.Choices.Select(choice => RowOf(ready, choice, moved, weights))],
            BreaksOf(ready, scenario.Breaks),
            [.. result.Enclaves.Select(one => new EnclaveResponse(
                ready.Problem.Clinics[one.Clinic].Code, CodesOf(ready, one.Areas)))],
            CodesOf(ready, scenario.MovedByHand));
    }

    public static IReadOnlyList<BalanceRow> BalanceOf(ScenarioProblem ready, ResponsibilityStatistics statistics) =>
    [
        .. statistics.Balance.Select(part => new BalanceRow(
            ReferenceOf(ready, part.Clinic), part.Areas, part.People, part.Load, part.Lower, part.Upper, part.Use)),
    ];

    public static IReadOnlyList<BreakResponse> BreaksOf(
        ScenarioProblem ready, IReadOnlyList<AssignmentBreak> breaks) =>
    [
        .. breaks.Select(one => new BreakResponse(
            ScenarioResultJson.SlugOf(one.Kind), CodeOf(ready, one.Clinic), CodesOf(ready, one.Areas), one.Amount,
            one.Text)),
    ];

    public static IReadOnlyList<CareCenterReference> CareCentersOf(ScenarioProblem ready) =>
        [.. Enumerable.Range(0, ready.Problem.Clinics.Count).Select(clinic => ReferenceOf(ready, clinic))];

    /// <summary>JSON of the journal, for an answer.</summary>
    public static JsonElement ElementOf(RawJson raw)
    {
        using var document = JsonDocument.Parse(raw.Text);
        return document.RootElement.Clone();
    }

    public static string TextOf(ResponsibilityRecord record) => record.Stage switch
    {
        ScenarioStage.Preview => "Förhandsvisning: gjord snabbt och kan inte fastställas",
        ScenarioStage.Solved => "Beräknad",
        ScenarioStage.Edited => "Ändrad för hand",
        ScenarioStage.Unsolved when record.Summary?.IsProven == true => "Reglerna går inte ihop",
        ScenarioStage.Unsolved => NotFound,
        _ => "Ingen snabb förhandsvisning: förslaget söks ännu",
    };

    public static string? CodeOf(ScenarioProblem ready, int clinic) =>
        clinic < 0 ? null : ready.Problem.Clinics[clinic].Code;

    private static AssignmentRow RowOf(ScenarioProblem ready, AreaChoice choice, HashSet<int> moved, long[] weights)
    {
        var area = ready.Problem.Areas[choice.Area];
        return new AssignmentRow(
            AreaReference.Of(ready.AreaOf(choice.Area)), ready.Problem.Clinics[choice.Clinic].Code, area.People,
            area.Weight, area.Load, choice.DistanceMeters, CodeOf(ready, choice.Nearest), choice.NearestMeters,
            CodeOf(ready, choice.RunnerUp), choice.RunnerUpCost, choice.IsRunnerUpFeasible,
            choice.IsRunnerUpForGroup ? ScenarioResultJson.RunnerUpForGroup : null,
            choice.IsRunnerUpForGroup ? weights[ready.Problem.GroupOfArea[choice.Area]] : area.Weight, area.Today,
            moved.Contains(choice.Area) ? ByHand : ScenarioResultJson.SlugOf(choice.Reason), choice.Text);
    }

    /// <summary>What a metre counts for each group of areas.</summary>
    private static long[] WeightsOfGroups(ResponsibilityProblem problem)
    {
        var weights = new long[problem.GroupCount];
        for (var area = 0; area < problem.Areas.Count; area++)
            weights[problem.GroupOfArea[area]] += problem.Areas[area].Weight;
        return weights;
    }

    private static CareCenterReference ReferenceOf(ScenarioProblem ready, int clinic) =>
        new(ready.Problem.Clinics[clinic].Code, ready.Problem.Clinics[clinic].Name);

    private static List<string> CodesOf(ScenarioProblem ready, IReadOnlyList<int> areas) =>
        [.. areas.Select(area => ready.Problem.Areas[area].Code)];
}
