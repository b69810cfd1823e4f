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
        var table = FeatureReader.Read(
            files.Open(entry.File, entry.Source), entry.File, entry.Layer, entry.Epsg, findings);
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
                findings.Note(
                    "unknown-area", entry.File,
                    $"Ytans kod finns inte i registret för {layer.Edition!.SwedishName}. Ytan är inte inläst.",
                    feature.Row, entry.Code);
            else if (feature.Shape is null)
                findings.Warn("missing-geometry", entry.File, "Raden har ingen yta.", feature.Row);
            else
            {
                matched++;
                Check(entry.File, feature);
                shapes[index] = shapes[index] is { } earlier ? Unite(entry.File, feature, earlier) : feature.Shape;
            }
        }

        if (matched == 0)
            throw new DataException(
                "wrong-edition", entry.File,
                $"Ingen av filens {table.Features.Count} ytor har en kod som finns i registret för "
                + $"{layer.Edition!.SwedishName}. Kontrollera årgång, kodkolumn och inledande nollor.",
                column: entry.Code);
        ReportWrongEdition(entry, table.Features.Count, matched, layer);
    }

    private void ReportWrongEdition(RecipeBoundaries entry, int count, int matched, AreaLayer layer)
    {
        const double Suspicious = 0.9;
        if (matched < Suspicious * count)
            findings.Note(
                "many-unknown-areas", entry.File,
                $"Bara {matched} av {count} ytor hör till registret för {layer.Edition!.SwedishName}: "
                + "kan filen vara av annan årgång eller täcka fler län?");
    }

    private void Check(string file, Feature feature)
    {
        foreach (var rule in ShapeCheck.List(feature.Shape!).Select(problem => problem.Rule).Distinct())
        {
            if (rule is ShapeRule.SelfTouch or ShapeRule.DuplicateVertex)
                findings.Note(
                    "untidy-geometry", file,
                    $"Ytan är otydlig: {SwedishName(rule)}. Det påverkar inte resultatet.", feature.Row);
            else
                findings.Warn(
                    "invalid-geometry", file,
                    $"Ytan är felaktig: {SwedishName(rule)}. Den används som den är.", feature.Row);
        }
    }

    private static string SwedishName(ShapeRule rule) => rule switch
    {
        ShapeRule.SelfIntersection => "gränsen korsar sig själv",
        ShapeRule.EdgeOverlap => "två kanter ligger på varandra",
        ShapeRule.SelfTouch => "gränsen rör vid sig själv i en punkt",
        ShapeRule.Spike => "gränsen vänder tvärt tillbaka (spik)",
        ShapeRule.DuplicateVertex => "samma punkt två gånger i följd",
        ShapeRule.ZeroArea => "en ring utan yta",
        ShapeRule.HoleOutsideShell => "ett hål utanför sin yta",
        ShapeRule.NestedHoles => "ett hål i ett hål",
        ShapeRule.OverlappingParts => "delar som överlappar varandra",
        _ => "för trasslig för att granskas",
    };

    private AreaShape Unite(string file, Feature feature, AreaShape earlier)
    {
        findings.Note(
            "area-in-parts", file,
            "Samma områdeskod finns på flera rader. Ytorna är sammanförda till ett område.", feature.Row);
        return new AreaShapeBuilder().AddShape(earlier).AddShape(feature.Shape!).Build();
    }
}
