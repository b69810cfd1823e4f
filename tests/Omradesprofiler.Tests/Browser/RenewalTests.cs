using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>An open page while new borders are put in force under it.</summary>
public sealed class RenewalTests(Chromium chromium)
{
    private const string Keys = "keys/koppling_deso2025_regso2025.csv";

    /// <summary>The page asks for newer borders after a move at most every five seconds: these pass at once.</summary>
    private const string LetSecondsPass =
        """
        () => {
          const now = performance.now.bind(performance);
          performance.now = () => now() + 5_500;
        }
        """;

    [Fact]
    public async Task An_open_page_takes_up_new_borders_when_it_needs_values_or_tiles()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Geodata.SampleFolder, folder.Folder("data"));
        var workspace = new Workspace(folder.Folder("workspace"), TimeProvider.System);
        Import(workspace, folder);
        await using var app = WebServer.Build(new ServerOptions(workspace.Place, "http://127.0.0.1:0"), workspace);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Urls.First() + "/");
        await using var map = await MapPage.OpenAsync(
            await (await chromium.StartAsync()).NewPageAsync(new() { Locale = "sv-SE" }), address);
        Assert.Contains("Björkbacken", await map.Page.InnerTextAsync(".finding"), StringComparison.Ordinal);

        await Rename(app.Services, workspace, folder, "Björkbacken", "Björkhult");
        await map.Page.GetByLabel("Vad vill du se?").SelectOptionAsync("cni-raw");
        await map.Page.Locator(".finding", new() { HasText = "Björkhult" }).WaitForAsync();
        await map.WaitUntilIdleAsync();

        await Rename(app.Services, workspace, folder, "Björkhult", "Björkmossen");
        await map.Page.EvaluateAsync(LetSecondsPass);
        await map.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Zooma in" }).ClickAsync();
        await map.Page.Locator(".finding", new() { HasText = "Björkmossen" }).WaitForAsync();
        await map.WaitUntilIdleAsync();
        Assert.All(map.Complaints, text => Assert.Matches("40[49]", text));
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A new name is a new label, and so another geometry.</summary>
    private static async Task Rename(
        IServiceProvider services, Workspace workspace, TemporaryFolder folder, string from, string to)
    {
        var file = Path.Combine(folder.Folder("data"), Keys);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            file, text.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Import(workspace, folder);
        ((SnapshotHolder)services.GetService(typeof(SnapshotHolder))!).Refresh();
    }

    private static void Import(Workspace workspace, TemporaryFolder folder) =>
        new ImportRunner(workspace).Run(DecidedCounty.PublishedRecipe(folder), folder.Folder("data"));
}
