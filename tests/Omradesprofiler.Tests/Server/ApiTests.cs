using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

public sealed class ApiTests(SampleServer server)
{
    private static readonly string[] ValueMembers =
    [
        "status", "reason", "reasonText", "value", "numerator", "denominator", "unit", "period", "edition", "sex", "age",
        "area", "basis", "notes", "source", "interval", "strictInterval", "conservativeInterval", "uncertain",
        "judgement",
    ];

    [Fact]
    public async Task The_snapshot_says_what_it_holds_and_that_it_is_made_up()
    {
        var snapshot = await server.Json("/api/v1/snapshot");
        Assert.True(snapshot.GetProperty("fictional").GetBoolean());
        Assert.Equal(server.Workspace.RequireCurrent().Value, snapshot.Text("snapshot"));
        Assert.Equal("Exempellän", snapshot.List("focus").Single().Text("name"));
        Assert.Equal(
            ["2025", "2018", "2025", "2020"],
            snapshot.List("editions").Select(edition => edition.Text("edition")));
        Assert.All(
            new[]
            {
                "deso-2018", "deso-2025", "regso-2020", "regso-2025", "municipality", "county", "water", "localities",
            },
            id => Assert.Contains(snapshot.List("tileLayers"), layer => layer.Text("id") == id));
        Assert.All(snapshot.List("sources"), source => Assert.NotEmpty(source.List("files")));
    }

    [Theory]
    [InlineData("deso", null, 130)]
    [InlineData("deso", "2018", 122)]
    [InlineData("regso", "2020", 45)]
    [InlineData("municipality", null, 8)]
    [InlineData("county", null, 1)]
    [InlineData("country", null, 1)]
    public async Task Areas_are_listed_by_level_and_edition(string level, string? edition, int count)
    {
        var list = await server.Json($"/api/v1/areas?level={level}{(edition is null ? "" : "&edition=" + edition)}");
        Assert.Equal(count, list.GetProperty("total").GetInt32());
        Assert.Equal(count, list.List("areas").Count());
        Assert.Equal(server.Workspace.RequireCurrent().Value, list.Text("snapshot"));
    }

    [Fact]
    public async Task A_deso_is_labelled_with_its_regso_and_its_code()
    {
        var area = (await server.Json("/api/v1/areas/deso/9980C1010")).GetProperty("area");
        Assert.Equal($"{area.Text("regsoName")} (9980C1010)", area.Text("label"));
        Assert.Equal(
            ("2025", "9980", "99"),
            (area.Text("edition"), area.Text("municipalityCode"), area.Text("countyCode")));
        Assert.Equal(4, area.List("bounds").Count());
    }

    [Theory]
    [InlineData("q=storhamn", "Storhamn")]
    [InlineData("q=9980C1010", "9980C1010")]
    [InlineData("q=sörhä", "Sörhällan")]
    public async Task Areas_are_found_by_name_and_code(string query, string expected)
    {
        var hits = (await server.Json($"/api/v1/areas?{query}")).List("areas").ToList();
        Assert.Contains(hits.Take(3), hit => hit.Text("name") == expected || hit.Text("code") == expected);
    }

    [Fact]
    public async Task Areas_and_values_keep_within_a_coarser_area()
    {
        var areas = (await server.Json("/api/v1/areas?level=deso&within=9980")).List("areas").ToList();
        Assert.All(areas, area => Assert.StartsWith("9980", area.Text("code"), StringComparison.Ordinal));
        var values = await server.Json("/api/v1/indicators/folkmangd/values?level=deso&within=9980");
        Assert.Equal(
            areas.Select(area => area.Text("code")),
            values.List("values").Select(value => value.GetProperty("area").Text("code")));
    }

