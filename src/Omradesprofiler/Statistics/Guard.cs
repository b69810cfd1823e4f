namespace Omradesprofiler.Statistics;

/// <summary>Checks that the methods share.</summary>
internal static class Guard
{
    /// <summary>Throws where two columns do not go together.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void SameLength(int first, int second)
    {
        if (first != second)
            throw new ArgumentException($"The columns have {first} and {second} values.");
    }

    /// <summary>What is wrong with a column of counts.</summary>
    public static Refusal Counts(ReadOnlySpan<double> counts)
    {
        foreach (var count in counts)
        {
            if (!double.IsFinite(count))
                return Refusal.ValueNotFinite;
            if (count < 0)
                return Refusal.NegativeCount;
        }

        return Refusal.None;
    }

    /// <summary>What is wrong with two columns of counts.</summary>
    public static Refusal Counts(ReadOnlySpan<double> first, ReadOnlySpan<double> second) =>
        Counts(first) is var refusal and not Refusal.None ? refusal : Counts(second);

    /// <summary>What is wrong with a column of any numbers.</summary>
    public static Refusal Values(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            if (!double.IsFinite(value))
                return Refusal.ValueNotFinite;
        return Refusal.None;
    }

    /// <summary>The sum, in order.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
