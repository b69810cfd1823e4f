namespace Omradesprofiler.Responsibility.Requests;

/// <summary>From what clinics' limits are made.</summary>
public enum CapacityKind
{
    /// <summary>A total, shared out half by the need nearest to each clinic and half equally.</summary>
    NearestAndEqual,

    /// <summary>A total, shared out equally.</summary>
    Equal,

    /// <summary>What each clinic or the region says that it can care for.</summary>
    Stated,

    /// <summary>The limits of each clinic, one by one; none where none is given.</summary>
    Given,
}

/// <summary>How much each clinic may and must answer for.</summary>
public sealed record CapacityRule
{
    /// <summary>How many people the limits count: each once, or weighted by CNI.</summary>
    public NeedBasis Basis { get; init; } = NeedBasis.People;

    /// <summary>From what limits are made.</summary>
    public CapacityKind Kind { get; init; } = CapacityKind.NearestAndEqual;

    /// <summary>What all have room for in total, in times the need; of stated capacities, what each is multiplied by.
    /// </summary>
    public double Factor { get; init; } = 1.25;

    /// <summary>The lower limit, in times the upper one.</summary>
    public double LowerShare { get; init; } = 0.5;

    /// <summary>Limits of single clinics, which go before the rule; by code, ascending.</summary>
    public IReadOnlyList<CapacityLimits> Limits { get; init; } = [];
}

/// <summary>The limits of one clinic.</summary>
/// <param name="CareCenter">Its code.</param>
/// <param name="Lower">The least that it must answer for; null for what the rule says.</param>
/// <param name="Upper">The most that it may answer for; null for what the rule says.</param>
public sealed record CapacityLimits(string CareCenter, long? Lower, long? Upper);
