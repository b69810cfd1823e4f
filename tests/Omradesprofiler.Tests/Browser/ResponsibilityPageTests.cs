using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>
/// A proposal of responsibility from the first choice to the decision, as an official without a pointer goes through it.
/// </summary>
public sealed class ResponsibilityPageTests(SampleServer server, Chromium chromium)
{
    private const string Law =
        "Områdesansvar är ett ansvar för dem som bor i området. Det begränsar inte någons val av vårdcentral.";

    [Fact]
    public async Task A_proposal_is_asked_for_solved_moved_by_hand_and_put_up_for_decision()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=vardcentraler");
        var keyboard = new Keyboard(map.Page);
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Link, new() { Name = "Områdesansvar" }).First);
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Nytt förslag" }));
        await keyboard.WriteAsync(
            map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Namn på förslaget" }), "Förslag A");
        await keyboard.WriteAsync(map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Vem gör det?" }), "Anna A");
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Räkna fram ett förslag" }));
        await map.Page.Locator(".eyebrow", new() { HasText = "Beräknad" }).WaitForAsync();
        Assert.Matches("proposal=[0-9]+", map.Page.Url);
        Assert.StartsWith("Förslag A: i snitt ", await map.Page.Locator("h1").InnerTextAsync());
        var finding = await map.Page.Locator(".finding").InnerTextAsync();
        Assert.Matches("Nio av tio har högst .* den som har längst .* det bästa möjliga", finding);
        Assert.Contains(Law, await map.Page.Locator(".map-footer").InnerTextAsync(), StringComparison.Ordinal);
        await Move(map, keyboard);
        await Approve(map, keyboard);
        Assert.Empty(map.Complaints);
    }

    /// <summary>The area in the middle of the map, the clinic from the list, the answer before the deed.</summary>
    private static async Task Move(MapPage map, Keyboard keyboard)
    {
        await map.WaitUntilIdleAsync();
        await keyboard.PressAsync(map.Page.Locator("canvas.maplibregl-canvas"));
        await map.Page.WaitForURLAsync(url => url.Contains("area=deso/", StringComparison.Ordinal));
        await keyboard.PressAsync(
            map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Pröva en annan vårdcentral" }), "ArrowDown");
        var effect = map.Page.Locator(".move-effect", new() { HasText = "Snittet för alla går från" });
        await effect.WaitForAsync();
        Assert.Matches("Ingen regel bryts|Bryter", await effect.InnerTextAsync());
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Flytta området" }));
        await map.Page.Locator(".eyebrow", new() { HasText = "version 3" }).WaitForAsync();
        Assert.Contains(
            "Flyttat för hand", await map.Page.Locator(".area-move").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task Approve(MapPage map, Keyboard keyboard)
    {
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Fastställ" }));
        var dialog = map.Page.GetByRole(AriaRole.Dialog, new() { Name = "Fastställ områdesansvaret" });
        await dialog.WaitForAsync();
        Assert.Equal("Anna A", await dialog.GetByLabel("Vem beslutar?").InputValueAsync());
        Assert.True(await dialog.GetByLabel("Diarienummer").IsVisibleAsync());
        Assert.True(await dialog.GetByLabel("Motiv").IsVisibleAsync());
        await keyboard.PressAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Fastställ" }));
        Assert.Equal(2, await dialog.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem).CountAsync());
        var number = dialog.GetByLabel("Diarienummer");
        Assert.True(await number.EvaluateAsync<bool>("one => one === document.activeElement"));
        await map.Page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }
}
