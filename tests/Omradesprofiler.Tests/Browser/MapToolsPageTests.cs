using System.Globalization;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>What can be done with the map: classes, legend, years, a second map, keys and a picture.</summary>
public sealed class MapToolsPageTests(SampleServer server, Chromium chromium)
{
    [Fact]
    public async Task The_classes_are_the_engines_own_by_every_method()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso&method=jenks");
        string[] choices = ["jenks&classes=7", "quantiles&classes=9", "equal&classes=4", "deviations&classes=6"];
        foreach (var indicator in (string[])["cni", "hyresratt", "arbetslosa"])
            foreach (var choice in choices)
            {
                await GoAsync(map, $"?indicator={indicator}&level=deso&period=2024&method={choice}");
                var answer = await server.Json(
                    $"/api/v1/indicators/{indicator}/classes?level=deso&period=2024&method={choice}");
                var expected = string.Join(' ', answer.List("classes").Select(row => row.Number("areas")));
                await WaitForCountsAsync(map, expected);
            }

        await GoAsync(map, "?indicator=medellivslangd&level=deso&period=2025&method=jenks&classes=6");
        await map.Page.GetByText("olika värden, så det kan inte bli 6 klasser").WaitForAsync();
        await GoAsync(map, "?indicator=cni&level=deso&period=2024&method=given&limits=1%200,8");
        await map.Page.GetByText("Gränserna måste stiga").WaitForAsync();
        var footer = await map.Page.Locator(".map-footer").InnerTextAsync();
        Assert.Contains("Klassindelning: ", footer, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Chosen_classes_filter_map_table_and_counts()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?indicator=cni&level=deso&period=2024&method=equal&classes=5&view=table");
        var answer = await server.Json(
            "/api/v1/indicators/cni/classes?level=deso&period=2024&method=equal&classes=5");
        var areas = answer.List("classes").Select(row => (int)row.Number("areas")).ToList();
        var bars = map.Page.Locator(".bar");
        await bars.Nth(3).ClickAsync();
        await bars.Nth(4).ClickAsync();
        var chosen = areas[3] + areas[4];
        await map.Page.GetByText($"Valda klasser: {chosen} av {areas.Sum()} områden").WaitForAsync();
        Assert.Contains("filter=4,5", map.Page.Url, StringComparison.Ordinal);
        Assert.Equal(chosen, await map.Page.Locator(".values-table tbody tr").CountAsync());
        Assert.Contains(" invånare", await map.Page.Locator(".filter-line").InnerTextAsync(), StringComparison.Ordinal);
        await map.WaitUntilIdleAsync();
        Assert.True(await Greys(map) > 2000, "The areas outside the chosen classes are not grey.");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa alla klasser" }).ClickAsync();
        Assert.DoesNotContain("filter=", map.Page.Url, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task An_area_is_found_and_chosen_by_keys_and_the_map_saved_as_a_picture()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso");
        await map.Page.Locator(".map-tool").Last.FocusAsync();
        await map.Page.Keyboard.PressAsync("Tab");
        await map.Page.Locator(".crosshair").WaitForAsync();
        await map.Page.Keyboard.PressAsync("+");
        var said = map.Page.Locator(".map [role=status] .tooltip-name");
        await said.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var name = await said.TextContentAsync();
        await map.Page.Keyboard.PressAsync("Enter");
        await map.Page.Locator("#profile-title", new() { HasText = name!.Split(" (")[0] }).WaitForAsync();
        await map.Page.Locator("canvas.maplibregl-canvas").FocusAsync();
        await map.Page.Keyboard.PressAsync("ArrowUp");
        await map.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("H1", await map.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        var menu = map.Page.Locator(".map-header .downloads");
        await menu.Locator("summary").ClickAsync();
        var picture = await map.Page.RunAndWaitForDownloadAsync(
            () => menu.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        Assert.EndsWith(".png", picture.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = await picture.CreateReadStreamAsync();
        var head = new byte[24];
        await stream.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
        Assert.InRange(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), 2000, 4000);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Years_are_stepped_with_fixed_limits_beside_another_map_and_the_swarm()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?indicator=cni&level=deso&period=2023&play=on&swarm=on&second=hyresratt@2024");
        await map.Page.GetByText("2023: 2018 års indelning").WaitForAsync();
        await map.Page.Locator(".time").GetByText("Klassgränserna är desamma för alla år").WaitForAsync();
        await map.Page.Locator(".swarm-finding", new() { HasText = "Varannan invånare" }).WaitForAsync();
        var limits = await map.Page.Locator(".legend .bars-limits span:not(.quiet)").AllInnerTextsAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Nästa år" }).ClickAsync();
        await map.Page.GetByText("2024: 2025 års indelning").WaitForAsync();
        await map.WaitUntilIdleAsync();
        var after = await map.Page.Locator(".legend .bars-limits span:not(.quiet)").AllInnerTextsAsync();
        Assert.Equal(limits, after);
        Assert.Equal(2, await map.Page.Locator(".maps canvas.maplibregl-canvas").CountAsync());
        await map.Page.Locator("canvas.maplibregl-canvas").First.HoverAsync();
        var captions = map.Page.Locator(".pair-caption h2");
        Assert.Contains("hyresrätter", await captions.Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        await GoByChoiceAsync(map);
        await map.Page.WaitForFunctionAsync(
            "() => ['states', 'repaint'].every(name => performance.getEntriesByName(name, 'measure').length > 0)");
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_installations_own_background_lies_under_the_areas_and_says_whose_it_is()
    {
        var browser = await chromium.StartAsync();
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var red = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
        await page.RouteAsync("**/api/v1/background", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body =
                """{"background":{"tiles":"/tiles/background/{z}/{x}/{y}","name":"Stadskarta","attribution":"© Staden","maxZoom":14}}""",
        }));
        await page.RouteAsync(
            "**/tiles/background/**", route => route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = red }));
        await using var map = await MapPage.OpenAsync(page, server.Address, "?indicator=cni&level=deso");
        var classes = await map.Page.Locator(".bar-swatch").EvaluateAllAsync<string[]>(
            "all => all.map(one => getComputedStyle(one).backgroundColor)");
        Assert.Contains(classes[0], await map.ColoursAsync());
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Stadskarta" }).ClickAsync();
        await map.Page.GetByText("© Staden").WaitForAsync();
        await map.WaitUntilIdleAsync();
        Assert.Contains("background=on", map.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(classes[0], await map.ColoursAsync());
        Assert.Empty(map.Complaints);
    }

    private static async Task GoByChoiceAsync(MapPage map) => await map.Page
        .GetByRole(AriaRole.Combobox, new() { Name = "Vad vill du se?" }).SelectOptionAsync("arbetslosa");

    private static async Task GoAsync(MapPage map, string query) => await map.Page.EvaluateAsync(
        "query => { history.replaceState(null, '', query); dispatchEvent(new Event('omradesprofiler:address')); }",
        query);

    private static async Task WaitForCountsAsync(MapPage map, string counts) => await map.Page.WaitForFunctionAsync(
        "counts => [...document.querySelectorAll('.bar-count')].map(bar => bar.textContent).join(' ') === counts",
        counts);

    /// <summary>How many of the map's pixels have the grey that a colour fades to.</summary>
    private static async Task<int> Greys(MapPage map) => (await map.ColoursAsync()).Count(colour =>
    {
        var parts = colour[4..^1].Split(", ").Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts[0] == parts[1] && parts[1] == parts[2] && parts[0] is > 170 and < 245;
    });
}
