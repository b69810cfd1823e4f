using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Reads DeSO polygons and gives each area of a layer its shape.</summary>
internal sealed class BoundaryReader(SourceFiles files, FindingLog findings)
{
    /// <summary>One shape an area of the layer, in its order; null for areas without geometry.</summary>
    public AreaShape?[] Read(IEnumerable<RecipeBoundaries> entries, AreaLayer layer)
    {
        var shapes = new AreaShape?[layer.Count];
        foreach (var entry in entries)
            Read(entry, layer, shapes);
        var without = shapes.Count(shape => shape is null);
        if (without > 0 && without < shapes.Length)
            findings.Note(
                "area-without-boundary", layer.Edition!.Slug,
                "Områden i registret saknar gräns. De finns i tabeller och profiler men inte på kartan.",
                count: without);
        return shapes;
    }

    private void Read(RecipeBoundaries entry, AreaLayer layer, AreaShape?[] shapes)
    {
        var table = ShapeFindings.Check(
            FeatureReader.Read(
                files.Open(entry.File, entry.Source), entry.File, entry.Layer, entry.Epsg, findings),
            findings);
        var column = Columns.IndexOf(table.Columns, entry.Code, entry.File);
        var matched = 0;
        foreach (var feature in table.Features)
        {
            var code = feature.Attributes[column]?.Trim();
            if (!DesoCode.TryParse(code, layer.Edition!, out _))
                findings.Warn(
                    "invalid-area-code", entry.File,
                    "Ingen giltig DeSO-kod. Ytan är inte inläst.", feature.Row, entry.Code);
            else if (!layer.TryGetIndex(code, out var index))
                ReportUnknown(entry, feature, code!, layer);
            else if (feature.Shape is null)
                findings.Warn("missing-geometry", entry.File, "Raden har ingen yta.", feature.Row);
            else
            {
                matched++;
                shapes[index] = shapes[index] is { } earlier ? Unite(entry.File, feature, earlier) : feature.Shape;
            }
        }

        if (matched == 0)
            throw new DataException(
                "wrong-edition", entry.File,
                $"Ingen av filens {table.Features.Count} ytor har en kod som finns i registret för "
                + $"{layer.Edition!.SwedishName}. Kontrollera årgång, kodkolumn och inledande nollor.",
                column: entry.Code);
    }

    /// <summary>
    /// A code that is unknown although its municipality is in the register can only be of another edition: then the
    /// codes that do match may have other boundaries too, so nothing of the file is believed.
    /// </summary>
    private void ReportUnknown(RecipeBoundaries entry, Feature feature, string code, AreaLayer layer)
    {
        if (layer.Areas.Any(area => area.Code.StartsWith(code[..4], StringComparison.Ordinal)))
            throw new DataException(
                "wrong-edition", entry.File,
                $"Ytans kod finns inte i registret för {layer.Edition!.SwedishName} fast kommunen gör det. "
                + "Gränserna är av en annan årgång än registret; koder som finns i båda kan ha ändrad gräns.",
                feature.Row, entry.Code);
        findings.Note(
            "unknown-area", entry.File, "Ytans kommun finns inte i registret. Ytan är inte inläst.", feature.Row,
            entry.Code);
    }

    private AreaShape Unite(string file, Feature feature, AreaShape earlier)
    {
        findings.Note(
            "area-in-parts", file,
            "Samma områdeskod finns på flera rader. Ytorna är sammanförda till ett område.", feature.Row);
        return new AreaShapeBuilder().AddShape(earlier).AddShape(feature.Shape!).Build();
    }
}
