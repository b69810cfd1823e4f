using System.Net;
using System.Text.Json;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Tests.Server;

/// <summary>Sitings of health hubs in the sample county, over HTTP.</summary>
public sealed class SitingTests(SampleServer server)
{
    private HttpClient Client => server.Client;

    [Fact]
    public async Task Three_new_sites_come_with_a_proof_a_curve_near_ties_and_what_they_mean_for_people()
    {
        var siting = await Client.SolveSiting("\"sites\":3");
        Assert.Equal("solved", siting.Stage());
        var result = siting.GetProperty("result");
        Assert.Equal(3, result.NewSites().Count);
        Assert.True(result.Number("bound") <= result.Number("objective"));
        Assert.InRange(result.Number("gap"), 0, 0.01);
        Assert.StartsWith("Bevisat: inget val av 3 platser", result.Text("proof"), StringComparison.Ordinal);
        Assert.False(result.GetProperty("preview").GetBoolean());
        var (before, after) = (result.GetProperty("before"), result.GetProperty("after"));
        foreach (var minutes in new[] { 5, 10, 20, 30 })
            Assert.True(before.Within(minutes) <= after.Within(minutes));
        Assert.Equal(5, result.List("groups").Count());
        Assert.Equal(before.Number("people"), result.List("groups").Sum(group => group.Number("people")), 5.0);
        Assert.NotEmpty(result.List("nearTies"));
        Assert.All(result.List("nearTies"), tie => Assert.InRange(tie.Number("change"), 0, 0.05));
        var today = result.GetProperty("today");
        Assert.True(today.Number("bestObjective") <= today.Number("objective"));
        Assert.Equal(after.Number("people"), result.List("allocation").Sum(row => row.Number("people")), 70.0);
        Assert.All(result.List("sites").Where(site => site.GetProperty("isNew").GetBoolean()), site =>
            Assert.InRange(site.GetProperty("marginal").Number("share"), 0, 1));
    }

    [Fact]
    public async Task A_further_site_is_never_worth_less_than_nothing_and_the_curve_holds_the_chosen_number()
    {
        var result = (await Client.SolveSiting("\"sites\":2,\"curveTo\":6")).GetProperty("result");
        var curve = result.List("curve").ToList();
        Assert.Equal(Enumerable.Range(0, 7).Select(i => (double)i), curve.Select(point => point.Number("sites")));
        foreach (var (point, next) in curve.Zip(curve.Skip(1)))
        {
            Assert.True(next.Number("objective") <= point.Number("objective"));
            Assert.True(next.Number("bound") <= next.Number("objective"));
            Assert.Equal(point.Number("objective") - next.Number("objective"), next.Number("gain"), 0.02);
        }

        Assert.Equal(result.Number("objective"), curve[2].Number("objective"), 0.005 * result.Number("objective"));
        Assert.Equal(result.GetProperty("before").Number("meanMinutes"), curve[0].Number("meanMinutes"), 0.011);
    }

