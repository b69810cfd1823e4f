using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>Mitt område: what a drawn shape is told, and what two of them together do not tell.</summary>
public sealed class DrawnAreaTests(SampleServer server)
{
    private const string Large = "20.0,57.35_20.3,57.35_20.3,57.5_20.0,57.5";

    [Fact]
    public async Task A_drawn_shape_has_parts_in_twentieths_and_estimates_with_intervals()
    {
        var area = await Profile($"shape={Large}");
        Assert.True(area.GetProperty("isEstimate").GetBoolean());
        Assert.All(area.List("parts"), part => Assert.Equal(
            0, Math.Abs(part.Number("share") * 20 - Math.Round(part.Number("share") * 20)), 6));
        var young = Indicator(area, "andel-0-4");
        Assert.NotEqual(JsonValueKind.Null, young.GetProperty("value").GetProperty("interval").ValueKind);
        Assert.Equal(["Exempellän", "Riket"], young.List("compared").Select(one => one.Text("label")));
        Assert.All(
            young.List("compared"), one => Assert.Equal("notJudged", one.GetProperty("judgement").Text("result")));
        Assert.Contains(
            "prövas inte", young.List("compared").First().GetProperty("judgement").Text("reason"),
            StringComparison.Ordinal);
        Assert.NotEmpty(young.GetProperty("value").Text("source"));
        Assert.Equal("2025", area.Text("peoplePeriod"));
        Assert.Contains("skattat", string.Join(" ", young.GetProperty("value").List("notes")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_areas_together_are_sums_and_one_alone_is_itself()
    {
        var deso = (await server.Json("/api/v1/areas?level=deso&edition=2025&limit=2")).List("areas").First()
            .Text("code");
        var area = await Profile($"areas=deso/{deso}@2025");
        Assert.False(area.GetProperty("isEstimate").GetBoolean());
        Assert.Contains(area.List("indicators").SelectMany(one => one.List("compared")), one =>
            one.GetProperty("judgement").Text("result") != "notJudged");
        var alone = (await server.Json($"/api/v1/profiles/deso/{deso}?edition=2025")).List("indicators")
            .First(one => one.Text("id") == "andel-0-4").GetProperty("value");
        var value = Indicator(area, "andel-0-4").GetProperty("value");
        Assert.Equal(alone.Number("value"), value.Number("value"), 9);
        Assert.Equal(alone.GetProperty("interval").Number("lower"), value.GetProperty("interval").Number("lower"), 9);
    }

    /// <summary>
    /// A shape and the same with its border moved by a house: the answers are the same, or differ by whole twentieths
    /// of known counts. So whoever subtracts one from the other finds nobody.
    /// </summary>
    [Fact]
    public async Task Two_shapes_that_differ_by_a_house_tell_nothing_of_who_lives_there()
    {
        var first = await Profile($"shape={Large}");
        var second = await Profile("shape=20.0,57.35_20.3005,57.35_20.3005,57.5_20.0,57.5");
        var people = await Released("folkmangd");
        var expected = first.List("parts").Concat(second.List("parts"))
            .Select(part => part.GetProperty("area").Text("code")).Distinct()
            .Sum(code => (ShareOf(second, code) - ShareOf(first, code)) * people[code]);
        var difference = Count(second) - Count(first);
        Assert.Equal(expected, difference, 6);
        Assert.All(
            first.List("parts"), part =>
            {
                var twentieths = (ShareOf(second, part.GetProperty("area").Text("code")) - part.Number("share")) * 20;
                Assert.Equal(Math.Round(twentieths), twentieths, 6);
            });
    }

    /// <summary>Listing by clinic is own data with hidden cells: no area that takes part of such a DeSO has a sum.
    /// </summary>
    [Fact]
    public async Task A_hidden_number_hides_every_area_that_takes_part_of_it()
    {
        var column = await server.Json("/api/v1/indicators/diabetes/values?level=deso");
        var hidden = column.List("values").Where(value => value.Text("status") == "suppressed")
            .Select(value => value.GetProperty("area").Text("code")).ToHashSet();
        var area = await Profile("areas=county/99");
        var value = Indicator(area, "diabetes").GetProperty("value");
        Assert.Equal(hidden.Count == 0 ? "published" : "suppressed", value.Text("status"));
    }

    [Theory]
    [InlineData("shape=20.0,57.35_20.3,57.5_20.3,57.35_20.0,57.5", "korsar sig själv")]
    [InlineData("shape=20.1,57.4_20.101,57.4_20.101,57.401", "Rita större")]
    [InlineData("shape=19.0,57.0_19.1,57.0_19.1,57.1", "Rita större")]
    public async Task A_shape_that_can_not_be_told_of_is_refused_in_words(string query, string words) =>
        Assert.Contains(words, await server.Problem(
            $"/api/v1/drawn-areas/profile?{query}", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("shape=1,2_3,4_5,6")]
    [InlineData("shape=20.0,57.35")]
    [InlineData("shape=20.0,57.35_20.3,57.35_20.3,57.5&areas=county/99")]
    [InlineData("areas=9901A0010")]
    public async Task A_shape_that_is_none_is_a_bad_request(string query) =>
        await server.Problem($"/api/v1/drawn-areas/profile?{query}", HttpStatusCode.BadRequest);

    private async Task<JsonElement> Profile(string query) => await server.Json($"/api/v1/drawn-areas/profile?{query}");

    private async Task<Dictionary<string, double>> Released(string indicator) =>
        (await server.Json($"/api/v1/indicators/{indicator}/values?level=deso&edition=2025")).List("values")
            .ToDictionary(value => value.GetProperty("area").Text("code"), value => value.Number("value"));

    private static JsonElement Indicator(JsonElement area, string id) =>
        area.List("indicators").First(one => one.Text("id") == id);

    private static double Count(JsonElement area) => Indicator(area, "folkmangd").GetProperty("value").Number("value");

    private static double ShareOf(JsonElement area, string code) => area.List("parts")
        .Where(part => part.GetProperty("area").Text("code") == code).Sum(part => part.Number("share"));
}
