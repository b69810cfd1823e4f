using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>The map page says which areas come first, and how sure that is, as the API does and no surer.</summary>
public sealed class PriorityPageTests(SampleServer server, Chromium chromium)
{
    private const string Cni = "?indicator=cni&level=deso&show=priority";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    [Fact]
    public async Task Title_finding_and_legend_say_the_numbers_of_the_answer()
    {
        var answer = await Answer("cni", "deso", "top=10");
        await using var map = await Open(Cni);
        Assert.StartsWith("De tio områden med högst Care Need Index (CNI) 2025 per DeSO", await Heading(map));
        var sure = answer.List("priorities").Count(row => row.Text("place") == "chosen");
        var finding = await map.Page.Locator(".finding").InnerTextAsync();
        Assert.Contains($"Av dem är {sure} ", finding, StringComparison.Ordinal);
        Assert.Contains(
            $"; {answer.Number("notToldTotal")} områden utanför kan inte", finding, StringComparison.Ordinal);
        Assert.Contains($"har {Thousands(answer.Number("peopleReached"))} inv", finding, StringComparison.Ordinal);

        var rows = answer.List("priorities").Concat(answer.List("notTold")).ToList();
        await SaysInTheLegend(map, "Säkert bland de tio", rows.Where(row => row.Text("place") == "chosen"));
        await SaysInTheLegend(
            map, "Bland de tio, osäker plats", rows.Where(row => row.Text("place") == "chosenUnsure"));
        await SaysInTheLegend(map, "Kan inte skiljas från dem", rows.Where(row => row.Text("place") == "notTold"));
        var rest = LegendRow(map, "Inte bland de tio");
        Assert.Contains($"{answer.Number("ranked") - rows.Count} områden", await rest.InnerTextAsync());
        var seen = (await map.ColoursAsync()).CountBy(colour => colour).ToDictionary();
        Assert.True(seen.GetValueOrDefault("rgb(153, 52, 4)") > 100, "Those that are sure are not painted.");
        Assert.True(seen.GetValueOrDefault("rgb(239, 235, 227)") > 1_000, "The others are not painted.");
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_table_draws_its_line_under_the_last_and_keeps_those_who_may_belong_below_it()
    {
        var answer = await Answer("arbetslosa", "deso", "top=12");
        await using var map = await Open("?indicator=arbetslosa&level=deso&show=priority&top=12&view=table");
        var (above, below) = (answer.List("priorities").ToList(), answer.List("notTold").ToList());
        await CompareRows(map.Page.Locator(".priority-table tbody").First.Locator("tr"), above);
        var beyond = map.Page.Locator(".priority-table .beyond tr");
        Assert.Equal(
            $"Här går gränsen för de tolv. {below.Count} områden nedanför kan inte skiljas från dem.",
            await beyond.First.InnerTextAsync());
        await CompareRows(map.Page.Locator(".priority-table .beyond tr:not(.line-row)"), below);
        Assert.Equal(
            above.Count(row => row.Text("place") == "chosenUnsure") + below.Count,
            await map.Page.Locator(".priority-table tr[data-unsure]").CountAsync());
        await map.Page.Locator(".downloads summary").ClickAsync();
        var csv = await map.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href");
        Assert.Contains("/api/v1/priorities?", csv, StringComparison.Ordinal);
        Assert.StartsWith("rang", (await server.Text(csv!)).TrimStart('\uFEFF', '"'), StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_chosen_area_says_its_probability_and_ranks()
    {
        var answer = await Answer("cni", "deso", "top=10");
        var row = answer.List("priorities").Last();
        var area = row.GetProperty("area");
        await using var map = await Open($"{Cni}&area=deso/{area.Text("code")}@{area.Text("edition")}");
        var text = await map.Page.Locator(".map-value .place-text").InnerTextAsync();
        Assert.Equal($"Med {Share(row)} sannolikhet bland de tio högsta (rang {Ranks(row)})", text);
        var canvas = (await map.Page.Locator("canvas.maplibregl-canvas").BoundingBoxAsync())!;
        await map.Page.Mouse.MoveAsync(canvas.X + canvas.Width / 2, canvas.Y + canvas.Height / 2);
        Assert.Matches(
            "^Med (över )?[0-9]+\u00a0% sannolikhet (inte )?bland de tio högsta",
            await map.Page.Locator(".tooltip .place-text").InnerTextAsync());
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Where_no_uncertainty_is_known_nothing_is_called_sure_and_the_reason_is_told()
    {
        await using var map = await Open("?indicator=medianinkomst&level=deso&show=priority&top=5&view=table");
        Assert.StartsWith("De fem områden med lägst värde: Medianinkomst", await Heading(map));
        var text = await map.Page.InnerTextAsync("body");
        Assert.Contains("Källan anger ingen osäkerhet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Säkert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sannolikhet", text, StringComparison.Ordinal);
        Assert.Equal(0, await map.Page.Locator(".rank-bar").CountAsync());
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_telephone_shows_how_sure_the_order_is_and_needs_no_sideways_scrolling()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, $"{Cni}&view=table", 390, 844);
        await Named(map, "^De tio").WaitForAsync();
        await map.Page.Locator(".priority-table tbody tr").First.WaitForAsync();
        Assert.True(await map.Page.Locator(".finding").IsVisibleAsync());
        var isWide = "() => [document.documentElement, document.querySelector('.drawer-scroll')]"
            + ".some(box => box.scrollWidth > box.clientWidth)";
        Assert.False(await map.Page.EvaluateAsync<bool>(isWide));
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_choices_are_made_with_the_keyboard_and_stand_in_the_address()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso");
        await map.Page.GetByRole(AriaRole.Radio, new() { Name = "Värden" }).FocusAsync();
        await map.Page.Keyboard.PressAsync("ArrowLeft");
        var top = map.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Hur många områden?" });
        await top.FillAsync("6");
        await map.Page.Keyboard.PressAsync("Tab");
        await map.Page.Keyboard.PressAsync("ArrowDown");
        await Named(map, "^De sex områden med störst behov × invånare").WaitForAsync();
        Assert.Contains("show=priority&top=6&by=people", map.Page.Url, StringComparison.Ordinal);
        await map.Page.Locator(".map-footer summary").PressAsync("Enter");
        var method = await map.Page.Locator(".map-footer").InnerTextAsync();
        Assert.All(
            new[] { "Vad det är", "Hur du läser", "Vad det inte säger", "1000 dragningar" },
            words => Assert.Contains(words, method, StringComparison.Ordinal));
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task What_is_neither_good_nor_bad_is_not_prioritised()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?indicator=folkmangd&level=deso&show=priority");
        Assert.Equal(0, await map.Page.GetByRole(AriaRole.Radio, new() { Name = "Prioritera" }).CountAsync());
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Where_the_server_has_no_priorities_the_choice_goes_away_and_the_values_stay()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso");
        await map.Page.RouteAsync("**/priorities?*", route => route.FulfillAsync(new()
        {
            Status = 404,
            ContentType = "application/problem+json",
            Body = """{"title":"Finns inte"}""",
        }));
        var choice = map.Page.GetByRole(AriaRole.Radio, new() { Name = "Prioritera" });
        await choice.ClickAsync(new() { Force = true });
        await choice.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Named(map, "^Care Need Index").WaitForAsync();
        Assert.DoesNotContain("show=", map.Page.Url, StringComparison.Ordinal);
        Assert.All(map.Complaints, text => Assert.Contains("404", text, StringComparison.Ordinal));
    }

    private async Task<MapPage> Open(string query)
    {
        var map = await MapPage.OpenAsync(chromium, server, query);
        await Named(map, "^De ").WaitForAsync();
        if (query.Contains("view=table", StringComparison.Ordinal))
            await map.Page.Locator(".priority-table tbody tr").First.WaitForAsync();
        await map.WaitUntilIdleAsync();
        return map;
    }

    private Task<JsonElement> Answer(string indicator, string level, string rest) =>
        server.Json($"/api/v1/priorities?index=indicator:{indicator}&level={level}&{rest}");

    private static ILocator Named(MapPage map, string pattern) =>
        map.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new(pattern) });

    private static Task<string> Heading(MapPage map) => map.Page.Locator("h1").InnerTextAsync();

    private static ILocator LegendRow(MapPage map, string words) =>
        map.Page.Locator("button.legend-row", new() { HasText = words });

    private static async Task SaysInTheLegend(MapPage map, string words, IEnumerable<JsonElement> rows)
    {
        var counted = rows.ToList();
        var text = await LegendRow(map, words).InnerTextAsync();
        Assert.Contains($"{counted.Count} område", text, StringComparison.Ordinal);
        if (counted.Count > 0)
            Assert.Contains(Thousands(counted.Sum(row => row.Number("people"))), text, StringComparison.Ordinal);
    }

    private static async Task CompareRows(ILocator shown, List<JsonElement> rows)
    {
        var texts = await shown.AllInnerTextsAsync();
        Assert.Equal(rows.Count, texts.Count);
        Assert.All(texts.Zip(rows), pair => Assert.All(
            new[]
            {
                $"{pair.Second.Number("rank")}", pair.Second.GetProperty("area").Text("label"), Ranks(pair.Second),
                Share(pair.Second), Thousands(pair.Second.Number("peopleCumulated")),
            },
            words => Assert.Contains(words, pair.First, StringComparison.Ordinal)));
    }

    private static double Probability(JsonElement row) => row.Number("probability");

    private static string Share(JsonElement row) => Probability(row) switch
    {
        > 0.99 => "över 99\u00a0%",
        < 0.01 => "under 1\u00a0%",
        var share => $"{Math.Floor(share * 100 + 1e-9)}\u00a0%",
    };

    private static string Ranks(JsonElement row)
    {
        var range = row.GetProperty("rankInterval");
        var (lower, upper) = (range.Number("lower"), range.Number("upper"));
        return lower == upper ? $"{lower}" : $"{lower}–{upper}";
    }

    private static string Thousands(double number) =>
        number.ToString("N0", Swedish).Replace('\u00A0', '\u202F');
}
