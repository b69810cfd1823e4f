namespace Omradesprofiler.Disclosure;

/// <summary>
/// Whether a number can be given, and if not why: a closed list, in ascending order of gravity, so that the gravest
/// reason among the parts is the reason of the whole. Zero is a published value.
/// </summary>
public enum CellState : byte
{
    /// <summary>There is a number.</summary>
    Published,

    /// <summary>Can not occur (SCB's "."); also a rate whose denominator is zero.</summary>
    NotApplicable,

    /// <summary>The source has no number (SCB's "..", an empty cell, no row).</summary>
    NotCollected,

    /// <summary>The edition does not hold for the period.</summary>
    OutsideValidity,

    /// <summary>The method gives no number here: a median of medians, too few events.</summary>
    MethodRefused,

    /// <summary>Taken back after publication.</summary>
    Withdrawn,

    /// <summary>The source hides it to protect persons.</summary>
    SourceSuppressed,

    /// <summary>This program hides it to protect persons.</summary>
    OwnSuppressed,
}
