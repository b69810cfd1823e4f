using System.Globalization;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>Numbers as they stand in Swedish sentences.</summary>
internal static class SitingText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Number(double value) => value.ToString("N0", Swedish);

    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>Ages: <c>80-</c> is 80 år och äldre.</summary>
    public static string Ages(string slug) => slug.EndsWith('-')
        ? $"{slug[..^1]} år och äldre"
        : $"{slug.Replace('-', '–')} år";

    public static string Minutes(double minutes) => minutes.ToString("0.0", Swedish) + " minuter";

    public static string Percent(double share) => (share * 100).ToString("0.#", Swedish) + " %";

    /// <summary>A share that is a limit: rounded up, so that what is said of it stays true.</summary>
    public static string PercentAtMost(double share) =>
        (Math.Ceiling((share * 1000) - 1e-9) / 10).ToString("0.0", Swedish) + " %";

    public static string Kilometers(double meters) => double.IsFinite(meters)
        ? (meters / 1000).ToString("N1", Swedish) + " km"
        : "långt";
}
