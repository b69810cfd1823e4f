namespace Omradesprofiler.Server.Indicators;

/// <summary>
/// How many decimals a value deserves in a file: two digits of the half of its interval, as the rest is chance; where
/// there is no interval one more than is shown.
/// </summary>
internal readonly record struct ShownPrecision(int Decimals)
{
    private const int Digits = 2;
    private const int Most = 8;

    /// <param name="value">The value with its interval.</param>
    /// <param name="shown">How many decimals the indicator is shown with.</param>
    public static ShownPrecision Of(ValueResponse value, int shown)
    {
        var half = value.Interval is { } interval ? (interval.Upper - interval.Lower) / 2 : 0;
        var decimals = half > 0 ? Digits - 1 - (int)Math.Floor(Math.Log10(half)) : shown + 1;
        return new ShownPrecision(Math.Clamp(decimals, 0, Most));
    }

    public double? Round(double? number) =>
        number is { } known ? Math.Round(known, Decimals, MidpointRounding.AwayFromZero) : null;
}
