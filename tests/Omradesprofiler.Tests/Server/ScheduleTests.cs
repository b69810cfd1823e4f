using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Omradesprofiler.Tests.Ingest.Tables;

namespace Omradesprofiler.Tests.Server;

/// <summary>Schedules of mobile teams in the sample county, over HTTP.</summary>
public sealed class ScheduleTests(SampleServer server)
{
    private const string Address = "/api/v1/schedules";
    private const string Halls = """
        "stopKinds":["bygdegård"],"reachMinutes":10,"everyDays":5,
        "teams":[{"name":"Norr","base":"SE9900-1001"},{"name":"Söder","base":"K015","stopsPerDay":2}]
        """;

    private HttpClient Client => server.Client;

    [Fact]
    public async Task Two_teams_get_two_weeks_with_clock_times_a_proof_and_fixed_sites_beside_them()
    {
        var schedule = await Solve(Halls);
        Assert.Equal("solved", schedule.GetProperty("version").Text("stage"));
        var result = schedule.GetProperty("result");
        Assert.True(result.Number("covered") <= result.Number("bound"));
        Assert.InRange(result.Number("gap"), 0, 0.02);
        var teams = result.List("teams").ToList();
        Assert.Equal(["Norr", "Söder"], teams.Select(team => team.Text("name")));
        Assert.All(teams, AssertDays);
        Assert.All(result.List("stops"), stop =>
        {
            Assert.Equal("bygdegård", stop.Text("siteKind"));
            Assert.InRange(stop.Number("longestGapDays"), 1, 5);
        });
        Assert.Equal(teams.Sum(team => team.Number("roadHours")), result.Number("roadHours"), 0.02);
        Assert.Equal(
            result.Number("people"), result.List("areas").Sum(area => area.Number("covered")), 60.0);
        var both = result.GetProperty("fixed");
        Assert.Equal(result.Number("people"), both.GetProperty("teams").Number("people"));
        Assert.Equal(2, both.GetProperty("fixed").List("sites").Count());
        Assert.Equal(0, both.GetProperty("fixed").Number("roadHours"));
        Assert.True(both.GetProperty("fixed").Number("covered") <= both.GetProperty("fixed").Number("bound"));
        Assert.Contains("fasta platser når", both.Text("text"), StringComparison.Ordinal);
        AssertHours(result, both);
        Assert.Contains(
            (await server.Json(Address)).List("schedules"), row => row.Number("id") == schedule.Number("id"));
    }

    [Fact]
    public async Task A_schedule_is_given_as_csv_as_a_workbook_and_as_geojson()
    {
        var schedule = await Solve(Halls);
        var id = schedule.Number("id");
        var visits = schedule.GetProperty("result").List("teams").SelectMany(team => team.List("days"))
            .Sum(day => day.List("visits").Count());
        var csv = await Client.GetStringAsync($"{Address}/{id}.csv", TestContext.Current.CancellationToken);
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(visits + 1, lines.Length);
        Assert.StartsWith("team;utgångspunkt;dag;veckodag;ordning;plats", lines[0], StringComparison.Ordinal);
        Assert.Contains("Vecka 1, måndag", csv, StringComparison.Ordinal);
        var book = TableFile.Of("a.xlsx", await Client.GetByteArrayAsync(
            $"{Address}/{id}?format=xlsx", TestContext.Current.CancellationToken));
        Assert.Equal(visits, book.ReadGrid().Rows.Count);
        var features = (await server.Json($"{Address}/{id}.geojson")).List("features").ToList();
        Assert.Equal(
            schedule.GetProperty("result").List("stops").Count(),
            features.Count(one => one.GetProperty("properties").Text("feature") == "stop"));
        Assert.Contains(features, one => one.GetProperty("geometry").Text("type") == "LineString");
    }

    [Fact]
    public async Task Winter_never_reaches_more_and_those_near_a_clinic_can_be_left_out()
    {
        var summer = await Preview(Halls);
        var winter = await Preview(Halls + ",\"winterFactor\":1.5");
        Assert.True(winter.Number("covered") <= summer.Number("bound"));
        Assert.Contains(
            winter.List("notes"), note => $"{note}".Contains("1,5 för vinterväg", StringComparison.Ordinal)
                && $"{note}".Contains("också överfarter", StringComparison.Ordinal));
        Assert.Contains(
            summer.List("notes"), note => $"{note}".Contains("öppettider räknas inte", StringComparison.Ordinal));
        Assert.Contains(
            summer.List("notes"), note => $"{note}".Contains("rast efter högst fem timmar", StringComparison.Ordinal));
        var kept = await Preview(Halls + ",\"existing\":{\"careCenters\":\"keep\"}");
        Assert.True(kept.Number("peopleServedToday") > 0);
        var all = kept.GetProperty("demand").Number("people");
        Assert.True(kept.Number("people") + kept.Number("peopleServedToday") <= all + 1);
    }

