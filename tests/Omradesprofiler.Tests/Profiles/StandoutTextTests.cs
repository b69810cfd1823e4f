using System.Text.Json;

namespace Omradesprofiler.Tests.Profiles;

/// <summary>What the page says stands out in an area: counted and ordered by rule, never beyond the numbers.</summary>
public sealed class StandoutTextTests
{
    [Fact]
    public void Those_that_differ_are_counted_with_what_chance_alone_would_give()
    {
        var texts = TextsOf(
            Row("Andel arbetslösa", 17.5, 6.1, "worse", 0.998, half: 2),
            Row("Låg utbildning", 44.5, 12.4, "worse", 0.998, half: 4),
            Row("Andel 65 år och äldre", 9.7, 21.0, "lower", 0.998, half: 8),
            Row("Karies", 8.0, 5.9, "worse", 0.95, half: 3),
            Row("Fallskador", 12.0, 11.0, "noDifference", null, half: 3),
            Row("Folkmängd", 1737, null, "notJudged", null, half: 3));
        Assert.Equal(
            "Av 5 uppgifter som kan jämföras med länet: 3 skiljer sig även med det strängare kravet 99,8 %, 1 bara med "
            + "95 %, 1 skiljer sig inte säkert. Om inget skilde sig skulle slumpen ändå ge omkring 0,3 skillnader med "
            + "95 % och färre än en med 99,8 %.",
            texts.GetProperty("counts").GetString());
        var differences = texts.GetProperty("differences").EnumerateArray().Select(one => one.GetString()).ToList();
        Assert.Equal(
            [
                "Sämre än länet: låg utbildning (44,5\u00a0% mot 12,4) och andel arbetslösa (17,5\u00a0% mot 6,1).",
                "Lägre än länet, utan värdering: andel 65 år och äldre (9,7\u00a0% mot 21,0).",
            ],
            differences);
    }

    [Fact]
    public void Where_nothing_has_a_known_uncertainty_nothing_is_said_to_stand_out()
    {
        var texts = TextsOf(Row("Restid", 2.1, 3.6, "notJudged", null, half: 1));
        Assert.Equal(
            "Inga uppgifter kan jämföras med länet med känd osäkerhet.", texts.GetProperty("counts").GetString());
        Assert.Empty(texts.GetProperty("differences").EnumerateArray());
    }

    private static object Row(
        string title, double own, double? other, string result, double? confidence, double half) => new
        {
            id = title,
            title,
            unit = "%",
            decimals = 1,
            value = new { value = own, uncertain = false, interval = result == "notJudged" ? null : new { lower = own } },
            spread = new { lowerQuartile = 0, upperQuartile = half },
            parents = new[]
            {
                new
                {
                    number = other,
                    value = new { area = new { level = "county" } },
                    judgement = new { result, confidence },
                },
            },
        };

    private static JsonElement TextsOf(params object[] rows)
    {
        var ui = Repository.PathOf("src", "Omradesprofiler.Server", "ui");
        Assert.SkipUnless(Directory.Exists(Path.Combine(ui, "node_modules")), "The page's packages are not installed");
        var profile = new
        {
            area = new { level = "deso" },
            parents = new[] { new { level = "county", label = "Exempellän" } },
            indicators = rows,
        };
        var answer = Tool.Run(
            Tool.Require("node", "nodejs"), Repository.PathOf("tests", "tools", "page-function.mjs"),
            "profile/standout.ts", "standoutTexts", JsonSerializer.Serialize<object[]>([profile, "county", Array.Empty<object>()]));
        return JsonDocument.Parse(answer).RootElement.Clone();
    }
}
