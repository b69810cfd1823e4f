using Microsoft.Playwright;
using Omradesprofiler.Tests.Browser;
using Omradesprofiler.Tests.Server;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Omradesprofiler.Tests.Browser;

/// <summary>Debian's chromium, started once; tests skip where it or the built page is missing.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(LaunchAsync);

    public async Task<IBrowser> StartAsync() => (await _started.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated || !_started.Value.IsCompletedSuccessfully)
            return;
        var (driver, browser) = await _started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> LaunchAsync()
    {
        var path = Tool.Require("chromium", "chromium");
        Assert.SkipUnless(
            File.Exists(Repository.PathOf("src", "Omradesprofiler.Server", "wwwroot", "index.html")),
            "The map page is not built: Node.js 20.19 or newer is missing");
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = path }));
    }
}

/// <summary>The map page in a window; whatever it complains of, or asks of another server, is collected.</summary>
internal sealed class MapPage(IPage page, List<string> complaints) : IAsyncDisposable
{
    /// <summary>A busy machine is slow, not wrong: no test waits for less.</summary>
    private const float PatienceMilliseconds = 120_000;

    private string[]? _codes;

    public IPage Page { get; } = page;

    public IReadOnlyList<string> Complaints => complaints;

    public static Task<MapPage> OpenAsync(
        Chromium chromium, SampleServer server, string query = "", int width = 1440, int height = 900) =>
        OpenAsync(chromium, server, query, new() { ViewportSize = new() { Width = width, Height = height } });

    /// <summary>
    /// With half as many pixels to the inch and without motion: the same page, sooner there. For what is told of a page
    /// and not seen of its map.
    /// </summary>
    public static Task<MapPage> OpenCoarseAsync(
        Chromium chromium, SampleServer server, string query = "", int width = 1440, int height = 900) => OpenAsync(
            chromium, server, query, new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ReducedMotion = ReducedMotion.Reduce,
                DeviceScaleFactor = 0.5f,
            });

    private static async Task<MapPage> OpenAsync(
        Chromium chromium, SampleServer server, string query, BrowserNewPageOptions options)
    {
        options.Locale = "sv-SE";
        var page = await (await chromium.StartAsync()).NewPageAsync(options);
        return await OpenAsync(page, server.Address, query);
    }

    /// <summary>Opens a server's map in a page that may have been prepared.</summary>
    public static async Task<MapPage> OpenAsync(IPage page, Uri address, string query = "")
    {
        page.SetDefaultTimeout(PatienceMilliseconds);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("GPU stall", StringComparison.Ordinal))
                complaints.Add($"{message.Text} {message.Location}");
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                complaints.Add("foreign request: " + request.Url);
        };
        var map = new MapPage(page, complaints);
        await page.GotoAsync(address + query);
        await map.WaitUntilIdleAsync();
        return map;
    }

    public Task WaitUntilIdleAsync() =>
        Page.WaitForFunctionAsync(
            "() => document.documentElement.dataset.mapIdle === 'true'");

    /// <summary>Goes to another address of the same server, and waits until there is nothing left to wait for.</summary>
    public async Task GoAsync(string query)
    {
        await Page.GotoAsync(new Uri(new Uri(Page.Url), "/" + query).ToString());
        await WaitUntilStillAsync();
    }

    /// <summary>Nothing is being fetched or drawn, whether there is a map or not.</summary>
    public Task WaitUntilStillAsync() => Page.WaitForFunctionAsync(
        """
        () => document.querySelector('h1')
          && !document.querySelector('.notice [role="status"], .map-wait, .job-wait, .progress, [aria-busy="true"]')
          && (document.documentElement.dataset.mapIdle === 'true' || !document.querySelector('.map-canvas'))
        """);

    /// <summary>An address with the codes of some of the county's areas in it.</summary>
    public async Task<string> FillAsync(string state)
    {
        _codes ??= await Page.EvaluateAsync<string[]>(
            "fetch('/api/v1/areas?level=deso').then(a => a.json()).then(a => [20, 40].map(i => a.areas[i].code))");
        return state.Replace("{deso}", _codes[0], StringComparison.Ordinal)
            .Replace("{pair}", string.Join(',', _codes.Select(code => "deso/" + code)), StringComparison.Ordinal);
    }

    /// <summary>The colour of each pixel of the map, row by row, without the buttons that lie over it.</summary>
    public async Task<string[]> ColoursAsync()
    {
        await ShowTools("hidden");
        var picture = await Page.Locator("canvas.maplibregl-canvas").ScreenshotAsync();
        await ShowTools("");
        return await ColoursOf(picture);
    }

    private async Task ShowTools(string visibility) => await Page.EvaluateAsync(
        """
        visibility => document.querySelectorAll('.map-tools, .map-background')
          .forEach(one => one.style.visibility = visibility)
        """, visibility);

    private async Task<string[]> ColoursOf(byte[] picture)
    {
        var pixels = Convert.FromBase64String(await Page.EvaluateAsync<string>(
            """
            async picture => {
              const bytes = Uint8Array.from(atob(picture), sign => sign.charCodeAt(0));
              const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
              context.drawImage(image, 0, 0);
              const { data } = context.getImageData(0, 0, image.width, image.height);
              const reader = new FileReader();
              reader.readAsDataURL(new Blob([data]));
              await new Promise(done => reader.onload = done);
              return reader.result.split(',')[1];
            }
            """, Convert.ToBase64String(picture)));
        var names = new Dictionary<(byte, byte, byte), string>();
        return [.. pixels.Chunk(4).Select(pixel => names.TryGetValue((pixel[0], pixel[1], pixel[2]), out var name)
            ? name
            : names[(pixel[0], pixel[1], pixel[2])] = $"rgb({pixel[0]}, {pixel[1]}, {pixel[2]})")];
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
