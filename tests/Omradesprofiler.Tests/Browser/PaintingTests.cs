using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>How values come to lie on the right borders.</summary>
public sealed class PaintingTests(SampleServer server, Chromium chromium)
{
    private const string Refusal = """{"title":"Gränserna har bytts ut"}""";

    [Theory]
    [InlineData("deso")]
    [InlineData("regso")]
    [InlineData("municipality")]
    public async Task Areas_carry_the_colours_of_their_classes_and_that_under_the_pointer_is_the_areas_own(string level)
    {
        await using var map = await MapPage.OpenAsync(chromium, server, $"?indicator=cni&level={level}");
        var canvas = map.Page.Locator("canvas.maplibregl-canvas");
        var frame = (await canvas.BoundingBoxAsync())!;
        var colours = await map.ColoursAsync();
        var classes = await ClassColours(map);
        var shown = CountOnMap(classes, colours);
        Assert.True(shown >= 3, $"Only {shown} of the legend's colours are on the map.");
        var compared = new HashSet<string>();
        for (var point = 0; point < 80 && compared.Count < 4; point++)
        {
            var (x, y) = (
                (int)frame.Width * (25 + point % 10 * 5) / 100, (int)frame.Height * (25 + point / 10 * 7) / 100);
            var seen = colours[y * (int)frame.Width + x];
            if (!classes.Contains(seen))
                continue;
            await map.Page.Mouse.MoveAsync(frame.X + x, frame.Y + y);
            await map.Page.WaitForFunctionAsync(
                """
                seen => {
                  const own = document.querySelector('.bar[data-active] .bar-swatch');
                  return own && getComputedStyle(own).backgroundColor === seen;
                }
                """, seen);
            compared.Add(seen);
        }

        Assert.True(compared.Count >= 2, $"Only {compared.Count} classes were met.");
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Another_indicator_fetches_values_and_no_tiles()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var requests = new List<string>();
        map.Page.Request += (_, request) => requests.Add(request.Url);
        await map.Page.GetByLabel("Vad vill du se?").SelectOptionAsync("hyresratt");
        await map.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Andel hyresrätter") }).WaitForAsync();
        await map.WaitUntilIdleAsync();
        Assert.DoesNotContain(requests, url => url.Contains(".mvt", StringComparison.Ordinal));
        Assert.Contains("format=array", Assert.Single(
            requests, url => url.Contains("/values", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Refused_for_other_borders_the_page_asks_for_the_newest_and_tries_again()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var (refused, snapshots) = (0, 0);
        await map.Page.RouteAsync("**/hyresratt/values?*", route => refused++ == 0
            ? route.FulfillAsync(new()
            {
                Status = 409,
                ContentType = "application/problem+json",
                Body = Refusal,
            })
            : route.ContinueAsync());
        map.Page.Request += (_, request) =>
            snapshots += request.Url.EndsWith("/api/v1/snapshot", StringComparison.Ordinal) ? 1 : 0;
        await map.Page.GetByLabel("Vad vill du se?").SelectOptionAsync("hyresratt");
        await map.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Andel hyresrätter") }).WaitForAsync();
        await map.WaitUntilIdleAsync();
        Assert.Equal((2, 1), (refused, snapshots));
        Assert.True(await ClassColoursOnMap(map) > 2);
        Assert.All(map.Complaints, text => Assert.Contains("409", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refused_again_and_again_it_says_so_and_paints_nothing()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        await map.Page.RouteAsync("**/hyresratt/values?*", route => route.FulfillAsync(new()
        {
            Status = 409,
            ContentType = "application/problem+json",
            Body = Refusal,
        }));
        await map.Page.GetByLabel("Vad vill du se?").SelectOptionAsync("hyresratt");
        await map.Page.GetByText("Gränserna har bytts ut").WaitForAsync();
        Assert.Equal(0, await map.Page.Locator(".bar-swatch").CountAsync());
    }

    [Fact]
    public async Task Too_far_out_for_the_chosen_areas_the_next_coarser_are_shown_and_the_legend_says_it()
    {
        var page = await NewPageWithMinZoom(12, ["deso"]);
        await using var map = await MapPage.OpenAsync(page, server.Address, "?indicator=cni&level=deso");
        await map.Page.GetByText("Visar RegSO – zooma in för DeSO").WaitForAsync();
        await map.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("per RegSO") }).WaitForAsync();
        Assert.True(await ClassColoursOnMap(map) >= 3);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Visa som tabell" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Tabell: .* per DeSO") }).WaitForAsync();
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task With_no_coarser_values_the_legend_says_to_zoom_in()
    {
        var page = await NewPageWithMinZoom(12, ["deso", "regso", "municipality", "county"]);
        await using var map = await MapPage.OpenAsync(page, server.Address, "?indicator=cni&level=deso");
        await map.Page.GetByText("Zooma in för att se DeSO").WaitForAsync();
        Assert.Equal(0, await ClassColoursOnMap(map));
        Assert.Empty(map.Complaints);
    }

    /// <summary>How many of the legend's colours cover a visible part of the map.</summary>
    private static async Task<int> ClassColoursOnMap(MapPage map) =>
        CountOnMap(await ClassColours(map), await map.ColoursAsync());

    private static int CountOnMap(string[] classes, string[] colours)
    {
        var counts = colours.CountBy(colour => colour).ToDictionary();
        return classes.Count(colour => counts.GetValueOrDefault(colour) > 300);
    }

    private static Task<string[]> ClassColours(MapPage map) => map.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('.bar-swatch')].map(s => getComputedStyle(s).backgroundColor)");

    /// <summary>A page to which the server says that fine areas are shown from a zoom on.</summary>
    private async Task<IPage> NewPageWithMinZoom(int zoom, string[] levels)
    {
        var page = await (await chromium.StartAsync()).NewPageAsync(
            new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "sv-SE" });
        await page.RouteAsync("**/api/v1/snapshot", async route =>
        {
            var answer = await route.FetchAsync();
            var snapshot = JsonNode.Parse(await answer.TextAsync())!;
            foreach (var layer in snapshot["tileLayers"]!.AsArray())
                if (levels.Contains((string?)layer!["level"]))
                    layer["minZoom"] = zoom;
            await route.FulfillAsync(new() { Response = answer, Body = snapshot.ToJsonString() });
        });
        return page;
    }
}
