using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Tests.Ingest.Tables;

namespace Omradesprofiler.Tests.Server;

/// <summary>What a profile and a map are taken home as: in words, with what each number needs beside it.</summary>
public sealed class ProfileFileTests(SampleServer server)
{
    private const string Pair = "areas=deso/9980C1410@2025,deso/9980C1010@2025";

    [Fact]
    public async Task Areas_side_by_side_have_each_their_own_period_status_and_source()
    {
        var answer = await server.Json($"/api/v1/profiles/comparison?{Pair}&against=county");
        Assert.Equal("länet", answer.Text("against"));
        var row = answer.List("indicators").Single(one => one.Text("id") == "cni");
        Assert.Equal(
            ["worse", "better"],
            row.List("values").Select(cell => cell.GetProperty("judgement").Text("result")));
        var csv = (await server.Text($"/api/v1/profiles/comparison?{Pair}&against=county&format=csv")).Split("\r\n");
        var header = csv[0].Split(';');
        Assert.Contains("B Strandängen (9980C1010): period", header);
        Assert.Contains("B Strandängen (9980C1010): källa", header);
        var cells = csv.Single(line => line.Contains(";Care Need Index (CNI);", StringComparison.Ordinal)).Split(';');
        Assert.Equal("uppgift finns", cells[Array.IndexOf(header, "A Björkbacken (9980C1410): status")]);
        Assert.Equal("sämre", cells[Array.IndexOf(header, "A Björkbacken (9980C1410): jämförelse")]);
        var book = await server.Client.GetByteArrayAsync(
            $"/api/v1/profiles/comparison?{Pair}&format=xlsx", TestContext.Current.CancellationToken);
        Assert.Equal(header.Length, TableFile.Of("a.xlsx", book).ReadGrid().Columns.Count);
    }

