using Omradesprofiler.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

public sealed class TileSetTests
{
    private static readonly PointLayer Localities = PointLayer.Build("localities", Places(2000));

    [Fact]
    public void A_tile_holds_at_most_fifty_points_and_the_most_populous_of_them()
    {
        for (var zoom = 0; zoom <= 10; zoom++)
        {
            var seen = new List<ulong>();
            foreach (var tile in PyramidFixtures.TilesOf(Localities.Describe().BoundsDegrees, zoom))
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
        var layer = PointLayer.Build("places", [new TilePoint("Uppsala", 177_074, 647_000, 6_639_000)]);
        var tile = MvtReader.Read(layer.Encode(new TileCoordinates(0, 0, 0))!);
        var place = Assert.Single(Assert.Single(tile.Layers).Features);
        Assert.Equal("Uppsala", place.Properties["name"]);
        Assert.Equal(177_074ul, place.Properties["population"]);
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(647_000, 6_639_000);
        var (x, y) = WebMercator.FromGeographic(longitude, latitude);
        Assert.Equal([(int)(x * 4096), (int)(y * 4096)], Assert.Single(place.Parts));
        Assert.Null(layer.Encode(new TileCoordinates(1, 0, 0)));
    }

    [Fact]
    public void Points_do_not_depend_on_their_order_and_survive_as_bytes()
    {
        Assert.Equal(Localities.ToBytes(), PointLayer.Build("localities", Places(2000).Reverse()).ToBytes());
        Assert.Equal(Localities.ToBytes(), PointLayer.FromBytes(Localities.ToBytes()).ToBytes());
        Assert.Throws<InvalidDataException>(() => PointLayer.FromBytes(Localities.ToBytes().AsSpan(0, 500)));
        Assert.Throws<InvalidDataException>(() => PointLayer.FromBytes(new byte[9]));
    }

    [Fact]
    public void Layers_are_found_by_id_and_alias()
    {
        var aliases = new Dictionary<string, string> { ["newest"] = "fine" };
        var set = new TileSet([PyramidFixtures.Shared], [Localities], aliases);
        Assert.Equal(["fine", "group", "all", "localities"], set.Layers.Select(layer => layer.Id));
        Assert.True(set.TryFind("newest", out var layer));
        Assert.Equal("fine", layer.Id);
        Assert.False(set.TryFind("none", out _));
        var tile = PyramidFixtures.TilesOf(PyramidFixtures.Shared, 6).First();
        Assert.Equal(PyramidFixtures.Shared.Encode("fine", tile), set.Encode("newest", tile));
        Assert.NotNull(set.Encode("localities", new TileCoordinates(0, 0, 0)));
    }

    [Fact]
    public void Names_must_be_unique_and_aliases_stand_for_something()
    {
        Assert.Throws<ArgumentException>(() => new TileSet([PyramidFixtures.Shared, PyramidFixtures.Shared], []));
        Assert.Throws<ArgumentException>(() => new TileSet([], [], new Dictionary<string, string> { ["a"] = "b" }));
    }

    private static List<MvtFeature> PointsOf(TileCoordinates tile) =>
        Localities.Encode(tile) is { } bytes ? [.. MvtReader.Read(bytes).Layers.Single().Features] : [];

    private static IEnumerable<TilePoint> Places(int count)
    {
        var random = new Random(4);
        for (var place = 0; place < count; place++)
            yield return new TilePoint(
                $"Ort {place}", random.Next(200, 5000),
                300_000 + random.Next(500_000), 6_200_000 + random.Next(1_200_000));
    }
}
