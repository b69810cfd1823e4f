using System.Net;

namespace Omradesprofiler.Tests.Server;

public sealed class BadRequestTests(SampleServer server)
{
    [Theory]
    [InlineData("/api/v1/areas", "level")]
    [InlineData("/api/v1/areas?level=Deso", "deso, regso")]
    [InlineData("/api/v1/areas?level=kommun", "municipality")]
    [InlineData("/api/v1/areas?level=deso&level=regso", "deso, regso")]
    [InlineData("/api/v1/areas?level=deso&edition=2020", "2018")]
    [InlineData("/api/v1/areas?level=county&edition=2025", "inga årgångar")]
    [InlineData("/api/v1/areas?level=deso&within=x", "områdeskod")]
    [InlineData("/api/v1/areas?level=deso&limit=0", "1 till")]
    [InlineData("/api/v1/areas?level=deso&limit=99999999999999", "1 till")]
    [InlineData("/api/v1/areas?level=deso&format=xml", "json, csv eller xlsx")]
    [InlineData("/api/v1/areas/stad/9980", "deso, regso")]
    [InlineData("/api/v1/indicators/cni/values", "deso, regso")]
    [InlineData("/api/v1/indicators/cni/values?level=deso&period=idag", "år")]
    [InlineData("/api/v1/indicators/cni/values?level=deso&period=2024-02-31", "år")]
    [InlineData("/api/v1/indicators/cni/values?level=deso&sex=women", "inte uppdelad på kön")]
    [InlineData("/api/v1/indicators/cni/values?level=deso&age=0-4", "inte uppdelad på ålder")]
    [InlineData("/api/v1/indicators/folkmangd/values?level=deso&sex=kvinna", "women")]
    [InlineData("/api/v1/indicators/folkmangd/values?level=deso&age=gammal", "80-")]
    [InlineData("/api/v1/profiles/deso/9980C1010?compareTo=grannen", "municipality")]
    [InlineData("/api/v1/rankings?level=deso", "indikator")]
    [InlineData("/api/v1/rankings?indicator=cni&level=deso&top=-1", "1 till")]
    [InlineData("/api/v1/rankings?indicator=cni&level=deso&order=bottom", "lowest")]
    public async Task A_wrong_parameter_is_400_with_the_rule(string path, string rule) =>
        Assert.Contains(rule, await server.Problem(path, HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/v1/areas/deso/9999C9999", "inget sådant område")]
    [InlineData("/api/v1/areas/deso/%20", "form")]
    [InlineData("/api/v1/areas?level=deso&within=0180", "inget sådant område")]
    [InlineData("/api/v1/indicators/finns-inte/values?level=deso", "/api/v1/indicators")]
    [InlineData("/api/v1/indicators/god-halsa/values?level=deso", "municipality")]
    [InlineData("/api/v1/indicators/medianinkomst/values?level=county&period=1999", "Perioder som finns")]
    [InlineData("/api/v1/indicators/folkmangd/values?level=county&period=1999", "Perioder som finns")]
    [InlineData("/api/v1/profiles/deso/9980C1010?compareTo=deso/9999C9999", "inget sådant område")]
    [InlineData("/api/v1/finns-inte", "/openapi/v1.json")]
    [InlineData("/finns/inte", "/openapi/v1.json")]
    [InlineData("/tiles/finns-inte/0/0/0.mvt", "deso-2025")]
    [InlineData("/tiles/deso/15/0/0.mvt", "0–14")]
    [InlineData("/tiles/deso/3/8/0.mvt", "2^z")]
    [InlineData("/tiles/deso/-1/0/0.mvt", "0–14")]
    [InlineData("/tiles/deso/1/0/x.mvt", "heltal")]
    [InlineData("/tiles/deso/1/0/0.5.mvt", "heltal")]
    public async Task What_is_not_there_is_404_and_says_what_is(string path, string what) =>
        Assert.Contains(what, await server.Problem(path, HttpStatusCode.NotFound), StringComparison.Ordinal);

    [Fact]
    public async Task Ten_thousand_digits_are_no_tile() =>
        await server.Problem($"/tiles/deso/1/0/{new string('9', 4000)}.mvt", HttpStatusCode.NotFound);

    [Fact]
    public async Task A_very_long_search_is_refused() =>
        Assert.Contains(
            "100",
            await server.Problem($"/api/v1/areas?q={new string('å', 500)}", HttpStatusCode.BadRequest),
            StringComparison.Ordinal);

    [Fact]
    public async Task Writing_is_not_possible()
    {
        using var response = await server.Client.PostAsync(
            "/api/v1/areas", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_content()
    {
        string[] paths =
        [
            "/api/v1/snapshot", "/", "/tiles/finns-inte.json", "/api/v1/finns-inte", "/api/v1/areas?level=x",
            "/ogc?f=html", "/ogc/collections/finns-inte",
        ];
        foreach (var path in paths)
        {
            using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains(
                "default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task A_seeded_flood_of_nonsense_is_never_answered_with_a_server_error()
    {
        var random = new Random(20261121);
        string[] paths =
        [
            "/api/v1/areas", "/api/v1/areas/deso/9980C1010", "/api/v1/indicators",
            "/api/v1/indicators/folkmangd/values", "/api/v1/profiles/regso/9980R001", "/api/v1/rankings",
            "/tiles/deso/3/4/2.mvt",
        ];
        string[] names =
        [
            "level", "edition", "within", "q", "period", "sex", "age", "format", "top", "limit", "compareTo",
            "indicator",
        ];
        string[] values =
        [
            "deso", "regso", "county", "2018", "2025", "99", "9980", "cni", "folkmangd", "csv", "0", "-1", "%00",
            "%F0%9F%98%80", "'", "../..", "NaN", "1e400", "null", "", "%25%25", "0-4", "women", "deso/9980C1010",
            "9999999999999999999999",
        ];
        for (var i = 0; i < 1500; i++)
        {
            var query = string.Join("&", Enumerable.Range(0, random.Next(5))
                .Select(_ => $"{names[random.Next(names.Length)]}={values[random.Next(values.Length)]}"));
            var path = $"{paths[random.Next(paths.Length)]}?{query}";
            using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode < 500, $"{path}: {(int)response.StatusCode}");
        }
    }
}
