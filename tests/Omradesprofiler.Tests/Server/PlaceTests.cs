using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>Local places of the sample county over HTTP: lists, kinds, what is near, and the indicators.</summary>
public sealed class PlaceTests(SampleServer server)
{
    private const string Api = "/api/v1/places";

    [Fact]
    public async Task Three_hundred_places_are_listed_and_narrowed()
    {
        var all = await server.Json(Api);
        Assert.Equal(300, all.Number("total"));
        Assert.Equal(300, all.List("places").Count());
        var libraries = await server.Json(Api + "?kind=library&within=9980");
        Assert.InRange(libraries.Number("total"), 1, 16);
        Assert.All(libraries.List("places"), one =>
        {
            Assert.Equal(("library", "9980"), (one.Text("kind"), one.Text("municipality")));
            Assert.Equal("CC0", one.List("sources").Single().Text("licence"));
            Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", one.List("sources").Single().Text("date"));
        });
        var one = libraries.List("places").First();
        var (east, north) = (one.Number("longitude"), one.Number("latitude"));
        var box = FormattableString.Invariant(
            $"{east - 0.001},{north - 0.001},{east + 0.001},{north + 0.001}");
        Assert.Contains(
            (await server.Json($"{Api}?bbox={box}")).List("places"), near => near.Text("id") == one.Text("id"));
        Assert.Single((await server.Json(Api + "?q=lovholma%20bibliotek&limit=5")).List("places"));
        Assert.Equal(300, (await server.Json(Api + "?format=geojson")).List("features").Count());
        Assert.Equal(302, (await server.Text(Api + "?format=csv")).Split("\r\n").Length);
    }

    [Fact]
    public async Task Kinds_tell_how_many_and_which_indicator_and_which_are_lacking()
    {
        var kinds = (await server.Json(Api + "/kinds")).List("kinds").ToDictionary(one => one.Text("id"));
        Assert.Equal((17, "nara-bibliotek"), (kinds["library"].Number("places"), kinds["library"].Text("indicator")));
        Assert.Equal(0, kinds["cafe"].Number("places"));
        Assert.Equal(300, kinds.Values.Sum(one => one.Number("places")));
    }

    [Fact]
    public async Task The_indicator_and_the_list_of_an_area_say_the_same()
    {
        foreach (var area in new[] { "9901", "9980", "9903" })
        {
            var answer = await server.Json($"{Api}/nearby?area={area}");
            var values = await server.Json("/api/v1/indicators/nara-bibliotek/values?level=municipality");
            var value = values.List("values").Single(one => one.GetProperty("area").Text("code") == area);
            var library = answer.List("kinds").Single(one => one.Text("id") == "library");
            var share = library.List("shares").Single(one => one.Text("limit") == "15 minuters gång").Number("share");
            Assert.Equal(value.Number("value"), share * 100, 0.01);
            Assert.Equal(value.Number("denominator"), answer.GetProperty("from").Number("people"), 1.0);
        }
    }

    [Fact]
    public async Task Only_kinds_that_the_data_hold_have_values()
    {
        await server.Problem(
            "/api/v1/indicators/nara-kafe/values?level=municipality", HttpStatusCode.NotFound);
        var kinds = await server.Json("/api/v1/indicators/slag-inom-15-min/values?level=regso");
        Assert.All(kinds.List("values"), one => Assert.Equal("published", one.Text("status")));
    }

    [Fact]
    public async Task What_is_near_is_ordered_and_lists_what_is_missing()
    {
        var answer = await server.Json(Api + "/nearby?area=9901A0010&minutes=20");
        Assert.Equal("area", answer.GetProperty("from").Text("kind"));
        Assert.NotEmpty(answer.List("missing"));
        Assert.All(answer.List("places"), one => Assert.InRange(one.Number("minutes"), 0, 20));
        Assert.All(answer.List("kinds"), kind => Assert.Equal(
            kind.Text("status"),
            kind.Number("places") > 0 ? "near" : kind.List("shares").Any() ? "missing" : "unknown"));
        foreach (var kind in answer.List("places").GroupBy(one => one.GetProperty("place").Text("kind")))
            Assert.Equal(kind.Select(one => one.Number("minutes")).Order(), kind.Select(one => one.Number("minutes")));
        Assert.Contains("kaféer", string.Join(' ', answer.List("texts").Select(one => one.GetString())));
    }

    [Fact]
    public async Task A_clinic_has_a_list_for_its_people_and_one_from_its_door()
    {
        var people = await server.Json(Api + "/nearby?careCenter=SE9900-1001");
        var door = await server.Json(Api + "/nearby?careCenter=SE9900-1001&around=true");
        Assert.True(people.GetProperty("from").Number("people") > 0);
        Assert.Equal(JsonValueKind.Null, door.GetProperty("from").GetProperty("people").ValueKind);
        Assert.True(people.Number("total") > door.Number("total"));
        var text = await server.Text(Api + "/nearby?careCenter=SE9900-1001&around=true&format=text");
        Assert.StartsWith("Lokala resurser nära Gamla stadens vårdcentral\n", text, StringComparison.Ordinal);
        Assert.Contains("Licens: CC0.", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100, line));
        var csv = await server.Text(Api + "/nearby?careCenter=SE9900-1001&around=true&format=csv");
        Assert.Equal(door.Number("total") + 2, csv.Split("\r\n").Length);
    }

    [Theory]
    [InlineData("?kind=raket", HttpStatusCode.BadRequest)]
    [InlineData("?within=9999", HttpStatusCode.NotFound)]
    [InlineData("?bbox=1,2,3", HttpStatusCode.BadRequest)]
    [InlineData("?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("?format=xml", HttpStatusCode.BadRequest)]
    [InlineData("/nearby", HttpStatusCode.BadRequest)]
    [InlineData("/nearby?area=9980&lon=20&lat=57", HttpStatusCode.BadRequest)]
    [InlineData("/nearby?area=9999", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/nearby?area=00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/nearby?area=9980&minutes=61", HttpStatusCode.BadRequest)]
    [InlineData("/nearby?area=9980&around=true", HttpStatusCode.BadRequest)]
    [InlineData("/nearby?careCenter=SE0", HttpStatusCode.NotFound)]
    [InlineData("/nearby?careCenter=SE9900-1001&geography=x", HttpStatusCode.BadRequest)]
    [InlineData("/nearby?lon=20", HttpStatusCode.BadRequest)]
    [InlineData("/nearby?lon=10&lat=59", HttpStatusCode.UnprocessableEntity)]
    public async Task What_can_not_be_answered_is_refused_with_the_rule(string query, HttpStatusCode status) =>
        Assert.False(string.IsNullOrWhiteSpace(await server.Problem(Api + query, status)));

    [Fact]
    public void What_is_read_back_is_what_was_imported()
    {
        var before = server.Imported.Snapshot.LocalPlaces;
        var after = server.Workspace.Read(server.Imported.Snapshot.Id).LocalPlaces;
        Assert.Equal(JsonSerializer.Serialize(before), JsonSerializer.Serialize(after));
        Assert.Equal(
            ["place-outside-areas", "place-without-kind", "place-without-coordinates", "places-read", "repeated-place"],
            server.Imported.Findings.Where(one => one.Source == "places/lokala_resurser.csv").Select(one => one.Code));
    }
}
