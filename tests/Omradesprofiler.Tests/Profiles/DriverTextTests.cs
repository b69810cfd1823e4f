using System.Text.Json;

namespace Omradesprofiler.Tests.Profiles;

/// <summary>What the page says drives CNI, worked from SCB's two published rows: no more than is sure.</summary>
public sealed class DriverTextTests
{
    private static readonly object[] Published =
    [
        Group("foreignBorn", 0.2268, "raises"), Group("unemployed", 0.0856, "raises"),
        Group("lowEdu", 0.0315, "raises"),
        Group("singleParent", -0.0084, "notTold"), Group("alone65", -0.0185, "notTold"),
        Group("under5", -0.0275, "lowers"), Group("movedIn", -0.0585, "lowers"),
    ];

    [Fact]
    public void The_group_that_surely_gives_most_is_named_first_and_what_is_not_sure_not_at_all() => Assert.Equal(
        "Mest bidrar till skillnaden mot länet (+0,23): födda i Östeuropa, Asien, Afrika eller Sydamerika (+0,23). "
        + "Även arbetslösa eller i åtgärd (+0,09) och lågutbildade (+0,03) bidrar säkert (99,8\u00a0%). Åt andra "
        + "hållet drar barn yngre än fem år (\u22120,03) och nyinflyttade (\u22120,06).",
        TextOf("worse", Published, "foreignBorn"));

    [Fact]
    public void Where_no_group_surely_gives_most_that_is_what_is_said() => Assert.Equal(
        "Säkert (99,8\u00a0%) bidrar till skillnaden mot länet (+0,23): arbetslösa eller i åtgärd (+0,09) och "
        + "lågutbildade (+0,03); vilken av dem ger mest går inte att säga säkert.",
        TextOf("worse", Published[1..5]));

    [Fact]
    public void Nothing_is_explained_where_the_areas_do_not_differ_for_sure()
    {
        Assert.Equal("", TextOf("noDifference", Published, "foreignBorn"));
        Assert.Equal("", TextOf("notJudged", Published, "foreignBorn"));
    }

    private static object Group(string key, double contribution, string result) =>
        new { key, label = key, contribution, result };

    private static string TextOf(string result, object[] groups, params string[] most)
    {
        var ui = Repository.PathOf("src", "Omradesprofiler.Server", "ui");
        Assert.SkipUnless(Directory.Exists(Path.Combine(ui, "node_modules")), "The page's packages are not installed");
        var county = new { level = "county", label = "Exempellän" };
        var row = new
        {
            id = "cni",
            decimals = 2,
            drivers = new[] { new { beside = county, difference = 0.2309, confidence = 0.998, groups, most } },
            parents = new[] { new { number = 1.32, value = new { area = county }, judgement = new { result } } },
        };
        var profile = new { parents = new[] { county }, indicators = new[] { row } };
        var answer = Tool.Run(
            Tool.Require("node", "nodejs"), Repository.PathOf("tests", "tools", "page-function.mjs"),
            "profile/drivers.ts", "driverText",
            JsonSerializer.Serialize<object[]>([profile, "county", Array.Empty<object>()]));
        return JsonSerializer.Deserialize<string>(answer)!;
    }
}
