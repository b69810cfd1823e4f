using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>
/// From today's travel times to a saved placement with its proof, as a planner goes through it; the first test without a
/// pointer.
/// </summary>
public sealed class SitingPageTests(SampleServer server, Chromium chromium)
{
    private const string Label = "Bil (kortaste väg i ett vägnät)";

    [Fact]
    public async Task Three_places_are_previewed_solved_with_proof_saved_and_shared_by_link()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=tillganglighet");
        await map.Page.GetByRole(AriaRole.Heading, new() { Name = "Efter vårdbehov" }).WaitForAsync();
        Assert.StartsWith("Minuter till närmaste vårdcentral", await TitleAsync(map), StringComparison.Ordinal);
        Assert.Contains(Label, await map.Page.Locator(".finding").InnerTextAsync(), StringComparison.Ordinal);
        var keyboard = new Keyboard(map.Page);
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Link, new() { Name = "Nya platser" }));
        var count = map.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Antal nya platser" });
        await keyboard.WriteAsync(count, "2");
        await WaitForTitleAsync(map, "2 nya platser: i snitt ");
        await keyboard.WriteAsync(count, "3");
        await WaitForTitleAsync(map, "3 nya platser: i snitt ");
        await map.Page.Locator(".preview-mark").WaitForAsync();
        await SolveAsync(map, keyboard, "Tre hälsocenter");
        var link = map.Page.Url;
        Assert.Matches("siting=[0-9]+", link);
        var title = await TitleAsync(map);
        await using (var shared = await MapPage.OpenAsync(chromium, server, new Uri(link).Query))
        {
            await WaitForTitleAsync(shared, title);
            Assert.Empty(shared.Complaints);
        }

        Assert.Empty(map.Complaints);
    }

    private static async Task SolveAsync(MapPage map, Keyboard keyboard, string name)
    {
        await keyboard.WriteAsync(map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Namn", Exact = true }), name);
        await keyboard.WriteAsync(map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Vem gör det?" }), "Anna A");
        await keyboard.WriteAsync(
            map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Varför?" }), "Underlag till nämnden");
        await keyboard.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Räkna klart" }));
        await map.Page.Locator(".eyebrow", new() { HasText = "Beräknad" }).WaitForAsync();
        await WaitForTitleAsync(map, name + ". I snitt ");
        var panel = map.Page.Locator(".siting");
        Assert.Equal(3, await panel.Locator("ol.site-list > li").CountAsync());
        string[] headings = ["Hur bra är det?", "Vad ger en plats till?", "Nästan lika bra", "Efter vårdbehov"];
        foreach (var heading in headings)
            Assert.True(await panel.GetByRole(AriaRole.Heading, new() { Name = heading }).IsVisibleAsync(), heading);
        Assert.NotEmpty(await panel.Locator(".finding-strong").First.InnerTextAsync());
        var curve = await panel.Locator(".curve title").TextContentAsync();
        Assert.Matches("^Vad ger en plats till\\?.*minuter", curve ?? "");
        await keyboard.PressAsync(panel.Locator("ol.site-list .site-row").First);
        Assert.Contains("site=", map.Page.Url, StringComparison.Ordinal);
        await panel.GetByText("5, 10 och 20 minuter").WaitForAsync();
        await map.WaitUntilIdleAsync();
    }

    /// <summary>The place from the map's middle and from coordinates, its rule from a list, no pointer used.</summary>
    [Fact]
    public async Task A_place_of_ones_own_is_put_on_the_map_with_the_keyboard_alone()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=placera&sites=1");
        await WaitForTitleAsync(map, "1 ny plats: i snitt ");
        await map.Page.Locator("summary", new() { HasText = "Platser att välja bland" }).PressAsync("Enter");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Peka på kartan" }).PressAsync("Enter");
        await map.Page.Keyboard.PressAsync("Enter");
        var rule = map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Regel för Plats 1" });
        await rule.WaitForAsync();
        Assert.Contains("drawn=Plats%201@", map.Page.Url, StringComparison.Ordinal);
        await rule.SelectOptionAsync("required");
        await map.Page.Locator(".site-list", new() { HasText = "Plats 1" }).WaitForAsync();
        var coordinates = map.Page.GetByRole(AriaRole.Textbox, new() { Name = "Koordinater" });
        await coordinates.FillAsync("12");
        await coordinates.PressAsync("Enter");
        await map.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await coordinates.FillAsync("6350260 832780");
        await coordinates.PressAsync("Enter");
        await map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Regel för Plats 2" }).WaitForAsync();
        Assert.Contains("Plats%202@57.1744", map.Page.Url, StringComparison.Ordinal);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort Plats 1" }).PressAsync("Enter");
        await map.Page.WaitForURLAsync(url => !url.Contains("Plats%201", StringComparison.Ordinal));
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task What_can_not_be_answered_says_why_and_what_was_there_stays()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=placera&sites=2");
        await WaitForTitleAsync(map, "2 nya platser: i snitt ");
        await map.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Antal nya platser" }).FillAsync("200");
        await map.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Det går inte att svara på" }).WaitForAsync();
        Assert.StartsWith("2 nya platser", await TitleAsync(map), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_to_preview_can_be_asked_for_as_work()
    {
        const string Problem = """
            {"title":"Kan inte besvaras","status":422,
             "faults":[{"place":"preview","text":"För stor. Spara förslaget."}]}
            """;
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=tillganglighet");
        await map.Page.RouteAsync("**/sitings?preview=true", route => route.FulfillAsync(
            new() { Status = 422, ContentType = "application/problem+json", Body = Problem }));
        await map.Page.GetByRole(AriaRole.Link, new() { Name = "Nya platser" }).ClickAsync();
        var solve = map.Page.GetByRole(AriaRole.Button, new() { Name = "Räkna klart" });
        await solve.WaitForAsync();
        Assert.True(await solve.IsEnabledAsync());
        await map.Page.GetByText("Spara förslaget").WaitForAsync();
    }

    [Fact]
    public async Task A_number_can_be_cleared_and_written_anew_and_the_place_be_one_municipality()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=placera&points=deso&curve=4");
        var count = map.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Antal nya platser" });
        await count.FillAsync("");
        Assert.Equal("", await count.InputValueAsync());
        await count.PressSequentiallyAsync("2");
        await WaitForTitleAsync(map, "2 nya platser: i snitt ");
        var sent = map.Page.WaitForRequestAsync(one => one.PostData?.Contains("within") ?? false);
        await map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Var?" }).SelectOptionAsync(
            new SelectOptionValue { Index = 1 });
        var body = (await sent).PostData;
        Assert.Contains("\"points\":\"deso\"", body, StringComparison.Ordinal);
        Assert.Contains("\"curveTo\":4", body, StringComparison.Ordinal);
        await map.WaitUntilIdleAsync();
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task An_area_shows_its_minutes_and_its_nearest_clinics_and_a_clinic_how_far_it_reaches()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=tillganglighet");
        var code = await map.Page.EvaluateAsync<string>(
            "fetch('/api/v1/accessibility?level=deso').then(a => a.json()).then(a => a.areas[0].area.code)");
        await using var chosen = await MapPage.OpenAsync(chromium, server, $"?job=tillganglighet&area=deso/{code}");
        var nearest = chosen.Page.GetByRole(AriaRole.List, new() { Name = "Närmaste vårdcentraler" });
        await nearest.GetByRole(AriaRole.Button).First.ClickAsync();
        await chosen.Page.GetByText("till vägen").WaitForAsync();
        var footer = await chosen.Page.Locator(".map-footer").InnerTextAsync();
        Assert.Contains("DeSO 20", footer, StringComparison.Ordinal);
        Assert.Contains("Ingen slumposäkerhet räknas", footer, StringComparison.Ordinal);
        Assert.Empty(chosen.Complaints);
    }

    [Fact]
    public async Task On_a_telephone_the_map_comes_first_and_the_result_when_asked_for()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=placera&map=change", 390, 844);
        await WaitForTitleAsync(map, "3 nya platser: i snitt ");
        Assert.False(await map.Page.Locator(".siting").IsVisibleAsync());
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa resultatet" }).ClickAsync();
        Assert.True(await map.Page.GetByRole(AriaRole.Button, new() { Name = "Räkna klart" }).IsVisibleAsync());
        Assert.True(await map.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(map.Complaints);
    }

    /// <summary>The work is the server's, and is run again by whichever is there: the page must say so, and wait.</summary>
    [Fact]
    public async Task A_server_that_dies_in_the_middle_of_a_solve_is_told_and_its_answer_comes_when_one_is_back()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=placera&sites=2&points=deso");
        await map.Page.RouteAsync("**/api/v1/jobs/*", route => route.AbortAsync());
        var line = map.Page.Locator(".job-line");
        var solved = map.Page.Locator(".eyebrow", new() { HasText = "Beräknad" });
        await map.Page.RouteAsync("**/api/v1/sitings", AnswerAsQueuedAsync); // so that the page asks how far it is
        await SolveAsync(map);
        await line.GetByText("Servern svarar inte").WaitForAsync();
        Assert.Contains("görs den om från början", await line.InnerTextAsync(), StringComparison.Ordinal);
        await map.Page.UnrouteAsync("**/api/v1/jobs/*");
        await solved.WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal(0, await line.CountAsync());
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Sparade placeringar" }).ClickAsync();
        var row = map.Page.Locator(".proposal-list li").First;
        await row.WaitForAsync();
        Assert.InRange((await row.BoundingBoxAsync())!.Height, 30, 120);
    }

    private static async Task AnswerAsQueuedAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var body = JsonNode.Parse(await answer.TextAsync())!;
        if (body["siting"]?["job"] is { } job)
            job["state"] = "queued";
        await route.FulfillAsync(new() { Response = answer, Body = body.ToJsonString() });
    }

    /// <summary>Asks for the whole solve of what is shown, once without saying who does so.</summary>
    private static async Task SolveAsync(MapPage map)
    {
        await WaitForTitleAsync(map, "2 nya platser: i snitt ");
        var form = map.Page.GetByRole(AriaRole.Form, new() { Name = "Räkna klart och spara" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Räkna klart" }).ClickAsync();
        await form.GetByRole(AriaRole.Alert).GetByText("Skriv vem som gör det").WaitForAsync();
        var by = form.GetByRole(AriaRole.Textbox, new() { Name = "Vem gör det?" });
        Assert.True(await by.EvaluateAsync<bool>("one => one === document.activeElement"));
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Namn" }).FillAsync("Mitt i " + Guid.NewGuid());
        await by.FillAsync("Anna A");
        await form.GetByRole(AriaRole.Button, new() { Name = "Räkna klart" }).ClickAsync();
    }

    [Fact]
    public async Task Two_saved_placements_are_ticked_in_the_list_and_held_side_by_side()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=scenarier");
        foreach (var sites in new[] { 1, 2 })
            await map.Page.EvaluateAsync(
                """
                async sites => {
                  const body = { name: `Att jämföra ${sites}`, by: 'Anna A', model: 'pMedian', sites,
                    demand: { kind: 'people', points: 'deso' }, candidates: { layers: ['candidates'] } };
                  const ask = (url, more) => fetch('/api/v1/' + url, more).then(answer => answer.json());
                  const headers = { 'Content-Type': 'application/json' };
                  const { siting } = await ask('sitings', { method: 'POST', headers, body: JSON.stringify(body) });
                  while ((await ask(`sitings/${siting.id}`)).siting.version.stage !== 'solved')
                    await new Promise(done => setTimeout(done, 100));
                }
                """,
                sites);
        await map.Page.ReloadAsync();
        await map.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Jämför Att jämföra 1" }).First.CheckAsync();
        await map.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Jämför Att jämföra 2" }).First.CheckAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Jämför de två" }).ClickAsync();
        await WaitForTitleAsync(map, "A: Att jämföra 1 jämförd med B: Att jämföra 2");
        var legend = map.Page.Locator(".legend");
        Assert.DoesNotContain("före och efter", await legend.InnerTextAsync(), StringComparison.Ordinal);
        await map.WaitUntilIdleAsync();
        Assert.Empty(map.Complaints);
    }

    private static Task<string> TitleAsync(MapPage map) => map.Page.Locator("h1").InnerTextAsync();

    private static async Task WaitForTitleAsync(MapPage map, string beginning) => await map.Page.WaitForFunctionAsync(
        "text => document.querySelector('h1')?.innerText.replace(/\\s/g, ' ').startsWith(text.replace(/\\s/g, ' '))",
        beginning);
}
