using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>The page shows clinics as the API has them: who lives in the area beside who is listed.</summary>
public sealed class ClinicPageTests(SampleServer server, Chromium chromium)
{
    private const string Clinic = "SE9900-1001";

    [Fact]
    public async Task The_list_has_every_clinic_and_finds_one_by_its_name()
    {
        var clinics = (await server.Json("/api/v1/care-centers")).List("careCenters").ToList();
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=vardcentraler");
        var rows = map.Page.Locator(".clinic-list .clinic-row");
        await rows.First.WaitForAsync();
        Assert.Equal(clinics.Count, await rows.CountAsync());
        await map.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Sök vårdcentral" }).FillAsync("gamla stad");
        Assert.Equal(1, await rows.CountAsync());
        Assert.Contains("Gamla stadens vårdcentral", await rows.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_chosen_clinic_has_residents_and_listed_side_by_side()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=vardcentraler");
        await map.Page.Locator(".clinic-row", new() { HasText = "Gamla stadens vårdcentral" }).PressAsync("Enter");
        var panel = map.Page.Locator(".clinic-profile");
        await panel.Locator(".clinic-indicators").WaitForAsync();
        Assert.Contains($"clinic={Clinic}", map.Page.Url, StringComparison.Ordinal);
        var profile = await server.Json($"/api/v1/care-centers/{Clinic}/profile");
        Assert.Equal(
            profile.List("indicators").Count(),
            await panel.Locator(".clinic-indicators tbody tr:not(.group-row)").CountAsync());
        var text = await panel.InnerTextAsync();
        Assert.All(
            new[] { "Listade här", "Riket = 1,00", "räknat av SCB bland de listade", "skattat från områden" },
            words => Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase));
        await map.Page.GoBackAsync();
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_senses_in_which_areas_belong_to_clinics_are_never_mixed()
    {
        var geographies = (await server.Json("/api/v1/care-geographies")).List("careGeographies").ToList();
        await using var map = await MapPage.OpenAsync(
            chromium, server, $"?job=vardcentraler&clinic={Clinic}&geography=nearest");
        await Named(map, "^Gamla stadens vårdcentral och området som har den närmast$").WaitForAsync();
        var choice = map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Visa områden som" });
        await choice.SelectOptionAsync("responsible");
        await Named(map, "^Gamla stadens vårdcentral och dess ansvarsområde$").WaitForAsync();
        Assert.Contains("Det begränsar inte någons val av vårdcentral", await Footer(map), StringComparison.Ordinal);
        await choice.SelectOptionAsync("listed");
        await Named(map, "^Var de listade vid Gamla stadens vårdcentral bor$").WaitForAsync();
        Assert.Contains("geography=listed", map.Page.Url, StringComparison.Ordinal);
        var rule = geographies.Single(one => one.Text("id") == "listed").Text("rule");
        Assert.Contains(rule, await Footer(map), StringComparison.Ordinal);
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task The_map_of_territories_has_its_table()
    {
        await using var map = await MapPage.OpenAsync(
            chromium, server, "?job=vardcentraler&geography=nearest&view=table");
        var rows = map.Page.Locator(".drawer tbody tr");
        await rows.First.WaitForAsync();
        var areas = (await server.Json("/api/v1/care-geographies/nearest")).List("areas")
            .Where(area => area.GetProperty("area").Text("code").StartsWith("99", StringComparison.Ordinal));
        Assert.Equal(areas.Sum(area => Math.Max(1, area.List("careCenters").Count())), await rows.CountAsync());
        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_telephone_has_the_jobs_and_needs_no_sideways_scrolling()
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "?job=vardcentraler", 390, 844);
        await map.Page.Locator(".clinic-row").First.WaitForAsync();
        Assert.True(await map.Page.GetByRole(AriaRole.Link, new() { Name = "Prioritera" }).IsVisibleAsync());
        Assert.False(await map.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.Empty(map.Complaints);
    }

    private static ILocator Named(MapPage map, string pattern) =>
        map.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new(pattern), Level = 1 });

    private static Task<string> Footer(MapPage map) => map.Page.Locator(".map-footer").InnerTextAsync();
}
