using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>What many areas say together, on the sample county.</summary>
public sealed class ComparisonTests(SampleServer server)
{
    [Fact]
    public async Task Clusters_come_with_moran_permutations_seed_and_method()
    {
        var answer = await server.Json("/api/v1/indicators/cni/clusters?level=deso");
        Assert.Equal(130, answer.List("clusters").Count());
        Assert.True(answer.Number("globalMoran") > 0.2);
        Assert.Contains(answer.List("clusters"), area => area.Text("cluster") == "highHigh");
        foreach (var area in answer.List("clusters"))
        {
            Assert.Equal(area.Text("cluster") != "none", area.GetProperty("significant").GetBoolean());
            Assert.InRange(area.Number("probability"), 1 / (answer.Number("permutations") + 1), 1);
        }
    }

    [Fact]
    public async Task The_same_question_gives_the_same_clusters() => Assert.Equal(
        (await server.Json("/api/v1/indicators/cni/clusters?level=regso")).GetRawText(),
        (await server.Json("/api/v1/indicators/cni/clusters?level=regso")).GetRawText());

    [Theory]
    [InlineData("level=municipality&within=9901A0010")]
    [InlineData("level=deso&within=9901A0010")]
    public async Task No_area_or_a_single_one_is_answered_with_the_reason(string which)
    {
        foreach (var statistic in new[] { "localMoran", "getisOrd" })
        {
            var answer = await server.Json($"/api/v1/indicators/cni/clusters?{which}&statistic={statistic}");
            Assert.NotEqual("", answer.Text("reason"));
        }

        var classes = await server.Json($"/api/v1/indicators/cni/classes?{which}&method=given&limits=1,2,3");
        Assert.InRange(classes.List("classes").Sum(row => row.Number("areas")), 0, 1);
    }

    [Fact]
    public async Task Getis_and_ord_speak_of_hot_and_cold()
    {
        var answer = await server.Json("/api/v1/indicators/cni/clusters?level=deso&statistic=getisOrd");
        var kinds = answer.List("clusters").Select(area => area.Text("cluster")).ToHashSet();
        Assert.Contains("hot", kinds);
        Assert.Subset(new HashSet<string> { "hot", "cold", "none" }, kinds);
    }

