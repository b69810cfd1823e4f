using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Attainment;

/// <summary>
/// Tells whether areas have reached a target. The rule: reached where the whole interval is on the target's side, the
/// limit itself included; not reached where all of it is on the other; else it can not be told. A value without a known
/// uncertainty is told by itself, which is said.
/// </summary>
public static class AttainmentCalculator
{
    /// <summary>What sums of decimal numbers may be off by: 0.28 + 0.02 is more than 0.3.</summary>
    internal const double Tolerance = 1e-9;

    /// <summary>One area's value against a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="value">The value.</param>
    /// <param name="before">The base year's value of the same area; null where the goal is a value.</param>
    public static AreaAttainment Of(Target target, IndicatorValue value, IndicatorValue? before)
    {
        if (value.Figure is not Figure.Published own)
            return Nothing(target, value, before, $"Värdet saknas: {TextOf(value.Figure)}");
        var needsBase = target.Goal.BaseFactor != 0;
        if (needsBase && value.Key.Period.From <= target.Goal.BaseYear)
            return Nothing(target, value, before, $"Målet är en förändring efter {target.Goal.BaseYear}.");
        if (needsBase && before?.Figure is not Figure.Published)
            return Nothing(
                target, value, before,
                $"Värdet för basåret {target.Goal.BaseYear} saknas: "
                + (before is null ? "Uppgift saknas i källan." : TextOf(before.Figure)));
        if (needsBase && BreakBetween(before!, value) is { } broken)
            return Nothing(target, value, before, broken);
        var contrast = TargetContrast.Of(own, needsBase ? (Figure.Published)before!.Figure : null, target.Goal);
        var byValue = IsOnSide(target.Direction, contrast.Difference);
        return new AreaAttainment(value, StateOf(target.Direction, contrast))
        {
            Base = before,
            TargetValue = contrast.TargetValue,
            Difference = contrast.Difference,
            DifferenceLimits = contrast.Usual,
            IsReachedByValue = byValue,
            Contrast = contrast,
            IsPossible = IndicatorRange.Of(value.Indicator).Holds(contrast.TargetValue),
            IsStrict = contrast.Strict is { } strict && SideOf(target.Direction, strict) != AttainmentState.NotTold,
            Distance = DistanceOf(target, value.Indicator, own, contrast),
        };
    }

    /// <summary>How many people a value of an indicator is per; null where it counts nothing.</summary>
    internal static double? PerOf(Indicator indicator) => indicator.Formula switch
    {
        IndicatorFormula.Ratio { IsShare: true } => 1,
        IndicatorFormula.Ratio rate when indicator.Unit.StartsWith("per ", StringComparison.Ordinal) => rate.Per,
        _ => null,
    };

    /// <summary>Whether a difference to the target is on the target's side.</summary>
    internal static bool IsOnSide(TargetDirection direction, double difference) =>
        direction == TargetDirection.AtLeast ? difference >= -Tolerance : difference <= Tolerance;

    private static AttainmentState StateOf(TargetDirection direction, TargetContrast contrast) =>
        contrast.Usual is { } limits ? SideOf(direction, limits)
        : IsOnSide(direction, contrast.Difference) ? AttainmentState.Reached
        : AttainmentState.NotReached;

    /// <summary>
    /// Whether an area's interval is all on the wrong side when so many areas are looked at that one of them would be
    /// so by chance once in forty times at most (Bonferroni).
    /// </summary>
    internal static bool IsNotReachedAmong(Target target, AreaAttainment area, int areas) =>
        area.State == AttainmentState.NotReached
        && area.Contrast?.LimitsAt(1 - (1 - Confidence.Usual) / areas) is { } limits
        && SideOf(target.Direction, limits) == AttainmentState.NotReached;

    private static AttainmentState SideOf(TargetDirection direction, Limits limits)
    {
        var (lower, upper) = (IsOnSide(direction, limits.Lower), IsOnSide(direction, limits.Upper));
        return lower && upper ? AttainmentState.Reached
            : !lower && !upper ? AttainmentState.NotReached
            : AttainmentState.NotTold;
    }

    /// <summary>Whole people, households or events: the fewest that take the value to the target.</summary>
    private static Distance? DistanceOf(
        Target target, Indicator indicator, Figure.Published own, TargetContrast contrast)
    {
        if (PerOf(indicator) is not { } per || own.Denominator is not { } people
            || !IndicatorRange.Of(indicator).Holds(contrast.TargetValue))
            return null;
        var sign = target.Direction == TargetDirection.AtLeast ? -1 : 1;
        var (first, second) = contrast.Usual is { } limits ? (limits.Lower, limits.Upper) : (0, 0);
        return new Distance(
            Needed(contrast.Difference),
            contrast.Usual is null
                ? null
                : new Limits(Math.Min(Needed(first), Needed(second)), Math.Max(Needed(first), Needed(second))));

        double Needed(double difference)
        {
            const double Part = 1e-6;
            return Math.Max(0, Math.Ceiling(sign * difference * people / per - Part));
        }
    }

    /// <summary>A change across a new definition or division would measure the break.</summary>
    private static string? BreakBetween(IndicatorValue before, IndicatorValue value)
    {
        var between = value.Indicator.Breaks.FirstOrDefault(b =>
            before.Key.Period.To < b.Period.From && value.Key.Period.To >= b.Period.From);
        if (between is not null)
            return $"{Refusal.BreakBetween.Text()} {between.Text}";
        var isConverted = ((Figure.Published)value.Figure).Basis == ValueBasis.Converted;
        return isConverted == (((Figure.Published)before.Figure).Basis == ValueBasis.Converted)
            ? null
            : $"{Refusal.BreakBetween.Text()} Basårets värde är omräknat från en annan indelning.";
    }

    private static AreaAttainment Nothing(
        Target target, IndicatorValue value, IndicatorValue? before, string reason) =>
        new(value, AttainmentState.NoValue)
        {
            Base = before,
            TargetValue = target.Goal.BaseFactor == 0 ? target.Goal.ValueFrom(0)
                : before?.Figure is Figure.Published known ? target.Goal.ValueFrom(known.Value)
                : null,
            Reason = reason,
        };

    private static string TextOf(Figure figure) => figure switch
    {
        Figure.Suppressed suppressed => suppressed.Reason.Text()!,
        Figure.Missing { Refusal: var refusal and not Refusal.None } => refusal.Text(),
        Figure.Missing missing => missing.Reason.Text() ?? "",
        _ => "",
    };
}
