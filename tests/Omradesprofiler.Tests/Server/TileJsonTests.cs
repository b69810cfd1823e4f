using System.Net;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server;

public sealed class TileJsonTests(SampleServer server)
{
    [Theory]
    [InlineData("deso", "deso-2025", 5, "deso-2025-labels")]
    [InlineData("regso", "regso-2025", 3, "regso-2025-labels")]
    [InlineData("deso-2018", "deso-2018", 5, "deso-2018-labels")]
    [InlineData("municipality", "municipality", 0, "municipality-labels")]
    [InlineData("deso-labels", "deso-2025-labels", 10, null)]
    [InlineData("water", "water", 0, null)]
    [InlineData("localities", "localities", 0, null)]
    public async Task It_says_where_a_layers_tiles_are_and_from_which_zoom(
        string name, string layer, int minZoom, string? labels)
    {
        var document = await server.Json($"/tiles/{name}.json");
        Assert.Equal(("3.0.0", layer), (document.Text("tilejson"), document.Text("name")));
        Assert.Equal((minZoom, 14.0), (document.Number("minzoom"), document.Number("maxzoom")));
        var inside = document.List("vector_layers").Single();
        Assert.Equal(layer, inside.Text("id"));
        Assert.Equal(labels, document.TryGetProperty("labels", out var found) ? found.GetString() : null);
        Assert.Contains("Påhittat exempel. Källa: ", document.Text("attribution"), StringComparison.Ordinal);
        var template = document.List("tiles").Single().GetString()!;
        Assert.StartsWith(
            $"{server.Address}tiles/{document.Text("geometry")}/webmercator/", template, StringComparison.Ordinal);
        var tile = await Tile(template, 5, 17, 9);
        Assert.Equal(layer, tile.Name);
        Assert.All(tile.Features, feature => Assert.All(
            feature.Properties.Keys, key => Assert.True(inside.GetProperty("fields").TryGetProperty(key, out _))));
        var (bounds, center) = (
            document.List("bounds").Select(number => number.GetDouble()).ToList(),
            document.List("center").Select(number => number.GetDouble()).ToList());
        Assert.True(bounds[0] < center[0] && center[0] < bounds[2] && bounds[1] < center[1] && center[1] < bounds[3]);
        Assert.InRange(center[2], minZoom, 14);
    }

    [Fact]
    public async Task The_national_grid_has_its_own_address_and_zooms()
    {
        var document = await server.Json("/tiles/deso.json?grid=sweref99tm");
        Assert.Equal(
            (3, "sweref99tm", "EPSG:3006"),
            (document.Number("minzoom"), document.Text("grid"), document.Text("crs")));
        Assert.Contains(
            "/sweref99tm/deso-2025/", document.List("tiles").Single().GetString(), StringComparison.Ordinal);
        await server.Problem("/tiles/deso.json?grid=rt90", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_held_for_a_minute_only_and_asked_for_by_head_too()
    {
        foreach (var path in new[] { "/tiles/deso.json", "/tiles/style.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.CacheControl?.MaxAge);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task An_unknown_layer_is_told_with_those_that_are_there() => Assert.Contains(
        "deso-2025", await server.Problem("/tiles/kommunalrad.json", HttpStatusCode.NotFound),
        StringComparison.Ordinal);

    private async Task<MvtLayer> Tile(string template, int z, int x, int y)
    {
        var address = template.Replace("{z}", $"{z}", StringComparison.Ordinal)
            .Replace("{x}", $"{x}", StringComparison.Ordinal).Replace("{y}", $"{y}", StringComparison.Ordinal);
        var bytes = await server.Client.GetByteArrayAsync(new Uri(address), TestContext.Current.CancellationToken);
        return MvtReader.Read(bytes).Layers.Single();
    }
}
