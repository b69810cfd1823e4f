namespace Omradesprofiler.Statistics;

/// <summary>
/// Areas in groups of about equal number by rank (the rule of UKHSA's indicator methods): with N values, Q groups and
/// ties given the lowest rank, q = ⌊(Q + 1) − ⌈((N + 1) − rank) / (N/Q)⌉⌋, and 0 becomes 1. Refused with fewer values
/// than groups.
/// </summary>
public static class QuantileGroups
{
    /// <summary>The group of each value from 1; 0 for a value that is missing.</summary>
    /// <param name="values">The values; what is not a finite number is missing and takes no part.</param>
    /// <param name="groups">How many groups: 5, 10.</param>
    /// <param name="highestFirst">Whether group 1 has the highest values.</param>
    public static Outcome<int[]> Assign(ReadOnlySpan<double> values, int groups, bool highestFirst)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        var sorted = new List<double>(values.Length);
        foreach (var value in values)
            if (double.IsFinite(value))
                sorted.Add(highestFirst ? -value : value);
        if (sorted.Count < groups)
            return Refusal.TooFewAreas;
        sorted.Sort();
        var result = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
            if (double.IsFinite(values[i]))
                result[i] = Group(RankOf(sorted, highestFirst ? -values[i] : values[i]), sorted.Count, groups);
        return result;
    }

    /// <summary>In whole numbers, as a share of N/Q rounds.</summary>
    private static int Group(int rank, int count, int groups)
    {
        var above = (long)(count + 1 - rank) * groups;
        return Math.Max(1, groups + 1 - (int)((above + count - 1) / count));
    }

    /// <summary>One more than how many are below.</summary>
    private static int RankOf(List<double> sorted, double value)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low + 1;
    }
}
