using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Attainment;

/// <summary>
/// How far a value is from its target, with limits. A target that is a change carries the base year's uncertainty too:
/// the value minus k times the base, by square and add (MOVER; Zou and Donner 2008).
/// </summary>
/// <param name="TargetValue">The value that should be reached.</param>
/// <param name="Difference">Value minus target.</param>
/// <param name="Usual">Its limits at 95 %; null where no uncertainty is known.</param>
/// <param name="Strict">At 99.8 %.</param>
internal sealed record TargetContrast(double TargetValue, double Difference, Limits? Usual, Limits? Strict)
{
    /// <param name="own">The value.</param>
    /// <param name="before">The base year's value; null where the goal is a value.</param>
    /// <param name="goal">How far it should come.</param>
    public static TargetContrast Of(Figure.Published own, Figure.Published? before, TargetGoal goal)
    {
        var target = goal.ValueFrom(before?.Value ?? 0);
        return new TargetContrast(
            target, own.Value - target, LimitsAt(Confidence.Usual), LimitsAt(Confidence.Strict));

        Limits? LimitsAt(double confidence)
        {
            if (Around(own, confidence) is not { } first)
                return null;
            if (before is null)
                return new Limits(first.Lower - target, first.Upper - target);
            if (Around(before, confidence) is not { } second)
                return null;
            var (k, difference) = (goal.BaseFactor, own.Value - target);
            return new Limits(
                difference - Length(own.Value - first.Lower, k * (second.Upper - before.Value)),
                difference + Length(first.Upper - own.Value, k * (before.Value - second.Lower)));
        }
    }

    /// <summary>
    /// A value's interval at a confidence. A source that gives another one is taken by the normal approximation; limits
    /// that are certain (rounding) hold at any.
    /// </summary>
    private static Limits? Around(Figure.Published figure, double confidence)
    {
        if (confidence == Confidence.Strict && figure.StrictInterval is { } strict)
            return new Limits(strict.Lower, strict.Upper);
        if (figure.Interval is not { } interval)
            return null;
        var factor = interval.Confidence < 1 && interval.Confidence != confidence
            ? Confidence.Z(confidence) / Confidence.Z(interval.Confidence)
            : 1;
        return new Limits(
            figure.Value - factor * (figure.Value - interval.Lower),
            figure.Value + factor * (interval.Upper - figure.Value));
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