    [Theory]
    [InlineData("areas=deso/9980C1410")]
    [InlineData("areas=deso/9980C1410,deso/9980C1410")]
    [InlineData("areas=9980C1410,9980C1010")]
    [InlineData("areas=deso/9980C1410,deso/9980C1010&against=regso")]
    [InlineData("areas=deso/9980C1410,deso/9980C1010&against=deso/9980C1020")]
    [InlineData("areas=deso/9980C1410@1999,deso/9980C1010")]
    public async Task What_can_not_be_compared_is_refused_with_the_rule(string query)
    {
        using var answer = await server.Client.GetAsync(
            $"/api/v1/profiles/comparison?{query}", TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_groups_of_an_index_say_what_makes_it_differ_from_each_area_around()
    {
        var profile = await server.Json("/api/v1/profiles/deso/9980C1410?edition=2025");
        var cni = profile.List("indicators").Single(one => one.Text("id") == "cni");
        var found = cni.List("drivers").Single(one => one.GetProperty("beside").Text("level") == "county");
        var parent = cni.List("parents")
            .Single(one => one.GetProperty("value").GetProperty("area").Text("level") == "county").Number("number");
        Assert.Equal(cni.GetProperty("value").Number("value") - parent, found.Number("difference"), 9);
        Assert.Equal(found.Number("difference"), found.List("groups").Sum(one => one.Number("contribution")), 9);
        Assert.All(found.List("groups"), one => Assert.Equal(
            one.Number("lower") > 0 ? "raises" : one.Number("upper") < 0 ? "lowers" : "notTold", one.Text("result")));
        Assert.Empty(profile.List("indicators").Single(one => one.Text("id") == "folkmangd").List("drivers"));
    }

    [Fact]
    public async Task The_people_of_an_area_by_age_and_sex_are_one_answer_that_adds_up()
    {
        var ages = await server.Json("/api/v1/areas/deso/9980C1410/population-by-age?edition=2025");
        var all = await server.Json(
            $"/api/v1/indicators/folkmangd/values?level=deso&within=9980C1410&period={ages.Text("period")}");
        var sum = ages.List("ages").Sum(one =>
            one.GetProperty("men").Number("count") + one.GetProperty("women").Number("count"));
        Assert.InRange(sum - all.List("values").Single().Number("value"), -60, 60);
        Assert.Equal("0-4", ages.List("ages").First().Text("age"));
        Assert.EndsWith("-", ages.List("ages").Last().Text("age"), StringComparison.Ordinal);
        var csv = await server.Text("/api/v1/areas/deso/9980C1410/population-by-age?format=csv");
        Assert.Contains(";kvinnor;0–4;", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_of_one_area_is_told_with_its_interval_wherever_in_the_order_it_stands()
    {
        var list = await server.Json("/api/v1/priorities?index=indicator:cni&level=deso&within=99&rows=all");
        string[] parts = ["priorities", "notTold", "outside"];
        Assert.Equal((int)list.Number("ranked"), parts.Sum(part => list.List(part).Count()));
        var last = list.List("outside").Last();
        var code = last.GetProperty("area").Text("code");
        var one = await server.Json($"/api/v1/priorities/deso/{code}?index=indicator:cni");
        Assert.Equal("99", one.GetProperty("within").Text("code"));
        var place = one.GetProperty("priority");
        Assert.Equal("outside", place.Text("place"));
        Assert.Equal(last.Number("rank"), place.Number("rank"));
        Assert.Equal(
            last.GetProperty("rankInterval").GetRawText(), place.GetProperty("rankInterval").GetRawText());
        using var elsewhere = await server.Client.GetAsync(
            $"/api/v1/priorities/deso/{code}?index=indicator:cni&within=9901R001",
            TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)elsewhere.StatusCode);
    }

    [Fact]
    public async Task Polygons_keep_within_what_was_asked_for_and_say_how_sure_each_value_is()
    {
        using var map = JsonDocument.Parse(
            await server.Text("/api/v1/indicators/cni/values?level=deso&within=9980&format=geojson"));
        var features = map.RootElement.List("features").ToList();
        var table = await server.Json("/api/v1/indicators/cni/values?level=deso&within=9980");
        Assert.Equal(table.List("values").Count(), features.Count);
        var first = features[0].GetProperty("properties");
        Assert.Equal(0.95, first.Number("confidence"));
        Assert.True(first.Number("lower") < first.Number("value"));
        string[] texts = ["unit", "period", "source", "status", "statusText", "uncertain", "basisText"];
        Assert.All(texts, name => Assert.NotEmpty(first.Text(name)!));
        var target = (await server.Json("/api/v1/targets")).List("targets").First().Text("id");
        using var goals = JsonDocument.Parse(await server.Text($"/api/v1/targets/{target}/attainment?format=geojson"));
        Assert.All(
            goals.RootElement.List("features"),
            one => Assert.NotEmpty(one.GetProperty("properties").Text("stateText")!));
    }

    [Fact]
    public async Task A_table_has_words_for_codes_and_no_more_decimals_than_its_interval_carries()
    {
        var lines = (await server.Text("/api/v1/indicators/cni/values?level=deso&format=csv")).Split("\r\n");
        var header = lines[0].TrimStart('\uFEFF').Split(';').ToList();
        var cells = lines[1].Split(';');
        Assert.Equal("DeSO", cells[header.IndexOf("nivå")]);
        Assert.Equal("alla", cells[header.IndexOf("kön")]);
        Assert.Equal("uppgift finns", cells[header.IndexOf("status")]);
        Assert.Matches(@"^\d,\d{1,3}$", cells[header.IndexOf("värde")]);
        var all = await server.Text("/api/v1/profiles/deso/9980C1410?format=csv");
        var longest = all.Split(';', '\r')
            .Where(cell => double.TryParse(cell, CultureInfo.GetCultureInfo("sv-SE"), out _))
            .Max(cell => cell.IndexOf(',', StringComparison.Ordinal) is >= 0 and var at ? cell.Length - at - 1 : 0);
        Assert.InRange(longest, 1, 8);
    }
}
