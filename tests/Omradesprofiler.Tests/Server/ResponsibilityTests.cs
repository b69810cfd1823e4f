using System.Net;
using System.Text.Json;
using Omradesprofiler.Care;

namespace Omradesprofiler.Tests.Server;

/// <summary>Scenarios of responsibility of the sample county, over HTTP.</summary>
public sealed class ResponsibilityTests(SampleServer server)
{
    private HttpClient Client => server.Client;

    [Fact]
    public async Task A_county_gets_a_marked_preview_at_once_and_the_solved_version_from_its_job()
    {
        var asked = await Client.Ask("");
        Assert.Equal("preview", asked.Stage());
        var preview = asked.GetProperty("result");
        Assert.True(preview.GetProperty("preview").GetBoolean());
        Assert.InRange(preview.Number("gap"), 0, 0.2);
        Assert.Contains("förhandsvisning", asked.Text("hindrance"), StringComparison.Ordinal);
        var solved = await Client.Solved(asked.Id());
        Assert.Equal(("solved", 2), (solved.Stage(), solved.Version()));
        Assert.Equal(JsonValueKind.Null, solved.GetProperty("hindrance").ValueKind);
        var result = solved.GetProperty("result");
        Assert.False(result.GetProperty("preview").GetBoolean());
        Assert.True(result.Number("objective") <= preview.Number("objective"));
        Assert.True(result.Number("lowerBound") <= result.Number("objective"));
        Assert.InRange(result.Number("gap"), 0, 0.05);
        Assert.Contains("utan krav på sammanhängande", result.Text("boundScope"), StringComparison.Ordinal);
        Assert.Equal(server.Workspace.RequireCurrent().Value, solved.Text("madeOn"));
        Assert.Equal("preview", (await Client.Scenario($"{asked.Id()}?version=1")).Stage());
        Assert.Contains((await server.Json(ResponsibilityServer.Address)).List("responsibilities"), row =>
            row.Id() == asked.Id() && row.GetProperty("newest").Text("stage") == "solved");
    }

    [Fact]
    public async Task An_answer_has_every_area_once_with_reason_runner_up_and_what_the_law_says()
    {
        var solved = await Client.Solved((await Client.Ask("")).Id());
        var (areas, clinics) = (
            solved.GetProperty("result").List("areas").ToList(),
            solved.List("careCenters").Select(one => one.Text("code")).ToList());
        Assert.Equal(130, areas.Select(row => row.GetProperty("area").Text("code")).Distinct().Count());
        Assert.DoesNotContain("SE9900-1085", clinics); // digital
        Assert.All(areas, row =>
        {
            Assert.Contains(row.Text("careCenter"), clinics);
            Assert.False(string.IsNullOrWhiteSpace(row.Text("text")));
            Assert.True(row.Number("meters") >= row.Number("nearestMeters"));
        });
        foreach (var part in solved.GetProperty("result").List("balance"))
        {
            var code = part.GetProperty("careCenter").Text("code");
            var own = areas.Where(row => row.Text("careCenter") == code).ToList();
            Assert.Equal(own.Count, part.Number("areas"));
            Assert.Equal(own.Sum(row => row.Number("load")), part.Number("load"));
            Assert.InRange(part.Number("load"), part.Number("lower"), part.Number("upper"));
        }

        foreach (var path in new[] { $"/{solved.Id()}", "", $"/compare?a={solved.Id()}/1&b={solved.Id()}" })
            Assert.Equal(
                CareLaw.ResponsibilityLimitsNobody, (await server.Json(ResponsibilityServer.Address + path)).Text("law"));
    }

