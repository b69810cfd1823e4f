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
    private Figure.Published? Own { get; init; }

    private Figure.Published? Before { get; init; }

    private double BaseFactor { get; init; }

    /// <param name="own">The value.</param>
    /// <param name="before">The base year's value; null where the goal is a value.</param>
    /// <param name="goal">How far it should come.</param>
    public static TargetContrast Of(Figure.Published own, Figure.Published? before, TargetGoal goal)
    {
        var target = goal.ValueFrom(before?.Value ?? 0);
        var contrast = new TargetContrast(target, own.Value - target, null, null)
        {
            Own = own,
            Before = before,
            BaseFactor = goal.BaseFactor,
        };
        return contrast with
        {
            Usual = contrast.LimitsAt(Confidence.Usual),
            Strict = contrast.LimitsAt(Confidence.Strict),
        };
    }

    /// <summary>The difference's limits at a confidence; null where no uncertainty is known.</summary>
    public Limits? LimitsAt(double confidence)
    {
        if (Own is not { } own || Around(own, confidence) is not { } first)
            return null;
        if (Before is not { } before)
            return new Limits(first.Lower - TargetValue, first.Upper - TargetValue);
        if (Around(before, confidence) is not { } second)
            return null;
        return new Limits(
            Difference - Length(own.Value - first.Lower, BaseFactor * (second.Upper - before.Value)),
            Difference + Length(first.Upper - own.Value, BaseFactor * (before.Value - second.Lower)));
    }

    /// <summary>
    /// A value's interval at a confidence. A source that gives another one is taken by the normal approximation; limits
    /// that are certain (rounding) hold at any.
    /// </summary>
    private static Limits? Around(Figure.Published figure, double confidence)
    {
        if (confidence == Confidence.Strict && figure.StrictInterval is { } strict)
            return new Limits(strict.Lower, strict.Upper);
        if ((confidence > Confidence.Strict ? figure.StrictInterval ?? figure.Interval : figure.Interval)
            is not { } interval)
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
