using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Tests.Server;

/// <summary>Ways to travel, times, candidates and isochrones of the sample county, over HTTP.</summary>
public sealed class TravelTests(SampleServer server, DecidedCounty county) : IClassFixture<DecidedCounty>
{
    private const string Api = "/api/v1/";

    [Fact]
    public async Task Each_way_to_travel_says_where_its_times_are_from_and_one_is_adopted()
    {
        var list = await server.Json(Api + "travel-options");
        var options = list.List("options").ToList();
        Assert.Equal(list.Text("adopted"), options.Single(one => one.GetProperty("adopted").GetBoolean()).Text("id"));
        Assert.Equal(
            ["file", "network", "straightLine"], options.Select(one => one.Text("kind")).Distinct().Order());
        Assert.All(options, one =>
        {
            Assert.Contains(one.Text("name"), one.Text("label"), StringComparison.Ordinal);
            Assert.NotEmpty(one.Text("method"));
            Assert.Equal(
                one.Text("kind") == "straightLine", one.GetProperty("source").ValueKind == JsonValueKind.Null);
            Assert.Equal(one.Text("kind") != "file", one.GetProperty("canDraw").GetBoolean());
        });
    }

    [Fact]
    public async Task Times_are_given_from_DeSO_to_clinic_and_as_csv()
    {
        var all = await server.Json(Api + "travel-times?from=9901&to=SE9900-1001,SE9900-1008");
        var rows = all.List("times").ToList();
        Assert.Equal(all.Number("total"), rows.Count);
        Assert.All(rows, row => Assert.StartsWith("9901", row.Text("from"), StringComparison.Ordinal));
        Assert.Equal(2, rows.Select(row => row.Text("to")).Distinct().Count());
        var csv = await server.Text(Api + "travel-times?from=9901&to=SE9900-1001,SE9900-1008&format=csv");
        Assert.Equal(rows.Count + 2, csv.Split("\r\n").Length);
        await server.Problem(Api + "travel-times?option=raket", HttpStatusCode.UnprocessableEntity);
        await server.Problem(Api + "travel-times?from=9999", HttpStatusCode.UnprocessableEntity);
        await server.Problem(Api + "travel-times?to=SE0000", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Candidates_are_told_with_place_and_kind()
    {
        var list = await server.Json(Api + "candidate-sites");
        Assert.Equal(list.Number("total"), list.List("kinds").Sum(kind => kind.Number("count")));
        var one = list.List("candidateSites").First();
        Assert.Equal("9901", one.Text("municipality"));
        Assert.StartsWith("99", one.GetProperty("nearestArea").Text("code"), StringComparison.Ordinal);
        var libraries = await server.Json(Api + "candidate-sites?kind=bibliotek&municipality=9901");
        Assert.All(libraries.List("candidateSites"), site => Assert.Equal("bibliotek", site.Text("kind")));
        var features = await server.Json(Api + "candidate-sites?format=geojson");
        Assert.Equal(list.Number("total"), features.List("features").Count());
        Assert.Equal(list.Number("total") + 2, (await server.Text(Api + "candidate-sites?format=csv")).Split("\r\n").Length);
        await server.Problem(Api + "candidate-sites?format=xml", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Accessibility_is_told_for_areas_and_fifths_of_need()
    {
        var answer = await server.Json(Api + "accessibility?level=municipality");
        Assert.Equal(answer.Number("people"), answer.List("areas").Sum(area => area.Number("people")), 10.0);
        Assert.Equal(
            answer.GetProperty("today").Within(10),
            answer.List("areas").Sum(area => area.GetProperty("today").Within(10)), 10.0);
        Assert.Equal(answer.Number("people") - answer.Number("reached"), answer.GetProperty("unreachable").Number("people"), 1.01);
        Assert.True(answer.GetProperty("today").Number("secondMeanMinutes") > answer.GetProperty("today").Number("meanMinutes"));
        Assert.Equal(5, answer.List("groups").Count());
        Assert.Contains("10 minuter", answer.List("texts").First().GetString()!, StringComparison.Ordinal);
        var one = await server.Json(Api + "accessibility?within=9901&level=deso&option=walk");
        Assert.All(one.List("areas"), area =>
            Assert.StartsWith("9901", area.GetProperty("area").Text("code"), StringComparison.Ordinal));
        Assert.Contains("läge", await server.Text(Api + "accessibility?format=csv"), StringComparison.Ordinal);
        await server.Problem(Api + "accessibility?option=raket", HttpStatusCode.UnprocessableEntity);
        await server.Problem(Api + "accessibility?level=hus", HttpStatusCode.BadRequest);
        await server.Problem(Api + "accessibility?within=9901&level=county", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("car")]
    [InlineData("straight-line")]
    public async Task Isochrones_of_longer_times_come_first_and_are_larger(string option)
    {
        var answer = await server.Json(Api + $"isochrones?lon=20.07&lat=57.46&minutes=5,20,10&option={option}");
        var features = answer.List("features").ToList();
        Assert.Equal([20, 10, 5], features.Select(one => one.GetProperty("properties").Number("minutes")));
        var widths = features.Select(one => Width(one.GetProperty("geometry"))).ToList();
        Assert.True(widths[0] > widths[1] && widths[1] > widths[2]);
        Assert.Equal(option, answer.GetProperty("option").Text("id"));
    }

    [Theory]
    [InlineData("isochrones?lon=21.5&lat=56", HttpStatusCode.UnprocessableEntity, "havet")]
    [InlineData("isochrones?lon=20.07&lat=57.46&option=public-transport", HttpStatusCode.UnprocessableEntity, "fil")]
    [InlineData("isochrones?lon=20.07&lat=57.46&option=raket", HttpStatusCode.UnprocessableEntity, "raket")]
    [InlineData("isochrones?lon=20.07&lat=57.46&minutes=1,2,3,4,5,6,7", HttpStatusCode.BadRequest, "1–6")]
    [InlineData("isochrones?lon=20.07&lat=57.46&minutes=121", HttpStatusCode.BadRequest, "120")]
    [InlineData("isochrones?lon=20.07&lat=57.46&minutes=5,5", HttpStatusCode.BadRequest, "olika")]
    [InlineData("isochrones?lon=NaN&lat=57.46", HttpStatusCode.BadRequest, "grader")]
    [InlineData("isochrones?lat=57.46", HttpStatusCode.BadRequest, "grader")]
    public async Task An_isochrone_that_can_not_be_drawn_is_refused_with_its_reason(
        string path, HttpStatusCode status, string text) =>
        Assert.Contains(text, await server.Problem(Api + path, status), StringComparison.Ordinal);

    [Fact]
    public async Task Answers_carry_the_snapshot_as_entity_tag()
    {
        foreach (var path in new[] { "travel-options", "candidate-sites", "accessibility", "sitings" })
        {
            using var first = await server.Client.GetAsync(Api + path, TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, Api + path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag ?? EntityTagHeaderValue.Any);
            using var second = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(
                second.StatusCode is HttpStatusCode.NotModified || second.Headers.ETag != first.Headers.ETag, path);
        }
    }

    [Fact]
    public async Task Adopting_another_way_makes_a_snapshot_in_which_it_decides_who_is_nearest()
    {
        var workspace = county.Copy("adopted");
        await using var running = await DecidedCounty.Start(workspace);
        var (status, answer) = await running.Client.Post(
            Api + "travel-options/walk/adoption", """{"by":"Anna","why":"Prov"}""");
        Assert.True(status == HttpStatusCode.Created, $"{answer}");
        var adopted = workspace.Read(SnapshotId.Parse(answer.Text("newSnapshot")));
        Assert.Equal((answer.Text("newSnapshot"), "walk"), (workspace.RequireCurrent().Value, adopted.Travel!.Adopted));
        var earlier = workspace.Read(SnapshotId.Parse(answer.Text("snapshot")));
        Assert.NotEqual(NearestOf(earlier), NearestOf(adopted));
        (status, answer) = await running.Client.Post(Api + "travel-options/raket/adoption", """{"by":"Anna"}""");
        Assert.Equal(HttpStatusCode.NotFound, status);
        (status, answer) = await running.Client.Post(Api + "travel-options/bicycle/adoption", "{}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    private static List<string> NearestOf(Snapshot snapshot)
    {
        var nearest = snapshot.CareGeographies.First(one => one.Id == "nearest");
        return
        [
            .. Enumerable.Range(0, nearest.Weights.SourceCount).SelectMany(area =>
                nearest.Weights.TargetsOf(area).Select(target => $"{area} {nearest.CareCenters[target.Target]}")),
        ];
    }

    private static double Width(JsonElement geometry)
    {
        var longitudes = geometry.GetProperty("coordinates").EnumerateArray()
            .SelectMany(polygon => polygon.EnumerateArray()).SelectMany(ring => ring.EnumerateArray())
            .Select(position => position[0].GetDouble()).ToList();
        return longitudes.Max() - longitudes.Min();
    }
}
