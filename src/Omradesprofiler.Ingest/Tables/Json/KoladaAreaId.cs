using Omradesprofiler.Areas;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>
/// Kolada's ids of areas, all of four digits: <c>0180</c> is a municipality, <c>0001</c> the region of county 01 and
/// <c>0000</c> riket. Others (<c>G…</c>, <c>V…</c>) are groups and units.
/// </summary>
internal static class KoladaAreaId
{
    private const string Larger = "00";

    /// <summary>The area's code as SCB writes it; null for groups and units.</summary>
    public static string? CodeOf(string id) => AreaCodes.LevelOf(id) != AreaLevel.Municipality ? null
        : id.StartsWith(Larger, StringComparison.Ordinal) ? id[Larger.Length..]
        : id;
}
