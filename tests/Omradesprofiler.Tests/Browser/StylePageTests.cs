using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

public sealed class StylePageTests(SampleServer server, Chromium chromium)
{
    [Fact]
    public async Task Maplibre_draws_the_style_with_its_letters_and_without_a_complaint()
    {
        var library = Repository.PathOf(
            "src", "Omradesprofiler.Server", "ui", "node_modules", "maplibre-gl", "dist");
        Assert.SkipUnless(Directory.Exists(library), "The map page's packages are not there: Node.js is missing");
        var page = await (await chromium.StartAsync()).NewPageAsync(
            new() { ViewportSize = new() { Width = 900, Height = 700 } });
        var (complaints, letters) = (new List<string>(), 0);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("GPU stall", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        page.Response += (_, response) =>
            letters += response.Url.EndsWith(".pbf", StringComparison.Ordinal) && response.Ok ? 1 : 0;
        await page.RouteAsync(server.Address + "other/**", route => Serve(route, library));
        await page.GotoAsync(server.Address + "other/index.html");
        await page.WaitForFunctionAsync("() => globalThis.isIdle");
        var drawn = await page.EvaluateAsync<string[]>(
            "() => map.queryRenderedFeatures({ layers: ['locality-name'] }).map(feature => feature.properties.name)");
        Assert.Contains("Storhamn", drawn);
        Assert.True(letters > 0, "No letters were fetched from the server.");
        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    /// <summary>A page that is none of the server's own: MapLibre as its package ships it, and nothing else.</summary>
    private Task Serve(IRoute route, string library)
    {
        var name = Path.GetFileName(new Uri(route.Request.Url).AbsolutePath);
        return name == "index.html"
            ? route.FulfillAsync(new() { ContentType = "text/html", Body = Html() })
            : route.FulfillAsync(new()
            {
                Path = Path.Combine(library, name),
                ContentType = Path.GetExtension(name) == ".css" ? "text/css" : "text/javascript",
            });
    }

    private string Html() => $$"""
        <!doctype html>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="maplibre-gl.css">
        <div id="map" style="position: absolute; inset: 0"></div>
        <script type="module">
          import { Map, setWorkerUrl } from './maplibre-gl.mjs';
          setWorkerUrl('./maplibre-gl-worker.mjs');
          globalThis.map = new Map({
            container: 'map', style: '{{server.Address}}tiles/style.json', center: [17.6, 58.1], zoom: 8.6, fadeDuration: 0,
          });
          const frame = await (await fetch('{{server.Address}}tiles/county.json')).json();
          map.fitBounds(frame.bounds, { duration: 0 });
          map.on('idle', () => (globalThis.isIdle = true));
        </script>
        """;
}
