using System.Net;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>The ways through the page: its languages, its help, links to what is gone, and the search.</summary>
public sealed class ShellPageTests(SampleServer server, Chromium chromium)
{
    [Fact]
    public async Task The_page_is_English_by_a_switch_that_all_links_keep()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&lang=en");
        Assert.Equal("en", await LanguageOf(map));
        await map.Page.GetByText("Half of the areas are below 0.").WaitForAsync();
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Divide" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Geographic responsibility" }).WaitForAsync();
        Assert.Contains("lang=en", map.Page.Url, StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Svenska" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Områdesansvar" }).WaitForAsync();
        Assert.Equal("sv", await LanguageOf(map));
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_first_visit_says_what_the_page_is_for_and_each_method_how_it_is_read()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var first = map.Page.GetByRole(AriaRole.Region, new() { Name = "Det här kan du göra" });
        Assert.Equal(3, await first.GetByRole(AriaRole.Link).CountAsync());
        await first.GetByRole(AriaRole.Button).ClickAsync();
        await map.Page.GotoAsync(server.Address.ToString());
        await map.WaitUntilIdleAsync();
        Assert.False(await first.IsVisibleAsync());
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Så här läser du" }).First.ClickAsync();
        await HeadingAsync(map, "Care Need Index (CNI)");
        await map.Page.WaitForFunctionAsync("() => document.activeElement?.tagName === 'H1'");
        await map.Page.GetByText("Ingenting om en enskild person.").WaitForAsync();
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Tillgänglighetsredogörelse" }).ClickAsync();
        await HeadingAsync(map, "Tillgänglighetsredogörelse");
        await map.Page.GetByText("har inte fyllt i vem som ansvarar").WaitForAsync();
        Assert.StartsWith("Tillgänglighetsredogörelse", await map.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task What_a_link_pointed_at_and_is_gone_is_said_and_so_is_an_address_that_leads_nowhere()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?indicator=borta&area=deso/9999X0000&within=9999");
        string[] told =
        [
            "uppgiften ”borta”, som inte finns här", "området DeSO 9999X0000, som inte finns här",
            "kommunen 9999, som inte finns här",
        ];
        foreach (var text in told)
            await map.Page.GetByText(text).WaitForAsync();
        Assert.DoesNotContain("9999", map.Page.Url, StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Öppna tabellen" }).ClickAsync();
        await map.Page.Locator("#table").WaitForAsync();
        var missing = await map.Page.GotoAsync(new Uri(server.Address, "finns/inte").ToString());
        Assert.Equal((int)HttpStatusCode.NotFound, missing!.Status);
        await HeadingAsync(map, "Sidan finns inte");
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Till kartan" }).ClickAsync();
        await map.WaitUntilIdleAsync();
    }

    [Fact]
    public async Task A_clinic_and_a_position_are_found_with_the_keyboard_alone()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni");
        var search = map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Sök område, vårdcentral eller plats" });
        await search.FillAsync("57,431 20,0895");
        await map.Page.Locator(".hit").WaitForAsync();
        await search.PressAsync("Enter");
        await map.Page.WaitForURLAsync("**area=deso/99*");
        await search.FillAsync("vårdcentral");
        var clinics = map.Page.GetByRole(AriaRole.Group, new() { Name = "Vårdcentraler" });
        var wanted = (await clinics.GetByRole(AriaRole.Option).First.InnerTextAsync()).Split('\n')[0];
        while (await map.Page.Locator(".hit[aria-selected=true]", new() { HasText = wanted }).CountAsync() == 0)
            await search.PressAsync("ArrowDown");
        await search.PressAsync("Enter");
        await map.Page.WaitForURLAsync("**job=vardcentraler**clinic=**");
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = wanted, Exact = true }).WaitForAsync();
        Assert.Empty(map.Complaints);
    }

    private static Task<string> LanguageOf(MapPage map) => map.Page.EvaluateAsync<string>("document.documentElement.lang");

    private static Task HeadingAsync(MapPage map, string text) =>
        map.Page.GetByRole(AriaRole.Heading, new() { Name = text, Level = 1 }).WaitForAsync();
}
