namespace Omradesprofiler.Statistics;

/// <summary>
/// The upper limits of classes for a map, ascending; the last is the largest value. A value belongs to the first class
/// whose limit is not below it. Fewer distinct values than classes are refused.
/// </summary>
public static class ClassLimits
{
    /// <summary>
    /// As many values in each class as can be: quantiles by linear interpolation (type 7 of Hyndman and Fan 1996).
    /// </summary>
    public static Outcome<double[]> Quantiles(ReadOnlySpan<double> values, int classes)
    {
        var sorted = Sorted(values, classes);
        if (!sorted.TryGet(out var ordered))
            return sorted;
        var limits = new double[classes];
        for (var i = 1; i <= classes; i++)
        {
            var place = (ordered.Length - 1) * (double)i / classes;
            var below = (int)Math.Floor(place);
            var above = Math.Min(below + 1, ordered.Length - 1);
            limits[i - 1] = ordered[below] + (place - below) * (ordered[above] - ordered[below]);
        }

        limits[^1] = ordered[^1];
        return Ascending(limits);
    }

    /// <summary>Classes of equal width between the smallest and the largest value.</summary>
    public static Outcome<double[]> EqualIntervals(ReadOnlySpan<double> values, int classes)
    {
        var sorted = Sorted(values, classes);
        if (!sorted.TryGet(out var ordered))
            return sorted;
        var limits = new double[classes];
        for (var i = 1; i <= classes; i++)
            limits[i - 1] = ordered[0] + (ordered[^1] - ordered[0]) * i / classes;
        limits[^1] = ordered[^1];
        return limits;
    }

    /// <summary>Least squared deviation within classes: <see cref="Statistics.FisherJenks"/>.</summary>
    public static Outcome<double[]> FisherJenks(ReadOnlySpan<double> values, int classes)
    {
        var sorted = Sorted(values, classes);
        return sorted.TryGet(out var ordered) ? Statistics.FisherJenks.Limits(ordered, classes) : sorted;
    }

    /// <summary>Limits at the mean and whole standard deviations from it, as far as there are values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="deviations">How many to each side, such as 2.</param>
    public static Outcome<double[]> MeanAndDeviations(ReadOnlySpan<double> values, int deviations)
    {
        var sorted = Sorted(values, 2);
        if (!sorted.TryGet(out var ordered))
            return sorted;
        var mean = Guard.Sum(ordered) / ordered.Length;
        var squares = 0.0;
        foreach (var value in ordered)
            squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / (ordered.Length - 1));
        var limits = new List<double>();
        for (var i = -deviations; i <= deviations; i++)
            if (mean + i * deviation >= ordered[0] && mean + i * deviation < ordered[^1])
                limits.Add(mean + i * deviation);
        return (double[])[.. limits, ordered[^1]];
    }

    /// <summary>Limits of one's own; they ascend, and the last is not below the largest value.</summary>
    /// <param name="values">The values.</param>
    /// <param name="limits">The upper limits.</param>
    public static Outcome<double[]> Given(ReadOnlySpan<double> values, ReadOnlySpan<double> limits)
    {
        if (Guard.Values(values) is var refusal and not Refusal.None)
            return refusal;
        if (limits.IsEmpty || Guard.Values(limits) != Refusal.None)
            return Refusal.ClassLimitsUnusable;
        for (var i = 1; i < limits.Length; i++)
            if (limits[i] <= limits[i - 1])
                return Refusal.ClassLimitsUnusable;
        foreach (var value in values)
            if (value > limits[^1])
                return Refusal.ClassLimitsUnusable;
        return limits.ToArray();
    }

    /// <summary>The class of a value, from 0.</summary>
    /// <param name="limits">Upper limits, ascending.</param>
    /// <param name="value">The value; above the last limit it counts to the last class.</param>
    public static int ClassOf(ReadOnlySpan<double> limits, double value)
    {
        var place = limits.BinarySearch(value);
        return Math.Min(place < 0 ? ~place : place, limits.Length - 1);
    }

    private static Outcome<double[]> Sorted(ReadOnlySpan<double> values, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (Guard.Values(values) is var refusal and not Refusal.None)
            return refusal;
        var ordered = values.ToArray();
        Array.Sort(ordered);
        var distinct = ordered.Length > 0 ? 1 : 0;
        for (var i = 1; i < ordered.Length; i++)
            distinct += ordered[i] != ordered[i - 1] ? 1 : 0;
        return distinct < classes ? Refusal.TooFewDistinctValues : ordered;
    }

    /// <summary>Many equal values can make two quantiles one: then there are not as many classes.</summary>
    private static Outcome<double[]> Ascending(double[] limits)
    {
        for (var i = 1; i < limits.Length; i++)
            if (limits[i] <= limits[i - 1])
                return Refusal.TooFewDistinctValues;
        return limits;
    }
}
