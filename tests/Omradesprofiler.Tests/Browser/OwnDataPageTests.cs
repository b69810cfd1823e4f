using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>Own data without a pointer: a file from the disk to the map, and an area drawn by its corners.</summary>
public sealed class OwnDataPageTests(SampleServer server, Chromium chromium)
{
    [Fact]
    public async Task A_file_goes_from_the_rail_to_the_map_and_is_taken_home_with_the_keyboard()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var keyboard = new Keyboard(map.Page);
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Link, new() { Name = "Egna uppgifter" }));
        await TitleAsync(map, "Egna uppgifter på kartan");
        var input = map.Page.Locator("#own-file");
        await keyboard.ReachAsync(input);
        await input.SetInputFilesAsync(Path.Combine(Repository.Root, "geodata", "sample", "tables", "diabetes.csv"));
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Så lästes filen" }).WaitForAsync();
        await map.Page.Locator(".legend").WaitForAsync();
        await keyboard.WriteAsync(map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Rubrik" }), "Egen diabetes");
        await TitleAsync(map, "Egen diabetes");
        await map.WaitUntilStillAsync();
        await keyboard.PressAsync(map.Page.Locator(".downloads > summary"));
        var button = map.Page.Locator(".downloads").GetByRole(AriaRole.Button, new() { NameRegex = new("CSV") });
        await keyboard.ReachAsync(button);
        var file = await map.Page.RunAndWaitForDownloadAsync(() => map.Page.Keyboard.PressAsync("Enter"));
        Assert.Equal("egen-fil.csv", file.SuggestedFilename);
        Assert.DoesNotContain("diabetes", map.Page.Url, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_file_that_is_dropped_is_on_the_map_and_in_the_table_though_a_title_stands_above_its_headers()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=egna");
        var areas = await server.Json("/api/v1/areas?level=deso&edition=2025&limit=1000");
        var rows = areas.List("areas").Select((area, i) => $"{area.Text("code")};2025;{(i == 0 ? 3 : 30 + i)};400\n");
        await DropAsync(
            map, "Hemtjänst per DeSO;;;\n;;;\nDeSO;År;Hemtjänst;Invånare\n" + string.Concat(rows) + "Totalt;2025;9;9\n");
        await TitleAsync(map, "Hemtjänst 2025 per DeSO");
        await map.Page.Locator(".legend").WaitForAsync();
        await map.WaitUntilStillAsync();
        await map.Page.GetByText("Raden är en summa (Totalt)").WaitForAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa som tabell" }).ClickAsync();
        var table = map.Page.Locator("#table tbody tr");
        await table.First.WaitForAsync();
        Assert.Equal(areas.List("areas").Count(), await table.CountAsync());
        Assert.Contains("sekretess", await map.Page.Locator("#table").InnerTextAsync(),
            StringComparison.OrdinalIgnoreCase);
        await map.Page.Locator(".downloads > summary").ClickAsync();
        var file = await map.Page.RunAndWaitForDownloadAsync(() => map.Page.Locator(".downloads")
            .GetByRole(AriaRole.Button, new() { NameRegex = new("XLSX|Excel") }).ClickAsync());
        Assert.Equal("egen-fil.xlsx", file.SuggestedFilename);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Without_webgl_the_way_on_is_said_and_nothing_lies_over_it()
    {
        var page = await (await chromium.StartAsync()).NewPageAsync(new() { Locale = "sv-SE" });
        await page.AddInitScriptAsync("HTMLCanvasElement.prototype.getContext = () => null");
        await page.GotoAsync(server.Address + "?job=omrade");
        await page.GetByText("Skriv hörnen som koordinater bland valen").WaitForAsync();
        Assert.Equal(0, await page.Locator(".map-instead").CountAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Sätt hörn på kartan" }).CountAsync());
        foreach (var corner in new[] { "57.35 20.0", "57.35 20.3", "57.5 20.3" })
        {
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Lägg till hörn" }).FillAsync(corner);
            await page.Keyboard.PressAsync("Enter");
        }

        await page.Locator(".map").GetByRole(AriaRole.Button, new() { Name = "Visa som tabell" }).ClickAsync();
        await page.GetByRole(AriaRole.Table, new() { Name = "Delar" }).WaitForAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task An_area_is_drawn_by_its_corners_and_told_of_with_how_sure_it_is()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=omrade");
        var keyboard = new Keyboard(map.Page);
        var corner = map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Lägg till hörn" });
        foreach (var place in new[] { "57.35 20.0", "57.35 20.3", "57.5 20.3", "57.5 20.0" })
        {
            await keyboard.WriteAsync(corner, place);
            await map.Page.Keyboard.PressAsync("Enter");
        }

        await TitleAsync(map, "Mitt område: cirka ");
        await map.Page.GetByText("så skillnaden prövas inte").WaitForAsync();
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Hur säkert är det?" }).WaitForAsync();
        Assert.Contains("shape=20.00000", map.Page.Url, StringComparison.Ordinal);
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa som tabell" }));
        await map.Page.GetByRole(AriaRole.Table, new() { Name = "Delar" }).WaitForAsync();
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort hörn 4" }));
        await map.Page.WaitForFunctionAsync("document.querySelectorAll('.corner-list li').length === 3");
        Assert.Empty(map.Complaints);
    }

    /// <summary>Lets a file go over the ground for it, as from the desktop.</summary>
    private static async Task DropAsync(MapPage map, string content)
    {
        var held = await map.Page.EvaluateHandleAsync(
            """
            text => {
              const held = new DataTransfer();
              held.items.add(new File([text], 'hemtjänst.csv', { type: 'text/csv' }));
              return held;
            }
            """,
            content);
        await map.Page.DispatchEventAsync(".file-drop", "drop", new { dataTransfer = held });
    }

    private static async Task TitleAsync(MapPage map, string beginning) => await map.Page.WaitForFunctionAsync(
        "text => document.querySelector('h1')?.innerText.replace(/\\s/g, ' ').startsWith(text)",
        beginning);
}
