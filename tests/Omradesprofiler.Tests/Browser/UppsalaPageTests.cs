using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tests.EndToEnd;

namespace Omradesprofiler.Tests.Browser;

/// <summary>Job one on a real county: which areas, how sure, and what is known of one of them.</summary>
public sealed class UppsalaPageTests(Uppsala uppsala, Chromium chromium) : IAsyncLifetime
{
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        var workspace = uppsala.Import.Workspace;
        _app = WebServer.Build(new ServerOptions(workspace.Place, "http://127.0.0.1:0"), workspace);
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Areas_are_ranked_one_is_chosen_and_its_profile_names_its_sources()
    {
        await using var map = await MapPage.OpenAsync(
            await (await chromium.StartAsync()).NewPageAsync(
                new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "sv-SE" }),
            new Uri(_app!.Urls.First() + "/"));
        Assert.Equal("Områdestyp 2022 per RegSO, Uppsala län", await map.Page.Locator("h1").InnerTextAsync());
        await map.Page.GetByLabel("Vad vill du se?").SelectOptionAsync("arbetslosa");
        await map.Page.GetByRole(AriaRole.Navigation, new() { Name = "Uppgifter" })
            .GetByRole(AriaRole.Link, new() { Name = "Prioritera" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Heading, new()
        {
            Level = 1,
            NameRegex = new("De tio .*arbetslösa"),
        }).WaitForAsync();
        await map.WaitUntilIdleAsync();
        var first = map.Page.Locator("#table tbody tr").First;
        var name = await first.GetByRole(AriaRole.Button).First.InnerTextAsync();
        await first.GetByRole(AriaRole.Button).First.ClickAsync();
        var profile = map.Page.GetByRole(AriaRole.Complementary);
        await profile.GetByRole(AriaRole.Heading, new() { Level = 2 }).First.WaitForAsync();
        Assert.Contains(name, await profile.InnerTextAsync(), StringComparison.Ordinal);
        var source = await map.Page.Locator(".map-footer").InnerTextAsync();
        Assert.Contains("SCB", source, StringComparison.Ordinal);
        Assert.Contains("RegSO 2020", source, StringComparison.Ordinal);
        await CompareAndReport(map);
        Assert.Empty(map.Complaints);
    }

    /// <summary>The two first areas side by side with the county, and taken home.</summary>
    private static async Task CompareAndReport(MapPage map)
    {
        var boxes = map.Page.Locator(".priority-table .take input");
        foreach (var at in new[] { 0, 1 })
            await boxes.Nth(at).CheckAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Jämför", Exact = true }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Märk skillnader mot" }).SelectOptionAsync("county");
        await map.Page.Locator(".compare-mark").First.WaitForAsync();
        Assert.StartsWith("Jämförelse av A ", await map.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Till listan" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Rapport för valda" }).ClickAsync();
        var halves = map.Page.Locator(".report-half");
        await halves.Nth(1).WaitForAsync();
        Assert.Equal(2, await halves.CountAsync());
        Assert.Contains("SCB", await map.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
