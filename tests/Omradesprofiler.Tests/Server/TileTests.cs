using System.Net;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server;

public sealed class TileTests(SampleServer server)
{
    [Fact]
    public async Task The_whole_county_is_in_the_tiles_of_one_zoom()
    {
        var codes = new HashSet<string>();
        for (var x = 140; x <= 144; x++)
            for (var y = 76; y <= 81; y++)
                foreach (var feature in await Features("deso", 8, x, y))
                    codes.Add((string)feature.Properties["code"]);
        Assert.Equal(130, codes.Count);
    }

    [Fact]
    public async Task Every_layer_has_its_own_name_in_its_tiles()
    {
        string[] layers =
        [
            "deso-2018", "deso-2025", "regso-2020", "regso-2025", "municipality", "county", "water", "localities",
        ];
        foreach (var layer in layers)
        {
            using var response = await server.Client.GetAsync(
                $"/tiles/{layer}/5/17/9.mvt", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/vnd.mapbox-vector-tile", response.Content.Headers.ContentType?.MediaType);
            var tile = MvtReader.Read(
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(layer, Assert.Single(tile.Layers).Name);
        }
    }

    [Fact]
    public async Task An_empty_tile_is_204()
    {
        using var response = await server.Client.GetAsync(
            "/tiles/deso/8/0/0.mvt", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_tile_is_sent_packed_to_those_who_accept_it_and_plain_to_others()
    {
        using var packed = new HttpRequestMessage(HttpMethod.Get, "/tiles/deso/5/17/9.mvt");
        packed.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await server.Client.SendAsync(packed, TestContext.Current.CancellationToken);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        using var plain = await server.Client.GetAsync("/tiles/deso/5/17/9.mvt", TestContext.Current.CancellationToken);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        await using var gzip = new System.IO.Compression.GZipStream(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            System.IO.Compression.CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        await gzip.CopyToAsync(buffer, TestContext.Current.CancellationToken);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), buffer.ToArray());
    }

    private async Task<IReadOnlyList<MvtFeature>> Features(string layer, int z, int x, int y)
    {
        using var response = await server.Client.GetAsync(
            $"/tiles/{layer}/{z}/{x}/{y}.mvt", TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.NoContent)
            return [];
        var tile = MvtReader.Read(
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return tile.Layers[0].Features;
    }
}
