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
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Hur säkert är det?" }).WaitForAsync();
        Assert.Contains("shape=20.00000", map.Page.Url, StringComparison.Ordinal);
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa som tabell" }));
        await map.Page.GetByRole(AriaRole.Table, new() { Name = "Delar" }).WaitForAsync();
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort hörn 4" }));
        await map.Page.WaitForFunctionAsync("document.querySelectorAll('.corner-list li').length === 3");
        Assert.Empty(map.Complaints);
    }

    private static async Task TitleAsync(MapPage map, string beginning) => await map.Page.WaitForFunctionAsync(
        "text => document.querySelector('h1')?.innerText.replace(/\\s/g, ' ').startsWith(text)",
        beginning);
}
