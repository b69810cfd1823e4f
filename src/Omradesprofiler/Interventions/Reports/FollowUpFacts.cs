using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>What the journal knows of a registration.</summary>
/// <param name="RegisteredAt">When, UTC.</param>
/// <param name="IsAfterStart">Whether that was after the start: outcome and rule may have been chosen when it was known
/// how it went.</param>
/// <param name="IsFirst">Whether it is the first version, whose promise is the primary one.</param>
public sealed record RegistrationFacts(DateTimeOffset RegisteredAt, bool IsAfterStart, bool IsFirst)
{
    /// <summary>The versions that came after it, oldest first.</summary>
    public IReadOnlyList<LaterVersion> Later { get; init; } = [];

    /// <summary>The version by which it was withdrawn; null where it was not.</summary>
    public LaterVersion? Withdrawn => Later.FirstOrDefault(one => one.Change == InterventionChange.Withdrawn);

    /// <summary>The version by which it got the end that it now has; null where none came later.</summary>
    public LaterVersion? Ended => Later.Count == 0 || Later[^1].Request.End is not { } end
        ? null
        : Later.First(one => one.Request.End == end);
}

/// <summary>A version of an intervention that came after the one that is followed.</summary>
/// <param name="Version">Its place.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Change">What it does.</param>
/// <param name="Request">The intervention as it then was.</param>
/// <param name="Why">Why it was made; null where nothing was said.</param>
public sealed record LaterVersion(
    int Version, DateTimeOffset At, InterventionChange Change, InterventionRequest Request, string? Why);

/// <summary>How often the same areas have been tried.</summary>
/// <param name="Registered">Registrations that share areas with the intervention, itself counted.</param>
/// <param name="Withdrawn">How many of them are withdrawn.</param>
public sealed record Siblings(int Registered, int Withdrawn)
{
    /// <summary>Those of a study.</summary>
    internal static Siblings Of(InterventionGround ground, StudyPlan plan, bool isWithdrawn)
    {
        var own = plan.Design.Treated.Select(row => plan.Rows[row]).ToHashSet();
        var (others, withdrawn) = (ground.Others.Count(Shares), ground.Withdrawn.Count(Shares));
        return new Siblings(1 + others + withdrawn, withdrawn + (isWithdrawn ? 1 : 0));

        bool Shares(OtherIntervention one) => AreaFootprint
            .On(ground.Indicators.Register, plan.Layer, one.Level, one.Edition, one.Areas).Overlaps(own);
    }
}

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
    IReadOnlyList<OtherOutcomeResult> Others, RegistrationFacts Registration)
{
    /// <summary>How often the areas have been tried.</summary>
    public Siblings Siblings { get; init; } = new(1, 0);

    /// <summary>Whether all the years that were fixed are there: earlier looks are preliminary.</summary>
    public bool IsFinal => Plan.Design.Panel.Years[^1] >= Plan.Years.LastAfter;
}
