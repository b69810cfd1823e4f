namespace Omradesprofiler.Responsibility;

/// <summary>Which rule an assignment breaks.</summary>
public enum BreakKind : byte
{
    /// <summary>An area has no clinic.</summary>
    Unassigned,

    /// <summary>An area has a clinic that it may not have.</summary>
    NotAllowed,

    /// <summary>A clinic has more than it can take.</summary>
    AboveUpper,

    /// <summary>A clinic has less than its lower limit.</summary>
    BelowLower,

    /// <summary>A clinic answers for fewer people than it is to.</summary>
    BelowMinimumPeople,

    /// <summary>A territory is in several parts.</summary>
    TerritoryCut,

    /// <summary>A group of areas has several clinics.</summary>
    GroupDivided,
}

/// <summary>A rule that an assignment breaks.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Clinic">The clinic, −1 for none.</param>
/// <param name="Areas">The areas: the one without a clinic, the group, or all parts of the territory but the largest.
/// </param>
/// <param name="Amount">By how much, in load or people; for a territory how many parts it has.</param>
/// <param name="Text">The same in words (Swedish).</param>
public sealed record AssignmentBreak(
    BreakKind Kind, int Clinic, IReadOnlyList<int> Areas, long Amount, string Text);
