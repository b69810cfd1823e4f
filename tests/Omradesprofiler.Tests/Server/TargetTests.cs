using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

public sealed class TargetTests(SampleServer server)
{
    [Fact]
    public async Task The_list_has_the_targets_and_the_strategies_that_they_belong_to()
    {
        var list = await server.Json("/api/v1/targets");
        Assert.Equal(["karies", "fallskador", "sysselsattning"], list.List("targets").Select(one => one.Text("id")));
        Assert.Equal([22, 4], list.List("frameworks").Select(one => one.List("items").Count()));
        var caries = list.List("frameworks").First().List("items").ElementAt(1);
        Assert.Equal("karies", Assert.Single(caries.List("targets")).GetString());
        Assert.Equal(JsonValueKind.Null, caries.GetProperty("koladaId").ValueKind);
        Assert.Equal(
            "minst 2 procentenheter högre än 2024 senast 2030",
            (await server.Json("/api/v1/targets/sysselsattning")).GetProperty("target").Text("text"));
    }

    /// <summary>The county's 119 of 2,013 three-year-olds are surely below 7.5 %, and Björkbacken's 22 of 98 above.
    /// </summary>
    [Fact]
    public async Task The_county_has_reached_its_target_and_one_area_that_has_not_is_no_more_than_chance_gives()
    {
        var answer = await server.Json("/api/v1/targets/karies/attainment");
        Assert.Equal(("regso", "2025", "2025", "99"), (
            answer.Text("level"), answer.Text("edition"), answer.Text("period"), answer.Text("within")));
        var rows = answer.List("areas").ToList();
        Assert.Equal(45, rows.Count);
        var one = rows.Single(row => row.GetProperty("value").GetProperty("area").Text("name") == "Björkbacken");
        Assert.Equal(("notReached", 7.5), (one.Text("state"), one.Number("targetValue")));
        var distance = one.GetProperty("distance");
        Assert.Equal((15, 5), (distance.Number("count"), distance.Number("lower")));
        Assert.StartsWith("Inte nått: 22,4 % når inte målet, högst 7,5 %", one.Text("text"), StringComparison.Ordinal);
        var newest = answer.GetProperty("local").List("periods").Last();
        Assert.False(newest.GetProperty("reachedButNotEverywhere").GetBoolean());
        Assert.Contains("Det är inte mer än slumpen kan ge", newest.Text("text"), StringComparison.Ordinal);
        Assert.Equal(8, answer.GetProperty("local").List("periods").Count());
        Assert.Equal("reached", newest.Text("wholeState"));
        var counts = answer.GetProperty("counts");
        Assert.Equal(
            45, new[] { "reached", "notReached", "notTold", "noValue" }.Sum(name => counts.Number(name)));
        Assert.Equal(
            counts.Number("notReached"), newest.GetProperty("notReached").Number("areas"));
        Assert.Contains("Av 45 områden", answer.Text("many"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_an_area_follow_from_its_published_value()
    {
        var answer = await server.Json("/api/v1/targets/karies/attainment?level=municipality&period=2024");
        Assert.All(answer.List("areas"), row =>
        {
            var value = row.GetProperty("value");
            Assert.Equal(value.Number("value") - 7.5, row.Number("difference"), 9);
            Assert.Equal(value.GetProperty("interval").Number("upper") - 7.5, row.Number("differenceUpper"), 9);
            Assert.Equal(row.Number("differenceUpper") <= 0, row.Text("state") == "reached");
        });
    }

    [Fact]
    public async Task A_change_is_told_from_the_base_year_and_forecast_with_a_prediction_interval()
    {
        var answer = await server.Json("/api/v1/targets/fallskador/attainment");
        Assert.All(answer.List("areas"), row =>
        {
            Assert.Equal(0.9 * row.GetProperty("base").Number("value"), row.Number("targetValue"), 9);
            var forecast = row.GetProperty("forecast");
            Assert.Equal((2028, 2018, 2025), (
                forecast.Number("year"), forecast.Number("firstYear"), forecast.Number("lastYear")));
            Assert.True(forecast.Number("lower") <= forecast.Number("value"));
            Assert.Contains("95 % prediktionsintervall", forecast.Text("text"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task All_targets_are_told_for_an_area()
    {
        var answer = await server.Json("/api/v1/targets/attainment?level=municipality&code=9980");
        Assert.Equal(3, answer.List("targets").Count());
        Assert.All(answer.List("targets"), one => Assert.NotEmpty(one.GetProperty("row").Text("text")));
        var old = await server.Json("/api/v1/targets/attainment?level=municipality&code=9980&period=1999");
        Assert.All(old.List("targets"), one => Assert.Contains("1999", one.Text("reason"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/targets?format=csv", 3)]
    [InlineData("/api/v1/targets/karies/attainment?format=csv", 45)]
    [InlineData("/api/v1/targets/karies/attainment?level=county&format=csv", 1)]
    [InlineData("/api/v1/targets/karies/attainment?level=country&format=csv", 1)]
    [InlineData("/api/v1/targets/attainment?level=regso&code=9980R001&format=csv", 3)]
    public async Task All_is_there_as_csv_with_source_and_snapshot(string path, int rows)
    {
        var lines = (await server.Text(path)).TrimEnd().Split("\r\n");
        Assert.Equal(rows, lines.Length - 1);
        Assert.EndsWith("källa;ögonblicksbild", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(Cells(lines[0]), Cells(line)));
        var snapshot = server.Imported.Snapshot.Id.Value;
        Assert.All(lines[1..], line => Assert.EndsWith(snapshot, line, StringComparison.Ordinal));

        static int Cells(string line) =>
            line.Split('"').Where((_, i) => i % 2 == 0).Sum(part => part.Count(c => c == ';'));
    }

    [Theory]
    [InlineData("/api/v1/targets/finns-inte", HttpStatusCode.NotFound, "/api/v1/targets")]
    [InlineData("/api/v1/targets/karies/attainment?level=x", HttpStatusCode.BadRequest, "deso, regso")]
    [InlineData("/api/v1/targets/karies/attainment?period=1999", HttpStatusCode.NotFound, "Perioder som finns")]
    [InlineData("/api/v1/targets/karies/attainment?within=0180", HttpStatusCode.NotFound, "inget sådant område")]
    [InlineData("/api/v1/targets/karies/attainment?format=xml", HttpStatusCode.BadRequest, "json, csv eller xlsx")]
    [InlineData("/api/v1/targets/attainment?level=deso", HttpStatusCode.BadRequest, "områdets kod")]
    [InlineData("/api/v1/targets/attainment?level=deso&code=x", HttpStatusCode.NotFound, "form")]
    public async Task What_is_wrong_is_told(string path, HttpStatusCode status, string rule) =>
        Assert.Contains(rule, await server.Problem(path, status), StringComparison.Ordinal);
}
