namespace Omradesprofiler.Ingest.Locations;

/// <summary>How fractions become whole numbers.</summary>
/// <param name="Factor">What a number is multiplied by.</param>
/// <param name="IsExact">Whether that makes all of them whole; else what is left over is cut off.</param>
public readonly record struct NumberScale(double Factor, bool IsExact)
{
    private const int MostDecimals = 6;

    /// <summary>
    /// The scale of numbers that are zero or more: a power of ten where as many decimals as six are all there are, else
    /// as fine a power of two as the largest number allows (so that multiplying rounds nothing).
    /// </summary>
    /// <param name="values">The numbers; infinite ones are passed over.</param>
    /// <param name="size">What must stay small: the largest number, or the sum.</param>
    /// <param name="limit">How large the size may become as a whole number.</param>
    public static NumberScale Of(ReadOnlySpan<double> values, double size, double limit)
    {
        var factor = 1.0;
        for (var decimals = 0; decimals <= MostDecimals && size * factor <= limit; decimals++, factor *= 10)
            if (AreWhole(values, factor))
                return new NumberScale(factor, true);
        return new NumberScale(Math.Pow(2, Math.Floor(Math.Log2(limit / Math.Max(size, 1e-9)))), false);
    }

    /// <summary>The whole number, never above what it stands for.</summary>
    public long Down(double value) => (long)(IsExact ? Math.Round(value * Factor) : Math.Floor(value * Factor));

    /// <summary>The whole number, never below what it stands for.</summary>
    public long Up(double value) => (long)(IsExact ? Math.Round(value * Factor) : Math.Ceiling(value * Factor));

    private static bool AreWhole(ReadOnlySpan<double> values, double factor)
    {
        foreach (var value in values)
            if (double.IsFinite(value) && Math.Round(value * factor) / factor != value)
                return false;
        return true;
    }
}
