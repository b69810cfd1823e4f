namespace Omradesprofiler.Statistics;

/// <summary>
/// Whether two independent values differ. From limits: the square-and-add method (MOVER; Newcombe 1998, method 10 for
/// two Wilson intervals; Zou and Donner 2008): l = d − √((a − lₐ)² + (u_b − b)²), u = d + √((uₐ − a)² + (b − l_b)²),
/// right for skewed intervals and few events. From variances: the normal approximation, for values that rest on many
/// events. An area that is a part of what it is compared with is not independent of it: give the covariance, or compare
/// with the rest.
/// </summary>
public static class DifferenceTest
{
    /// <summary>The difference of two values with intervals of 95 % and 99.8 %.</summary>
    /// <param name="first">The value that is judged, with its limits.</param>
    /// <param name="second">The value compared with, with its limits.</param>
    /// <param name="polarity">Which way is worse.</param>
    public static Outcome<Difference> FromLimits(
        (double Value, Limits Usual, Limits Strict) first,
        (double Value, Limits Usual, Limits Strict) second,
        Polarity polarity)
    {
        var value = first.Value - second.Value;
        var usual = SquareAndAdd(value, (first.Value, first.Usual), (second.Value, second.Usual));
        var strict = SquareAndAdd(value, (first.Value, first.Strict), (second.Value, second.Strict));
        return BenchmarkComparison.Of(usual, strict, 0, polarity)
            .Map(comparison => new Difference(value, usual, comparison));
    }

    /// <summary>The difference of two estimates with variance.</summary>
    /// <param name="first">The value that is judged.</param>
    /// <param name="second">The value compared with.</param>
    /// <param name="polarity">Which way is worse.</param>
    /// <param name="covariance">Of the two estimates; zero where they share no people.</param>
    public static Outcome<Difference> FromVariances(
        Estimate first, Estimate second, Polarity polarity, double covariance = 0)
    {
        var value = first.Value - second.Value;
        var variance = first.Variance + second.Variance - 2 * covariance;
        if (!double.IsFinite(value) || !double.IsFinite(variance))
            return Refusal.ValueNotFinite;
        if (variance <= 0)
            return Refusal.NoUncertaintyKnown;
        var error = Math.Sqrt(variance);
        return BenchmarkComparison.Of(Around(Confidence.Usual), Around(Confidence.Strict), 0, polarity)
            .Map(comparison => new Difference(value, Around(Confidence.Usual), comparison));

        Limits Around(double confidence) =>
            new(value - Confidence.Z(confidence) * error, value + Confidence.Z(confidence) * error);
    }

    private static Limits SquareAndAdd(
        double difference, (double Value, Limits Limits) a, (double Value, Limits Limits) b) =>
        new(
            difference - Length(a.Value - a.Limits.Lower, b.Limits.Upper - b.Value),
            difference + Length(a.Limits.Upper - a.Value, b.Value - b.Limits.Lower));

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
