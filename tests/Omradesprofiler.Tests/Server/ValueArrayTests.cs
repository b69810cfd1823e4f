using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

public sealed class ValueArrayTests(SampleServer server)
{
    [Theory]
    [InlineData("deso", "2025", "2024", "deso-2025", 130)]
    [InlineData("deso", "2018", "2022", "deso-2018", 122)]
    [InlineData("regso", "2025", "2024", "regso-2025", null)]
    [InlineData("regso", "2020", "2022", "regso-2020", 45)]
    [InlineData("municipality", null, "2024", "municipality", 8)]
    [InlineData("county", null, "2024", "county", 1)]
    public async Task Each_value_stands_where_the_tiles_have_its_area(
        string level, string? edition, string period, string layer, int? count)
    {
        var codes = (await LayerTiles.CodesOf(server, layer)).Values.ToList();
        var place = $"&period={period}{(edition is null ? "" : "&edition=" + edition)}";
        Assert.Equal(count ?? codes.Count, codes.Count);
        foreach (var indicator in new[] { "andel-65", "hyresratt" })
            await CompareByCode(indicator, level, place, layer, codes);
    }

    [Fact]
    public async Task Where_no_edition_is_named_the_borders_tell_it()
    {
        var geometry = await LayerTiles.GeometryOf(server, "deso-2018");
        var array = await server.Json(LayerTiles.ArrayOf("folkmangd", "deso", geometry));
        Assert.Equal(("2018", "deso-2018"), (array.Text("edition"), array.Text("layer")));
    }

    [Fact]
    public async Task Nothing_is_naked_and_every_sign_is_told()
    {
        var geometry = await LayerTiles.GeometryOf(server, "deso");
        var array = await server.Json(LayerTiles.ArrayOf("hyresratt", "deso", geometry));
        Assert.All(
            new[] { "indicator", "title", "unit", "level", "edition", "period", "sex", "age", "source", "snapshot" },
            name => Assert.NotEmpty(array.Text(name)));
        Assert.Equal(
            (geometry, "deso-2025", "tile"), (array.Text("geometry"), array.Text("layer"), array.Text("order")));
        var statuses = array.List("statuses").ToList();
        Assert.Equal(array.GetProperty("total").GetInt32(), statuses.Sum(s => s.GetProperty("areas").GetInt32()));
        Assert.Contains(statuses, status => status.Text("status") != "published");
        Assert.All(statuses, status => Assert.Equal(
            status.GetProperty("areas").GetInt32(),
            array.Text("status").Count(sign => sign == status.Text("code")[0])));
        Assert.Equal(array.GetProperty("decimals").GetInt32() + 1, array.GetProperty("rounding").GetInt32());
    }

    [Fact]
    public async Task Intervals_come_along_where_there_are_any()
    {
        var place = "&period=2022&edition=2020";
        var array = await server.Json(LayerTiles.ArrayOf(
            "lag-ekonomisk-standard", "regso", await LayerTiles.GeometryOf(server, "regso-2020"),
            place + "&intervals=true"));
        var full = (await server.Json($"/api/v1/indicators/lag-ekonomisk-standard/values?level=regso{place}"))
            .List("values").Select(value => value.GetProperty("interval")).ToList();
        var intervals = array.GetProperty("intervals");
        var (lower, upper) = (intervals.Numbers("lower"), intervals.Numbers("upper"));
        Assert.Contains(full, interval => interval.ValueKind == JsonValueKind.Object);
        for (var i = 0; i < full.Count; i++)
            if (full[i].ValueKind == JsonValueKind.Object)
                Assert.Equal(
                    (full[i].Number("lower"), full[i].Number("upper")), (lower[i]!.Value, upper[i]!.Value),
                    (expected, actual) => Math.Abs(expected.Item1 - actual.Item1) < 0.06
                        && Math.Abs(expected.Item2 - actual.Item2) < 0.06);
            else
                Assert.Null(lower[i]);
    }

    [Fact]
    public async Task Another_geometry_is_a_conflict_that_says_where_the_new_one_is()
    {
        var old = await LayerTiles.GeometryOf(server, "deso-2018");
        foreach (var wrong in new[] { old, "0123456789abcdef", "" })
        {
            var detail = await server.Problem(
                LayerTiles.ArrayOf("folkmangd", "deso", wrong, "&period=2024"), HttpStatusCode.Conflict);
            Assert.Contains("/tiles/deso-2025.json", detail, StringComparison.Ordinal);
            Assert.Contains(await LayerTiles.GeometryOf(server, "deso-2025"), detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("level=deso&format=array&order=tile", "kontrollsumma")]
    [InlineData("level=deso&format=array&geometry=0123456789abcdef", "order=tile")]
    [InlineData("level=deso&format=array&geometry=0123456789abcdef&order=highest", "bara vara tile")]
    [InlineData("level=deso&order=tile", "bara vara tile")]
    [InlineData("level=deso&format=array&order=tile&geometry=0123456789abcdef&within=9980", "within")]
    [InlineData("level=deso&geometry=0123456789abcdef", "Geometrin")]
    public async Task Parameters_that_do_not_go_together_are_refused(string query, string named) =>
        Assert.Contains(
            named, await server.Problem($"/api/v1/indicators/folkmangd/values?{query}", HttpStatusCode.BadRequest),
            StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_level_without_borders_has_no_tile_order() => await server.Problem(
        LayerTiles.ArrayOf("folkmangd", "country", "0123456789abcdef"), HttpStatusCode.NotFound);

    [Fact]
    public async Task The_answer_is_known_by_its_tag_and_comes_packed()
    {
        var address = LayerTiles.ArrayOf("folkmangd", "deso", await LayerTiles.GeometryOf(server, "deso"));
        using var first = new HttpRequestMessage(HttpMethod.Get, address);
        first.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await server.Client.SendAsync(first, TestContext.Current.CancellationToken);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        await using var gzip = new System.IO.Compression.GZipStream(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            System.IO.Compression.CompressionMode.Decompress);
        using var unpacked = await JsonDocument.ParseAsync(
            gzip, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(130, unpacked.RootElement.Numbers("values").Count);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
        using var known = await server.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    private async Task CompareByCode(
        string indicator, string level, string place, string layer, List<string> codes)
    {
        var array = await server.Json(
            LayerTiles.ArrayOf(indicator, level, await LayerTiles.GeometryOf(server, layer), place));
        var byCode = (await server.Json($"/api/v1/indicators/{indicator}/values?level={level}{place}")).List("values")
            .ToDictionary(value => value.GetProperty("area").Text("code"));
        Assert.Equal((layer, level), (array.Text("layer"), array.Text("level")));
        Assert.Equal(codes.Count, array.GetProperty("total").GetInt32());
        var statuses = array.List("statuses").ToDictionary(status => status.Text("code")[0]);
        var (values, signs) = (array.Numbers("values"), array.Text("status"));
        Assert.Equal((codes.Count, codes.Count), (values.Count, signs.Length));
        for (var i = 0; i < codes.Count; i++)
        {
            var expected = byCode[codes[i]];
            Assert.Equal(expected.Text("status"), statuses[signs[i]].Text("status"));
            Assert.Equal(expected.Text("source"), statuses[signs[i]].Text("source"));
            Assert.Equal(expected.GetProperty("value").ValueKind == JsonValueKind.Null, values[i] is null);
            if (values[i] is { } value)
                Assert.Equal(expected.Number("value"), value, 0.005 + 1e-9);
        }

        Assert.True(level == "county" || values.Distinct().Count() > values.Count / 2, "Order would not show.");
    }
}
