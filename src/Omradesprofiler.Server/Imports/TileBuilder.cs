using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Imports;

/// <summary>Makes everything that tiles are cut from: one pyramid an edition, the sea, and place names.</summary>
public static class TileBuilder
{
    public const string WaterLayer = "water";
    public const string LocalityLayer = "localities";

    private const double SeaMarginMeters = 60_000;

    public static (IReadOnlyList<TilePyramid> Pyramids, IReadOnlyList<PointLayer> Points) Build(ImportResult result)
    {
        var pyramids = result.Editions
            .Select(edition => TilePyramid.Build(
                edition.Coverage, LayersOf(edition, isNewest: edition == result.Editions[^1]), null))
            .ToList();
        if (result.Land is { } land && result.Editions.Count > 0)
        {
            var sea = Coverage.Build([SeaAround(land, result.Editions)]);
            pyramids.Add(TilePyramid.Build(
                sea, [PolygonLayerSource.Finest(WaterLayer, [new TileArea(1, "", "")])], null));
        }

        var points = result.Localities.Count == 0 ? [] : new[]
        {
            PointLayer.Build(LocalityLayer, result.Localities.Select(locality => new TilePoint(
                locality.Name, (int)locality.Population, locality.Easting, locality.Northing))),
        };
        return (pyramids, points);
    }

    private static List<PolygonLayerSource> LayersOf(EditionGeometry edition, bool isNewest)
    {
        var layers = new List<PolygonLayerSource>
        {
            PolygonLayerSource.Finest(edition.Tree.Edition.Slug, TileAreasOf(edition, AreaLevel.Deso)),
            new(
                edition.Tree.Edition.Regso.Slug, TileAreasOf(edition, AreaLevel.Regso),
                edition.GroupsOf(AreaLevel.Regso)),
        };
        if (isNewest)
            foreach (var level in new[] { AreaLevel.Municipality, AreaLevel.County })
                layers.Add(new PolygonLayerSource(level.Slug(), TileAreasOf(edition, level), edition.GroupsOf(level)));
        return layers;
    }

    private static List<TileArea> TileAreasOf(EditionGeometry edition, AreaLevel level) =>
        [.. edition.Tree.Layer(level).Areas.Select(area => TileArea.Of(area.Code, area.Name))];

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
