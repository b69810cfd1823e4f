using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>Rules of CNI and their money, as an official of the system of choice tries them.</summary>
public sealed partial class FundingPageTests(SampleServer server, Chromium chromium)
{
    [Fact]
    public async Task Two_rules_are_written_compared_made_to_cost_the_same_and_shared_by_link()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=pengar");
        await map.Page.GetByText("Skriv talen i dagens regel.").WaitForAsync();
        Assert.Equal(0, await map.Page.Locator(".funding-table").CountAsync());
        var today = map.Page.GetByRole(AriaRole.Group, new() { Name = "Dagens regel" });
        await today.GetByRole(AriaRole.Textbox, new() { Name = "Gräns för CNI" }).FillAsync("1");
        await today.GetByRole(AriaRole.Textbox, new() { Name = "Kronor per poäng och månad" }).FillAsync("100");
        await map.Page.GetByText("Skriv förslagets tal").WaitForAsync();
        var proposed = map.Page.GetByRole(AriaRole.Group, new() { Name = "Förslaget" });
        await proposed.GetByRole(AriaRole.Combobox, new() { Name = "Vad regeln gör" }).SelectOptionAsync("share");
        await proposed.GetByRole(AriaRole.Textbox, new() { Name = "Budget" }).FillAsync("2 000 000");
        await proposed.GetByRole(AriaRole.Textbox, new() { Name = "Del som CNI styr" }).FillAsync("12,5");
        await SaysAsync(map, "Summan ändras från");
        await map.Page.Locator(".legend", new() { HasText = "ju större ring, desto fler kronor" }).WaitForAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Ändra beloppet så att summan blir dagens" })
            .ClickAsync();
        await SaysAsync(map, "Summan är densamma");
        var row = map.Page.Locator(".funding-table tbody tr").First;
        var name = await row.GetByRole(AriaRole.Button).InnerTextAsync();
        await row.GetByRole(AriaRole.Button).PressAsync("Enter");
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
        var panel = await map.Page.Locator(".funding-panel").InnerTextAsync();
        Assert.Contains("% av alla CNI-poäng", panel, StringComparison.Ordinal);
        Assert.Contains(
            "CNI, boende", await map.Page.Locator(".funding-table thead").InnerTextAsync(), StringComparison.Ordinal);
        var sums = await map.Page.Locator(".funding-table tfoot td.number").AllInnerTextsAsync();
        Assert.Equal(sums[1], sums[2]);
        await map.Page.Locator(".downloads summary").PressAsync("Enter");
        var file = await map.Page.RunAndWaitForDownloadAsync(
            () => map.Page.Locator(".downloads").GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        Assert.Matches(FileName(), file.SuggestedFilename);
        await using (var shared = await MapPage.OpenAsync(chromium, server, new Uri(map.Page.Url).Query))
        {
            await SaysAsync(shared, "Summan är densamma");
            Assert.Empty(shared.Complaints);
        }

        Assert.Empty(map.Complaints);
    }

    private static Task SaysAsync(MapPage map, string words) =>
        map.Page.Locator(".finding", new() { HasText = words }).WaitForAsync();

    [GeneratedRegex("^CNI-regler [0-9-]+\\.csv$")]
    private static partial Regex FileName();
}
