using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Reads points with coordinates in SWEREF 99 TM, and finds the area that each lies in.</summary>
internal sealed class PointReader(SourceFiles files, FindingLog findings)
{
    /// <summary>Localities for place names: those that lie in an area on the map.</summary>
    public IReadOnlyList<LocalityPoint> ReadLocalities(RecipeLocalities entry, IReadOnlyList<EditionGeometry> editions)
    {
        var table = FeatureReader.Read(
            files.Open(entry.File, entry.Source), entry.File, entry.Layer, entry.Epsg, findings);
        var name = Columns.IndexOf(table.Columns, entry.Name, entry.File);
        var population = Columns.IndexOf(table.Columns, entry.Population, entry.File);
        var localities = new List<LocalityPoint>();
        var locators = editions.Select(LocatorOf).ToList();
        var elsewhere = 0;
        foreach (var feature in table.Features)
        {
            if (feature.Point is not var (easting, northing) || feature.Attributes[name] is not { Length: > 0 } text
                || !TryNumber(feature.Attributes[population], out var people))
                findings.Warn(
                    "incomplete-locality", entry.File, "Orten saknar namn, folkmängd eller punkt. Den är inte inläst.",
                    feature.Row);
            else if (locators.Any(locator => locator.Find(easting, northing) >= 0))
                localities.Add(new LocalityPoint(text, easting, northing, people));
            else
                elsewhere++;
        }

        if (elsewhere > 0)
            findings.Note(
                "locality-elsewhere", entry.File, "Orter utanför kartans områden är överhoppade.", count: elsewhere);
        return localities;
    }

    /// <summary>A layer of points.</summary>
    /// <exception cref="DataException">The points are own data, or a column is missing.</exception>
    public PointLayerData Read(RecipePoints entry, EditionGeometry? newest)
    {
        if (entry.Layer == TableLayer.Own)
            DisclosureGate.Release(new RawTable(entry.Id, entry.Layer, entry.Audience, []));
        var grid = GridReader.Read(files.Open(entry.File, entry.Source), entry.File, null, findings);
        var easting = Columns.IndexOf(grid.Columns, entry.Easting, entry.File);
        var northing = Columns.IndexOf(grid.Columns, entry.Northing, entry.File);
        var name = entry.Name is null ? -1 : Columns.IndexOf(grid.Columns, entry.Name, entry.File);
        var code = entry.Code is null ? -1 : Columns.IndexOf(grid.Columns, entry.Code, entry.File);
        var type = entry.Type is null ? -1 : Columns.IndexOf(grid.Columns, entry.Type, entry.File);
        var weight = entry.Weight is null ? -1 : Columns.IndexOf(grid.Columns, entry.Weight, entry.File);
        var locator = newest is null ? null : LocatorOf(newest);
        var points = new List<PlacedPoint>();
        foreach (var row in grid.Rows)
        {
            if (!TryNumber(row.Cells[easting], out var e) || !TryNumber(row.Cells[northing], out var n))
            {
                findings.Warn(
                    "missing-coordinates", entry.File, "Raden saknar koordinater. Den är inte inläst.",
                    row.Number, entry.Easting);
                continue;
            }

            if (!IsInSweden(e, n))
            {
                findings.Warn(
                    "coordinates-outside-sweden", entry.File,
                    IsInSweden(n, e)
                        ? "Östlig och nordlig koordinat är förväxlade i receptet eller filen. Raden är inte inläst."
                        : "Koordinaterna ligger utanför Sverige i SWEREF 99 TM. Raden är inte inläst.",
                    row.Number, entry.Easting);
                continue;
            }

            double? people = weight >= 0 && TryNumber(row.Cells[weight], out var w) ? w : null;
            if (weight >= 0 && people is null)
                findings.Warn("invalid-weight", entry.File, "Talet går inte att tolka.", row.Number, entry.Weight);
            var area = locator?.Find(e, n) ?? -1;
            if (area < 0 && locator is not null)
                findings.Note(
                    "point-outside-areas", entry.File, "Punkten ligger i inget område på kartan.", row.Number);
            points.Add(new PlacedPoint(
                name >= 0 ? row.Cells[name] : null, e, n, people,
                area >= 0 ? newest!.Tree.Layer(AreaLevel.Deso).Areas[area].Code : null)
            {
                Row = row.Number,
                Code = code >= 0 ? row.Cells[code] : null,
                Type = type >= 0 ? row.Cells[type] : null,
            });
        }

        return new PointLayerData(entry.Id, entry.Kind, points);
    }

    private static AreaLocator LocatorOf(EditionGeometry edition) =>
        new([.. edition.Shapes.Select(shape => shape ?? AreaShape.Empty)]);

    private static bool IsInSweden(double easting, double northing) =>
        easting is > 200_000 and < 1_000_000 && northing is > 6_050_000 and < 7_750_000;

    private static bool TryNumber(string? text, out double number) =>
        SwedishNumber.TryParse(text, out number, out var state) && state == CellState.Published;
}
