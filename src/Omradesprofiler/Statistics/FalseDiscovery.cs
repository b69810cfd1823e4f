namespace Omradesprofiler.Statistics;

/// <summary>
/// Many tests at once: the share of false findings among the findings is held at a rate (Benjamini and Hochberg 1995;
/// valid for independent and for positively dependent tests).
/// </summary>
public static class FalseDiscovery
{
    /// <summary>Which tests are findings.</summary>
    /// <param name="probabilities">p of each test, 0–1.</param>
    /// <param name="rate">The accepted share, such as 0.05.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value or the rate is outside 0–1.</exception>
    public static bool[] Control(ReadOnlySpan<double> probabilities, double rate)
    {
        if (!(rate is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is between 0 and 1.");
        var sorted = probabilities.ToArray();
        Array.Sort(sorted);
        if (sorted.Length > 0 && !(sorted[0] >= 0 && sorted[^1] <= 1))
            throw new ArgumentOutOfRangeException(nameof(probabilities), "A p-value is from 0 to 1.");
        var threshold = -1.0;
        for (var i = 0; i < sorted.Length; i++)
            if (sorted[i] <= rate * (i + 1) / sorted.Length)
                threshold = sorted[i];
        var isFound = new bool[probabilities.Length];
        for (var i = 0; i < isFound.Length; i++)
            isFound[i] = probabilities[i] <= threshold;
        return isFound;
    }
}
