using System.Net;
using System.Text;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

public sealed class CareFundingTests(SampleServer server)
{
    private const string Vgr = """
        { "id": "vgr", "name": "VGR 2016", "version": 1, "text": "Över 2,5 per listad.", "scale": "raw",
          "kind": "compensation", "threshold": 2.5, "rate": 67 }
        """;

    private const string Share = """
        { "id": "andel", "name": "Andel", "version": 1, "text": "15 % efter CNI.", "scale": "relative",
          "kind": "share", "budget": 1000000.01, "share": 0.15 }
        """;

    /// <summary>Gamla staden in January 2025 by hand, as in its profile: rate · (points − 2.5 · 8 127).</summary>
    [Fact]
    public async Task Two_rules_are_compared_over_all_clinics()
    {
        var answer = await Post($$"""{ "first": {{Vgr}}, "second": {{Share}}, "period": "2025-01" }""");
        var rows = answer.List("rows").ToList();
        var row = rows.Single(one => one.GetProperty("careCenter").Text("id") == "SE9900-1001");
        const decimal points = 3.23m * 429 + 5.72m * 1_379 + 6.15m * 636 + 4.19m * 197 + 4.19m * 1_280
            + 5.13m * 326 + 3.97m * 486;
        var expected = Math.Round(67 * Math.Max(0, points - 2.5m * 8_127), 2, MidpointRounding.AwayFromZero);
        Assert.Equal(expected, row.GetProperty("first").GetProperty("amount").GetDecimal());
        Assert.All(rows, one => Assert.Equal(JsonValueKind.Null, one.GetProperty("stamp").ValueKind));
        Assert.Equal(1_000_000.01m, rows.Sum(one => one.GetProperty("second").GetProperty("amount").GetDecimal()));
        var sums = answer.GetProperty("sums");
        Assert.Equal(
            sums.GetProperty("difference").GetDecimal(),
            sums.GetProperty("gained").GetDecimal() + sums.GetProperty("lost").GetDecimal());
        var clinics = (await server.Json("/api/v1/care-centers")).GetProperty("total").GetInt32();
        Assert.Equal(clinics, rows.Concat(answer.List("missing"))
            .Select(one => one.GetProperty("careCenter").Text("id")).Distinct().Count());
        Assert.Equal(answer.List("missing").Count(), sums.GetProperty("withoutIndex").GetInt32());
        Assert.All(answer.List("missing"), one => Assert.Contains(
            one.Text("reason"), text => text != ' '));
    }

    [Fact]
    public async Task An_estimate_moves_no_money_unless_asked_and_is_stamped_then()
    {
        var without = await Send($$"""{ "first": {{Vgr}}, "second": {{Share}}, "period": "2024" }""");
        Assert.Equal(HttpStatusCode.NotFound, without.Status);
        var with = await Post($$"""
            { "first": {{Vgr}}, "second": {{Share}}, "period": "2024", "allowEstimated": true }
            """);
        Assert.NotEmpty(with.List("rows"));
        var rows = with.List("rows").ToLookup(row => row.GetProperty("first").ValueKind == JsonValueKind.Object);
        Assert.All(rows[true], row => Assert.Equal("skattat från områden", row.Text("stamp")));
        Assert.Equal("Ytterhamns vårdcentral", Assert.Single(rows[false]).GetProperty("careCenter").Text("name"));
        Assert.Equal(1_000_000.01m, with.GetProperty("sums").GetProperty("second").GetDecimal());
        Assert.Contains(
            "saknar CNI för listade (Ytterhamns vårdcentral)",
            string.Join(" ", with.List("notes").Select(note => note.GetString())), StringComparison.Ordinal);
        Assert.Contains(
            "Det gör de inte", string.Join(" ", with.List("notes").Select(note => note.GetString())),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_told_by_field_and_the_rows_come_as_csv()
    {
        var wrong = await Send($$"""{ "first": { "id": "a" }, "second": {{Share}}, "allowEstimated": 1, "x": 2 }""");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        using var document = JsonDocument.Parse(wrong.Text);
        var places = document.RootElement.List("faults").Select(one => one.Text("place")).ToList();
        Assert.Equal(
            ["$", "first.name", "first.text", "first.version", "first.scale", "first.kind", "allowEstimated"], places);
        var broken = await Send("[");
        Assert.Equal(HttpStatusCode.BadRequest, broken.Status);
        Assert.Contains("\"detail\":\"Reglerna ska vara JSON", broken.Text, StringComparison.Ordinal);
        var csv = await Send($$"""{ "first": {{Vgr}}, "second": {{Share}} }""", "?format=csv");
        Assert.Contains("vårdcentral;namn;listade;period", csv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_highest_rate_that_is_read_is_answered()
    {
        var most = Vgr.Replace("2.5", "0", StringComparison.Ordinal)
            .Replace("67", "1e12", StringComparison.Ordinal);
        var answer = await Post($$"""{ "first": {{most}}, "second": {{Share}}, "period": "2025-01" }""");
        Assert.True(answer.GetProperty("sums").GetProperty("first").GetDecimal() > 1e15m);
    }

    [Fact]
    public async Task Five_factors_are_another_index()
    {
        var five = Vgr.Replace(
            "\"kind\"",
            "\"factors\": [\"foreignBorn\", \"singleParent\", \"movedIn\", \"unemployed\", \"lowEdu\"], \"kind\"",
            StringComparison.Ordinal);
        var answer = await Post($$"""{ "first": {{Vgr}}, "second": {{five}}, "period": "2025-01" }""");
        var row = answer.List("rows").Single(one => one.GetProperty("careCenter").Text("id") == "SE9900-1001");
        const decimal points = 5.72m * 1_379 + 4.19m * 197 + 4.19m * 1_280 + 5.13m * 326 + 3.97m * 486;
        Assert.Equal(points / 8_127, row.GetProperty("second").GetProperty("index").GetDecimal(), 9);
        Assert.NotEqual(JsonValueKind.Null, row.GetProperty("second").GetProperty("interval").ValueKind);
    }

    private async Task<JsonElement> Post(string body)
    {
        var (status, text) = await Send(body);
        Assert.True(status == HttpStatusCode.OK, $"{(int)status} {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private async Task<(HttpStatusCode Status, string Text)> Send(string body, string query = "")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(
            $"/api/v1/care-funding/simulations{query}", content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
