using System.Net;
using System.Text;
using System.Text.Json;
using Omradesprofiler.Tests.Costs;

namespace Omradesprofiler.Tests.Server;

public sealed class CostTests(SampleServer server)
{
    private static readonly string Kronoberg = KronobergTests.Json.Replace(
        "[\"a\", \"b\"]", "[\"SE9900-1036\", \"SE9900-1043\"]", StringComparison.Ordinal);

    /// <summary>661 200 + 180 000 + 255 000 + 60 000 a year and 45 000 once; 600 new people each year.</summary>
    [Fact]
    public async Task The_samples_model_is_there_after_the_import()
    {
        Assert.Contains(
            (await server.Json("/api/v1/costs")).List("costs"), one => one.Text("id") == "halsopedagog");
        var cost = (await server.Json("/api/v1/costs/halsopedagog?version=1")).GetProperty("cost");
        Assert.Equal(2 * 1_156_200 + 45_000, cost.Number("total"));
        Assert.Equal([1_201_200, 1_156_200], cost.List("years").Select(year => year.Number("total")));
        var reached = cost.GetProperty("reached");
        Assert.Equal((1_200, 1964.5), (reached.Number("people"), reached.Number("perPerson")));
        var residents = cost.GetProperty("residents");
        Assert.Equal(
            1_200 * residents.Number("weighted") / residents.Number("people"), reached.Number("weighted"), 6);
        Assert.Equal(2, cost.GetProperty("units").List("places").Count());
    }

    /// <summary>People and need of the catchments, as the clinics' own profiles give them.</summary>
    [Fact]
    public async Task Residents_are_those_of_the_catchments_weighted_by_their_need()
    {
        var cost = (await server.Json("/api/v1/costs/halsopedagog?version=1")).GetProperty("cost");
        var (people, weighted) = (0.0, 0.0);
        foreach (var code in new[] { "SE9900-1036", "SE9900-1043" })
        {
            var profile = await server.Json($"/api/v1/care-centers/{code}/profile");
            var heads = profile.List("people").Single(one => one.Text("geography") == "responsible")
                .GetProperty("value").Number("value");
            var need = profile.List("indicators").Single(one => one.Text("id") == "cni").GetProperty("value")
                .Number("value");
            people += heads;
            weighted += heads * need;
        }

        Assert.Equal(people, cost.GetProperty("residents").Number("people"), 6);
        Assert.Equal(weighted, cost.GetProperty("residents").Number("weighted"), 6);
    }

