using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>What the journal knows of a registration.</summary>
/// <param name="RegisteredAt">When, UTC.</param>
/// <param name="IsAfterStart">Whether that was after the start: outcome and rule may have been chosen when it was known
/// how it went.</param>
/// <param name="IsFirst">Whether it is the first version, whose promise is the primary one.</param>
public sealed record RegistrationFacts(DateTimeOffset RegisteredAt, bool IsAfterStart, bool IsFirst);

/// <summary>All that the words of a follow-up are made from.</summary>
/// <param name="Study">What was promised.</param>
/// <param name="Plan">The areas and years.</param>
/// <param name="Match">The controls.</param>
/// <param name="Result">What the method says.</param>
/// <param name="Moved">Those who moved in.</param>
/// <param name="Others">The other outcomes.</param>
/// <param name="Registration">The registration.</param>
internal sealed record FollowUpFacts(
    FrozenStudy Study, StudyPlan Plan, ControlMatch Match, FollowUpResult Result, PeopleMoved Moved,
    IReadOnlyList<OtherOutcomeResult> Others, RegistrationFacts Registration);