    [Theory]
    [InlineData("""{"name":"a","capacity":{"factor":0.8}}""", "capacity", "får inte plats")]
    [InlineData("""{"name":"a","careCenters":["SE9900-1085"]}""", "careCenters", "är digital")]
    [InlineData("""{"name":"a","careCenters":["SE0000"]}""", "careCenters", "ingen vårdcentral SE0000")]
    [InlineData("""{"name":"a","careCenters":[]}""", "careCenters", "Minst en")]
    [InlineData("""{"name":"a","within":"88"}""", "within", "står \"88\"")]
    [InlineData("""{"name":"a","within":"9901A0010"}""", "within", "län eller en kommun")]
    [InlineData("""{"name":"a","edition":"2020"}""", "edition", "2018 eller 2025")]
    [InlineData("""{"name":"a","level":"municipality"}""", "level", "deso eller regso")]
    [InlineData("""{"name":"a","locked":[{"area":"9901A9999","careCenter":"SE9900-1001"}]}""", "locked[0].area", "9901A9999")]
    [InlineData("""{"name":"a","links":[{"from":"9901A0010","to":"0114A0010","name":"färja"}]}""", "links[0]", "0114A0010")]
    [InlineData(
        """{"name":"a","locked":[{"area":"9901A0010","careCenter":"SE9900-1001"}],"forbidden":[{"area":"9901A0010","careCenter":"SE9900-1001"}]}""",
        "forbidden", "både låst")]
    [InlineData(
        """{"name":"a","locked":[{"area":"9901A0010","careCenter":"SE9900-1001"},{"area":"9901A0010","careCenter":"SE9900-1008"}]}""",
        "locked", "2 vårdcentraler")]
    [InlineData("""{"name":"a","stayClose":{"geography":"finns-inte","priceMeters":10}}""", "stayClose.geography", "Finns:")]
    [InlineData("""{"name":"a","edition":"2018","stayClose":{"geography":"responsible","priceMeters":10}}""", "stayClose.geography", "DeSO 2018")]
    [InlineData("""{"name":"a","stayClose":{"geography":"nearest","priceMeters":-1}}""", "stayClose.priceMeters", "står -1")]
    [InlineData("""{"name":"a","stayClose":{"geography":"nearest","priceMeters":"NaN"}}""", "stayClose.priceMeters", "heltal")]
    [InlineData("""{"name":"a","capacity":{"factor":1e999}}""", "capacity.factor", "tal från")]
    [InlineData("""{"name":"a","capacity":{"limits":[{"careCenter":"SE9900-1001","lower":9,"upper":1}]}}""", "capacity.limits[0].lower", "högre än")]
    [InlineData("""{"name":"a","farthestMeters":1000}""", "farthestMeters", "ingen vårdcentral inom")]
    [InlineData("""{"name":"a","weight":{"by":"index"}}""", "weight.index", "hör ihop")]
    [InlineData("""{"name":"a","weight":{"by":"index","index":"finns-inte"}}""", "weight.index", "inget sparat index")]
    [InlineData("""{"name":"a","keepRegsoWhole":true,"level":"regso"}""", "keepRegsoWhole", "redan RegSO")]
    [InlineData("""{"name":"a","okänt":1}""", "$", "Bara name")]
    [InlineData("""{"within":"99"}""", "name", "namn")]
    [InlineData("""[]""", "$", "objekt")]
    [InlineData("""{"name":"\ud800"}""", "name", "tecken")]
    [InlineData("inte json", "$", "JSON")]
    public async Task What_can_not_be_used_is_told_with_place_and_numbers(string body, string place, string text)
    {
        var before = (await server.Json(ResponsibilityServer.Address)).Number("total");
        var (status, problem) = await Client.Post(ResponsibilityServer.Address, body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.List("faults"), fault => fault.Text("place") == place
            && fault.Text("text").Contains(text, StringComparison.Ordinal));
        Assert.Contains(text, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(before, (await server.Json(ResponsibilityServer.Address)).Number("total"));
    }

    [Fact]
    public async Task Bodies_that_are_too_long_or_no_json_are_refused_as_such()
    {
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await Client.Post(ResponsibilityServer.Address, new string(' ', 3 << 20))).Status);
        Assert.Equal(
            HttpStatusCode.UnsupportedMediaType,
            (await Client.Post(ResponsibilityServer.Address, "{}", "text/plain")).Status);
        foreach (var path in new[] { "/999999", "/abc", "/1?version=abc" })
            await server.Problem(ResponsibilityServer.Address + path, HttpStatusCode.NotFound);
        await server.Problem("/api/v1/jobs/999999", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rules_that_clash_are_told_with_the_least_that_would_do()
    {
        var asked = await Client.Ask(
            ""","careCenters":["SE9900-1001","SE9900-1190"],"capacity":{"rule":"given","limits":[{"careCenter":"SE9900-1190","lower":100000}]},"keepWithinMunicipality":true""");
        var scenario = asked.Stage() == "unsolved" ? asked : await Client.Solved(asked.Id());
        Assert.Equal("unsolved", scenario.Stage());
        var why = scenario.GetProperty("infeasibility");
        Assert.NotEmpty(why.List("clashes"));
        Assert.NotEmpty(why.List("relaxations"));
        Assert.Contains("inte ihop", scenario.Text("hindrance"), StringComparison.Ordinal);
        var (status, problem) = await Client.Post(
            $"{ResponsibilityServer.Address}/{scenario.Id()}/moves",
            $$"""{"version":{{scenario.Version()}},"by":"A","moves":[{"area":"9901A0010","careCenter":"SE9900-1001"}]}""");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("inte ihop", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_by_hand_says_what_it_costs_and_breaks_and_becomes_a_version()
    {
        var solved = await Client.Solved((await Client.Ask("")).Id());
        var row = solved.GetProperty("result").List("areas").MaxBy(one => one.Number("meters"));
        var (area, other) = (
            row.GetProperty("area").Text("code"),
            solved.List("careCenters").Select(one => one.Text("code")).First(code => code != row.Text("careCenter")));
        var path = $"{ResponsibilityServer.Address}/{solved.Id()}/moves";
        var move = $$"""{"version":2,"moves":[{"area":"{{area}}","careCenter":"{{other}}"}],"by":"Bo","why":"Bussen går dit" """;
        var (_, tried) = await Client.Post(path, move + ""","save":false}""");
        Assert.Equal(JsonValueKind.Null, tried.GetProperty("responsibility").ValueKind);
        Assert.Equal(2, (await Client.Scenario($"{solved.Id()}")).Version());
        var (status, moved) = await Client.Post(path, move + "}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(tried.Number("objectiveChange"), moved.Number("objectiveChange"));
        var edited = await Client.Scenario($"{solved.Id()}");
        Assert.Equal(("edited", 3), (edited.Stage(), edited.Version()));
        Assert.Equal("Bussen går dit", edited.GetProperty("version").Text("why"));
        var result = edited.GetProperty("result");
        Assert.Equal(
            solved.GetProperty("result").Number("objective") + moved.Number("objectiveChange"),
            result.Number("objective"));
        Assert.Equal([area], result.List("movedByHand").Select(code => code.GetString()));
        Assert.Equal(moved.List("made").Count(), result.List("breaks").Count());
        Assert.NotEmpty(moved.List("made"));
        Assert.Equal("movedByHand", result.List("areas").Single(one =>
            one.GetProperty("area").Text("code") == area).Text("reason"));
        Assert.Equal(HttpStatusCode.Conflict, (await Client.Post(path, move + "}")).Status);
        var comparison = await server.Json($"{ResponsibilityServer.Address}/compare?a={solved.Id()}/2&b={solved.Id()}");
        Assert.Equal(area, comparison.List("areas").Single().GetProperty("area").Text("code"));
        Assert.True(comparison.GetProperty("sameProblem").GetBoolean());
        Assert.Equal(HttpStatusCode.BadRequest, (await Client.Post(path, """{"version":3,"by":"A","moves":[]}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Client.Post(
            path, """{"version":3,"by":"A","moves":[{"area":"9901A9999","careCenter":"SE9900-1001"}]}""")).Status);
    }

    [Fact]
    public async Task Two_who_ask_at_once_get_a_scenario_each_and_the_same_answer()
    {
        var asked = await Task.WhenAll(Client.Ask(""), Client.Ask(""));
        Assert.NotEqual(asked[0].Id(), asked[1].Id());
        var solved = new[] { await Client.Solved(asked[0].Id()), await Client.Solved(asked[1].Id()) };
        Assert.All(solved, one => Assert.Equal("solved", one.Stage()));
        Assert.Equal($"{solved[0].GetProperty("result")}", $"{solved[1].GetProperty("result")}");
        Assert.Equal($"{asked[0].GetProperty("result")}", $"{asked[1].GetProperty("result")}");
    }

    [Fact]
    public async Task An_assignment_is_given_as_csv_and_as_polygons()
    {
        var solved = await Client.Solved((await Client.Ask(""","level":"regso" """)).Id());
        var csv = await server.Text($"{ResponsibilityServer.Address}/{solved.Id()}?format=csv");
        var count = solved.GetProperty("result").List("areas").Count();
        Assert.Equal(count + 2, csv.Split("\r\n").Length);
        Assert.Contains(CareLaw.ResponsibilityLimitsNobody, csv, StringComparison.Ordinal);
        var map = await server.Json($"{ResponsibilityServer.Address}/{solved.Id()}?format=geojson");
        Assert.Equal(count, map.List("features").Count());
        Assert.All(map.List("features"), feature => Assert.Contains("Polygon", feature.GetProperty("geometry").Text("type")));
        Assert.Equal(
            CareLaw.ResponsibilityLimitsNobody, map.GetProperty("responsibility").Text("law"));
        await server.Problem($"{ResponsibilityServer.Address}/{solved.Id()}?format=xml", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_stored_result_is_made_again_to_the_same_bytes()
    {
        var solved = await Client.Solved((await Client.Ask(""","weight":{"by":"cni"},"capacity":{"basis":"cniHeads"}""")).Id());
        var (status, replay) = await Client.Post($"{ResponsibilityServer.Address}/{solved.Id()}/replay", "{}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("recomputed", true), (replay.Text("way"), replay.GetProperty("isSame").GetBoolean()));
        Assert.Equal(replay.Text("storedSha256"), replay.Text("recomputedSha256"));
        Assert.Empty(replay.List("differences"));
    }

    [Fact]
    public async Task An_entity_tag_holds_until_the_scenario_changes()
    {
        var asked = await Client.Ask("");
        await Client.Solved(asked.Id());
        using var first = await Client.GetAsync(
            $"{ResponsibilityServer.Address}/{asked.Id()}", TestContext.Current.CancellationToken);
        Assert.NotNull(first.Headers.ETag);
        await Client.Ask("");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{ResponsibilityServer.Address}/{asked.Id()}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_drafts_territories_are_described_by_what_is_released()
    {
        var solved = await Client.Solved((await Client.Ask("")).Id());
        var path = $"{ResponsibilityServer.Address}/{solved.Id()}/profile";
        var profile = await server.Json(path + "?indicators=folkmangd,diabetes");
        var shown = (await server.Json("/api/v1/indicators/diabetes/values?level=deso")).List("values")
            .Where(value => value.Text("status") == "published")
            .ToDictionary(value => value.GetProperty("area").Text("code"), value => value.Number("numerator"));
        var balance = solved.GetProperty("result").List("balance")
            .ToDictionary(part => part.GetProperty("careCenter").Text("code"), part => part.Number("people"));
        foreach (var one in profile.List("careCenters"))
        {
            var code = one.GetProperty("careCenter").Text("code");
            var (people, own) = (Value(one, "folkmangd"), Value(one, "diabetes"));
            Assert.Equal(balance[code], people.Number("value"));
            var areas = solved.GetProperty("result").List("areas").Where(row => row.Text("careCenter") == code)
                .Select(row => row.GetProperty("area").Text("code")).ToList();
            if (areas.TrueForAll(shown.ContainsKey))
                Assert.Equal(areas.Sum(area => shown[area]), own.Number("numerator"));
            else
                Assert.NotEqual("published", own.Text("status"));
        }

        await server.Problem(path + "?indicators=finns-inte", HttpStatusCode.NotFound);
        await server.Problem(path + "?careCenter=SE9900-1085", HttpStatusCode.NotFound);

        static JsonElement Value(JsonElement one, string id) =>
            one.List("indicators").Single(value => value.Text("indicator") == id).GetProperty("value");
    }
}
