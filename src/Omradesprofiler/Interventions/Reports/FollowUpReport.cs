using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>What came of an intervention, on one snapshot.</summary>
/// <param name="Study">What was promised.</param>
/// <param name="Indicator">The primary outcome.</param>
/// <param name="Plan">The areas that are compared.</param>
/// <param name="Result">What the method says of the primary outcome.</param>
/// <param name="Others">The other outcomes, labelled as such.</param>
/// <param name="Moved">Those who moved in.</param>
/// <param name="Text">What can be concluded and what cannot.</param>
/// <param name="Notes">What is to be said of the numbers, Swedish.</param>
/// <param name="SourceIds">The sources of the outcome.</param>
public sealed record FollowUpReport(
    FrozenStudy Study, Indicator Indicator, StudyPlan Plan, FollowUpResult Result,
    IReadOnlyList<OtherOutcomeResult> Others, PeopleMoved Moved, FollowUpText Text, IReadOnlyList<string> Notes,
    IReadOnlyList<string> SourceIds)
{
    /// <summary>How often the areas have been tried.</summary>
    public required Siblings Siblings { get; init; }

    /// <summary>Whether all the years that were fixed are there.</summary>
    public required bool IsFinal { get; init; }
}

/// <summary>Another outcome than the primary one: looked at, never instead of it.</summary>
/// <param name="Outcome">Which.</param>
/// <param name="Title">Its name, Swedish.</param>
/// <param name="Result">What the method says; null where it could not be matched.</param>
/// <param name="Reason">Why there is no result; null where there is one.</param>
public sealed record OtherOutcomeResult(
    InterventionOutcome Outcome, string Title, FollowUpResult? Result, string? Reason);

/// <summary>A follow-up, or why there is none.</summary>
/// <param name="Report">The follow-up; null where there is none.</param>
/// <param name="Reason">Why there is none, Swedish; null where there is one.</param>
public sealed record FollowUpAnswer(FollowUpReport? Report, string? Reason)
{
    internal static FollowUpAnswer Refused(string reason) => new(null, reason);
}
