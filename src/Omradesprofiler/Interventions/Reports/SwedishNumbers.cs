using System.Globalization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>Numbers as the texts have them.</summary>
internal static class SwedishNumbers
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>A ratio with two decimals: 0,75.</summary>
    public static string Ratio(double ratio) =>
        double.IsPositiveInfinity(ratio) ? "obegränsat" : ratio.ToString("0.00", Swedish);

    /// <summary>An interval of ratios: 0,66–0,83; open where a side is not bounded.</summary>
    public static string Ratios(Limits limits) => (limits.Lower <= 0, double.IsPositiveInfinity(limits.Upper)) switch
    {
        (true, true) => "utan gränser",
        (true, false) => $"högst {Ratio(limits.Upper)}",
        (false, true) => $"minst {Ratio(limits.Lower)}",
        _ => $"{Ratio(limits.Lower)}–{Ratio(limits.Upper)}",
    };

    /// <summary>A change in words: minskning med 25 procent, oförändrat, ökning med 3 procent.</summary>
    public static string Change(double ratio)
    {
        var percent = (int)Math.Round(100 * Math.Abs(ratio - 1), MidpointRounding.AwayFromZero);
        return percent == 0 ? "ingen ändring" : $"en {(ratio < 1 ? "minskning" : "ökning")} med {percent} procent";
    }

    /// <summary>A signed change in per cent: −4 procent.</summary>
    public static string Signed(double ratio)
    {
        var percent = (int)Math.Round(100 * (ratio - 1), MidpointRounding.AwayFromZero);
        return percent == 0 ? "±0 procent" : $"{(percent < 0 ? "−" : "+")}{Math.Abs(percent)} procent";
    }

    /// <summary>A p-value: 0,004; below a thousandth as such.</summary>
    public static string P(double p) => p < 0.001 ? "mindre än 0,001" : p.ToString("0.000", Swedish);

    /// <summary>Whole people, with spaces.</summary>
    public static string Whole(double number) =>
        Math.Round(number, MidpointRounding.AwayFromZero).ToString("N0", Swedish);
}
