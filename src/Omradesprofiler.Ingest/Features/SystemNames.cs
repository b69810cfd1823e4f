using System.Globalization;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Ingest.Features;

/// <summary>Understands how files name coordinate systems: in GeoJSON's <c>crs</c> and in well-known text.</summary>
internal static partial class SystemNames
{
    /// <summary>Names in well-known text, letters and digits only, in lower case.</summary>
    private static readonly Dictionary<string, int> ByName = new(StringComparer.Ordinal)
    {
        ["sweref99tm"] = 3006,
        ["rt9025gonv"] = 3021,
        ["rt9025gonw"] = 3021,
        ["wgs84"] = 4326,
        ["gcswgs1984"] = 4326,
        ["wgs84crs84"] = 4326,
        ["etrs89"] = 4258,
        ["gcsetrs1989"] = 4258,
        ["sweref99"] = 4619,
        ["gcssweref99"] = 4619,
        ["wgs84pseudomercator"] = 3857,
        ["wgs1984webmercatorauxiliarysphere"] = 3857,
        ["wgs1984webmercator"] = 3857,
        ["popularvisualisationcrsmercator"] = 3857,
        ["sweref991200"] = 3007,
        ["sweref991330"] = 3008,
        ["sweref991500"] = 3009,
        ["sweref991630"] = 3010,
        ["sweref991800"] = 3011,
        ["sweref991415"] = 3012,
        ["sweref991545"] = 3013,
        ["sweref991715"] = 3014,
        ["sweref991845"] = 3015,
        ["sweref992015"] = 3016,
        ["sweref992145"] = 3017,
        ["sweref992315"] = 3018,
    };

    /// <summary>GeoJSON's name: <c>urn:ogc:def:crs:EPSG::3006</c>, <c>EPSG:3006</c>, an address, or CRS84.</summary>
    public static DeclaredSystem FromUrn(string text)
    {
        if (text.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase))
            return new DeclaredSystem(4326, text);
        var match = EpsgName().Match(text);
        if (!match.Success || !TryParse(match.Groups[1].Value, out var epsg))
            return new DeclaredSystem(null, text);
        var strict = text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return new DeclaredSystem(epsg, text, strict && epsg is 4326 or 4258 or 4619);
    }

    /// <summary>Well-known text, versions 1 and 2: by the number that it carries last, else by its name.</summary>
    public static DeclaredSystem FromWkt(string text)
    {
        var name = FirstName().Match(text) is { Success: true } first ? first.Groups[1].Value : text.Trim();
        var last = Authority().Matches(text).LastOrDefault();
        if (last is not null && IsOutermost(text, last) && TryParse(last.Groups[1].Value, out var epsg))
            return new DeclaredSystem(epsg, name);
        var key = new string([.. name.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        return new DeclaredSystem(ByName.TryGetValue(key, out var known) ? known : null, name);
    }

    /// <summary>Whether only the closing bracket of the whole follows.</summary>
    private static bool IsOutermost(string text, Match match) =>
        text.AsSpan(match.Index + match.Length).Trim().Trim("])").IsEmpty
        && text.AsSpan(match.Index + match.Length).Trim().Length == 1;

    private static bool TryParse(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"EPSG[:/]+(?:[\d.]*[:/])?(\d{1,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EpsgName();

    [GeneratedRegex("^\\s*[A-Z]+\\s*[\\[(]\\s*\"([^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstName();

    [GeneratedRegex("(?:AUTHORITY|ID)\\s*[\\[(]\\s*\"EPSG\"\\s*,\\s*\"?(\\d{1,6})\"?\\s*[\\])]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Authority();
}
