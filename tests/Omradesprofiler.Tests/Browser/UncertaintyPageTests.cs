using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>How the map says how sure its values are.</summary>
public sealed class UncertaintyPageTests(SampleServer server, Chromium chromium)
{
    private const string White = "rgb(255, 255, 255)";
    private const string Uncertain = "Osäkert värde: få personer";

    [Fact]
    public async Task What_hops_by_chance_is_hatched_in_white_and_the_legend_names_it()
    {
        await using var sure = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso");
        var plain = await WhitesAmidTheMap(sure);
        await using var unsure = await MapPage.OpenAsync(chromium, server, "?indicator=karies-3-ar&level=deso");
        var hatched = await WhitesAmidTheMap(unsure);
        Assert.True(hatched > 500 && hatched > 10 * plain, $"{hatched} white points, {plain} without hatching.");
        var answer = await server.Json("/api/v1/indicators/karies-3-ar/values?level=deso");
        var uncertain = answer.List("values").Count(value => value.GetProperty("uncertain").GetBoolean());
        var row = unsure.Page.Locator(".legend-state", new() { HasText = Uncertain });
        Assert.Contains($"{uncertain}", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(sure.Complaints);
        Assert.Empty(unsure.Complaints);
    }

    [Fact]
    public async Task The_intervals_are_fetched_once_and_first_when_somebody_looks_closer()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=karies-3-ar&level=deso");
        var requests = new List<string>();
        map.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/values", StringComparison.Ordinal))
                requests.Add(request.Url);
        };
        Assert.Empty(requests);
        var canvas = (await map.Page.Locator("canvas.maplibregl-canvas").BoundingBoxAsync())!;
        var tooltip = map.Page.Locator(".tooltip", new() { HasText = "95 % KI" });
        for (var step = 0; step < 5; step++)
            await map.Page.Mouse.MoveAsync(
                canvas.X + canvas.Width / 2 + step * 12, canvas.Y + canvas.Height / 2 + step * 9);
        await tooltip.WaitForAsync();
        Assert.Contains(Uncertain, await tooltip.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("intervals=true", Assert.Single(requests), StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_table_says_the_interval_what_is_uncertain_and_what_the_source_protects()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?indicator=arbetslosa&level=deso&view=table");
        var table = map.Page.GetByRole(AriaRole.Table).Last;
        await table.GetByText("95 % KI").First.WaitForAsync();
        var text = await table.InnerTextAsync();
        Assert.Contains(Uncertain, text, StringComparison.Ordinal);
        Assert.Contains("Skyddas av sekretess hos källan", text, StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Clusters_are_painted_with_words_in_the_legend()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso");
        var answer = await server.Json("/api/v1/indicators/cni/values?level=deso");
        var clusters = answer.List("values").Select((value, place) => new
        {
            area = new { code = value.GetProperty("area").Text("code") },
            cluster = (place % 3) switch { 0 => "highHigh", 1 => "lowLow", _ => "none" },
            significant = place % 3 < 2,
            probability = 0.01,
        });
        await map.Page.RouteAsync("**/clusters?*", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = System.Text.Json.JsonSerializer.Serialize(new { clusters, snapshot = answer.Text("snapshot") }),
        }));
        await map.Page.GetByRole(AriaRole.Radio, new() { Name = "Kluster" }).CheckAsync(new() { Force = true });
        await map.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Kluster: ") }).WaitForAsync();
        await map.WaitUntilIdleAsync();
        var legend = await map.Page.Locator(".legend").InnerTextAsync();
        Assert.All(
            new[] { "Höga värden bland höga", "Låga bland låga", "Inget kluster", "För få grannar" },
            words => Assert.Contains(words, legend, StringComparison.Ordinal));
        var seen = (await map.ColoursAsync()).CountBy(colour => colour).ToDictionary();
        Assert.True(seen.GetValueOrDefault("rgb(179, 88, 6)") > 300, "The high are not painted.");
        Assert.True(seen.GetValueOrDefault("rgb(84, 39, 136)") > 300, "The low are not painted.");
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task Where_the_server_has_no_clusters_the_choice_goes_away_and_the_values_stay()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?indicator=cni&level=deso");
        await map.Page.RouteAsync("**/clusters?*", route => route.FulfillAsync(new()
        {
            Status = 404,
            ContentType = "application/problem+json",
            Body = """{"title":"Finns inte"}""",
        }));
        var choice = map.Page.GetByRole(AriaRole.Radio, new() { Name = "Kluster" });
        await choice.ClickAsync(new() { Force = true });
        await choice.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await map.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Care Need Index") }).WaitForAsync();
        Assert.DoesNotContain("show=", map.Page.Url, StringComparison.Ordinal);
        Assert.All(map.Complaints, text => Assert.Contains("404", text, StringComparison.Ordinal));
    }

    /// <summary>How many points are purely white where the map's own buttons do not lie.</summary>
    private static async Task<int> WhitesAmidTheMap(MapPage map)
    {
        var width = (int)(await map.Page.Locator("canvas.maplibregl-canvas").BoundingBoxAsync())!.Width;
        return (await map.ColoursAsync()).Where((colour, place) =>
            colour == White && place % width > width / 5 && place % width < width * 4 / 5).Count();
    }
}
