using System.Text.Json;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>The profile's charts say in words what they show.</summary>
public sealed class ProfileChartTests(SampleServer server, Chromium chromium)
{
    private const string Deso = "deso/9980C1010";
    private const string Municipality = "?indicator=cni&level=municipality&area=municipality/9980";

    [Fact]
    public async Task The_words_beside_the_spine_are_the_judgements_of_the_API()
    {
        var profile = await server.Json($"/api/v1/profiles/{Deso}?edition=2025&compareTo=county");
        await using var map = await MapPage.OpenAsync(chromium, server, $"?area={Deso}@2025");
        await map.Page.Locator(".profile-table").WaitForAsync();
        var judged = 0;
        foreach (var row in profile.List("indicators"))
        {
            if (row.GetProperty("comparison").ValueKind == JsonValueKind.Null || row.Text("unit") == "antal"
                || row.GetProperty("value").Text("status") != "published")
                continue;
            var words = await map.Page.Locator($"[data-indicator={row.Text("id")}] .judgement").InnerTextAsync();
            Assert.Equal(
                WordsOf(row.GetProperty("comparison").GetProperty("judgement"), "länet"), words.Replace('\u00a0', ' '));
            judged++;
        }

        Assert.True(judged > 15);
        Assert.True(await map.Page.Locator(".spine").CountAsync() > 15);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Another_comparison_changes_the_words()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, $"?area={Deso}@2025");
        var words = map.Page.Locator("[data-indicator=cni] .judgement");
        var choice = map.Page.GetByLabel("Jämför med");
        await choice.SelectOptionAsync("country");
        await Assertions.Expect(words).ToContainTextAsync("riket");
        await choice.SelectOptionAsync("period/2024");
        await Assertions.Expect(words).ToContainTextAsync("2024");
        await choice.SelectOptionAsync("similar");
        await Assertions.Expect(words).ToContainTextAsync("liknande områden");
        Assert.Contains("compare=similar", map.Page.Url, StringComparison.Ordinal);
        var similar = await server.Json($"/api/v1/profiles/{Deso}?edition=2025&compareTo=similar");
        var nearest = similar.GetProperty("comparedWith").List("similar").First();
        await map.Page.GetByText("mest lika områden").ClickAsync();
        await map.Page.Locator(".similar").GetByText(nearest.GetProperty("area").Text("label")).WaitForAsync();
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_break_in_the_series_is_a_gap_with_its_text()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, Municipality);
        var details = await Open(map, "forgymnasial");
        Assert.Equal(1, await details.Locator(".trend-break").CountAsync());
        Assert.Equal(2, await details.Locator(".trend-line").CountAsync());
        var text = await details.InnerTextAsync();
        Assert.Contains("Brott i serien 2023: Från 2023 redovisas åldrarna 25–65 år", text, StringComparison.Ordinal);
        Assert.Contains("minst fem perioder", text, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_trend_is_told_with_its_size_and_its_test()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, Municipality);
        var text = await (await Open(map, "andel-65")).InnerTextAsync();
        Assert.Contains("Stiger sedan 2018 (0,18 procentenheter per år, p < 0,001).", text, StringComparison.Ordinal);
        Assert.Contains("Cochran–Armitage", text, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task An_index_tells_its_intervals_and_what_they_assume()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, Municipality);
        var text = (await (await Open(map, "cni")).InnerTextAsync()).Replace('\u00a0', ' ');
        Assert.All(
            new[] { "Care Need Index (CNI) är 1,11 (95 % KI", "högre än i länet (1,05) och riket (1,00)",
                "99,8 % KI", "hur grupperna än överlappar: 95 % KI", "slumpvariation" },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("urvalsfel", text, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    private static async Task<ILocator> Open(MapPage map, string indicator)
    {
        await map.Page.Locator($"[data-indicator={indicator}] .row-title").ClickAsync();
        var details = map.Page.Locator($"#profile-{indicator}");
        await details.Locator(".details").WaitForAsync();
        return details;
    }

    private static string WordsOf(JsonElement judgement, string name)
    {
        var word = judgement.Text("result") switch
        {
            "better" => "bättre",
            "worse" => "sämre",
            "higher" => "högre",
            "lower" => "lägre",
            "noDifference" => "",
            _ => null,
        };
        if (word is null)
            return "bedöms inte";
        if (word.Length == 0)
            return $"ingen säker skillnad mot {name}";
        var confidence = judgement.GetProperty("confidence").GetDouble() > 0.99 ? "99,8 %" : "95 %";
        return $"{word} än {name} ({confidence})";
    }
}
