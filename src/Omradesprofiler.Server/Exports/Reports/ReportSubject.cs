using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Exports.Reports;

/// <summary>What a report is about: where the API tells of it, and the address of its printable page.</summary>
/// <param name="Option">The switch that named it, for who named something that is not there.</param>
/// <param name="ApiPath">Answers 404 where it does not exist.</param>
/// <param name="PageQuery">The page's address.</param>
public sealed record ReportSubject(string Option, string ApiPath, string PageQuery)
{
    /// <summary>An area by code; its level is the code's own where none is given.</summary>
    /// <exception cref="DataException">It is no area code, or the level is none.</exception>
    public static ReportSubject Area(string code, string? level)
    {
        var slug = level ?? AreaCodes.LevelOf(code)?.Slug()
            ?? throw new DataException("bad-area", "--area", $"\"{code}\" är ingen områdeskod (9980C1410, 9980R001, 9980 …).");
        if (!AreaLevels.TryParse(slug, out _))
            throw new DataException(
                "bad-level", "--level", "Nivån ska vara deso, regso, municipality, county eller country.");
        return new ReportSubject("--area", $"areas/{slug}/{Escaped(code)}", Query("area", "area", $"{slug}/{code}"));
    }

    public static ReportSubject Clinic(string id) =>
        new("--clinic", $"care-centers/{Escaped(id)}", Query("clinic", "clinic", id));

    public static ReportSubject Siting(string id) =>
        new("--siting", $"sitings/{Escaped(id)}", Query("siting", "siting", id));

    public static ReportSubject Responsibility(string id) =>
        new("--responsibility", $"responsibilities/{Escaped(id)}", Query("responsibility", "proposal", id));

    private static string Query(string report, string key, string value) =>
        $"?job=rapport&report={report}&{key}={Escaped(value)}";

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