    [Fact]
    public async Task The_same_question_gives_the_same_answer_to_the_byte()
    {
        var first = await Client.SolveSiting("\"sites\":2,\"curveTo\":3");
        var second = await Client.SolveSiting("\"curveTo\":3,\"sites\":2");
        Assert.Equal($"{first.GetProperty("result")}", $"{second.GetProperty("result")}");
        var (status, replay) = await Client.Post($"{SitingServer.Address}/{first.Id()}/replay", "{}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(replay.GetProperty("isSame").GetBoolean());
        Assert.Equal(replay.Text("storedSha256"), replay.Text("recomputedSha256"));
    }

    [Fact]
    public async Task People_within_ten_minutes_is_one_number_everywhere()
    {
        var result = await Client.PreviewSiting("\"sites\":1");
        var accessibility = await server.Json("/api/v1/accessibility");
        var indicator = (await server.Json("/api/v1/indicators/inom-10-min/values?level=county")).List("values").Single();
        Assert.Equal(accessibility.GetProperty("today").Within(10), result.GetProperty("before").Within(10));
        Assert.Equal(indicator.Number("numerator"), accessibility.GetProperty("today").Within(10), 0.51);
        Assert.Equal(indicator.Number("denominator"), accessibility.Number("people"), 0.51);
    }

    [Fact]
    public async Task A_siting_is_given_as_csv_and_as_geojson_with_sites_and_lines()
    {
        var siting = await Client.SolveSiting("\"sites\":1,\"curveTo\":0");
        var rows = siting.GetProperty("result").List("allocation").ToList();
        var csv = await server.Text($"{SitingServer.Address}/{siting.Id()}.csv");
        Assert.Equal(rows.Count + 2, csv.Split("\r\n").Length);
        Assert.Contains("Bil (kortaste väg i ett vägnät)", csv, StringComparison.Ordinal);
        var features = (await server.Json($"{SitingServer.Address}/{siting.Id()}.geojson")).List("features").ToList();
        Assert.Equal(
            siting.GetProperty("result").List("sites").Count(),
            features.Count(one => one.GetProperty("geometry").Text("type") == "Point"));
        Assert.Equal(
            rows.Count(row => row.GetProperty("site").ValueKind == JsonValueKind.String),
            features.Count(one => one.GetProperty("geometry").Text("type") == "LineString"));
    }

    [Fact]
    public async Task A_job_that_is_cancelled_leaves_the_question_and_no_answer()
    {
        var (_, answer) = await Client.Post(
            SitingServer.Address, """{"name":"Avbryts","sites":40,"curveTo":50,"model":"worstTenth"}""");
        var siting = answer.GetProperty("siting");
        var job = siting.GetProperty("job").Id();
        var (status, _) = await Client.Post($"/api/v1/jobs/{job}/cancel", "{}");
        Assert.Equal(HttpStatusCode.OK, status);
        var ended = await Client.EndedSiting(siting.Id());
        Assert.Equal(("cancelled", "asked"), (ended.GetProperty("job").Text("state"), ended.Stage()));
        Assert.Equal(JsonValueKind.Null, ended.GetProperty("result").ValueKind);
        await server.Problem($"{SitingServer.Address}/{siting.Id()}.csv", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Two_sitings_stand_side_by_side_and_accessibility_is_told_after_one()
    {
        var (few, many) = (
            await Client.SolveSiting("\"sites\":1,\"curveTo\":0"), await Client.SolveSiting("\"sites\":4,\"curveTo\":0"));
        var compared = await server.Json($"{SitingServer.Address}/compare?a={few.Id()}&b={many.Id()}/2");
        Assert.False(compared.GetProperty("sameQuestion").GetBoolean());
        Assert.Contains("antal platser", compared.Text("text"), StringComparison.Ordinal);
        var itself = await server.Json($"{SitingServer.Address}/compare?a={few.Id()}&b={few.Id()}/2");
        Assert.True(itself.GetProperty("sameQuestion").GetBoolean());
        Assert.Equal(
            many.GetProperty("result").List("sites").Count(),
            compared.List("inBoth").Count() + compared.List("onlyInB").Count());
        Assert.NotEmpty(compared.List("areas"));
        var after = await server.Json($"/api/v1/accessibility?siting={many.Id()}");
        Assert.Equal(
            many.GetProperty("result").GetProperty("after").Within(10), after.GetProperty("after").Within(10));
        Assert.Contains(after.List("areas"), area =>
            area.GetProperty("after").Within(5) > area.GetProperty("today").Within(5));
        await server.Problem($"{SitingServer.Address}/compare?a={few.Id()}", HttpStatusCode.BadRequest);
        await server.Problem("/api/v1/accessibility?siting=999999", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Accessibility_after_a_siting_is_told_only_where_it_was_sought()
    {
        var island = await Client.SolveSiting("\"sites\":1,\"curveTo\":0,\"demand\":{\"within\":[\"9901\"]}");
        var after = await server.Json($"/api/v1/accessibility?siting={island.Id()}");
        Assert.Equal("9901", after.GetProperty("within").Text("code"));
        Assert.Equal(after.Text("snapshot"), after.GetProperty("siting").Text("madeOn"));
        await server.Problem($"/api/v1/accessibility?siting={island.Id()}&within=99", HttpStatusCode.BadRequest);
        await server.Problem($"/api/v1/accessibility?siting={island.Id()}&within=9910", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_required_site_is_chosen_a_forbidden_one_never_and_a_municipality_has_its_limit()
    {
        var free = (await Client.PreviewSiting("\"sites\":3")).NewSites();
        var result = await Client.PreviewSiting(
            $$"""
            "sites":3,"perGroup":{"by":"municipality","limit":1},
            "candidates":{"required":["K001"],"forbidden":["{{free[0]}}"]}
            """);
        Assert.Contains("K001", result.NewSites());
        Assert.DoesNotContain(free[0], result.NewSites());
        var chosen = result.List("sites").Where(site => site.GetProperty("isNew").GetBoolean()).ToList();
        Assert.Equal(3, chosen.Select(site => site.Text("municipality")).Distinct().Count());
    }

    [Fact]
    public async Task What_a_file_does_not_name_is_unknown_and_not_out_of_reach()
    {
        const string Lacking = "9924A0050";
        var result = await Client.PreviewSiting("\"sites\":2,\"option\":\"public-transport\"");
        var accessibility = await server.Json("/api/v1/accessibility?option=public-transport");
        foreach (var answer in new[] { result, accessibility })
        {
            var unknown = answer.GetProperty("unknown");
            Assert.True(unknown.Number("people") > 0);
            Assert.Contains("i filen", unknown.Text("text"), StringComparison.Ordinal);
            Assert.Contains(Lacking, $"{unknown.GetProperty("areas")}", StringComparison.Ordinal);
            Assert.DoesNotContain(Lacking, $"{answer.GetProperty("unreachable")}", StringComparison.Ordinal);
        }

        Assert.Equal(accessibility.Number("people"), result.GetProperty("before").Number("people"));
        var car = await server.Json("/api/v1/accessibility?option=car");
        Assert.Equal(0, car.GetProperty("unknown").Number("people"));
        Assert.Equal(
            car.Number("people"),
            accessibility.Number("people") + accessibility.GetProperty("unknown").Number("people"), 1.01);
    }

    [Fact]
    public async Task A_clinic_that_must_be_chosen_is_one_of_those_asked_for_where_clinics_may_close()
    {
        var result = await Client.PreviewSiting(
            """
            "sites":3,"existing":{"careCenters":"closable"},"candidates":{"required":["SE9900-1001"]}
            """);
        Assert.Equal(3, result.List("sites").Count());
        Assert.Contains(result.List("sites"), site => site.Text("code") == "SE9900-1001");
    }

    [Fact]
    public async Task One_site_ages_and_people_out_of_reach_are_said_in_words()
    {
        var result = await Client.PreviewSiting(
            """
            "sites":1,"demand":{"kind":"ageGroup","age":"80-"}
            """);
        Assert.Contains("80 år och äldre", result.Text("objectiveText"), StringComparison.Ordinal);
        Assert.Contains("når ingen av platserna", result.Text("objectiveText"), StringComparison.Ordinal);
        Assert.DoesNotContain("1 platser", result.Text("proof"), StringComparison.Ordinal);
        Assert.Equal("Invånare 80 år och äldre", result.GetProperty("demand").Text("text"));
        Assert.Contains(result.List("texts"), text =>
            text.GetString()!.Contains("alla invånare", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(300_000, 10_000_000, 100)]
    [InlineData(10_600_000, 1_500_000_000, 10)]
    public void The_weights_are_as_fine_as_the_sums_allow(double people, int longest, long scale) =>
        Assert.Equal(scale, SitingBuilder.ScaleOf(people, longest));

    [Fact]
    public async Task A_drawn_place_is_a_candidate_like_any_other()
    {
        var result = await Client.PreviewSiting(
            """
            "sites":1,"candidates":{"layers":[],"drawn":[{"name":"Torget","lon":20.2,"lat":57.4}]}
            """);
        var site = result.List("sites").Single(one => one.GetProperty("isNew").GetBoolean());
        Assert.Equal(("drawn-1", "Torget", "drawn"), (site.Text("code"), site.Text("name"), site.Text("kind")));
        Assert.True(site.Number("snapMeters") >= 0);
    }

    [Theory]
    [InlineData("\"model\":\"maxCover\",\"radiusMinutes\":5,\"sites\":3")]
    [InlineData("\"model\":\"pCenter\",\"sites\":3")]
    [InlineData("\"model\":\"worstTenth\",\"sites\":2")]
    [InlineData("\"model\":\"setCover\",\"radiusMinutes\":45,\"existing\":{\"careCenters\":\"ignore\"}")]
    [InlineData("\"sites\":20,\"existing\":{\"careCenters\":\"closable\"},\"demand\":{\"kind\":\"cniPeople\"}")]
    [InlineData("\"sites\":3,\"option\":\"public-transport\",\"demand\":{\"kind\":\"ageGroup\",\"age\":\"80-\"}")]
    [InlineData("\"sites\":3,\"option\":\"straight-line\",\"demand\":{\"points\":\"deso\",\"within\":[\"9980\"]}")]
    [InlineData("\"sites\":2,\"demand\":{\"kind\":\"indicator\",\"indicator\":\"andel-65\"}")]
    public async Task Each_model_demand_and_way_to_travel_gives_a_proven_answer(string fields)
    {
        var result = await Client.PreviewSiting(fields);
        Assert.True(result.GetProperty("preview").GetBoolean());
        Assert.StartsWith("Bevisat:", result.Text("proof"), StringComparison.Ordinal);
        Assert.InRange(result.Number("gap"), 0, 0.05);
        Assert.NotEmpty(result.List("sites"));
        Assert.All(result.List("texts"), text => Assert.False(string.IsNullOrWhiteSpace(text.GetString())));
    }

    [Theory]
    [InlineData("\"sites\":88", "sites", "bara 87 kandidatplatser")]
    [InlineData("\"sites\":1,\"candidates\":{\"layers\":[]}", "sites", "bara 0 kandidatplatser")]
    [InlineData(
        "\"sites\":1,\"existing\":{\"careCenters\":\"ignore\"},\"candidates\":{\"layers\":[],\"drawn\":[{\"name\":\"A\",\"lon\":20.2,\"lat\":57.4}],\"forbidden\":[\"drawn-1\"]}",
        "candidates.forbidden", "Alla kandidatplatser är förbjudna")]
    [InlineData(
        "\"sites\":1,\"candidates\":{\"drawn\":[{\"name\":\"Fyren\",\"lon\":21.5,\"lat\":56.0}]}",
        "candidates.drawn[0]", "Fyren ligger")]
    [InlineData(
        "\"sites\":1,\"model\":\"maxCover\",\"radiusMinutes\":1,\"existing\":{\"careCenters\":\"ignore\"},\"candidates\":{\"layers\":[],\"drawn\":[{\"name\":\"Skogen\",\"lon\":20.2,\"lat\":57.42}]}",
        "radiusMinutes", "Ingen nås inom radien")]
    [InlineData("\"model\":\"setCover\",\"radiusMinutes\":15", "radiusMinutes", "invånare bor där ingen plats")]
    [InlineData("\"sites\":1,\"option\":\"raket\"", "option", "Finns: car")]
    [InlineData("\"sites\":1,\"candidates\":{\"required\":[\"K999\"]}", "candidates.required", "K999")]
    [InlineData("\"sites\":1,\"candidates\":{\"forbidden\":[\"K999\"]}", "candidates.forbidden", "K999")]
    [InlineData("\"sites\":1,\"candidates\":{\"forbidden\":[\"SE9900-1001\"]}", "candidates.forbidden", "behålls")]
    [InlineData("\"sites\":1,\"demand\":{\"within\":[\"88\"]}", "demand.within", "står \"88\"")]
    [InlineData("\"sites\":1,\"demand\":{\"kind\":\"indicator\",\"indicator\":\"cni\"}", "demand.indicator", "varken")]
    [InlineData(
        "\"sites\":1,\"demand\":{\"kind\":\"indicator\",\"indicator\":\"arbetslosa\"}", "demand.indicator",
        "saknas för 2 av 130 områden, varav")]
    [InlineData("\"sites\":1,\"demand\":{\"kind\":\"ageGroup\",\"age\":\"gammal\"}", "demand.age", "gammal")]
    [InlineData(
        "\"sites\":1,\"option\":\"public-transport\",\"candidates\":{\"drawn\":[{\"name\":\"Torget\",\"lon\":20.2,\"lat\":57.4}]}",
        "candidates.drawn[0]", "Torget")]
    public async Task What_can_not_be_is_refused_with_its_reason(string fields, string place, string text)
    {
        var before = (await server.Json(SitingServer.Address)).Number("total");
        foreach (var address in new[] { SitingServer.Address, SitingServer.Address + "?preview=true" })
        {
            var (status, problem) = await Client.Post(address, $$"""{"name":"a",{{fields}}}""");
            Assert.True(status == HttpStatusCode.UnprocessableEntity, $"{(int)status} {problem}");
            Assert.Contains(problem.List("faults"), fault => fault.Text("place") == place
                && fault.Text("text").Contains(text, StringComparison.Ordinal));
        }

        Assert.Equal(before, (await server.Json(SitingServer.Address)).Number("total"));
    }

    [Fact]
    public async Task People_who_can_reach_no_site_are_counted_and_not_dropped()
    {
        var result = await Client.PreviewSiting("\"sites\":3");
        var unreachable = result.GetProperty("unreachable");
        Assert.True(unreachable.Number("people") > 0);
        Assert.Equal(
            result.GetProperty("after").Number("people"),
            result.GetProperty("after").Number("reached") + unreachable.Number("people"), 1.01);
        Assert.Contains("når ingen av platserna", unreachable.Text("text"), StringComparison.Ordinal);
        Assert.Contains(result.List("allocation"), row => row.GetProperty("site").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task A_siting_that_is_to_be_saved_needs_a_name_and_unknown_ones_are_not_found()
    {
        var (status, problem) = await Client.Post(SitingServer.Address, """{"sites":1}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.List("faults"), fault => fault.Text("place") == "name");
        await server.Problem($"{SitingServer.Address}/999999", HttpStatusCode.NotFound);
        await server.Problem($"{SitingServer.Address}/abc", HttpStatusCode.NotFound);
        (status, _) = await Client.Post(SitingServer.Address, "<a/>", "text/xml");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }
}
