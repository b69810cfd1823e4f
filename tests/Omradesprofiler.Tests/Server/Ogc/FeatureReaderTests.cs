using System.Globalization;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Ogc.Cql;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Tests.Server.Ogc;

public sealed class FeatureReaderTests(SampleServer server)
{
    private static readonly Bounds Extent = new(600_000, 6_500_000, 700_000, 6_600_000);

    [Theory]
    [InlineData("BBOX(6700000,600000,6800000,700000)", OgcClient.Sweref, false)]
    [InlineData("BBOX(6400000,500000,6700000,800000)", OgcClient.Sweref, true)]
    [InlineData("BBOX(6500000,600000,6600000,700000)", OgcClient.Sweref, true)]
    [InlineData("POINT(6700000 600000)", OgcClient.Sweref, false)]
    [InlineData("BBOX(9,50,10,51)", OgcClient.Crs84, false)]
    [InlineData("BBOX(50,9,51,10)", OgcClient.Wgs84, false)]
    [InlineData("BBOX(1000000,6500000,1100000,6600000)", OgcClient.Mercator, false)]
    public void A_box_far_from_an_area_or_around_it_needs_no_geometry(string box, string crs, bool meets)
    {
        var filter = CqlParser.Parse($"S_INTERSECTS(geometry,{box})", _ => null, OgcCrs.Find(crs)!);
        Assert.Equal(meets, filter.Holds(WithoutFile(), 0));
    }

    [Fact]
    public void A_page_is_given_up_when_nobody_waits_for_it()
    {
        using var gone = new CancellationTokenSource();
        var query = new ItemsQuery(10, null, null, null, OgcCrs.Crs84, []);
        using var page = new ItemsPage(WithoutFile(), query).Pick(gone.Token).GetEnumerator();
        Assert.True(page.MoveNext());
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() => page.MoveNext());
    }

    [Theory]
    [InlineData(OgcClient.Crs84)]
    [InlineData(OgcClient.Wgs84)]
    [InlineData(OgcClient.Sweref)]
    [InlineData(OgcClient.Mercator)]
    public async Task A_box_in_a_filter_and_its_contrary_share_out_all_areas(string crs)
    {
        var all = await server.AllItems("deso-2025", $"?limit=1000&crs={crs}");
        var positions = all.SelectMany(f => f.GetProperty("geometry").GetProperty("coordinates").Positions()).ToList();
        var (x1, y1) = (positions.Min(p => p.First), positions.Min(p => p.Second));
        var (x2, y2) = (positions.Max(p => p.First), positions.Max(p => p.Second));
        var found = 0;
        foreach (var share in new[] { 0.1, 0.4, 0.8, 1 })
        {
            var box = string.Create(
                CultureInfo.InvariantCulture, $"{x1:R},{y1:R},{x1 + (x2 - x1) * share:R},{y1 + (y2 - y1) * share:R}");
            var beside = (await server.AllItems("deso-2025", $"?limit=1000&bbox={box}&bbox-crs={crs}")).Ids().ToList();
            var inside = await Filtered($"S_INTERSECTS(geometry,BBOX({box}))");
            Assert.Equal(beside, inside);
            var outside = await Filtered($"NOT S_INTERSECTS(geometry,BBOX({box}))");
            Assert.Equal(all.Ids().Except(inside), outside);
            found += outside.Count > 0 ? inside.Count : 0;
        }

        Assert.True(found > 0);

        async Task<List<string>> Filtered(string filter) => [.. (await server.AllItems(
            "deso-2025", $"?limit=1000&filter-crs={crs}&filter={Uri.EscapeDataString(filter)}")).Ids()];
    }

    /// <summary>A reader of two areas that fails as soon as it reads a geometry.</summary>
    private static FeatureReader WithoutFile() => new(
        null!, new FeatureTable("deso_2025", "", false, 2, Extent),
        new FeatureSet(["1", "2"], [1, 2], [Extent, Extent], []));
}
