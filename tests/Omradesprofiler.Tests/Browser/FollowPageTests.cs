using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>The job Följ upp: targets, interventions, local resources, costs and schedules, each to its end.</summary>
public sealed class FollowPageTests(SampleServer server, Chromium chromium)
{
    private const string AnArea = "9980C1190";

    [Fact]
    public async Task A_target_is_told_for_the_whole_for_each_area_and_in_a_table_that_chooses_on_the_map()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?job=mal&target=fallskador&level=municipality&view=table");
        await WaitForTitleAsync(map, "Färre fallskador bland äldre: ");
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Exempellän som helhet" }).WaitForAsync();
        var chart = map.Page.Locator(".plot-figure");
        Assert.Matches("^Fallskador.*Om trenden", await chart.First.GetAttributeAsync("aria-label") ?? "");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Inte nått, men" }).ClickAsync();
        await map.Page.Locator("#table").GetByRole(AriaRole.Button, new() { Name = "Mellanåker" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Områdets alla mål" }).WaitForAsync();
        Assert.Contains("area=municipality/9938", map.Page.Url, StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Fler i arbete" }).ClickAsync();
        await WaitForTitleAsync(map, "Fler i arbete: ");
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task An_intervention_shows_whom_it_is_compared_with_and_what_can_and_can_not_be_said()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=insatser");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Hälsopedagog i tre områden" }).ClickAsync();
        await WaitForTitleAsync(map, "Hälsopedagog i tre områden: lägre än väntat");
        var panel = map.Page.Locator(".follow");
        await panel.GetByText("Registrerad i efterhand").First.WaitForAsync();
        string[] headings = ["Vad som inte kan sägas", "Återgång mot medelvärdet", "Hur lika är de?", "Versioner"];
        foreach (var heading in headings)
            await panel.GetByRole(AriaRole.Heading, new() { Name = heading }).WaitForAsync();
        Assert.Contains("Kontrollsumman stämmer:", await panel.InnerTextAsync(), StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa som tabell" }).ClickAsync();
        Assert.Equal(3, await map.Page.GetByRole(AriaRole.Cell, new() { Name = "Jämförs med A" }).CountAsync());
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task What_is_near_is_listed_to_hand_out_and_a_point_is_put_with_the_keyboard_alone()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, $"?job=resurser&area=deso/{AnArea}@2025");
        await WaitForTitleAsync(map, "Lokala resurser nära Lasarettsområdet");
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Listan att lämna ut" }).WaitForAsync();
        Assert.True(await map.Page.Locator(".handout-row").CountAsync() > 5);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Peka ut en punkt" }).PressAsync("Enter");
        await map.Page.Keyboard.PressAsync("Enter");
        await WaitForTitleAsync(map, "Lokala resurser nära punkten");
        Assert.Contains("drawn=Punkt@", map.Page.Url, StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Kostnader" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Vad det består av" }).WaitForAsync();
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_schedule_is_asked_for_and_previewed_with_clock_times()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?job=turlistor&schedule=ny&ask=kinds%3Dbygdeg%25C3%25A5rd");
        var start = map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Utgår från (Team 1)" });
        await start.FillAsync("gamla stad");
        await map.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await start.PressAsync("Enter");
        await WaitForTitleAsync(map, "1 mobilt team, hållplats inom 10 minuter");
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Dag för dag" }).WaitForAsync();
        Assert.True(await map.Page.Locator(".tour-list > li").CountAsync() > 1);
        Assert.Contains("team%3DSE9900-1001", map.Page.Url, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    private static async Task WaitForTitleAsync(MapPage map, string beginning) => await map.Page.WaitForFunctionAsync(
        "text => document.querySelector('h1')?.innerText.replace(/\\s/g, ' ').startsWith(text.replace(/\\s/g, ' '))",
        beginning);
}
