using System.Net;
using System.Text.Json;
using Omradesprofiler.Care;

namespace Omradesprofiler.Tests.Server;

public sealed class CareCenterTests(SampleServer server)
{
    private const string Clinic = "SE9900-1001";

    [Fact]
    public async Task Clinics_are_listed_with_what_the_list_says_and_those_listed_nowhere_are_no_clinic()
    {
        var list = await server.Json("/api/v1/care-centers");
        var all = list.List("careCenters").ToList();
        Assert.Equal(list.GetProperty("total").GetInt32(), all.Count);
        Assert.DoesNotContain(all, one => one.Text("id") is "OLISTAD" or "ANNAT_LAN");
        var first = all.Single(one => one.Text("id") == Clinic);
        Assert.Equal(("Gamla stadens vårdcentral", "clinic"), (first.Text("name"), first.Text("kind")));
        Assert.Equal((10_500, 8_164), (first.Number("capacity"), first.Number("listed")));
        Assert.Equal("Storhamn", first.GetProperty("municipality").Text("name"));
        Assert.Equal(57.4359, first.GetProperty("place").Number("latitude"), 3);
        Assert.Contains("listed", first.List("geographies").Select(one => one.GetString()));
    }

    [Fact]
    public async Task They_are_filtered_and_come_as_csv()
    {
        var digital = await server.Json("/api/v1/care-centers?kind=digital");
        Assert.All(digital.List("careCenters"), one => Assert.Equal("digital", one.Text("kind")));
        var found = await server.Json("/api/v1/care-centers?q=gamla+stadens");
        Assert.Equal(Clinic, Assert.Single(found.List("careCenters")).Text("id"));
        var csv = await server.Text("/api/v1/care-centers?format=csv");
        Assert.Contains("id;namn;slag;kommun", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("care-centers/finns-inte", HttpStatusCode.NotFound, "/api/v1/care-centers")]
    [InlineData("care-centers/OLISTAD/profile", HttpStatusCode.NotFound, "/api/v1/care-centers")]
    [InlineData("care-centers/SE9900-1001/profile?geography=x", HttpStatusCode.BadRequest, "nearest, responsible")]
    [InlineData("care-centers/SE9900-1001/profile?period=x", HttpStatusCode.BadRequest, "Perioden")]
    [InlineData("care-centers/SE9900-1001/flows?geography=x", HttpStatusCode.BadRequest, "nearest, responsible")]
    [InlineData("care-centers/SE9900-1001/flows?geography=listed", HttpStatusCode.BadRequest, "nearest")]
    [InlineData("care-centers/SE9900-1001/flows?period=1999", HttpStatusCode.NotFound, "2025")]
    [InlineData("care-centers/SE9900-1001/profile?period=1999", HttpStatusCode.NotFound, "Perioder som finns: ")]
    [InlineData("care-centers/SE9900-1001/profile?period=2025-13", HttpStatusCode.BadRequest, "en månad (2025-01)")]
    [InlineData("care-centers?municipality=xx", HttpStatusCode.NotFound, "ingen kommun med den koden")]
    [InlineData("care-centers?kind=x", HttpStatusCode.BadRequest, "clinic, digital")]
    [InlineData("care-centers/priorities?indicator=folkmangd", HttpStatusCode.BadRequest, "varken bra eller dålig")]
    [InlineData("care-centers/priorities?by=x", HttpStatusCode.BadRequest, "index eller people")]
    [InlineData("care-centers/priorities?indicator=medianinkomst", HttpStatusCode.NotFound, "kan inte läggas ihop")]
    [InlineData("care-geographies/x", HttpStatusCode.NotFound, "/api/v1/care-geographies")]
    public async Task What_is_not_there_is_told_with_the_reason(string path, HttpStatusCode status, string reason) =>
        Assert.Contains(reason, await server.Problem($"/api/v1/{path}", status), StringComparison.Ordinal);

    [Fact]
    public async Task A_profile_has_residents_and_listed_side_by_side()
    {
        var profile = await server.Json($"/api/v1/care-centers/{Clinic}/profile");
        Assert.Equal("responsible", profile.GetProperty("geography").Text("id"));
        Assert.Equal(CareLaw.ResponsibilityLimitsNobody, profile.Text("responsibility"));
        var cni = profile.List("indicators").Single(one => one.Text("id") == "cni");
        var senses = cni.List("beside").Select(one => one.Text("geography")).ToList();
        Assert.Contains("nearest", senses);
        Assert.Contains("listed", senses);
        Assert.Equal(["Exempellän", "Riket"], cni.List("compared").Select(one => one.Text("label")));
        Assert.InRange(cni.GetProperty("rank").Number("rank"), 1, cni.GetProperty("rank").Number("of"));
        var difference = cni.GetProperty("difference");
        Assert.Equal(
            difference.Number("listed") - difference.Number("resident"), difference.Number("difference"), 1e-9);
        Assert.False(difference.GetProperty("estimated").GetBoolean());
        var others = profile.List("indicators").Single(one => one.Text("id") == "forgymnasial");
        Assert.True(others.GetProperty("difference").GetProperty("estimated").GetBoolean());
        var median = profile.List("indicators").Single(one => one.Text("id") == "medianinkomst").GetProperty("value");
        Assert.Equal("method-refused", median.Text("reason"));
        var survey = profile.List("indicators").Single(one => one.Text("id") == "god-halsa").GetProperty("value");
        Assert.Contains("sprids inte ut", survey.List("notes").Single().GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ages_add_up_to_the_people_in_every_sense()
    {
        var profile = await server.Json($"/api/v1/care-centers/{Clinic}/profile");
        foreach (var sense in profile.List("people"))
        {
            var geography = sense.Text("geography");
            var sum = profile.List("ages").Sum(row => row.List("values")
                .Single(one => one.Text("geography") == geography).GetProperty("value").Number("value"));
            var people = sense.GetProperty("value").Number("value");
            Assert.InRange(sum, people - 60, people + 60); // SCB perturbs both
        }
    }

    /// <summary>The ordered table of January 2025: 429, 1 379, 636, 197, 1 280, 326 and 486 of 8 127.</summary>
    [Fact]
    public async Task CNI_of_the_listed_is_what_was_ordered_with_its_reference_month_by_month()
    {
        var cni = (await server.Json($"/api/v1/care-centers/{Clinic}/profile?geography=listed"))
            .GetProperty("listedCni");
        var january = cni.List("ordered").Single(one => one.Text("period") == "2025-01");
        const double points = 3.23 * 429 + 5.72 * 1_379 + 6.15 * 636 + 4.19 * 197 + 4.19 * 1_280 + 5.13 * 326
            + 3.97 * 486;
        Assert.Equal(points / 8_127, january.GetProperty("raw").Number("value"), 1e-9);
        var reference = january.GetProperty("reference");
        Assert.Equal("2025", reference.Text("period"));
        Assert.Equal(
            points / 8_127 / reference.Number("raw"), january.GetProperty("relative").Number("value"), 1e-9);
        Assert.Equal(JsonValueKind.Object, january.GetProperty("relative").GetProperty("interval").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, cni.GetProperty("estimated").ValueKind);
        Assert.Contains("Det gör de inte", cni.Text("estimatedText"), StringComparison.Ordinal);
        Assert.InRange(cni.Number("covered"), 0.5, 1);
    }

    [Fact]
    public async Task Listed_profiles_say_that_they_are_estimates()
    {
        var profile = await server.Json($"/api/v1/care-centers/{Clinic}/profile?geography=listed");
        Assert.Contains(profile.List("notes"), note => note.GetString() == ListedNeed.Assumption);
        var value = profile.List("indicators").Single(one => one.Text("id") == "forgymnasial").GetProperty("value");
        Assert.Equal("estimated", value.Text("basis"));
        Assert.Contains(value.List("notes"), note => note.GetString() == ListedNeed.Assumption);
        Assert.Contains("skattat", (await server.Text(
            $"/api/v1/care-centers/{Clinic}/profile?geography=listed&format=csv")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Priorities_are_the_k_clinics_with_the_greatest_need_and_how_sure_that_is()
    {
        var listed = await server.Json("/api/v1/care-centers/priorities?top=3&geography=listed");
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("stamp").ValueKind);
        var rows = listed.List("priorities").ToList();
        Assert.Equal(3, rows.Count(row => row.Text("place") is "chosen" or "chosenUnsure"));
        Assert.All(rows, row => Assert.InRange(row.Number("probability"), 0, 1));
        Assert.Equal(3, rows.Sum(row => row.Number("probability")), 1e-6);
        Assert.All(rows, row => Assert.InRange(
            row.Number("rank"), row.GetProperty("rankInterval").Number("lower"),
            row.GetProperty("rankInterval").Number("upper")));
        var estimated = await server.Json(
            "/api/v1/care-centers/priorities?top=3&geography=listed&indicator=forgymnasial");
        Assert.Equal("skattat från områden", estimated.Text("stamp"));
        var people = await server.Json("/api/v1/care-centers/priorities?top=3&geography=nearest&by=people");
        Assert.All(people.List("priorities"), row => Assert.True(row.Number("people") > 0));
        var csv = await server.Text("/api/v1/care-centers/priorities?format=csv");
        Assert.Contains("rang;av;vårdcentral", csv, StringComparison.Ordinal);
    }
}