    [Fact]
    public async Task Every_indicator_has_unit_polarity_source_levels_and_periods()
    {
        var indicators = (await server.Json("/api/v1/indicators")).List("indicators").ToList();
        Assert.Contains(
            indicators, indicator => indicator.Text("id") == "cni" && indicator.Text("scale") == "relative");
        Assert.Contains(indicators, indicator => indicator.Text("id") == "oppet-behov"
            && indicator.Text("kind") == "index"
            && indicator.Text("limits").Contains("inte Care Need Index", StringComparison.Ordinal));
        Assert.All(indicators, indicator =>
        {
            Assert.NotEmpty(indicator.Text("unit"));
            Assert.NotEmpty(indicator.Text("source"));
            Assert.NotEmpty(indicator.List("levels"));
            Assert.Contains(indicator.Text("polarity"), new[] { "none", "higherIsWorse", "higherIsBetter" });
        });
    }

    [Fact]
    public async Task A_value_carries_everything_that_must_stand_beside_it()
    {
        var answer = await server.Json("/api/v1/indicators/andel-65/values?level=deso&period=2024");
        var value = answer.List("values").First();
        Assert.Equal(ValueMembers, value.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ("published", "%", "2024", "2025"),
            (value.Text("status"), value.Text("unit"), value.Text("period"), value.Text("edition")));
        Assert.Equal(100 * value.Number("numerator") / value.Number("denominator"), value.Number("value"), 9);
        Assert.StartsWith("Egen bearbetning av data från", value.Text("source"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2023", "2018")]
    [InlineData("2024", "2025")]
    [InlineData("2025", "2025")]
    public async Task The_edition_follows_from_the_period_and_is_named(string period, string edition)
    {
        var list = await server.Json($"/api/v1/indicators/folkmangd/values?level=deso&period={period}");
        Assert.Equal((period, edition), (list.Text("period"), list.Text("edition")));
    }

    [Fact]
    public async Task A_median_is_not_moved_to_another_edition_than_the_periods_and_says_why()
    {
        var answer = await server.Json("/api/v1/indicators/medianinkomst/values?level=deso&period=2022&edition=2025");
        var values = answer.List("values").ToList();
        Assert.Equal(130, values.Count);
        Assert.All(values, value => Assert.Equal(
            ("missing", "method-refused"), (value.Text("status"), value.Text("reason"))));
        Assert.All(values, value => Assert.EndsWith(
            "kan inte räknas om från 2018 års indelning.", value.List("notes").Single().GetString(),
            StringComparison.Ordinal));
        Assert.All(values, value => Assert.Equal(JsonValueKind.Null, value.GetProperty("value").ValueKind));
    }

    [Fact]
    public async Task Sex_and_age_are_chosen_where_the_indicator_has_them()
    {
        var all = await Value("level=county&period=2024");
        var women = await Value("level=county&period=2024&sex=women");
        var men = await Value("level=county&period=2024&sex=men");
        Assert.Equal(all.Number("value"), women.Number("value") + men.Number("value"), 20.0);
        Assert.Equal("80-", (await Value("level=county&period=2024&age=80-")).Text("age"));

        async Task<JsonElement> Value(string query) =>
            (await server.Json($"/api/v1/indicators/folkmangd/values?{query}")).List("values").Single();
    }

    [Fact]
    public async Task A_profile_shows_a_municipal_survey_under_the_municipalitys_name()
    {
        var profile = await server.Json("/api/v1/profiles/deso/9980C1010");
        var survey = profile.List("indicators").Single(entry => entry.Text("id") == "god-halsa").GetProperty("value");
        Assert.Equal("higherLevel", survey.Text("basis"));
        Assert.Equal(
            ("municipality", "9980"),
            (survey.GetProperty("area").Text("level"), survey.GetProperty("area").Text("code")));
        Assert.Equal(
            ["regso", "municipality", "county", "country"],
            profile.List("parents").Select(parent => parent.Text("level")));
    }

    [Fact]
    public async Task No_percentage_of_the_sample_is_above_a_hundred()
    {
        var seen = 0;
        var indicators = (await server.Json("/api/v1/indicators")).List("indicators");
        foreach (var indicator in indicators.Where(indicator => indicator.Text("unit") == "%"))
        {
            foreach (var level in indicator.List("levels").Select(level => level.Text("level")))
            {
                var list = await server.Json($"/api/v1/indicators/{indicator.Text("id")}/values?level={level}");
                var published = list.List("values").Where(value => value.Text("status") == "published").ToList();
                Assert.All(published, value => Assert.InRange(value.Number("value"), 0, 100));
                seen += published.Count;
            }
        }

        Assert.True(seen > 2000);
    }

    [Fact]
    public async Task A_profile_compares_with_what_is_asked_for()
    {
        var own = await server.Json("/api/v1/profiles/deso/9980C1010?compareTo=municipality");
        Assert.Equal("9980", own.GetProperty("comparedWith").GetProperty("area").Text("code"));
        var other = await server.Json("/api/v1/profiles/deso/9980C1010?compareTo=deso/9980C1020&period=2024");
        var people = other.List("indicators").Single(entry => entry.Text("id") == "folkmangd");
        Assert.Equal("9980C1020", people.GetProperty("comparison").GetProperty("value").GetProperty("area").Text("code"));
        Assert.Equal(8, people.List("periods").Count() + 6);
    }

    [Fact]
    public async Task Rankings_go_from_the_highest_down()
    {
        var ranking = await server.Json("/api/v1/rankings?indicator=cni&level=deso&within=99&top=10");
        var values = ranking.List("rankings").Select(row => row.GetProperty("value").Number("value")).ToList();
        Assert.Equal(10, values.Count);
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(130, ranking.GetProperty("total").GetInt32());
        Assert.Equal(1, ranking.List("rankings").First().GetProperty("rank").GetInt32());
    }

    [Fact]
    public async Task Rankings_can_go_from_the_lowest_up_where_low_is_worse()
    {
        var ranking = await server.Json("/api/v1/rankings?indicator=omradestyp&level=regso&order=lowest");
        var values = ranking.List("rankings").Select(row => row.GetProperty("value").Number("value")).ToList();
        Assert.Equal(values.Order(), values);
        Assert.Equal((1.0, "1 = lägst värde"), (values[0], ranking.Text("direction")));
    }

    [Theory]
    [InlineData("/api/v1/areas?level=regso&format=csv", "nivå;kod;årgång")]
    [InlineData("/api/v1/indicators?format=csv", "id;titel;grupp")]
    [InlineData("/api/v1/indicators/cni/values?level=deso&format=csv", "indikator;nivå;kod")]
    [InlineData("/api/v1/rankings?indicator=cni&level=deso&format=csv", "rang;av;indikator")]
    [InlineData("/api/v1/profiles/deso/9980C1010?format=csv", "indikator;nivå;kod")]
    public async Task Lists_come_as_csv_that_swedish_excel_opens(string path, string header)
    {
        var bytes = await server.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith(header, lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..^1], line => Assert.True(line.Split(';').Length >= lines[0].Split(';').Length));
    }

    [Theory]
    [InlineData("/api/v1/snapshot")]
    [InlineData("/api/v1/areas?level=deso")]
    [InlineData("/api/v1/indicators/cni/values?level=deso")]
    public async Task The_snapshot_is_the_entity_tag_and_a_known_one_is_304(string path)
    {
        using var first = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.StartsWith($"\"{server.Workspace.RequireCurrent()}-", first.Headers.ETag?.Tag, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_openapi_document_describes_every_address()
    {
        var document = await server.Json("/openapi/v1.json");
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.All(
            new[]
            {
                "/api/v1/snapshot", "/api/v1/areas", "/api/v1/areas/{level}/{code}", "/api/v1/indicators",
                "/api/v1/indicators/{id}/values", "/api/v1/profiles/{level}/{code}", "/api/v1/rankings", "/api/v1/listings",
                "/tiles/{geometry}/{grid}/{layer}/{z}/{x}/{y}.mvt", "/tiles/{layer}/{z}/{x}/{y}.mvt",
                "/health/live", "/health/ready",
            },
            path => Assert.Contains(path, paths));
        var parameters = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Value.TryGetProperty("parameters", out _))
            .SelectMany(operation => operation.Value.List("parameters"));
        Assert.All(parameters, parameter => Assert.NotEmpty(parameter.Text("description")));
    }

    [Fact]
    public async Task Health_is_told()
    {
        Assert.Equal("live", (await server.Json("/health/live")).Text("status"));
        Assert.Equal("ready", (await server.Json("/health/ready")).Text("status"));
    }
}
