using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Server.Listings;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>A version among a scenario's.</summary>
/// <param name="Stage"><c>asked</c>, <c>preview</c>, <c>solved</c>, <c>edited</c> or <c>unsolved</c>.</param>
public sealed record ScenarioVersionResponse(
    int Version, DateTimeOffset At, string By, string? Why, string Stage, string StageText, int? BasedOn,
    ScenarioSummary? Summary);

/// <summary>A scenario in a list: its newest version.</summary>
/// <param name="MadeOn">The snapshot that it was made on.</param>
/// <param name="IsCurrent">Whether that is the one in force.</param>
/// <param name="Decision">The journal's number of its latest decision; null where none was made.</param>
public sealed record ScenarioListRow(
    long Id, string Name, ScenarioVersionResponse Newest, string MadeOn, bool IsCurrent, JobResponse? Job,
    long? Decision);

/// <summary>Scenarios, newest first.</summary>
/// <param name="Law">What responsibility is and is not, by law.</param>
public sealed record ScenarioList(
    IReadOnlyList<ScenarioListRow> Responsibilities, int Total, string Law, string Snapshot);

/// <summary>What a clinic has of it.</summary>
/// <param name="Load">In the unit of the limits.</param>
/// <param name="Upper">The most that it can take.</param>
/// <param name="Use">Load of the upper limit, 0–1.</param>
public sealed record BalanceRow(
    CareCenterReference CareCenter, int Areas, long People, long Load, int Lower, int Upper, double Use);

/// <summary>One area's clinic.</summary>
/// <param name="People">Residents.</param>
/// <param name="Weight">What a metre counts.</param>
/// <param name="Load">What it takes of its clinic's room.</param>
/// <param name="Meters">To the clinic, as the crow flies.</param>
/// <param name="RunnerUp">The next best clinic; null where no other is allowed.</param>
/// <param name="RunnerUpCost">How much the objective would rise with it.</param>
/// <param name="RunnerUpFeasible">Whether it could be chosen without breaking a rule.</param>
/// <param name="RunnerUpFor"><c>regso</c> where the runner-up and its cost are for the whole RegSO; else null.</param>
/// <param name="RunnerUpWeight">What a metre counts for what the runner-up is for.</param>
/// <param name="Reason"><c>nearest</c>, <c>locked</c>, <c>nearestFull</c> … or <c>movedByHand</c>.</param>
/// <param name="Text">The reason in words.</param>
public sealed record AssignmentRow(
    AreaReference Area, string CareCenter, int People, int Weight, int Load, int Meters, string? Nearest,
    int NearestMeters, string? RunnerUp, long RunnerUpCost, bool RunnerUpFeasible, string? RunnerUpFor,
    long RunnerUpWeight, string? Today, string Reason, string Text);

/// <summary>A rule that is broken.</summary>
/// <param name="Amount">By how much.</param>
public sealed record BreakResponse(
    string Kind, string? CareCenter, IReadOnlyList<string> Areas, long Amount, string Text);

/// <summary>Areas that another clinic's territory encloses.</summary>
public sealed record EnclaveResponse(string CareCenter, IReadOnlyList<string> Areas);

/// <summary>An assignment with what is proven of it.</summary>
/// <param name="Unit">What the objective is counted in.</param>
/// <param name="BoundScope">What the lower bound is a bound of.</param>
/// <param name="Gap">How far the objective may be above the best possible, 0–1; null where rules are broken that the
/// bound counts on.</param>
/// <param name="GapText">Why there is no gap, in words; null where there is one.</param>
/// <param name="Preview">Whether it was made quickly, to be looked at.</param>
public sealed record AssignmentResponse(
    long Objective, long DistanceCost, long MoveCost, string Unit, long LowerBound, string BoundScope, double? Gap,
    string? GapText, long ObjectiveWithoutContiguity, double GapWithoutContiguity, double MeanMeters, int P90Meters,
    int WorstMeters, AreaReference? WorstArea, long MovedPeople, int MovedAreas, bool Preview, string SolverVersion,
    IReadOnlyList<BalanceRow> Balance, IReadOnlyList<AssignmentRow> Areas, IReadOnlyList<BreakResponse> Breaks,
    IReadOnlyList<EnclaveResponse> Enclaves, IReadOnlyList<string> MovedByHand);

