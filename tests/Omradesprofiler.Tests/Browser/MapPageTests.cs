using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

public sealed class MapPageTests(SampleServer server, Chromium chromium)
{
    [Fact]
    public async Task The_map_opens_without_a_complaint_and_says_that_it_is_made_up()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var text = await map.Page.InnerTextAsync("body");
        Assert.Contains("Påhittat exempel", text, StringComparison.Ordinal);
        Assert.Contains("Care Need Index (CNI) 2025 per DeSO", text, StringComparison.Ordinal);
        Assert.Contains("Riket = 1,00", text, StringComparison.Ordinal);
        Assert.Contains("Uppgift saknas", text, StringComparison.Ordinal);
        Assert.Contains("Egen bearbetning av data från", text, StringComparison.Ordinal);
        Assert.Equal("sv", await map.Page.GetAttributeAsync("html", "lang"));
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_click_on_the_map_opens_the_profile_of_what_is_there()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var canvas = await map.Page.Locator("canvas.maplibregl-canvas").BoundingBoxAsync();
        await map.Page.Mouse.ClickAsync(canvas!.X + canvas.Width / 2, canvas.Y + canvas.Height / 2);
        await map.Page.GetByText("Områdesprofil", new() { Exact = true }).WaitForAsync();
        Assert.Contains("area=deso", map.Page.Url, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_profile_shows_numbers_with_unit_year_and_the_areas_around()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?area=deso/9980C1010@2025");
        var heading = map.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { NameRegex = new("9980C1010") });
        await heading.WaitForAsync();
        var text = await map.Page.InnerTextAsync("body");
        Assert.All(
            new[] { "Storhamn", "Exempellän", "Riket", "Folkmängd", "Andel med god självskattad hälsa", "DeSO 2025" },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Search_finds_an_area_by_name_with_the_keyboard_alone()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        await map.Page.GetByRole(Microsoft.Playwright.AriaRole.Combobox, new() { Name = "Sök område" })
            .PressSequentiallyAsync("9980C1020");
        await map.Page.Locator("[role=option]").First.WaitForAsync();
        await map.Page.Keyboard.PressAsync("ArrowDown");
        await map.Page.Keyboard.PressAsync("Enter");
        await map.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { NameRegex = new("9980C1020") })
            .WaitForAsync();
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task An_earlier_year_is_shown_on_its_own_edition_and_says_so()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso&period=2020");
        var text = await map.Page.InnerTextAsync("body");
        Assert.Contains("DeSO 2018", text, StringComparison.Ordinal);
        Assert.Contains("2020", text, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_municipal_indicator_is_not_spread_over_the_deso()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=god-halsa&level=deso");
        Assert.Contains("per kommun", await map.Page.InnerTextAsync("body"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_table_holds_the_same_values_as_the_map()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=folkmangd&level=municipality");
        await map.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Visa som tabell" }).ClickAsync();
        var rows = map.Page.GetByRole(Microsoft.Playwright.AriaRole.Row);
        await rows.Nth(8).WaitForAsync();
        var answer = await server.Json("/api/v1/indicators/folkmangd/values?level=municipality");
        var values = answer.List("values").ToList();
        var table = await map.Page.GetByRole(Microsoft.Playwright.AriaRole.Table).Last.InnerTextAsync();
        Assert.All(values, value => Assert.Contains(
            value.GetProperty("area").Text("name"), table, StringComparison.Ordinal));
        Assert.Empty(map.Complaints);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    public async Task Nothing_overflows_sideways_at_any_width(int width, int height)
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?area=deso/9980C1010@2025", width, height);
        Assert.True(await map.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Empty(map.Complaints);
    }
}
