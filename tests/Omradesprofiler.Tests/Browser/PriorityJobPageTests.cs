using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>From an index of one's own to areas side by side, as a developer of public health goes.</summary>
public sealed class PriorityJobPageTests(SampleServer server, Chromium chromium)
{
    private const string Prioritise = "?indicator=cni&level=deso&show=priority&view=table";

    [Fact]
    public async Task An_index_is_put_together_ranked_before_it_is_saved_and_found_again_by_its_name()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, Prioritise);
        var what = map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Efter vad?" });
        await what.SelectOptionAsync("own");
        await TitleAsync(map, "De tio områden med störst behov: Eget index");
        await map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Lägg till del" }).SelectOptionAsync("sysselsatta");
        var weight = map.Page.GetByRole(AriaRole.Slider, new() { Name = "Vikt för Care Need Index (CNI)" });
        await weight.PressAsync("ArrowRight");
        await weight.PressAsync("ArrowRight");
        await map.Page.WaitForURLAsync(url => url.Contains("parts%3A2*cni", StringComparison.Ordinal));
        await map.Page.GetByText("67 %").WaitForAsync();
        await map.Page.Locator(".row-more").First.PressAsync("Enter");
        await map.Page.GetByRole(AriaRole.Table, new() { NameRegex = new("^Delarnas bidrag") }).WaitForAsync();
        await map.Page.GetByText("Hur känslig är ordningen?").ClickAsync();
        await map.Page.GetByText("platser säkra").WaitForAsync();

        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Spara indexet …" }).ClickAsync();
        var dialog = map.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Namn" }).FillAsync("Sidans prov");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Vem gör det?" }).FillAsync("Anna A");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Varför" }).FillAsync("Underlag till nämnden");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Spara indexet" }).ClickAsync();
        await TitleAsync(map, "De tio områden med störst behov: Sidans prov");
        await map.Page.GetByText("Sparat av Anna A").WaitForAsync();
        var saved = await server.Json("/api/v1/indices/sidans-prov");
        Assert.Equal("Underlag till nämnden", saved.GetProperty("index").Text("why"));
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_list_is_narrowed_in_words_its_areas_are_chosen_with_the_keyboard_and_stand_side_by_side()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, $"{Prioritise}&only=saker");
        await map.Page.GetByText("med säker plats").WaitForAsync();
        var boxes = map.Page.Locator(".take input");
        foreach (var at in new[] { 0, 2 })
        {
            await boxes.Nth(at).FocusAsync();
            await map.Page.Keyboard.PressAsync("Space");
        }

        await map.Page.GetByText("2 områden valda").WaitForAsync();
        var report = await map.Page.GetByRole(AriaRole.Link, new() { Name = "Rapport för valda" })
            .GetAttributeAsync("href");
        Assert.Contains("job=rapport", report, StringComparison.Ordinal);
        Assert.Contains("report=areas", report, StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Jämför", Exact = true }).PressAsync("Enter");
        var table = map.Page.Locator(".compare-table");
        await table.WaitForAsync();
        Assert.Equal(["A", "B"], await table.Locator(".letter").AllInnerTextsAsync());
        var all = await table.Locator("tbody tr").CountAsync();
        await map.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Bara säkra skillnader" }).PressAsync("Space");
        Assert.InRange(await table.Locator("tbody tr").CountAsync(), 1, all - 1);
        await map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Märk skillnader mot" }).SelectOptionAsync("county");
        await table.Locator(".compare-mark").First.WaitForAsync();
        Assert.StartsWith("Jämförelse av A ", await map.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True((await map.Page.Locator(".maps").BoundingBoxAsync())!.Height >= 239);
        await map.Page.GetByText("Hämta jämförelsen").ClickAsync();
        var csv = await map.Page.Locator(".drawer-compare")
            .GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href");
        Assert.Contains("against=county", csv, StringComparison.Ordinal);
        Assert.Contains(": period", await server.Text(csv!), StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_whole_job_from_the_first_page_to_the_report_is_done_with_the_keyboard_alone()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var keyboard = new Keyboard(map.Page);
        await keyboard.PressAsync(map.Page.Locator(".first-visit")
            .GetByRole(AriaRole.Link, new() { Name = "Prioritera" }));
        await TitleAsync(map, "De tio områden med högst Care Need Index");
        await map.Page.Locator(".priority-table tbody tr").First.WaitForAsync();
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa alla 130" }), "Space");
        await map.Page.Locator(".priority-table .take input").Nth(129).WaitForAsync();
        await map.Page.Keyboard.PressAsync("Space");
        foreach (var at in new[] { 0, 1 })
            await keyboard.PressAsync(map.Page.Locator(".priority-table .take input").Nth(at), "Space");
        await map.Page.GetByText("2 områden valda").WaitForAsync();
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Jämför", Exact = true }));
        await map.Page.Locator(".compare-table").WaitForAsync();
        await keyboard.ReachAsync(map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Märk skillnader mot" }));
        await map.Page.Keyboard.TypeAsync("Län");
        await map.Page.Locator(".compare-mark").First.WaitForAsync();
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Till listan" }));
        await keyboard.PressAsync(map.Page.Locator(".priority-table tbody .row-link").First);
        var profile = map.Page.GetByRole(AriaRole.Complementary);
        await profile.GetByText("Mest bidrar till skillnaden mot länet").WaitForAsync();
        await keyboard.ReachAsync(
            map.Page.GetByRole(AriaRole.Link, new() { Name = "Rapport för valda" }), "Shift+Tab");
        await map.Page.Keyboard.PressAsync("Enter");
        await map.Page.Locator(".report-half").Nth(1).WaitForAsync();
        Assert.Contains("report=areas", map.Page.Url, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Area_types_are_chosen_by_type_and_an_index_that_is_gone_leaves_the_values_and_the_way_on()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?indicator=omradestyp&level=regso&show=priority&view=table");
        await TitleAsync(map, "5 områden av typ 2 eller lägre: Områdestyp");
        await map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Vilka områdestyper?" }).SelectOptionAsync("1");
        await TitleAsync(map, "3 områden av typ 1 eller lägre: Områdestyp");
        Assert.Empty(map.Complaints);
        await map.GoAsync("?indicator=cni&level=deso&show=priority&index=finns-inte");
        await map.Page.GetByText("finns-inte").First.WaitForAsync();
        await map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Efter vad?" }).SelectOptionAsync("cni");
        await TitleAsync(map, "De tio områden med högst Care Need Index");
    }

    private static async Task TitleAsync(MapPage map, string beginning) => await map.Page.WaitForFunctionAsync(
        "text => document.querySelector('h1')?.innerText.replace(/\\s/g, ' ').startsWith(text)",
        beginning);
}
