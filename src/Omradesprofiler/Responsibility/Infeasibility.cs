namespace Omradesprofiler.Responsibility;

/// <summary>Why there is no assignment, and the least that would have to give way.</summary>
/// <param name="IsProven">Whether it is proven that there is none; otherwise the search found none, and
/// <paramref name="Relaxations"/> would do but need not be the least.</param>
/// <param name="Clashes">Which rules clash.</param>
/// <param name="Relaxations">What would do, all together.</param>
public sealed record Infeasibility(
    bool IsProven, IReadOnlyList<RuleClash> Clashes, IReadOnlyList<Relaxation> Relaxations);

/// <summary>Which rule can not be kept.</summary>
public enum ClashKind : byte
{
    /// <summary>An area has no clinic that it may have.</summary>
    AreaWithoutClinic,

    /// <summary>A clinic's lower limit is above its upper.</summary>
    LimitsCross,

    /// <summary>The clinics that some areas may have can not take them all.</summary>
    CapacityTooSmall,

    /// <summary>The areas that some clinics may have do not fill their lower limits.</summary>
    LowerLimitsTooHigh,

    /// <summary>The areas that a clinic may have hold fewer people than it is to answer for.</summary>
    TooFewPeople,

    /// <summary>Areas locked to a clinic can not be connected with each other.</summary>
    LockedApart,

    /// <summary>Areas without border or link to the rest can not be given to clinics that have their limits elsewhere.
    /// </summary>
    IslandWithoutLink,

    /// <summary>Areas of a group can not have the same clinic.</summary>
    GroupDivided,

    /// <summary>No assignment was found that keeps the limits.</summary>
    NoneFound,
}

/// <summary>A clash with its numbers.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Areas">The areas that it is about.</param>
/// <param name="Clinics">The clinics that it is about.</param>
/// <param name="Needed">What is needed, in load or people.</param>
/// <param name="Available">What there is.</param>
/// <param name="Text">The same in words (Swedish).</param>
public sealed record RuleClash(
    ClashKind Kind, IReadOnlyList<int> Areas, IReadOnlyList<int> Clinics, long Needed, long Available, string Text);

/// <summary>What would have to give way.</summary>
public enum RelaxationKind : byte
{
    /// <summary>A clinic's upper limit is raised.</summary>
    RaiseUpper,

    /// <summary>A clinic's lower limit is lowered.</summary>
    LowerLower,

    /// <summary>The least number of people is lowered.</summary>
    LowerMinimumPeople,

    /// <summary>An area is allowed a clinic: within reach, not forbidden, over a municipality border.</summary>
    AllowPair,

    /// <summary>Two areas are linked.</summary>
    AddLink,

    /// <summary>The farthest distance is lengthened to so many metres, for an area locked beyond it.</summary>
    LengthenFarthest,

    /// <summary>An area is no longer locked.</summary>
    Unlock,

    /// <summary>A group is divided.</summary>
    DivideGroup,
}

/// <summary>One thing that gives way.</summary>
/// <param name="Kind">What.</param>
/// <param name="Clinic">The clinic, −1 for none.</param>
/// <param name="Areas">The areas.</param>
/// <param name="Amount">By how much, in load or people, or to how many metres; 0 where that has no meaning.</param>
/// <param name="Text">The same in words (Swedish).</param>
public sealed record Relaxation(
    RelaxationKind Kind, int Clinic, IReadOnlyList<int> Areas, long Amount, string Text);
