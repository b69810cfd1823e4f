using System.Text.Json;
using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>axe's rules for WCAG 2.1 A and AA and good practice, on every state, with no exceptions.</summary>
public sealed class AxePageTests(SampleServer server, Chromium chromium)
{
    private static readonly Lazy<string> Axe =
        new(() => File.ReadAllText(Path.Combine(NodeTools.RequirePackage("axe-core"), "axe.min.js")));

    [Fact]
    public Task Every_state_is_without_faults() => Judge(PageStates.All, 1440, 900);

    [Fact]
    public Task Every_state_is_without_faults_on_a_telephone() => Judge(PageStates.OnTelephone, 390, 844);

    /// <summary>A check of the check: a picture without words in the page is found.</summary>
    [Fact]
    public async Task A_fault_is_found()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        await map.Page.EvaluateAsync("document.querySelector('main').append(new Image())");
        Assert.Contains("image-alt", Assert.Single(await FaultsOf(map.Page)), StringComparison.Ordinal);
    }

    private async Task Judge(IReadOnlyList<string> states, int width, int height)
    {
        await using var map = await MapPage.OpenCoarseAsync(chromium, server, "", width, height);
        var faults = new List<string>();
        foreach (var state in states)
        {
            await map.GoAsync(await map.FillAsync(state));
            faults.AddRange((await FaultsOf(map.Page)).Select(fault => $"{state} {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.DoesNotContain(
            map.Complaints, text => !text.Contains(PageStates.GoneArea, StringComparison.Ordinal));
    }

    /// <summary>Each broken rule with where it is broken.</summary>
    private static async Task<string[]> FaultsOf(IPage page)
    {
        await page.EvaluateAsync(Axe.Value); // as a debugger would: the policy lets no foreign script into the page
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
              return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(n => n.target).join(' ')}`);
            }
            """);
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }
}
