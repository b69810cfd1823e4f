using Omradesprofiler.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

/// <summary>
/// Real coverages, tile by tile over all zooms: a seeded share in every run, many times more by <c>tools/prove</c>.
/// </summary>
public sealed class TileProofTests
{
    private const int FewPerZoom = 2;
    private const int FewestPerZoom = 1; // the country's tiles hold most
    private const int ManyPerZoom = 400;

    public static TheoryData<string, string> Files => new()
    {
        { "uppsala/uppsala_deso2018.gpkg", "webmercator" },
        { "dalarna/dalarna_deso2025.gpkg", "webmercator" },
        { "dalarna/dalarna_deso2025.gpkg", "sweref99tm" },
        { "stockholm/stockholm_deso2018_simplified.gpkg", "webmercator" },
        { "riket/standin/deso2018.gpkg", "webmercator" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_share_of_the_tiles_of_every_zoom_is_without_fault(string file, string grid) =>
        Prove(file, grid, file.StartsWith("riket", StringComparison.Ordinal) ? FewestPerZoom : FewPerZoom);

    [Theory(Explicit = true)]
    [MemberData(nameof(Files))]
    public void Many_tiles_of_every_zoom_are_without_fault(string file, string grid) =>
        Prove(file, grid, ManyPerZoom);

    private static void Prove(string file, string gridId, int perZoom)
    {
        Assert.True(TileGrid.TryFind(gridId, out var grid));
        var data = SharedAreas.Require(file, "deso", "desokod").Snapped();
        var counties = data.Codes.Select(code => code[..2]).Distinct().Order(StringComparer.Ordinal).ToList();
        var pyramid = TilePyramid.Build(
            Coverage.Build(data.Shapes), grid,
            [
                PolygonLayerSource.Finest("deso", [.. data.Codes.Select(TileArea.Of)]),
                new PolygonLayerSource(
                    "county", [.. counties.Select(TileArea.Of)],
                    [.. data.Codes.Select(code => counties.IndexOf(code[..2]))]),
            ]);
        var proof = new TileProof(pyramid, "deso", "county", data);
        var random = new Random(20261122);
        for (var zoom = 0; zoom <= TileGrid.MaxZoom; zoom++)
            foreach (var tile in Draw(pyramid, zoom, perZoom, random))
                proof.Check(tile);
        Assert.True(proof.Polygons > 0);
    }

    /// <summary>Tiles that hold something: around points of borders, where things go wrong.</summary>
    private static IEnumerable<TileCoordinates> Draw(TilePyramid pyramid, int zoom, int count, Random random) =>
        Enumerable.Range(0, count).Select(_ =>
        {
            var line = pyramid.Arcs.Line(random.Next(pyramid.Arcs.Count));
            var shift = TileGrid.FinestZoom - zoom + 12;
            return new TileCoordinates(zoom, line[0] >> shift, line[1] >> shift);
        }).Distinct();
}
