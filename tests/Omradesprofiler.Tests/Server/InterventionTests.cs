using System.Net;
using System.Text.Json;
using Omradesprofiler.Tests.Interventions.Register;

namespace Omradesprofiler.Tests.Server;

/// <summary>Interventions of the sample county, over HTTP: from the register to what can be said.</summary>
public sealed class InterventionTests(SampleServer server)
{
    private const string Address = "/api/v1/interventions";

    /// <summary>What the sample's visits were multiplied by, as its README says.</summary>
    private const double Truth = 0.75;

    [Fact]
    public async Task The_intervention_with_an_effect_is_found_and_the_interval_holds_the_truth()
    {
        var answer = await FollowUp("halsopedagog-2022");
        var primary = answer.GetProperty("primary");
        var interval = primary.GetProperty("interval");
        Assert.InRange(Truth, interval.Number("lower"), interval.Number("upper"));
        Assert.True(interval.Number("upper") < 1);
        Assert.True(primary.Number("p") < 0.05);
        Assert.True(primary.Number("otherSets") >= 39);
        Assert.Equal("lower", answer.Text("verdict"));
        Assert.Equal("Lägre än väntat av jämförelseområdena, som önskat", answer.Text("title"));
        Assert.Contains("i efterhand", answer.Text("text"), StringComparison.Ordinal);
        Assert.Equal(
            ["before", "before", "before", "before", "after", "after", "after"],
            answer.List("series").Select(year => year.Text("phase")));
        Assert.All(answer.List("series"), year => Assert.True(year.GetProperty("treated").Number("rate") > 0));
        Assert.NotEmpty(answer.List("sensitivities"));
        Assert.All(answer.List("sensitivities"), one => Assert.False(string.IsNullOrWhiteSpace(one.Text("label"))));
        Assert.Equal("fallskador-65", answer.List("otherOutcomes").Single().GetProperty("outcome").Text("indicator"));
        Assert.Equal([2022, 2023, 2024], answer.GetProperty("moved").List("years").Select(y => (int)y.Number("year")));
        Assert.Equal("Utflyttade: uppgift saknas.", answer.GetProperty("moved").Text("outText"));
        Assert.Contains("Besök på jourmottagning", answer.Text("source"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_intervention_without_an_effect_shows_no_difference_and_says_what_that_means()
    {
        var answer = await FollowUp("social-forskrivning-2021");
        Assert.Equal("noDifference", answer.Text("verdict"));
        Assert.Equal("Ingen skillnad kan visas", answer.Text("title"));
        var interval = answer.GetProperty("primary").GetProperty("interval");
        Assert.InRange(1, interval.Number("lower"), interval.Number("upper"));
        Assert.Contains("betyder inte att det inte finns någon", answer.Text("text"), StringComparison.Ordinal);
        Assert.Equal(
            [(2018, "before"), (2019, "before"), (2020, "before"), (2021, "start"), (2022, "after"), (2023, "after"),
                (2024, "after")],
            answer.List("series").Select(year => ((int)year.Number("year"), year.Text("phase"))));
    }

    [Fact]
    public async Task The_register_and_the_controls_are_shown_with_stamp_balance_and_checksum()
    {
        var list = await server.Json(Address);
        var one = list.List("interventions").Single(entry => KeyOf(entry) == "halsopedagog-2022");
        Assert.Equal("Hälsopedagog", one.Text("kindText"));
        Assert.True(one.GetProperty("isAfterStart").GetBoolean());
        Assert.StartsWith("Registrerad i efterhand", one.Text("stamp"), StringComparison.Ordinal);
        var controls = await server.Json($"{Address}/{one.Number("id")}/controls");
        Assert.Equal(3, controls.List("pairs").Count());
        Assert.All(controls.List("pairs"), pair => Assert.Equal(3, pair.List("controls").Count()));
        Assert.True(controls.GetProperty("isIntact").GetBoolean());
        Assert.Equal(one.List("versions").First().Text("sha256"), controls.Text("sha256"));
        Assert.Contains("9980C1180", controls.List("excluded").Select(code => code.GetString()));
        foreach (var row in controls.List("balance"))
            Assert.True(double.IsFinite(row.Number("differenceAfter")));
        var csv = await server.Text($"{Address}/{one.Number("id")}/controls?format=csv");
        Assert.Equal(1 + 9, csv.Trim().Split("\r\n").Length);
        Assert.Contains("kontrollsumma;källa;ögonblicksbild", csv, StringComparison.Ordinal);
        Assert.Contains("Hälsopedagog", await server.Text(Address + "?format=csv"), StringComparison.Ordinal);
        var series = await server.Text($"{Address}/{one.Number("id")}/follow-up?format=csv");
        Assert.Equal(1 + (2 * 7), series.Trim().Split("\r\n").Length);
        foreach (var column in new[] { "i efterhand", "återkallad", "konfidensnivå", "uppsättningarna", "skäl" })
            Assert.Contains($";{column};", series, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_corrected_ended_and_withdrawn_but_what_was_first_promised_stays()
    {
        var (status, answer) = await server.Client.Post(Address, SampleGround.Json());
        Assert.True(status == HttpStatusCode.Created, $"{answer}");
        var id = answer.GetProperty("intervention").Number("id");
        var first = (await server.Json($"{Address}/{id}/controls")).Text("sha256");
        await Amend("""{"change":"ended","why":"Klart.","by":"Anna","end":"2023-12-31"}""");
        var corrected = SampleGround.Json(
            where: """{"level":"deso","edition":"2018","areas":["9980C1210","9980C1320"]}""");
        await Amend($$"""{"change":"corrected","why":"Fel område.","intervention":{{corrected}}}""");
        Assert.Equal(first, (await server.Json($"{Address}/{id}/controls")).Text("sha256"));
        var third = await server.Json($"{Address}/{id}/controls?version=3");
        Assert.NotEqual(first, third.Text("sha256"));
        Assert.False(third.GetProperty("isPrimary").GetBoolean());
        await server.Problem($"{Address}/{id}/controls?version=2", HttpStatusCode.Conflict);
        await server.Problem($"{Address}/{id}/controls?version=9", HttpStatusCode.NotFound);
        var withdrawn = await Amend("""{"change":"withdrawn","why":"Blev aldrig av."}""");
        Assert.True(withdrawn.GetProperty("isWithdrawn").GetBoolean());
        Assert.Equal(
            ["registered", "ended", "corrected", "withdrawn"],
            withdrawn.List("versions").Select(version => version.Text("change")));
        var (again, _) = await server.Client.Post(
            $"{Address}/{id}/versions", """{"change":"withdrawn","why":"En gång till."}""");
        Assert.Equal(HttpStatusCode.Conflict, again);
        var followed = await server.Json($"{Address}/{id}/follow-up");
        Assert.StartsWith("Återkallad. ", followed.Text("title"), StringComparison.Ordinal);
        Assert.StartsWith("Insatsen är återkallad", followed.Text("text"), StringComparison.Ordinal);
        Assert.True(followed.GetProperty("isWithdrawn").GetBoolean());
        Assert.Equal(2024, followed.Number("lastYear"));
        Assert.True(followed.Number("registrations") >= 2);

        async Task<JsonElement> Amend(string json)
        {
            var (code, changed) = await server.Client.Post($"{Address}/{id}/versions", json);
            Assert.True(code == HttpStatusCode.Created, $"{changed}");
            return changed.GetProperty("intervention");
        }
    }

    [Fact]
    public async Task A_start_that_is_corrected_afterwards_takes_no_stamp_away()
    {
        var where = """{"level":"deso","edition":"2018","areas":["9980C1210"]}""";
        var (_, answer) = await server.Client.Post(Address, SampleGround.Json(where: where, start: "2023-01-01"));
        var id = answer.GetProperty("intervention").Number("id");
        var corrected = SampleGround.Json(where: where, start: "2027-01-01");
        var (status, changed) = await server.Client.Post(
            $"{Address}/{id}/versions",
            $$"""{"change":"corrected","why":"Fel start.","intervention":{{corrected}}}""");
        Assert.True(status == HttpStatusCode.Created, $"{changed}");
        Assert.True(changed.GetProperty("intervention").GetProperty("isAfterStart").GetBoolean());
        Assert.Contains(
            "insatsen började 2023-01-01", changed.GetProperty("intervention").Text("stamp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_smallest_effect_is_told_before_anything_is_saved()
    {
        var before = (await server.Json(Address)).Number("total");
        var (status, answer) = await server.Client.Post(
            Address + "/smallest-effect?years=3", SampleGround.Json(start: "2025-01-01"));
        Assert.True(status == HttpStatusCode.OK, $"{answer}");
        Assert.InRange(answer.Number("decrease"), 0.5, 0.99);
        Assert.InRange(answer.Number("increase"), 1.01, 2);
        Assert.Equal(3, answer.Number("yearsAfter"));
        Assert.Contains("lova den inte", answer.Text("text"), StringComparison.Ordinal);
        Assert.Equal(before, (await server.Json(Address)).Number("total"));
    }

    [Theory]
    [InlineData("", "{}", HttpStatusCode.BadRequest)]
    [InlineData("", "inte json", HttpStatusCode.BadRequest)]
    [InlineData("/smallest-effect?power=2", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/smallest-effect?years=99", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/999999/versions", """{"change":"withdrawn","why":"x"}""", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_read_is_refused(string path, string body, HttpStatusCode status) =>
        Assert.Equal(status, (await server.Client.Post(Address + path, body)).Status);

    [Fact]
    public async Task What_cannot_be_followed_up_is_refused_with_the_reason()
    {
        var (status, problem) = await server.Client.Post(
            Address, SampleGround.Json(outcome: """{"indicator":"medianinkomst","wanted":"higher"}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("täljare och nämnare", problem.Text("detail"), StringComparison.Ordinal);
        await server.Problem($"{Address}/x/follow-up", HttpStatusCode.NotFound);
        await server.Problem($"{Address}?format=xml", HttpStatusCode.BadRequest);
    }

    private async Task<JsonElement> FollowUp(string key)
    {
        var list = await server.Json(Address);
        var id = list.List("interventions").Single(entry => KeyOf(entry) == key).Number("id");
        return await server.Json($"{Address}/{id}/follow-up");
    }

    private static string? KeyOf(JsonElement entry) => entry.GetProperty("key").GetString();
}
