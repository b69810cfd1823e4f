using System.Net;
using System.Text;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

public sealed class PriorityTests(SampleServer server)
{
    private const string Parts = """
        [{"indicator":"arbetslosa","weight":2},
         {"indicator":"sysselsatta","weight":1,"transform":"percentile"},
         {"indicator":"ensamboende-hushall","weight":1,"direction":"higherIsNeed","transform":"minMax"}]
        """;

    [Fact]
    public async Task A_recipe_is_saved_and_its_versions_count_up_and_stay()
    {
        var (status, first) = await Post(Recipe("versioner", "Första", Parts));
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(1, first.GetProperty("index").GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await Post(Recipe("versioner", "Första", Parts))).Status);
        var (_, second) = await Post(Recipe("versioner", "Andra", Parts));
        Assert.Equal(2, second.GetProperty("index").GetProperty("version").GetInt32());
        var kept = await server.Json("/api/v1/indices/versioner?version=1");
        Assert.Equal("Första", kept.GetProperty("index").Text("title"));
        var newest = await server.Json("/api/v1/indices/versioner");
        Assert.Equal([1, 2], newest.List("versions").Select(version => version.GetInt32()));
        Assert.Equal(server.Workspace.RequireCurrent().Value, newest.GetProperty("index").Text("snapshot"));
        var parts = newest.GetProperty("index").List("parts").ToList();
        Assert.Equal(
            ["higherIsNeed zScore", "lowerIsNeed percentile", "higherIsNeed minMax"],
            parts.Select(part => $"{part.Text("direction")} {part.Text("transform")}"));
        var listed = (await server.Json("/api/v1/indices")).List("indices").Single(i => i.Text("id") == "versioner");
        Assert.Equal("Andra", listed.Text("title"));
        var entries = server.Workspace.Journal.List()
            .Where(entry => entry.Kind == "index" && entry.Body.Contains("versioner")).ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal(server.Workspace.RequireCurrent().Value, entry.Snapshot));
    }

    [Fact]
    public async Task Who_and_why_stand_with_the_version_and_make_no_new_one()
    {
        var recipe = Recipe("med-namn", "Namngivet", Parts);
        var signed = recipe[..^1] + ""","by":"Anna A","why":"Underlag\ntill nämnden"}""";
        var (_, answer) = await Post(signed);
        Assert.Equal("Anna A", answer.GetProperty("index").Text("by"));
        Assert.Equal("Underlag\ntill nämnden", answer.GetProperty("index").Text("why"));
        Assert.Equal(HttpStatusCode.OK, (await Post(recipe)).Status);
    }

    [Fact]
    public async Task Parts_in_the_address_are_ranked_as_the_saved_recipe_is_and_save_nothing()
    {
        await Post(Recipe("som-sparat", "Sparat", Parts));
        const string Text = "parts:2*arbetslosa,1*sysselsatta**percentile,1*ensamboende-hushall*higherIsNeed*minMax";
        var draft = await server.Json($"/api/v1/priorities?level=deso&top=5&index={Uri.EscapeDataString(Text)}");
        var saved = await server.Json("/api/v1/priorities?level=deso&top=5&index=som-sparat");
        Assert.Equal(saved.GetProperty("priorities").GetRawText(), draft.GetProperty("priorities").GetRawText());
        Assert.Equal(Text, draft.GetProperty("index").Text("id"));
        Assert.Equal(JsonValueKind.Null, draft.GetProperty("index").GetProperty("version").ValueKind);
    }

    [Theory]
    [InlineData("parts:", "parts: ")]
    [InlineData("parts:x*cni", "parts[0].weight: ")]
    [InlineData("parts:1*cni,2*cni", "parts[1].indicator: ")]
    [InlineData("parts:1*andel-65", "parts[0].direction: ")]
    [InlineData("parts:1*cni*up*log", "parts[0].transform: ")]
    [InlineData("parts:1*cni***7", "parts[0]: ")]
    public async Task Parts_in_the_address_that_can_not_be_read_are_told(string text, string place)
    {
        var answer = await server.Client.GetAsync(
            new Uri($"/api/v1/priorities?level=deso&index={Uri.EscapeDataString(text)}", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(place, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inte json", "notReadable")]
    [InlineData("[]", "notReadable")]
    [InlineData("""{"\ud800":1}""", "notReadable")]
    [InlineData("""{"id":"a","title":"\ud800","parts":[{"indicator":"\ud800","weight":1}]}""", "titleUnusable partUnusable")]
    [InlineData("{}", "idUnusable titleUnusable noParts")]
    [InlineData("""{"id":"A b","title":"x\u0007","parts":[]}""", "idUnusable titleUnusable noParts")]
    [InlineData("""{"id":"a","title":"\u202Ebakfram","parts":[7]}""", "titleUnusable partUnusable")]
    [InlineData("""{"id":"a","title":"x","extra":1,"parts":[{"indicator":"cni","weight":1}]}""", "unknownMember")]
    [InlineData("""{"id":"a","title":"x","parts":[{"indicator":"finns-inte","weight":1}]}""", "unknownIndicator")]
    [InlineData("""{"id":"a","title":"x","parts":[{"indicator":"cni","weight":1e999}]}""", "weightNotFinite")]
    [InlineData("""{"id":"a","title":"x","parts":[{"indicator":"cni","weight":"NaN"}]}""", "weightNotFinite")]
    [InlineData("""{"id":"a","title":"x","parts":[{"indicator":"cni"}]}""", "weightNotFinite")]
    [InlineData("""{"id":"a","title":"x","parts":[{"indicator":"cni","weight":0}]}""", "weightNotPositive")]
    [InlineData("""{"id":"a","title":"x","parts":[{"indicator":"cni","weight":-2}]}""", "weightNotPositive")]
    [InlineData("""{"id":"a","title":"x","parts":[{"indicator":"andel-65","weight":1}]}""", "directionNeeded")]
    [InlineData(
        """{"id":"a","title":"x","parts":[{"indicator":"cni","weight":1,"direction":"up","transform":"asIs"}]}""",
        "directionUnknown transformUnknown")]
    [InlineData(
        """{"id":"a","title":"x","parts":[{"indicator":"cni","weight":1},{"indicator":"cni","weight":1}]}""",
        "repeatedIndicator")]
    public async Task Every_fault_of_a_recipe_is_listed(string body, string kinds)
    {
        var before = server.Workspace.Journal.List().Count(entry => entry.Body.Contains("\"id\":\"a\""));
        var (status, problem) = await Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(kinds, string.Join(' ', problem.List("faults").Select(fault => fault.Text("kind"))));
        Assert.All(problem.List("faults"), fault => Assert.Contains(fault.Text("text"), problem.Text("detail")));
        Assert.Equal(before, server.Workspace.Journal.List().Count(entry => entry.Body.Contains("\"id\":\"a\"")));
    }

    [Fact]
    public async Task Long_bodies_many_parts_and_other_formats_are_refused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(new string(' ', 70_000))).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Post("{}", "text/plain")).Status);
        var parts = string.Join(',', Enumerable.Range(0, 31).Select(_ => """{"indicator":"cni","weight":1}"""));
        var (_, problem) = await Post(Recipe("manga", "Många", $"[{parts}]"));
        Assert.Contains("högst 30", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(Recipe("lang", new string('x', 201), Parts))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(new string('[', 60_000))).Status);
    }

    [Fact]
    public async Task Priorities_say_rank_interval_probability_and_what_drives_them()
    {
        await Post(Recipe("svar", "Svar", Parts));
        var answer = await server.Json("/api/v1/priorities?index=svar&level=deso&top=12&by=people&draws=400");
        Assert.Equal(server.Workspace.RequireCurrent().Value, answer.Text("snapshot"));
        var rows = answer.List("priorities").ToList();
        Assert.Equal(Enumerable.Range(1, 12), rows.Select(row => row.GetProperty("rank").GetInt32()));
        Assert.All(rows, row =>
        {
            var interval = row.GetProperty("rankInterval");
            Assert.InRange(row.Number("rank"), interval.Number("lower"), interval.Number("upper"));
            Assert.InRange(row.Number("probability"), 0, 1);
            Assert.Equal(
                row.Number("probability") < 0.95 ? "osäker plats" : "säker plats", row.Text("placeText"));
            Assert.Equal(row.Number("value"), row.List("contributions").Sum(part => part.Number("contribution")), 9);
            Assert.InRange(
                row.Number("value"), row.GetProperty("interval").Number("lower"),
                row.GetProperty("interval").Number("upper"));
        });
        Assert.Equal(
            rows.Sum(row => row.Number("people")), answer.Number("peopleReached"), 6);
        Assert.Equal(rows[^1].Number("peopleCumulated"), answer.Number("peopleReached"), 6);
        var outside = answer.List("notTold").ToList();
        Assert.Equal(outside.Count, answer.GetProperty("notToldTotal").GetInt32());
        Assert.All(outside, row => Assert.True(
            row.Number("rank") > 12 && (row.Number("probability") >= 0.05 || row.Number("aboveLast") >= 0.05)));
        Assert.Equal(400, answer.GetProperty("simulation").GetProperty("draws").GetInt32());
        Assert.Contains(
            answer.List("method"), line => line.GetString()!.Contains("minst 5 %", StringComparison.Ordinal));
        Assert.Equal(["betaBinomial"], answer.List("parts").Select(part => part.Text("posterior")).Distinct());
    }

    [Fact]
    public async Task An_indicator_may_be_taken_as_it_is()
    {
        var answer = await server.Json("/api/v1/priorities?index=indicator:cni&level=deso&within=9980&top=5");
        var row = answer.List("priorities").First();
        var code = row.GetProperty("area").Text("code");
        var value = (await server.Json("/api/v1/indicators/cni/values?level=deso")).List("values")
            .Single(v => v.GetProperty("area").Text("code") == code);
        Assert.Equal(value.Number("value"), row.Number("observedValue"), 9);
        Assert.All(answer.List("priorities"), r => Assert.StartsWith("9980", r.GetProperty("area").Text("code")));
        Assert.Equal("normal", answer.List("parts").Single().Text("posterior"));
        var low = await server.Json(
            "/api/v1/priorities?index=indicator:sysselsatta&level=regso&by=threshold&threshold=70");
        Assert.All(low.List("priorities"), r => Assert.InRange(r.Number("value"), 0, 70));
        Assert.All(low.List("notTold"), r => Assert.True(r.Number("value") > 70 && r.Number("probability") >= 0.05));
    }

    [Fact]
    public async Task Without_known_uncertainty_there_is_no_rank_interval()
    {
        var answer = await server.Json("/api/v1/priorities?index=indicator:medianinkomst&level=regso");
        Assert.False(answer.GetProperty("simulation").GetProperty("drawn").GetBoolean());
        Assert.NotEmpty(answer.List("constant"));
        Assert.All(answer.List("priorities"), row =>
        {
            Assert.Equal(JsonValueKind.Null, row.GetProperty("rankInterval").ValueKind);
            Assert.Equal(JsonValueKind.Null, row.GetProperty("probability").ValueKind);
            Assert.Equal(row.Number("rank"), row.Number("observedRank"));
        });
    }

    [Fact]
    public async Task Areas_without_a_value_have_no_rank_and_say_why()
    {
        var answer = await server.Json("/api/v1/priorities?index=indicator:karies-3-ar&level=deso");
        var unranked = answer.List("unranked").ToList();
        var layer = (await server.Json("/api/v1/indicators/karies-3-ar/values?level=deso")).List("values").ToList();
        Assert.Equal(
            layer.Where(value => value.Text("status") != "published").Select(v => v.GetProperty("area").Text("code")),
            unranked.Select(area => area.GetProperty("area").Text("code")));
        Assert.All(unranked, area => Assert.NotEmpty(area.Text("reasonText")));
        Assert.Equal(layer.Count - unranked.Count, answer.GetProperty("ranked").GetInt32());
    }

    [Fact]
    public async Task Csv_has_all_areas_and_geojson_those_that_matter()
    {
        await Post(Recipe("filer", "Filer", Parts));
        var csv = await server.Text("/api/v1/priorities?index=filer&level=regso&format=csv&top=3");
        var lines = csv.TrimEnd().Split("\r\n");
        var answer = await server.Json("/api/v1/priorities?index=filer&level=regso&top=3");
        Assert.Equal(
            1 + answer.GetProperty("ranked").GetInt32() + answer.List("unranked").Count(), lines.Length);
        Assert.StartsWith("rang;av;nivå;kod", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ';'), line.Count(c => c == ';')));
        var map = await server.Json("/api/v1/priorities?index=filer&level=regso&top=3&format=geojson");
        Assert.Equal("FeatureCollection", map.Text("type"));
        var features = map.List("features").ToList();
        Assert.Equal(3 + answer.GetProperty("notToldTotal").GetInt32(), features.Count);
        Assert.All(features, feature => Assert.Equal("MultiPolygon", feature.GetProperty("geometry").Text("type")));
        Assert.Equal(
            answer.List("priorities").First().GetProperty("area").Text("code"),
            features[0].GetProperty("properties").Text("code"));
        Assert.Equal(JsonValueKind.Number, features[0].GetProperty("properties").GetProperty("probability").ValueKind);
    }

    [Fact]
    public async Task A_new_version_is_not_answered_with_not_modified()
    {
        const string Path = "/api/v1/priorities?index=tagg&level=regso&draws=100";
        await Post(Recipe("tagg", "Ett", Parts));
        var first = await server.Client.GetAsync(Path, TestContext.Current.CancellationToken);
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await StatusWith(Path, tag.ToString()));
        await Post(Recipe("tagg", "Två", Parts));
        Assert.Equal(HttpStatusCode.OK, await StatusWith(Path, tag.ToString()));
        Assert.Equal(HttpStatusCode.OK, await StatusWith("/api/v1/indices/tagg", tag.ToString()));
        Assert.Equal(2, (await server.Json(Path)).GetProperty("index").GetProperty("version").GetInt32());
        Assert.Equal(
            1, (await server.Json(Path + "&version=1")).GetProperty("index").GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_answer_and_another_another()
    {
        const string Path = "/api/v1/priorities?index=indicator:cni&level=deso&draws=200&weights=uncertain&seed=";
        Assert.Equal(await server.Text(Path + "1"), await server.Text(Path + "1"));
        Assert.NotEqual(await server.Text(Path + "1"), await server.Text(Path + "2"));
    }

    [Fact]
    public async Task Unmet_need_is_asked_for_with_a_share()
    {
        var answer = await server.Json(
            "/api/v1/priorities?index=indicator:cni&level=deso&by=unmet&coverage=eftergymnasial&top=4"
            + "&dependence=independent");
        Assert.Equal(4, answer.List("priorities").Count());
        Assert.Equal("eftergymnasial", answer.Text("coverage"));
        Assert.Equal(0, answer.Number("lowest"));
    }

    [Theory]
    [InlineData("level=deso", "index")]
    [InlineData("index=indicator:cni", "deso, regso")]
    [InlineData("index=indicator:folkmangd&level=deso", "riktning")]
    [InlineData("index=indicator:cni&level=deso&version=1", "versioner")]
    [InlineData("index=indicator:cni&level=deso&by=bast", "unmet")]
    [InlineData("index=indicator:cni&level=deso&top=0", "1 till")]
    [InlineData("index=indicator:cni&level=deso&by=threshold", "by=threshold")]
    [InlineData("index=indicator:cni&level=deso&threshold=1", "by=threshold")]
    [InlineData("index=indicator:cni&level=deso&by=threshold&threshold=NaN", "tal")]
    [InlineData("index=indicator:cni&level=deso&by=threshold&threshold=1&top=3", "top")]
    [InlineData("index=indicator:cni&level=deso&by=unmet", "by=unmet")]
    [InlineData("index=indicator:cni&level=deso&by=unmet&coverage=folkmangd", "andel")]
    [InlineData("index=indicator:cni&level=deso&draws=99", "100 till 10000")]
    [InlineData("index=indicator:cni&level=deso&draws=1e3", "100 till 10000")]
    [InlineData("index=indicator:cni&level=deso&seed=-1", "heltal")]
    [InlineData("index=indicator:cni&level=deso&weights=random", "uncertain")]
    [InlineData("index=indicator:cni&level=deso&dependence=no", "independent")]
    [InlineData("index=indicator:cni&level=deso&format=xml", "geojson")]
    [InlineData("index=indicator:cni&level=county", "too-few-areas")]
    public async Task A_wrong_parameter_is_400_with_the_rule(string query, string rule) => Assert.Contains(
        rule, await server.Problem($"/api/v1/priorities?{query}", HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/v1/priorities?index=finns-inte&level=deso", "/api/v1/indices")]
    [InlineData("/api/v1/priorities?index=indicator:finns-inte&level=deso", "/api/v1/indicators")]
    [InlineData("/api/v1/priorities?index=indicator:god-halsa&level=deso", "Nivåer som finns")]
    [InlineData("/api/v1/priorities?index=indicator:cni&level=deso&period=1999", "inga värden")]
    [InlineData("/api/v1/indices/finns-inte", "/api/v1/indices")]
    public async Task What_is_not_there_is_404(string path, string what) =>
        Assert.Contains(what, await server.Problem(path, HttpStatusCode.NotFound), StringComparison.Ordinal);

    [Fact]
    public async Task A_seeded_flood_of_nonsense_is_never_answered_with_a_server_error()
    {
        await Post(Recipe("flod", "Flod", Parts));
        var random = new Random(20261122);
        string[] names =
        [
            "index", "level", "by", "top", "threshold", "coverage", "draws", "seed", "weights", "format", "within",
            "period", "edition", "version", "dependence",
        ];
        string[] values =
        [
            "flod", "indicator:cni", "indicator:", "indicator:diabetes", "indicator:god-halsa", "deso", "regso",
            "municipality", "country", "people", "unmet", "threshold", "99", "9980", "2024", "2018", "1", "0", "-1",
            "100", "1e400", "NaN", "eftergymnasial", "uncertain", "independent", "csv", "geojson", "%00", "%F0%9F%98%80",
            "", "../..",
        ];
        for (var i = 0; i < 500; i++)
        {
            var query = string.Join("&", Enumerable.Range(0, random.Next(6))
                .Select(_ => $"{names[random.Next(names.Length)]}={values[random.Next(values.Length)]}")
                .Append("index=flod&level=regso").Skip(random.Next(2)));
            var path = $"/api/v1/priorities?draws=100&{query}";
            using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode < 500, $"{path}: {(int)response.StatusCode}");
            var text = Recipe("flod", "Flod", Parts);
            var cut = random.Next(text.Length);
            var (status, _) = await Post(text.Remove(cut, Math.Min(random.Next(1, 9), text.Length - cut)));
            Assert.True((int)status < 500, $"{cut}: {status}");
        }
    }

    private static string Recipe(string id, string title, string parts) =>
        $$"""{"id":"{{id}}","title":"{{title}}","parts":{{parts}}}""";

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await server.Client.PostAsync(
            "/api/v1/indices", content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode)
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(text);
        return (response.StatusCode, document.RootElement.Clone());
    }

    private async Task<HttpStatusCode> StatusWith(string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