    [Theory]
    [InlineData(400, "minst ett team",
        "\"reachMinutes\":10")]
    [InlineData(400, "Saknas",
        "\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(400, "Ange koden",
        "\"reachMinutes\":10,\"teams\":[{}]")]
    [InlineData(400, "1 till 900",
        "\"reachMinutes\":10,\"teams\":[{\"base\":\"K015\",\"dayMinutes\":-5}]")]
    [InlineData(400, "1 till 10",
        "\"reachMinutes\":10,\"everyDays\":0,\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(400, "klockslag",
        "\"reachMinutes\":10,\"startsAt\":\"25:99\",\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(400, "efter midnatt",
        "\"reachMinutes\":10,\"startsAt\":\"23:00\",\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(422, "Spara turlistan",
        "\"reachMinutes\":10,\"days\":20,\"teams\":[{\"base\":\"K015\"},{\"base\":\"K015\"},{\"base\":\"K015\"},"
        + "{\"base\":\"K015\"},{\"base\":\"K015\"},{\"base\":\"K015\"},{\"base\":\"K015\"},{\"base\":\"K015\"}]")]
    [InlineData(400, "1 till 3",
        "\"reachMinutes\":10,\"winterFactor\":0.5,\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(400, "heltal från 1 till 10",
        "\"reachMinutes\":10,\"teams\":[{\"base\":\"K015\",\"workingDays\":[11]}]")]
    [InlineData(422, "koden \"X9\"",
        "\"reachMinutes\":10,\"teams\":[{\"base\":\"X9\"}]")]
    [InlineData(422, "bygdegård",
        "\"reachMinutes\":10,\"stopKinds\":[\"slott\"],\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(422, "inte ett färdsätt med bil",
        "\"reachMinutes\":10,\"drivingOption\":\"walk\",\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(422, "drivingOption",
        "\"reachMinutes\":10,\"drivingOption\":\"public-transport\",\"teams\":[{\"base\":\"K015\"}]")]
    [InlineData(422, "Ingen hållplats hinns med",
        "\"reachMinutes\":10,\"teams\":[{\"base\":\"K015\",\"dayMinutes\":30}]")]
    [InlineData(422, "arbetsdagar räcker inte",
        "\"reachMinutes\":10,\"everyDays\":1,\"teams\":[{\"base\":\"K015\",\"workingDays\":[1,2]}]")]
    public async Task What_can_not_be_is_refused_with_the_reason(int expected, string reason, string fields)
    {
        var (status, answer) = await Client.Post(Address + "?preview=true", $"{{{fields}}}");
        Assert.Equal(expected, (int)status);
        Assert.Contains(reason, Regex.Unescape($"{answer}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_schedule_or_version_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"{Address}/999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"{Address}/x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Get($"{Address}/1?format=xml")).StatusCode);
    }

    // Both are told with their hours: the teams' as they are out, the sites' a team's whole days each.
    private static void AssertHours(JsonElement result, JsonElement both)
    {
        var (teams, sites) = (both.GetProperty("teams"), both.GetProperty("fixed"));
        Assert.Equal(
            result.Number("roadHours") + result.Number("stopHours"), teams.Number("staffHours"), 0.02);
        Assert.Equal(result.Number("stopHours"), teams.Number("hoursInPlace"), 0.02);
        Assert.Equal((160, 160), (sites.Number("staffHours"), sites.Number("hoursInPlace")));
        Assert.Equal(
            teams.Number("people") / teams.Number("staffHours"), teams.Number("peoplePerStaffHour"), 0.1);
        Assert.Contains("160 timmar, varav 160 timmar på plats", both.Text("text"), StringComparison.Ordinal);
        Assert.All(result.List("limits").Where(limit => limit.Text("text").Contains("teamdagar")), limit =>
            Assert.Equal(
                result.Text("status") != "optimal",
                limit.Text("text").Contains("inte bevisat bäst", StringComparison.Ordinal)));
    }

    private static void AssertDays(JsonElement team)
    {
        Assert.InRange(team.List("days").Count(), 0, 10);
        foreach (var day in team.List("days"))
        {
            Assert.Equal("08:00", day.Text("starts"));
            Assert.InRange(day.Number("drivingMinutes"), 0, 180);
            Assert.InRange(day.Number("drivingMinutes") + day.Number("stopMinutes"), 1, 480);
            var clock = "08:00";
            foreach (var visit in day.List("visits"))
            {
                Assert.True(string.CompareOrdinal(clock, visit.Text("arrives")) <= 0);
                clock = visit.Text("leaves");
            }

            Assert.True(string.CompareOrdinal(clock, day.Text("ends")) <= 0);
        }
    }

    private async Task<JsonElement> Preview(string fields)
    {
        var (status, answer) = await Client.Post(Address + "?preview=true", $"{{{fields}}}");
        Assert.True(status == HttpStatusCode.OK, $"{fields}: {(int)status} {answer}");
        return answer.GetProperty("schedule").GetProperty("result");
    }

    private async Task<JsonElement> Solve(string fields)
    {
        var (status, answer) = await Client.Post(Address, $$"""{"name":"Prov","by":"Anna",{{fields}}}""");
        Assert.True(status == HttpStatusCode.Accepted, $"{fields}: {(int)status} {answer}");
        var id = answer.GetProperty("schedule").Number("id");
        for (var i = 0; i < 900; i++)
        {
            var schedule = (await server.Json($"{Address}/{id}")).GetProperty("schedule");
            if (schedule.GetProperty("job").Text("state") is "done" or "failed" or "cancelled")
                return schedule;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The job of schedule {id} has not ended.");
    }

    private Task<HttpResponseMessage> Get(string address) =>
        Client.GetAsync(address, TestContext.Current.CancellationToken);
}
