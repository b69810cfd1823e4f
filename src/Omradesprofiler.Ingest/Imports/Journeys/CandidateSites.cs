using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>Makes places for health hubs of the layers of points that hold them.</summary>
internal sealed class CandidateSites(FindingLog findings, AreaTree tree, AreaShape? land)
{
    /// <summary>The sites in the layers' order; of those with the same code the first.</summary>
    /// <param name="layers">The recipe's layers with what was read of each.</param>
    public IReadOnlyList<CandidateSite> Of(IEnumerable<(RecipePoints Entry, PointLayerData Data)> layers)
    {
        var sites = new Dictionary<string, CandidateSite>(StringComparer.Ordinal);
        foreach (var (entry, data) in layers.Where(layer => layer.Entry.Kind == PointKind.CandidateSites))
            foreach (var point in data.Points)
            {
                var code = point.Code is { Length: > 0 } said ? said : $"{entry.Id}-{point.Row}";
                if (entry.Code is not null && point.Code is not { Length: > 0 })
                    findings.Warn(
                        "candidate-without-code", entry.File,
                        "Kandidatplatsen saknar kod. Den får lagrets namn och radens nummer.", point.Row, entry.Code);
                var place = new PlanePoint(point.Easting, point.Northing);
                var name = point.Name is { Length: > 0 } named ? named : code;
                if (!sites.TryAdd(code, new CandidateSite(code, name, KindOf(point), place, MunicipalityOf(point))))
                    findings.Warn(
                        "repeated-candidate", entry.File,
                        "Kandidatplatsens kod finns på flera rader. Den första gäller.", point.Row, entry.Code);
                else if (land is not null && !land.Contains(place.Easting, place.Northing))
                    findings.Warn(
                        "candidate-in-sea", entry.File,
                        "Kandidatplatsen ligger inte på land. Den är inläst, men kan sakna restider.", point.Row,
                        entry.Easting);
            }

        return [.. sites.Values];
    }

    private static string? KindOf(PlacedPoint point) => point.Type is { Length: > 0 } type ? type : null;

    private string? MunicipalityOf(PlacedPoint point) =>
        point.DesoCode is { } code && tree.Layer(AreaLevel.Deso).TryGetIndex(code, out var deso)
            ? tree.Layer(AreaLevel.Municipality)
                .Areas[tree.AncestorOf(AreaLevel.Deso, deso, AreaLevel.Municipality)].Code
            : null;
}
