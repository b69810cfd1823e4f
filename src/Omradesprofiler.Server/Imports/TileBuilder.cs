using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Imports;

/// <summary>Makes everything that tiles are cut from.</summary>
public static class TileBuilder
{
    public const string WaterLayer = "water";
    public const string LocalityLayer = "localities";

    public const string LabelSuffix = "-labels";

    private const double SeaMarginMeters = 60_000;

    /// <summary>The zooms of Web Mercator from which a map shows areas, and their names.</summary>
    private static readonly Dictionary<AreaLevel, (int Area, int Label)> MinZooms = new()
    {
        [AreaLevel.County] = (0, 3),
        [AreaLevel.Municipality] = (0, 5),
        [AreaLevel.Regso] = (3, 8),
        [AreaLevel.Deso] = (5, 10),
    };

    /// <summary>One geometry for each edition, one for the sea, one for place names.</summary>
    public static IReadOnlyList<TileGeometry> Build(ImportResult result)
    {
        var geometries = result.Editions.Select(edition => TileGeometry.Build(
            edition.Coverage, [.. LayersOf(edition, result)], [.. LabelsOf(edition, result)])).ToList();
        if (result.Land is { } land && result.Editions.Count > 0)
        {
            var sea = Coverage.Build([SeaAround(land, result.Editions)]);
            geometries.Add(TileGeometry.Build(
                sea, [PolygonLayerSource.Finest(WaterLayer, [new TileArea(1, "")])], []));
        }

        if (result.Localities.Count > 0)
            geometries.Add(TileGeometry.Build([LocalitiesOf(result.Localities)]));
        return geometries;
    }

    /// <summary>What an edition's layers are called; municipalities and counties belong to the newest.</summary>
    private static IEnumerable<(AreaLevel Level, string Id)> LevelsOf(EditionGeometry edition, ImportResult result)
    {
        yield return (AreaLevel.Deso, edition.Tree.Edition.Slug);
        yield return (AreaLevel.Regso, edition.Tree.Edition.Regso.Slug);
        if (edition != result.Editions[^1])
            yield break;
        yield return (AreaLevel.Municipality, AreaLevel.Municipality.Slug());
        yield return (AreaLevel.County, AreaLevel.County.Slug());
    }

    private static IEnumerable<PolygonLayerSource> LayersOf(EditionGeometry edition, ImportResult result) =>
        from layer in LevelsOf(edition, result)
        let areas = edition.Tree.Layer(layer.Level).Areas
        select new PolygonLayerSource(
            layer.Id, [.. areas.Select(area => TileArea.Of(area.Code))], edition.GroupsOf(layer.Level),
            MinZooms[layer.Level].Area);

    private static IEnumerable<PointLayerSource> LabelsOf(EditionGeometry edition, ImportResult result) =>
        from layer in LevelsOf(edition, result)
        let areas = edition.Tree.Layer(layer.Level).Areas
        let hectares = HectaresOf(edition, layer.Level)
        let points = areas.Select((area, i) => LabelOf(area, hectares[i], result.Snapshot)).OfType<TilePoint>()
        select new PointLayerSource(
            layer.Id + LabelSuffix, ["code", "name", "parent"], null, [.. points], MinZooms[layer.Level].Label);

    private static TilePoint? LabelOf(Area area, uint hectares, Snapshot snapshot)
    {
        if (!snapshot.Places.TryGetValue(area.Id, out var place))
            return null;
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(place.LabelLongitude, place.LabelLatitude);
        return new TilePoint(
            AreaCodes.TileId(area.Code), easting, northing, hectares, [area.Code, area.Name, area.ParentCode ?? ""]);
    }

    /// <summary>The size of each area of a level: the larger, the sooner its label.</summary>
    private static uint[] HectaresOf(EditionGeometry edition, AreaLevel level)
    {
        var squareMeters = new double[edition.Tree.Layer(level).Count];
        var groups = edition.GroupsOf(level);
        for (var deso = 0; deso < groups.Length; deso++)
            squareMeters[groups[deso]] += edition.Shapes[deso]?.AreaSquareMeters ?? 0;
        return Array.ConvertAll(squareMeters, area => (uint)(area / 10_000));
    }

    private static PointLayerSource LocalitiesOf(IReadOnlyList<LocalityPoint> localities)
    {
        var ordered = localities.OrderByDescending(locality => locality.Population)
            .ThenBy(locality => locality.Name, StringComparer.Ordinal)
            .ThenBy(locality => locality.Easting).ThenBy(locality => locality.Northing);
        return new PointLayerSource(LocalityLayer, ["name"], "population", [.. ordered.Select((locality, i) =>
            new TilePoint(
                (uint)i + 1, locality.Easting, locality.Northing, (uint)Math.Max(locality.Population, 0),
                [locality.Name]))]);
    }

    /// <summary>A box around all areas less the land; lakes in the land are water too.</summary>
    private static AreaShape SeaAround(AreaShape land, IReadOnlyList<EditionGeometry> editions)
    {
        var box = editions.SelectMany(edition => edition.Shapes).OfType<AreaShape>()
            .Aggregate(land.Bounds, (bounds, shape) => bounds.Union(shape.Bounds));
        var (west, south, east, north) = (
            box.MinX - SeaMarginMeters, box.MinY - SeaMarginMeters,
            box.MaxX + SeaMarginMeters, box.MaxY + SeaMarginMeters);
        var sea = new AreaShapeBuilder().BeginPolygon()
            .AddRing([west, south, east, south, east, north, west, north, west, south]);
        var lakes = new AreaShapeBuilder();
        for (var polygon = 0; polygon < land.PolygonCount; polygon++)
        {
            var (first, count) = land.RingsOf(polygon).GetOffsetAndLength(land.RingCount);
            sea.AddRing(land.Ring(first));
            for (var hole = first + 1; hole < first + count; hole++)
                lakes.BeginPolygon().AddRing(land.Ring(hole));
        }

        return sea.AddShape(lakes.Build()).Build();
    }
}
