using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;
using Omradesprofiler.Tests.Server.Access;

namespace Omradesprofiler.Tests.Browser;

/// <summary>A person logs in on the page, sees what is internal, takes it home and logs out.</summary>
public sealed class LoginPageTests(Chromium chromium, InternalIncome county) : IClassFixture<InternalIncome>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Logged_in_one_sees_internal_values_and_keeps_nothing_in_the_browser(bool isPublic)
    {
        var workspace = county.Workspace;
        await using var issuer = await LocalIssuer.Start();
        await using var app = WebServer.Build(
            new ServerOptions(workspace.Place, "http://127.0.0.1:0") { Access = AccessOf(issuer, isPublic) },
            workspace);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var page = await (await chromium.StartAsync()).NewPageAsync(new() { Locale = "sv-SE" });
        page.SetDefaultTimeout(120_000);
        await page.GotoAsync(app.Urls.First() + "/");
        var option = page.Locator("option", new() { HasText = "Medianinkomst" });
        if (isPublic)
            await page.GetByLabel("Vad vill du se?").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).WaitForAsync();
        Assert.Equal(0, await option.CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
        await page.GetByText("Anna Analytiker").WaitForAsync();
        await option.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.EndsWith("(internt)", await option.First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(1, issuer.Logins);
        Assert.Equal("[0,0,\"\"]", await page.EvaluateAsync<string>(
            "() => JSON.stringify([localStorage.length, sessionStorage.length, document.cookie])"));

        var tile = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Zooma in" }).ClickAsync(),
            request => request.Url.Contains(".mvt", StringComparison.Ordinal));
        Assert.StartsWith("Bearer ", tile.Headers["authorization"], StringComparison.Ordinal);

        await page.Locator("details.downloads summary").First.ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(
            () => page.Locator("a[download]", new() { HasText = "CSV" }).First.ClickAsync());
        Assert.NotNull(await file.PathAsync().WaitAsync(Patience, TestContext.Current.CancellationToken));

        var told = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            told.TrySetResult(dialog.Message);
            await dialog.AcceptAsync();
        };
        await page.RouteAsync("**/values?*format=csv*", route => route.AbortAsync());
        await page.Locator("details.downloads summary").First.ClickAsync();
        await page.Locator("a[download]", new() { HasText = "CSV" }).First.ClickAsync();
        Assert.StartsWith(
            "Filen kunde inte hämtas.",
            await told.Task.WaitAsync(Patience, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).WaitForAsync();
        Assert.Equal(0, await option.CountAsync());
        await page.CloseAsync();
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_looks_after_the_server_is_led_from_its_address_to_the_page_that_shows_it()
    {
        var workspace = county.Workspace;
        await using var issuer = await LocalIssuer.Start();
        issuer.Claims["roles"] = "chef";
        await using var app = WebServer.Build(
            new ServerOptions(workspace.Place, "http://127.0.0.1:0") { Access = AccessOf(issuer, isPublic: true) },
            workspace);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var page = await (await chromium.StartAsync()).NewPageAsync(new() { Locale = "sv-SE" });
        page.SetDefaultTimeout(60_000);
        var plain = await page.GotoAsync(app.Urls.First() + "/status");
        Assert.Equal(401, plain!.Status);
        await page.GetByRole(AriaRole.Link, new() { Name = "Öppna på kartsidan" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("Inloggning krävs").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Serverns tillstånd" }).WaitForAsync();
        Assert.Equal("Serverns tillstånd – Områdesprofiler", await page.TitleAsync());
        await page.GetByText("Kartrutor i minnet").WaitForAsync();
        Assert.InRange((await page.Locator(".server-page h1").BoundingBoxAsync())!.Width, 600, 2000);

        await page.EvaluateAsync("() => { history.pushState(null, '', '?job=sida&page=/ogc'); "
            + "dispatchEvent(new PopStateEvent('popstate')); }");
        await page.Locator(".server-page a[href*='/ogc/collections']").First.ClickAsync();
        await page.Locator(".server-page a[href*='/ogc/collections/county']").First.ClickAsync();
        await page.WaitForFunctionAsync("() => location.search.includes('/ogc/collections/county')");
        await page.Locator(".server-page a[href$='/items?f=html']").WaitForAsync();

        await page.EvaluateAsync("() => { history.pushState(null, '', '?job=sida&page=' + "
            + "encodeURIComponent('/ogc/collections?f=json')); dispatchEvent(new PopStateEvent('popstate')); }");
        await page.GetByRole(AriaRole.Alert).GetByText("Sidan finns inte här").WaitForAsync();
        Assert.Equal(0, await page.Locator(".server-page > div a").CountAsync());
        await page.CloseAsync();
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static AccessOptions AccessOf(LocalIssuer issuer, bool isPublic) => new()
    {
        IsPublic = isPublic,
        Login = new LoginOptions(
            issuer.Address, LocalIssuer.Audience, LocalIssuer.ClientId, "openid", "roles", "regions",
            new Dictionary<string, Role> { ["analyst"] = Role.Analyst, ["chef"] = Role.Administrator }),
    };
}

/// <summary>The sample county with internal incomes, imported once.</summary>
public sealed class InternalIncome : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InternalIncome()
    {
        Workspace = new Workspace(_folder.Folder("workspace"), TimeProvider.System);
        new ImportRunner(Workspace).Run(
            Recipe(_folder), Geodata.SampleFolder, null, TestContext.Current.CancellationToken);
    }

    internal Workspace Workspace { get; }

    public void Dispose() => _folder.Dispose();

    /// <summary>The published tables of the sample county, of which incomes are internal.</summary>
    private static string Recipe(TemporaryFolder folder)
    {
        var recipe = JsonNode.Parse(File.ReadAllText(DecidedCounty.PublishedRecipe(folder)))!;
        recipe["tables"]!.AsArray().Single(table => (string?)table!["name"] == "inkomst")!["audience"] = "internal";
        return folder.File("recipe.json", recipe.ToJsonString());
    }
}
