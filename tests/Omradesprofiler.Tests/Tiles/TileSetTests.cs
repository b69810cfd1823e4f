using Omradesprofiler.Geography;
using Omradesprofiler.Tests.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

public sealed class TileSetTests
{
    private static readonly PointLayerSource Localities = new("localities", ["name"], "population", [.. Places(2000)]);
    private static readonly PointLayer Placed = new(Localities, TileGrid.WebMercator);
    private static readonly Lazy<TileGeometry> Shared = new(() => GeometryOf(3));

    [Fact]
    public void A_tile_holds_at_most_fifty_points_and_the_most_populous_of_them()
    {
        for (var zoom = 0; zoom <= 10; zoom++)
        {
            var seen = new List<ulong>();
            foreach (var tile in PyramidFixtures.TilesOf(Placed.Describe().BoundsDegrees, zoom))
            {
                var features = PointsOf(tile);
                Assert.InRange(features.Count, 0, PointLayer.MaxPerTile);
                seen.AddRange(features.Select(feature => feature.Id!.Value));
            }

            Assert.Equal(seen.Count, seen.Distinct().Count());
            if (zoom == 0)
                Assert.Equal(Enumerable.Range(1, 50).Select(id => (ulong)id), seen);
            if (zoom == 10)
                Assert.Equal(2000, seen.Count);
        }
    }

    [Fact]
    public void A_point_lies_where_it_is_and_says_its_name_and_population()
    {
        var source = new PointLayerSource(
            "places", ["name"], "population", [new TilePoint(7, 647_000, 6_639_000, 177_074, ["Uppsala"])]);
        var layer = new PointLayer(source, TileGrid.WebMercator);
        var tile = MvtReader.Read(layer.Encode(new TileCoordinates(0, 0, 0))!);
        var place = Assert.Single(Assert.Single(tile.Layers).Features);
        Assert.Equal(7ul, place.Id);
        Assert.Equal("Uppsala", place.Properties["name"]);
        Assert.Equal(177_074ul, place.Properties["population"]);
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(647_000, 6_639_000);
        var (x, y) = WebMercator.FromGeographic(longitude, latitude);
        Assert.Equal([(int)(x * 4096), (int)(y * 4096)], Assert.Single(place.Parts));
        Assert.Null(layer.Encode(new TileCoordinates(1, 0, 0)));
    }

    [Fact]
    public void The_national_grid_counts_metres_from_its_corner()
    {
        var source = new PointLayerSource("places", [], null, [new TilePoint(1, 647_000, 6_639_000, 1, [])]);
        var tile = MvtReader.Read(new PointLayer(source, TileGrid.Sweref99Tm).Encode(new TileCoordinates(0, 0, 0))!);
        var at = Assert.Single(tile.Layers[0].Features[0].Parts);
        Assert.Equal([(647_000 + 1_200_000) / 1024, (8_500_000 - 6_639_000) / 1024], at);
        Assert.Equal(256, SwerefGrid.SideMeters / (1 << 14));
    }

    [Fact]
    public void Points_do_not_depend_on_their_order_and_survive_as_bytes()
    {
        var bytes = Localities.ToBytes();
        Assert.Equal(bytes, (Localities with { Points = [.. Localities.Points.Reverse()] }).ToBytes());
        Assert.Equal(bytes, PointLayerSource.FromBytes(bytes).ToBytes());
        Assert.Throws<InvalidDataException>(() => PointLayerSource.FromBytes(bytes.AsSpan(0, 500)));
        Assert.Throws<InvalidDataException>(() => PointLayerSource.FromBytes(new byte[9]));
    }

