using System.Globalization;

namespace Omradesprofiler.Care;

/// <summary>
/// A region's rule for those who choose no clinic (automatlistning): which clinics they can be given to. Always only
/// physical ones.
/// </summary>
/// <param name="WithinMunicipality">Whether only clinics in the area's own municipality.</param>
/// <param name="SkipsFull">Whether clinics with as many listed as their cap allows are passed over.</param>
/// <param name="OpenOn">The day on which they must be open; null for those that no closing day is known of.</param>
public sealed record NearestRule(bool WithinMunicipality, bool SkipsFull, DateOnly? OpenOn)
{
    /// <summary>Distance in a straight line.</summary>
    public const string StraightLine = "fågelvägen från den punkt där områdets invånare i genomsnitt bor";

    /// <summary>The rule in a Swedish sentence.</summary>
    /// <param name="distance">How distance is measured: <see cref="StraightLine"/>.</param>
    public string Describe(string distance = StraightLine) =>
        $"Närmaste vårdcentral {distance}. "
        + "Bara vårdcentraler som man besöker, inte digitala, sjukhusens eller andra enheter; "
        + $"{(WithinMunicipality ? "bara i områdets egen kommun" : "också i andra kommuner")}; "
        + (SkipsFull ? "de som har nått sitt listningstak hoppas över; " : "även de som har nått sitt listningstak; ")
        + (OpenOn is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"öppna den {day:yyyy-MM-dd}. ")
            : "utan känt stängningsdatum. ")
        + "Vid lika avstånd gäller den kod som kommer först.";

    /// <summary>Whether a clinic can be given people at all.</summary>
    public bool Allows(CareCenter careCenter) =>
        careCenter.IsPhysical && !(SkipsFull && careCenter.IsFull) && IsOpen(careCenter);

    private bool IsOpen(CareCenter careCenter) => OpenOn is { } day
        ? !(careCenter.Opened > day) && !(careCenter.Closed <= day)
        : careCenter.Closed is null;
}