    [Fact]
    public async Task Smoothed_values_stand_beside_the_raw_and_lie_between_them_and_the_mean()
    {
        var answer = await server.Json("/api/v1/indicators/karies-3-ar/smoothed?level=deso&period=2024");
        var values = answer.List("values").ToList();
        var mean = 100 * values.Sum(value => value.GetProperty("raw").Number("numerator"))
            / values.Sum(value => value.GetProperty("raw").Number("denominator"));
        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.InRange(
            value.Number("smoothed"), Math.Min(mean, value.GetProperty("raw").Number("value")) - 1e-9,
            Math.Max(mean, value.GetProperty("raw").Number("value")) + 1e-9));
        var local = await server.Json("/api/v1/indicators/karies-3-ar/smoothed?level=deso&period=2024&by=neighbors");
        Assert.Equal(values.Count, local.List("values").Count());
    }

    [Fact]
    public async Task What_has_no_counts_is_not_smoothed_and_says_why()
    {
        var answer = await server.Json("/api/v1/indicators/medianinkomst/smoothed?level=deso");
        Assert.Equal(0, answer.Number("total"));
        Assert.Contains("täljare", answer.Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inequality_goes_period_by_period_and_breaks_are_told()
    {
        var answer = await server.Json("/api/v1/indicators/forgymnasial/inequality?level=deso&orderBy=cni");
        var periods = answer.List("periods").ToList();
        Assert.Equal(8, periods.Count);
        foreach (var period in periods)
        {
            Assert.InRange(period.Number("slope"), period.Number("slopeLower"), period.Number("slopeUpper"));
            Assert.True(period.Number("ratio") > 1);
            Assert.Equal(period.Number("gap"), period.Number("worstTenth") - period.Number("bestTenth"), 9);
        }

        Assert.NotEmpty(answer.List("breaks"));
    }

    [Fact]
    public async Task Classes_hold_all_areas_and_all_people()
    {
        foreach (var method in new[] { "jenks", "quantiles", "equal", "deviations", "given&limits=5,10,20,100" })
        {
            var answer = await server.Json($"/api/v1/indicators/andel-65/classes?level=deso&period=2024&method={method}");
            Assert.Equal(130, answer.List("classes").Sum(row => row.Number("areas")));
            var limits = answer.List("classes").Select(row => row.Number("upper")).ToList();
            Assert.Equal(limits.Order(), limits);
        }
    }

    [Fact]
    public async Task Classes_of_too_few_values_are_refused_with_the_reason()
    {
        var answer = await server.Json("/api/v1/indicators/omradestyp/classes?level=regso&classes=9");
        Assert.Equal(JsonValueKind.String, answer.GetProperty("reason").ValueKind);
        Assert.Equal(0, answer.Number("total"));
    }

    [Fact]
    public async Task Values_are_judged_against_the_area_above_as_the_profile_judges_them()
    {
        var answer = await server.Json("/api/v1/indicators/forgymnasial/values?level=deso&compareTo=county");
        var results = answer.List("values").Select(value => value.GetProperty("judgement").Text("result")).ToHashSet();
        Assert.Subset(new HashSet<string> { "better", "worse", "noDifference", "notJudged" }, results);
        Assert.Contains("worse", results);
        var value = answer.List("values").First(v => v.GetProperty("judgement").Text("result") == "worse");
        var code = value.GetProperty("area").Text("code");
        var profile = (await server.Json($"/api/v1/profiles/deso/{code}")).List("indicators")
            .Single(entry => entry.Text("id") == "forgymnasial");
        var county = profile.List("parents").Single(parent =>
            parent.GetProperty("value").GetProperty("area").Text("level") == "county");
        Assert.Equal("worse", county.GetProperty("judgement").Text("result"));
    }

    [Theory]
    [InlineData("/api/v1/profiles/municipality/9901?compareTo=period/2022", "forgymnasial", "brott")]
    [InlineData("/api/v1/profiles/municipality/9901?compareTo=period/2025", "andel-65", "år gemensamma")]
    [InlineData("/api/v1/profiles/municipality/9901?compareTo=regso/9901R001", "andel-65", "ligger i det andra")]
    [InlineData("/api/v1/profiles/deso/9980C1010?compareTo=similar", "medianinkomst", "täljare")]
    public async Task What_can_not_be_compared_is_told(string address, string indicator, string why)
    {
        var entry = (await server.Json(address)).List("indicators").Single(one => one.Text("id") == indicator);
        var judgement = entry.GetProperty("comparison").GetProperty("judgement");
        Assert.Equal("notJudged", judgement.Text("result"));
        Assert.Contains(why, judgement.Text("reason"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/indicators/cni/clusters?level=deso&statistic=what")]
    [InlineData("/api/v1/indicators/karies-3-ar/smoothed?level=deso&by=magic")]
    [InlineData("/api/v1/indicators/cni/inequality?level=deso")]
    [InlineData("/api/v1/indicators/cni/inequality?level=deso&orderBy=folkmangd")]
    [InlineData("/api/v1/indicators/cni/classes?level=deso&classes=99")]
    [InlineData("/api/v1/indicators/cni/classes?level=deso&method=given&limits=a,b")]
    [InlineData("/api/v1/indicators/cni/values?level=deso&compareTo=deso")]
    [InlineData("/api/v1/profiles/deso/9980C1010?compareTo=period/soon")]
    public async Task Wrong_questions_are_answered_with_the_rule(string address) =>
        Assert.NotEmpty(await server.Problem(address, HttpStatusCode.BadRequest));
}
