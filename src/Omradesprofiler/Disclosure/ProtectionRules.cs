namespace Omradesprofiler.Disclosure;

/// <summary>One count that is a part of another: those with the diagnosis among those who live there.</summary>
/// <param name="Numerator">The part's measure.</param>
/// <param name="Denominator">The whole's measure, in own tables or in published ones.</param>
public sealed record MeasurePair(string Numerator, string Denominator);

/// <summary>
/// What counts as too small in own data. A count x is sensitive where 0 &lt; x &lt; k, of a numerator, a denominator,
/// or the complement n − x; so is a complement of 0 where n &gt; 0, since it says of every member of a known group
/// that he has the diagnosis. A count of 0 is given as 0, since it says of nobody that he has it; but it may be
/// hidden to protect another, so that nobody can know that a hidden count is at least 1. Whoever wants zeros hidden
/// as well sets <see cref="ZeroIsSensitive"/>. A sensitive count is hidden, and what is published must leave an
/// interval for it that is at least k wide and begins below k.
/// </summary>
public sealed record ProtectionRules
{
    /// <summary>k where nothing else is said.</summary>
    public int MinimumCount { get; init; } = 5;

    /// <summary>k of numerators; null for <see cref="MinimumCount"/>.</summary>
    public int? Numerator { get; init; }

    /// <summary>k of denominators; null for <see cref="MinimumCount"/>.</summary>
    public int? Denominator { get; init; }

    /// <summary>k of complements; null for <see cref="MinimumCount"/>.</summary>
    public int? Complement { get; init; }

    /// <summary>
    /// How wide the interval of every other sensitive count must be for the one person behind a count of 1, who knows
    /// his own cell; null for the full k.
    /// </summary>
    public int? SingletonRange { get; init; }

    /// <summary>Whether a count of 0 in a group that has members is hidden like a small one.</summary>
    public bool ZeroIsSensitive { get; init; }

    /// <summary>Which measures are parts of which.</summary>
    public IReadOnlyList<MeasurePair> Pairs { get; init; } = [];

    /// <summary>Whether every k hides at least a count of 1.</summary>
    internal bool AreUsable =>
        new[] { MinimumCount, Numerator ?? 2, Denominator ?? 2, Complement ?? 2 }.Min() >= 2
        && SingletonRange is not < 0;

    /// <summary>Whether the same is too small by both.</summary>
    internal bool HidesAs(ProtectionRules other) =>
        this with { Pairs = other.Pairs } == other && Pairs.SequenceEqual(other.Pairs);

    /// <summary>The k of a measure.</summary>
    internal int LimitOf(string measure) =>
        Pairs.Any(pair => pair.Numerator == measure) ? Numerator ?? MinimumCount
        : Pairs.Any(pair => pair.Denominator == measure) ? Denominator ?? MinimumCount
        : MinimumCount;

    /// <summary>The k of complements.</summary>
    internal int ComplementLimit => Complement ?? MinimumCount;

    /// <summary>What a sensitive count of a limit must keep against the person behind a count of 1.</summary>
    internal double RangeAgainstSingleton(int limit) => Math.Min(SingletonRange ?? limit, limit);
}
