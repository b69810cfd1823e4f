using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Reads clinics' own areas as polygons.</summary>
internal sealed class CarePolygonReader(
    RecipeCarePolygons entry, FindingLog findings, IReadOnlySet<string> careCenters)
{
    /// <summary>The areas whose clinics are known.</summary>
    public List<CareArea> Read(SourceFiles files)
    {
        var table = ShapeFindings.Check(
            FeatureReader.Read(files.Open(entry.File, entry.Source), entry.File, entry.Layer, entry.Epsg, findings),
            findings);
        var column = Columns.IndexOf(table.Columns, entry.CareCenter, entry.File);
        var areas = new List<CareArea>();
        foreach (var feature in table.Features)
        {
            var code = feature.Attributes[column]?.Trim();
            if (feature.Shape is null)
                findings.Warn("missing-geometry", entry.File, "Raden har ingen yta.", feature.Row);
            else if (code is null || !careCenters.Contains(code))
                findings.Warn(
                    "unknown-care-center", entry.File,
                    "Vårdcentralens kod finns inte i registret över vårdenheter. Ytan är inte inläst.", feature.Row,
                    entry.CareCenter);
            else
                areas.Add(new CareArea(code, feature.Shape));
        }

        return areas;
    }

    /// <summary>Tells of ground that two areas claim.</summary>
    public void TellOverlaps(CareOverlay overlay, IReadOnlyList<CareArea> areas)
    {
        foreach (var (first, second, squareMeters, people) in overlay.Overlaps)
            findings.Warn(
                "care-areas-overlap", entry.File,
                $"Ytorna för {areas[first].CareCenter} och {areas[second].CareCenter} överlappar varandra med "
                + $"{FeatureSource.Number((long)Math.Round(squareMeters))} m², där omkring "
                + $"{FeatureSource.Number((long)Math.Round(people))} personer bor. Marken räknas till båda, och där "
                + "andelarna blir mer än 1 är de nedskalade.",
                column: entry.CareCenter);
    }
}