/// <summary>One version of a scenario in full.</summary>
/// <param name="Hindrance">Why it can not be approved; null where it can.</param>
/// <param name="SnapshotText">What to know where it was made on another snapshot than the one in force.</param>
/// <param name="Request">What was asked for, in full.</param>
/// <param name="Result">The assignment; null where there is none.</param>
/// <param name="Infeasibility">Which rules clash and what would do; null unless they do.</param>
/// <param name="Periods">Of which time the numbers are.</param>
public sealed record ScenarioResponse(
    long Id, string Name, ScenarioVersionResponse Version, IReadOnlyList<ScenarioVersionResponse> Versions,
    string? Hindrance, string MadeOn, bool IsCurrent, string? SnapshotText, JsonElement Request, JobResponse? Job,
    IReadOnlyList<DecisionResponse> Decisions, AssignmentResponse? Result, JsonElement? Infeasibility,
    IReadOnlyList<CareCenterReference> CareCenters, IReadOnlyList<string> Periods, IReadOnlyList<string> Notes,
    string Source);

/// <summary>One scenario.</summary>
public sealed record ScenarioAnswer(ScenarioResponse Responsibility, string Law, string Snapshot);

/// <summary>What moves by hand do.</summary>
/// <param name="ObjectiveChange">How much the objective rises.</param>
/// <param name="Made">Rules that are broken by it.</param>
/// <param name="Mended">Rules that no longer are.</param>
/// <param name="Responsibility">The new version; null where it was only tried.</param>
public sealed record MovesAnswer(
    long ObjectiveChange, string Unit, double MeanMeters, double MeanMetersBefore,
    IReadOnlyList<BreakResponse> Made, IReadOnlyList<BreakResponse> Mended,
    IReadOnlyList<BalanceRow> Balance, ScenarioResponse? Responsibility, string Law, string Snapshot);

/// <summary>One side of a comparison.</summary>
public sealed record ComparedScenario(
    long Id, string Name, int Version, string Stage, long Objective, double? Gap, double MeanMeters, int P90Meters,
    int WorstMeters, long MovedPeople, IReadOnlyList<BalanceRow> Balance);

/// <summary>An area that has another clinic in the other.</summary>
public sealed record ComparedArea(
    AreaReference Area, int People, string CareCenterA, string CareCenterB, int? MetersA, int? MetersB);

/// <summary>Two versions beside each other.</summary>
/// <param name="SameProblem">Whether they are answers to the same question, so that their objectives can be compared.
/// </param>
public sealed record ScenarioComparison(
    ComparedScenario A, ComparedScenario B, bool SameProblem, string Text, IReadOnlyList<ComparedArea> Areas,
    long People, string Law, string Snapshot);

/// <summary>A decision in short.</summary>
/// <param name="Id">The journal's number of it.</param>
public sealed record DecisionResponse(
    long Id, int Version, string Date, string By, string RegistryNumber, string Motive, DateTimeOffset At,
    string? AcceptedBreaks, string MadeOn);

/// <summary>A decision that was made just now.</summary>
public sealed record DecisionAnswer(
    DecisionResponse Decision, string NewSnapshot, string Law, string Snapshot);

/// <summary>What came of making a stored result again.</summary>
/// <param name="Way"><c>recomputed</c> by the same solver, or <c>verified</c> by another.</param>
/// <param name="IsSame">Whether every byte is the same, or everything agrees.</param>
/// <param name="Differences">What does not agree, in words.</param>
public sealed record ReplayAnswer(
    long Id, int Version, long? Decision, string Way, bool IsSame, string StoredSolver, string ThisSolver,
    string StoredSha256, string? RecomputedSha256, bool IsFeasible, long Objective, long LowerBound,
    IReadOnlyList<string> Differences, string Law, string Snapshot);

/// <summary>Everything that is wrong with a request.</summary>
public sealed record RequestFaultList(IReadOnlyList<RequestFault> Faults);