    [Fact]
    public void Layers_are_found_by_id_and_alias_and_geometries_by_their_checksum()
    {
        var places = TileGeometry.Build([Localities]);
        var set = new TileSet([Shared.Value, places], new Dictionary<string, string> { ["newest"] = "fine" });
        Assert.Equal(["fine", "group", "all", "labels", "localities"], set.Layers.Select(layer => layer.Id));
        Assert.True(set.TryFindLayer("newest", out var geometry, out var layer));
        Assert.Equal(("fine", Shared.Value), (layer.Id, geometry));
        Assert.False(set.TryFindLayer("none", out _, out _));
        Assert.True(set.TryFindGeometry(places.Id, out var found));
        Assert.Same(places, found);
        Assert.False(set.TryFindGeometry("fine", out _));
        Assert.NotNull(places.Encode(TileGrid.WebMercator, "localities", new TileCoordinates(0, 0, 0)));
        Assert.Throws<KeyNotFoundException>(
            () => places.Encode(TileGrid.WebMercator, "fine", new TileCoordinates(0, 0, 0)));
    }

    [Fact]
    public void A_geometry_read_back_has_the_same_name_and_tiles_in_both_grids()
    {
        var read = TileGeometry.FromParts(Shared.Value.ToParts());
        Assert.Equal(Shared.Value.Id, read.Id);
        Assert.Equal(GeometryOf(3).Id, read.Id);
        Assert.NotEqual(GeometryOf(4).Id, read.Id);
        foreach (var grid in TileGrid.All)
        {
            var zoom = grid.ZoomOf(6);
            var tiles = Enumerable.Range(0, 1 << zoom).SelectMany(
                x => Enumerable.Range(0, 1 << zoom).Select(y => new TileCoordinates(zoom, x, y))).ToList();
            Assert.Contains(tiles, tile => Shared.Value.Encode(grid, "fine", tile) is not null);
            foreach (var tile in tiles)
                Assert.Equal(Shared.Value.Encode(grid, "fine", tile), read.Encode(grid, "fine", tile));
        }
    }

    [Fact]
    public void Values_stand_on_the_areas_with_their_status()
    {
        var areas = Shared.Value.AreasOf("group");
        var column = new TileColumn("share", [12.5, null, 3], ["published", "suppressed", "published"]);
        var tile = new TileCoordinates(0, 0, 0);
        var features = MvtReader.Read(Shared.Value.Encode(TileGrid.WebMercator, "group", tile, [column])!)
            .Layers[0].Features;
        Assert.Equal(areas.Count, features.Count);
        Assert.Equal(
            [12.5, null, 3.0], features.OrderBy(feature => feature.Id)
                .Select(feature => feature.Properties.GetValueOrDefault("share")));
        Assert.Equal(
            ["published", "suppressed", "published"],
            features.OrderBy(feature => feature.Id).Select(feature => feature.Properties["share_status"]));
    }

    [Fact]
    public void Names_must_be_unique_and_aliases_stand_for_something()
    {
        Assert.Throws<ArgumentException>(() => new TileSet([Shared.Value, Shared.Value]));
        Assert.Throws<ArgumentException>(() => new TileSet([], new Dictionary<string, string> { ["a"] = "b" }));
        Assert.Throws<ArgumentException>(() => TileGeometry.Build([Localities, Localities]));
    }

    private static TileGeometry GeometryOf(int seed)
    {
        var shapes = CoverageFixtures.Wiggly(seed);
        return TileGeometry.Build(
            Coverage.Build(shapes), PyramidFixtures.LayersOf(shapes.Count),
            [new PointLayerSource("labels", ["code"], null, [new TilePoint(1, 647_000, 6_639_000, 1, ["0001"])])]);
    }

    private static List<MvtFeature> PointsOf(TileCoordinates tile) =>
        Placed.Encode(tile) is { } bytes ? [.. MvtReader.Read(bytes).Layers.Single().Features] : [];

    private static IEnumerable<TilePoint> Places(int count)
    {
        var random = new Random(4);
        for (var place = 0; place < count; place++)
            yield return new TilePoint(
                (uint)place + 1, 300_000 + random.Next(500_000), 6_200_000 + random.Next(1_200_000),
                (uint)(10_000 - place), [$"Ort {place}"]);
    }
}
