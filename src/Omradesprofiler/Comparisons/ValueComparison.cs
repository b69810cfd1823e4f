using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>Judges a value beside a benchmark by its interval, at 95 % and at 99.8 %.</summary>
public static class ValueComparison
{
    /// <summary>Against a number that is taken as known: the country, the county, a pool of areas.</summary>
    /// <param name="own">The value that is judged.</param>
    /// <param name="benchmark">The number beside it, in the same unit; null where there is none.</param>
    /// <param name="polarity">Which way is worse.</param>
    public static Outcome<Comparison> WithKnown(Figure own, double? benchmark, Polarity polarity)
    {
        if (benchmark is not { } number)
            return Refusal.NothingToCompare;
        var limits = LimitsOf(own);
        return limits.TryGet(out var found)
            ? BenchmarkComparison.Of(found.Usual, found.Strict, number, polarity)
            : limits.Reason;
    }

    /// <summary>Against a value with an uncertainty of its own: another area, or the same one an earlier year. Whether
    /// two intervals overlap is no test.</summary>
    public static Outcome<Comparison> WithUncertain(Figure own, Figure other, Polarity polarity)
    {
        var (first, second) = (LimitsOf(own), LimitsOf(other));
        if (!first.TryGet(out var a))
            return first.Reason;
        return second.TryGet(out var b)
            ? DifferenceTest.FromLimits(a, b, polarity).Map(difference => difference.Comparison)
            : second.Reason;
    }

    /// <summary>
    /// The value's limits at both confidences. A survey gives one: the other is taken by the normal approximation.
    /// </summary>
    private static Outcome<(double Value, Limits Usual, Limits Strict)> LimitsOf(Figure figure)
    {
        if (figure is not Figure.Published published)
            return Refusal.NothingToCompare;
        if (published.Interval is not { Confidence: > 0 and < 1 } interval)
            return Refusal.NoUncertaintyKnown;
        var value = published.Value;
        return (value, At(Confidence.Usual), published.StrictInterval is { } strict
            ? new Limits(strict.Lower, strict.Upper)
            : At(Confidence.Strict));

        Limits At(double confidence)
        {
            var factor = Confidence.Z(confidence) / Confidence.Z(interval.Confidence);
            return new Limits(value - factor * (value - interval.Lower), value + factor * (interval.Upper - value));
        }
    }
}
