using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>From the profile of an area to its printed page, and everything that can be taken home on the way.</summary>
public sealed class ReportPageTests(SampleServer server, Chromium chromium)
{
    private const string Area = "area=deso/9980C1410@2025";

    [Fact]
    public async Task A_profile_says_what_stands_out_and_leads_to_a_printable_page()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?" + Area);
        var standout = map.Page.Locator(".profile .standout");
        await standout.GetByText("uppgifter som kan jämföras med länet").WaitForAsync();
        await standout.Filter(new() { HasTextRegex = new("Med (över )?[0-9]+\\s% sannolikhet") }).WaitForAsync();
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Ålder och kön" }).ClickAsync();
        var pyramid = await map.Page.Locator(".pyramid").GetAttributeAsync("aria-label");
        Assert.Contains("Linjen är länet.", pyramid, StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Rapport" }).ClickAsync();
        await WaitUntilReadyAsync(map.Page);
        Assert.Equal(
            0, await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Alla uppgifter" }).CountAsync());
        foreach (var part in new[] { "Alla uppgifter", "Mål", "Alla källor och licenser" })
            await map.Page.GetByRole(AriaRole.Checkbox, new() { Name = part, Exact = true }).CheckAsync();
        await WaitUntilReadyAsync(map.Page);
        foreach (var heading in new[] { "Vad som sticker ut", "Nyckeltal", "Alla uppgifter", "Över tid", "Mål", "Alla källor" })
            Assert.True(await map.Page.GetByRole(AriaRole.Heading, new() { Name = heading }).IsVisibleAsync(), heading);
        Assert.Equal("Björkbacken (9980C1410) – Områdesprofiler", await map.Page.TitleAsync());
        Assert.Equal(2, await map.Page.Locator(".locator:has(.locator-marked)").CountAsync());
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Chosen_areas_and_clinics_have_pages_and_what_is_gone_says_so()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        await map.Page.GotoAsync(
            server.Address + "?job=rapport&report=areas&areas=deso/9980C1410@2025,deso/9980C1440@2025&indicator=cni");
        await WaitUntilReadyAsync(map.Page);
        Assert.Equal("2 valda områden", await map.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(2, await map.Page.Locator(".report-half").CountAsync());
        await map.Page.GotoAsync(server.Address + "?job=rapport&report=clinic&clinic=SE9900-1190");
        await WaitUntilReadyAsync(map.Page);
        Assert.Equal("Ytterhamns vårdcentral", await map.Page.Locator("h1").InnerTextAsync());
        await map.Page.GotoAsync(server.Address + "?job=rapport&report=area&area=deso/9980C9990");
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Det finns ingen sådan rapport" }).WaitForAsync();
        await map.Page.Locator("main", new() { HasText = "9980C9990" }).WaitForAsync();
    }

    [Fact]
    public async Task One_menu_has_every_format_and_closes_with_escape()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var menu = map.Page.Locator(".map-header .downloads");
        await menu.Locator("summary").PressAsync("Enter");
        var links = await menu.GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        Assert.Contains(links, link => link.Contains("format=csv", StringComparison.Ordinal));
        Assert.Contains(links, link => link.Contains("format=xlsx", StringComparison.Ordinal));
        Assert.Contains(links, link => link.Contains("format=geojson", StringComparison.Ordinal));
        foreach (var link in links)
        {
            using var answer = await server.Client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, link);
        }

        await map.Page.Keyboard.PressAsync("Escape");
        Assert.False(await menu.GetByRole(AriaRole.Link).First.IsVisibleAsync());
        Assert.Empty(map.Complaints);
    }

    private static async Task WaitUntilReadyAsync(IPage page) => await page.WaitForFunctionAsync(
        "() => document.documentElement.dataset.report === 'ready'");
}
