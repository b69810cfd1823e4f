using System.Globalization;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>Reads OpenStreetMap's <c>maxspeed</c>.</summary>
internal static class SpeedLimitText
{
    private const double KilometersPerMile = 1.609344;
    private const double KilometersPerKnot = 1.852;
    private const double WalkingPace = 7;
    private const double Fastest = 200;

    /// <summary>The limit in km/h; null where there is none, or it varies.</summary>
    /// <returns>False where the text is not understood.</returns>
    public static bool TryParse(string text, out double? kilometersPerHour)
    {
        kilometersPerHour = null;
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!TryParseOne(part, out var limit))
                return false;
            if (kilometersPerHour is null || limit < kilometersPerHour)
                kilometersPerHour = limit;
        }

        return true;
    }

    private static bool TryParseOne(string text, out double? limit)
    {
        limit = null;
        if (text is "none" or "signals" or "variable")
            return true;
        if (text is "walk")
        {
            limit = WalkingPace;
            return true;
        }

        return text.Contains(':', StringComparison.Ordinal)
            ? TryParseRule(text, out limit)
            : TryParseNumber(text, out limit);
    }

    private static bool TryParseNumber(string text, out double? limit)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = parts.Length switch { 1 => "km/h", 2 => parts[1], _ => "" };
        var factor = unit switch
        {
            "km/h" or "kmh" => 1,
            "mph" => KilometersPerMile,
            "knots" => KilometersPerKnot,
            _ => 0,
        };
        limit = factor > 0 && double.TryParse(
            parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number * factor
            : null;
        if (limit is > 0 and <= Fastest)
            return true;
        limit = null;
        return false;
    }

    /// <summary>A country's rule: <c>SE:urban</c>. Other countries' rural limits are left to the class of
    /// road.</summary>
    private static bool TryParseRule(string text, out double? limit)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (country, rule) = (text[..colon], text[(colon + 1)..]);
        limit = rule switch
        {
            "urban" => 50,
            "living_street" or "walk" => WalkingPace,
            "rural" when country == "SE" => 70,
            "motorway" when country == "SE" => 110,
            _ => ZoneLimit(rule),
        };
        return limit is not null || rule is "rural" or "motorway" or "trunk" or "express" or "nsl_single" or "nsl_dual";
    }

    /// <summary>The limit of <c>zone30</c> and <c>zone:30</c>.</summary>
    private static double? ZoneLimit(string rule) =>
        rule.StartsWith("zone", StringComparison.Ordinal)
        && int.TryParse(rule.AsSpan(4).TrimStart(':'), NumberStyles.None, CultureInfo.InvariantCulture, out var zone)
        && zone is > 0 and <= 100
            ? zone
            : null;
}
