using System.Net;
using Omradesprofiler.Areas;
using Omradesprofiler.Server.Tiles;
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
    public async Task A_geometrys_tile_never_changes_and_says_so()
    {
        var path = await AddressOf("deso", 5, 17, 9);
        for (var round = 0; round < 3; round++) // the second is sent by the short cut, the third is packed anew
        {
            using var response = await Send(path, "br");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
            Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
            Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.ETag!.IsWeak);
            using var again = await Send(path, "gzip", response.Headers.ETag.Tag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(response.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        foreach (var unknown in new[] { "0123456789abcdef-br1", path.Split('/')[2] + "-qqq" })
        {
            using var other = await Send(path, "br", $"\"{unknown}\"");
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }

    [Fact]
    public async Task The_head_of_a_tile_is_that_of_its_body()
    {
        var path = await AddressOf("county", 5, 17, 9);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var whole = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(
            (await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length,
            head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task The_old_path_leads_to_the_newest_geometry()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        using var response = await client.GetAsync("/tiles/deso/5/17/9.mvt", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal(await AddressOf("deso-2025", 5, 17, 9), response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_empty_tile_is_204_as_long_as_it_exists()
    {
        var path = await AddressOf("deso", 8, 0, 0);
        for (var round = 0; round < 2; round++)
        {
            using var response = await Send(path, "br");
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Both_grids_hold_every_area()
    {
        var codes = new HashSet<string>();
        for (var x = 0; x < 32; x++)
            for (var y = 0; y < 32; y++)
                foreach (var feature in await FeaturesAt(await AddressOf("deso", 5, x, y, "sweref99tm")))
                    codes.Add((string)feature.Properties["code"]);
        Assert.Equal(130, codes.Count);
    }

    [Fact]
    public async Task Ids_are_unique_depend_on_the_code_and_nothing_else_stands_on_an_area()
    {
        var features = await Features("deso", 5, 17, 9);
        Assert.Equal(features.Count, features.Select(feature => feature.Id).Distinct().Count());
        Assert.All(features, feature =>
        {
            Assert.Equal(["code"], feature.Properties.Keys);
            Assert.Equal((ulong)AreaCodes.TileId((string)feature.Properties["code"]), feature.Id);
        });
    }

    [Fact]
    public async Task Labels_lie_in_a_layer_of_their_own_with_code_name_and_parent()
    {
        var labels = new List<MvtFeature>();
        for (var x = 140; x <= 144; x++)
            for (var y = 76; y <= 81; y++)
                labels.AddRange(await Features("municipality-labels", 8, x, y));
        Assert.NotEmpty(labels);
        Assert.All(labels, label => Assert.Equal(["code", "name", "parent"], label.Properties.Keys.Order()));
        Assert.All(labels, label => Assert.Equal("99", label.Properties["parent"]));
    }

    [Fact]
    public async Task Values_are_put_on_areas_under_the_snapshot_and_live_an_hour()
    {
        var snapshot = server.Workspace.RequireCurrent().Value;
        var path = $"/tiles/{snapshot}/webmercator/deso-2025/5/17/9.mvt?indicators=folkmangd,andel-65&period=2024";
        using var response = await Send(path, "br");
        Assert.Equal("public, max-age=3600", response.Headers.CacheControl?.ToString());
        var values = (await server.Json("/api/v1/indicators/folkmangd/values?level=deso&period=2024"))
            .List("values").ToDictionary(value => value.GetProperty("area").Text("code"));
        var features = await FeaturesAt(path);
        Assert.NotEmpty(features);
        foreach (var feature in features)
        {
            var value = values[(string)feature.Properties["code"]];
            Assert.Equal(value.Text("status"), feature.Properties["folkmangd_status"]);
            Assert.Equal(value.GetProperty("value").GetDouble(), feature.Properties["folkmangd"]);
            Assert.Contains("andel-65_status", feature.Properties.Keys);
        }

        var geometry = await AddressOf("deso-2025", 5, 17, 9);
        using var redirected = await Send(geometry + "?indicators=folkmangd", "br");
        Assert.Equal("public, max-age=3600", redirected.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Values_that_can_not_be_put_on_a_tile_are_refused()
    {
        var tile = $"/tiles/{server.Workspace.RequireCurrent().Value}/webmercator/";
        await server.Problem($"{tile}deso-2025/5/17/9.mvt", HttpStatusCode.BadRequest);
        await server.Problem($"{tile}deso-2025/5/17/9.mvt?indicators=finns-inte", HttpStatusCode.NotFound);
        await server.Problem($"{tile}localities/5/17/9.mvt?indicators=folkmangd", HttpStatusCode.BadRequest);
        await server.Problem($"{tile}deso/5/17/9.mvt?indicators=folkmangd", HttpStatusCode.NotFound);
        var many = string.Join(",", Enumerable.Repeat("folkmangd", 700));
        Assert.Contains(
            "10", await server.Problem($"{tile}deso-2025/5/17/9.mvt?indicators={many}", HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_reads_one_byte_a_second_holds_up_nobody()
    {
        var path = await AddressOf("deso", 5, 17, 9);
        using var slow = new System.Net.Sockets.TcpClient();
        await slow.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        slow.ReceiveBufferSize = 1;
        var stream = slow.GetStream();
        for (var i = 0; i < 50; i++)
            await stream.WriteAsync(
                System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n"),
                TestContext.Current.CancellationToken);
        Assert.Equal((byte)'H', (byte)stream.ReadByte());
        using var other = await Send(path, "br");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEmpty(await other.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_tile_is_sent_packed_to_those_who_accept_it_and_plain_to_others()
    {
        var path = await AddressOf("deso", 5, 17, 9);
        using var plain = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        var bytes = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        foreach (var (name, encoding) in new[] { ("br", TileEncoding.Brotli), ("gzip", TileEncoding.Gzip) })
        {
            using var packed = await Send(path, name);
            Assert.Equal([name], packed.Content.Headers.ContentEncoding);
            Assert.Equal(bytes, encoding.Unpack(
                await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }
    }

    private async Task<string> AddressOf(string layer, int z, int x, int y, string grid = "webmercator")
    {
        var layers = (await server.Json("/api/v1/snapshot")).List("tileLayers").ToList();
        var id = layers.Any(candidate => candidate.Text("id") == layer) ? layer : layer + "-2025";
        var geometry = layers.Single(candidate => candidate.Text("id") == id).Text("geometry");
        return $"/tiles/{geometry}/{grid}/{id}/{z}/{x}/{y}.mvt";
    }

    private async Task<HttpResponseMessage> Send(string path, string encoding, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (ifNoneMatch is not null)
            request.Headers.IfNoneMatch.ParseAdd(ifNoneMatch);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<IReadOnlyList<MvtFeature>> Features(string layer, int z, int x, int y) =>
        FeaturesAt($"/tiles/{layer}/{z}/{x}/{y}.mvt");

    private async Task<IReadOnlyList<MvtFeature>> FeaturesAt(string path)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.NoContent)
            return [];
        var tile = MvtReader.Read(
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return tile.Layers[0].Features;
    }
}
