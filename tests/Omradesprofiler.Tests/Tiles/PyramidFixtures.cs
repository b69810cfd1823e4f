using Omradesprofiler.Geography;
using Omradesprofiler.Tests.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

/// <summary>Pyramids for tests, and the tiles that they reach.</summary>
internal static class PyramidFixtures
{
    private static readonly Lazy<TilePyramid> Wiggly = new(() => Random(3));

    /// <summary>One random coverage with the layers <c>fine</c>, <c>group</c> (thirds) and <c>all</c>.</summary>
    public static TilePyramid Shared => Wiggly.Value;

    public static TilePyramid Random(int seed) => Build(CoverageFixtures.Wiggly(seed));

    public static TilePyramid Build(IReadOnlyList<AreaShape?> shapes) => TilePyramid.Build(
        Coverage.Build(shapes), TileGrid.WebMercator, LayersOf(shapes.Count));

    public static IReadOnlyList<PolygonLayerSource> LayersOf(int areas) =>
    [
        PolygonLayerSource.Finest("fine", Areas(areas)),
        new PolygonLayerSource("group", Areas(3), [.. Enumerable.Range(0, areas).Select(area => area % 3)]),
        new PolygonLayerSource("all", Areas(1), new int[areas]),
    ];

    /// <summary>A county's file with the layers <c>deso</c> and <c>municipality</c>.</summary>
    public static TilePyramid Real(string file)
    {
        var data = SharedAreas.Require(file, "deso", "desokod");
        var municipalities = data.Codes.Select(code => code[..4]).Distinct().Order(StringComparer.Ordinal).ToList();
        return TilePyramid.Build(
            Coverage.Build(data.Shapes), TileGrid.WebMercator,
            [
                PolygonLayerSource.Finest("deso", [.. data.Codes.Select(code => TileArea.Of(code))]),
                new PolygonLayerSource(
                    "municipality",
                    [.. municipalities.Select(code => TileArea.Of(code))],
                    [.. data.Codes.Select(code => municipalities.IndexOf(code[..4]))]),
            ]);
    }

    public static IEnumerable<TileCoordinates> TilesOf(TilePyramid pyramid, int zoom) =>
        TilesOf(pyramid.Layers[0].BoundsDegrees, zoom);

    public static IEnumerable<TileCoordinates> TilesOf(Bounds bounds, int zoom)
    {
        var (west, north) = WebMercator.FromGeographic(bounds.MinX, bounds.MaxY);
        var (east, south) = WebMercator.FromGeographic(bounds.MaxX, bounds.MinY);
        var size = 1 << zoom;
        for (var x = (int)(west * size); x <= (int)(east * size); x++)
            for (var y = (int)(north * size); y <= (int)(south * size); y++)
                yield return new TileCoordinates(zoom, x, y);
    }

    public static IReadOnlyList<MvtFeature> Features(this TilePyramid pyramid, string layer, TileCoordinates tile) =>
        pyramid.Encode(layer, tile) is { } bytes ? Assert.Single(MvtReader.Read(bytes).Layers).Features : [];

    private static TileArea[] Areas(int count) =>
        [.. Enumerable.Range(0, count).Select(area => new TileArea((uint)area + 1, $"{area:D4}"))];
}
