using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Attainment;

/// <summary>
/// How many of what the indicator counts (people, households, events) stand between a value and its target.
/// </summary>
/// <param name="Count">So many more (or fewer, where the target is a ceiling) are needed; 0 where it is reached.
/// </param>
/// <param name="Limits">Between which the number lies by the value's interval; null where none is known.</param>
public sealed record Distance(double Count, Limits? Limits);

/// <summary>One area against a target.</summary>
/// <param name="Value">The area's value.</param>
/// <param name="State">Whether the target is reached.</param>
public sealed record AreaAttainment(IndicatorValue Value, AttainmentState State)
{
    /// <summary>The base year's value, where the target is a change.</summary>
    public IndicatorValue? Base { get; init; }

    /// <summary>The value that should be reached; null where the base year has none.</summary>
    public double? TargetValue { get; init; }

    /// <summary>Value minus target; null where either is missing.</summary>
    public double? Difference { get; init; }

    /// <summary>The interval of the difference; null where no uncertainty is known.</summary>
    public Limits? DifferenceLimits { get; init; }

    /// <summary>Whether the state is told from an interval, and not from the value alone.</summary>
    public bool IsByInterval => DifferenceLimits is not null;

    /// <summary>Whether the state holds at 99.8 % too, as many areas are looked at together.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the value itself is on the target's side, whatever its interval; null without one.</summary>
    public bool? IsReachedByValue { get; init; }

    /// <summary>How many are lacking; null where the indicator counts nothing that can be told so.</summary>
    public Distance? Distance { get; init; }

    /// <summary>Whether the indicator can have the value that should be reached: a share is never 114 %.</summary>
    public bool IsPossible { get; init; } = true;

    /// <summary>Value against target at any confidence.</summary>
    internal TargetContrast? Contrast { get; init; }

    /// <summary>Why nothing can be told, Swedish; null where something can.</summary>
    public string? Reason { get; init; }
}