    [Fact]
    public async Task A_model_is_previewed_saved_in_versions_and_compared()
    {
        var preview = await Send(Kronoberg, "?preview=true");
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal(2_770_000, preview.Answer.GetProperty("cost").Number("total"));
        Assert.Equal(JsonValueKind.Null, preview.Answer.GetProperty("cost").GetProperty("version").ValueKind);
        await server.Problem("/api/v1/costs/kronoberg", HttpStatusCode.NotFound);

        Assert.Equal(HttpStatusCode.Created, (await Send(Kronoberg)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(Kronoberg)).Status);
        var cheaper = Kronoberg.Replace("\"amount\": 100000", "\"amount\": 50000.50", StringComparison.Ordinal);
        var second = await Send(cheaper);
        Assert.Equal([1, 2], second.Answer.List("versions").Select(version => version.GetInt32()));

        var compared = await server.Json("/api/v1/costs/compare?a=kronoberg/1&b=kronoberg");
        Assert.Equal(-99_999, compared.GetProperty("difference").GetDecimal());
        var line = compared.List("lines").Single(one => one.Text("id") == "indirekta-kostnader");
        Assert.Equal((200_000, 100_001, -99_999), (line.Number("a"), line.Number("b"), line.Number("difference")));
        Assert.Contains("kronoberg", await server.Text("/api/v1/costs?format=csv"), StringComparison.Ordinal);
        Assert.Contains(
            ";2770000;", await server.Text("/api/v1/costs/kronoberg?version=1&format=csv"), StringComparison.Ordinal);
        Assert.Contains(
            ";summa;2770000;2670001;-99999;",
            await server.Text("/api/v1/costs/compare?a=kronoberg/1&b=kronoberg/2&format=csv"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_models_are_each_set_against_the_first_by_year_kind_and_weighted_person()
    {
        var reached = Kronoberg.Replace("\"kronoberg\"", "\"flera-a\"", StringComparison.Ordinal)
            .Replace("\"source\":", "\"reach\": { \"people\": 100 }, \"source\":", StringComparison.Ordinal);
        foreach (var (id, amount) in new[] { ("flera-a", 100_000), ("flera-b", 50_000), ("flera-c", 150_000) })
            Assert.Equal(HttpStatusCode.Created, (await Send(reached
                .Replace("flera-a", id, StringComparison.Ordinal)
                .Replace("\"amount\": 100000", $"\"amount\": {amount}", StringComparison.Ordinal))).Status);
        const string Path = "/api/v1/costs/compare?a=flera-a&b=flera-b&more=flera-c";
        var differences = (await server.Json(Path)).List("differences").ToList();
        Assert.Equal([-100_000, 100_000], differences.Select(one => one.Number("total")));
        Assert.Equal([-100_000, 100_000], differences.Select(one => one.Number("running")));
        Assert.All(differences, one => Assert.Equal((0, 0), (one.Number("once"), one.Number("weighted"))));
        Assert.Equal([50_000, 50_000], differences[1].List("years").Select(year => year.Number("difference")));
        Assert.Equal([-1_000, 1_000], differences.Select(one => one.Number("perPerson")));
        Assert.True(differences[1].Number("perWeightedPerson") > 0);
        Assert.Contains(";per CNI-viktad person;", await server.Text(Path + "&format=csv"), StringComparison.Ordinal);
        Assert.Contains("Högst 6", await server.Problem(
            "/api/v1/costs/compare?a=x&b=x&more=a,b,c,d,e", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Areas_give_their_own_people_and_need()
    {
        var areas = Kronoberg.Replace(
            """{ "careCenters": ["SE9900-1036", "SE9900-1043"] }""",
            """{ "areas": { "level": "regso", "codes": ["9980R001", "9980R002"] } }""", StringComparison.Ordinal)
            .Replace("\"source\":", "\"reach\": { \"share\": 0.1 }, \"source\":", StringComparison.Ordinal);
        var cost = (await Send(areas, "?preview=true")).Answer.GetProperty("cost");
        var people = await Sum("folkmangd", value => value);
        Assert.Equal(people, cost.GetProperty("residents").Number("people"));
        Assert.Equal(people / 10, cost.GetProperty("reached").Number("people"), 9);
        Assert.Equal(2_770_000 / (people / 10), cost.GetProperty("reached").Number("perPerson"), 0.01);

        async Task<double> Sum(string indicator, Func<double, double> pick)
        {
            var values = await server.Json($"/api/v1/indicators/{indicator}/values?level=regso&within=9980");
            return values.List("values").Where(one => one.GetProperty("area").Text("code") is "9980R001" or "9980R002")
                .Sum(one => pick(one.Number("value")));
        }
    }

    [Theory]
    [InlineData("\"hours\": 180,", "\"hours\": -180,", "lines[1].hours: Timmarna ska vara 0 eller fler")]
    [InlineData("SE9900-1036", "SE9900-0000", "finns inte i registret över vårdenheter")]
    public async Task A_model_that_is_wrong_is_refused_with_place_and_rule(string from, string to, string rule)
    {
        var (status, answer) = await Send(Kronoberg.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(rule, answer.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_too_small_to_be_held_is_nothing_without_a_sign()
    {
        var (status, answer) = await Send(
            Kronoberg.Replace("\"hours\": 180,", "\"hours\": -1e-400,", StringComparison.Ordinal)
                .Replace("\"kronoberg\"", "\"utan-tid\"", StringComparison.Ordinal));
        Assert.True(status is HttpStatusCode.Created or HttpStatusCode.OK, $"{status} {answer}");
    }

    [Theory]
    [InlineData("/api/v1/costs/finns-inte", HttpStatusCode.NotFound, "/api/v1/costs")]
    [InlineData("/api/v1/costs/halsopedagog?version=99", HttpStatusCode.NotFound, "Den nyaste är")]
    [InlineData("/api/v1/costs/halsopedagog?version=x", HttpStatusCode.BadRequest, "heltal")]
    [InlineData("/api/v1/costs/compare?a=halsopedagog", HttpStatusCode.BadRequest, "modellens id")]
    [InlineData("/api/v1/costs/compare?a=halsopedagog&b=halsopedagog/1/2", HttpStatusCode.BadRequest, "modellens id")]
    [InlineData("/api/v1/costs?format=xml", HttpStatusCode.BadRequest, "json, csv eller xlsx")]
    public async Task What_is_not_there_is_told(string path, HttpStatusCode status, string rule) =>
        Assert.Contains(rule, await server.Problem(path, status), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_no_json_or_too_long_is_refused()
    {
        using var text = new StringContent("hej", Encoding.UTF8, "text/plain");
        using var plain = await server.Client.PostAsync("/api/v1/costs", text, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, plain.StatusCode);
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, (await Send($"{{ \"id\": \"{new string('x', 300_000)}\" }}")).Status);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Send(string body, string query = "")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(
            $"/api/v1/costs{query}", content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return (response.StatusCode, document.RootElement.Clone());
    }
}
