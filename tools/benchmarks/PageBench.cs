using System.Text.Json;
using Microsoft.Playwright;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// The page on the made-up county, as published for release, in Debian's chromium, which draws maps in software: the
/// first map with nothing in the browser's cache, another indicator, and Lighthouse's scores.
/// </summary>
internal static class PageBench
{
    private const string Address = "http://127.0.0.1:5089";

    /// <summary>Notes when the map has been drawn for the first time, and when the page then is free to answer.</summary>
    private const string Watch =
        """
        new MutationObserver((_, observer) => {
          if (document.documentElement.dataset.mapIdle !== 'true') return;
          observer.disconnect();
          performance.mark('first-map');
          requestIdleCallback(() => performance.mark('usable'));
        }).observe(document, { subtree: true, attributeFilter: ['data-map-idle'] });
        """;

    public static async Task RunAsync(string folder, int runs)
    {
        var browser = Processes.Find("chromium")
            ?? throw new InvalidOperationException("chromium is missing: apt-get install chromium");
        var program = Processes.Publish(folder, withPage: true);
        var workspace = Path.Combine(folder, "workspace");
        var geodata = Path.Combine(Processes.Root(), "geodata");
        Processes.Run(
            program, "import", Path.Combine(geodata, "recipes", "sample.json"), "--from",
            Path.Combine(geodata, "sample"), "--workspace", workspace);
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        using var server = await Processes.StartServerAsync(
            client, "/health/ready", program, "serve", "--workspace", workspace, "--urls", Address);
        try
        {
            await MeasurePage(browser, runs);
            MeasureLighthouse(browser, runs);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task MeasurePage(string path, int runs)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path });
        var seen = new List<View>();
        for (var run = 0; run <= runs; run++) // the first starts the browser's own processes
            seen.Add(await MeasureView(browser));
        seen.RemoveAt(0);
        Report.Print("first map, cold browser cache, s", seen.Select(view => view.FirstMapSeconds), "≤ 1.5");
        Report.Print("  usable, s", seen.Select(view => view.UsableSeconds), "≤ 2.5");
        Report.Print("  JavaScript, kB as sent", seen.Select(view => view.ScriptKilobytes), "≤ 450", "0");
        Report.Print("another indicator: states set after the choice, ms", seen.Select(view => view.StatesMilliseconds), "≤ 100", "0");
        Report.Print("  and drawn, ms", seen.Select(view => view.DrawnMilliseconds), "", "0");
    }

    private static async Task<View> MeasureView(IBrowser browser)
    {
        await using var context = await browser.NewContextAsync(
            new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "sv-SE" });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address);
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('usable').length > 0");
        var first = await page.EvaluateAsync<double[]>(
            """
            () => [
              performance.getEntriesByName('first-map')[0].startTime / 1000,
              performance.getEntriesByName('usable')[0].startTime / 1000,
              [...new Map(performance.getEntriesByType('resource').filter(one => one.name.endsWith('.js'))
                .map(one => [one.name, one.encodedBodySize])).values()].reduce((sum, one) => sum + one, 0) / 1000,
            ]
            """);
        var change = await page.EvaluateAsync<double[]>(
            """
            async () => {
              performance.clearMeasures();
              const list = document.querySelector('.choices select');
              const other = [...list.options].find(one => one.value === 'hyresratt').value;
              const begun = performance.now();
              Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, other);
              list.dispatchEvent(new Event('change', { bubbles: true }));
              const measured = name => performance.getEntriesByName(name).findLast(one => one.startTime + one.duration >= begun);
              while (!measured('states') || !measured('repaint')) await new Promise(done => setTimeout(done, 5));
              return ['states', 'repaint'].map(name => {
                const one = measured(name);
                return one.startTime + one.duration - begun;
              });
            }
            """);
        return new View(first[0], first[1], first[2], change[0], change[1]);
    }

    private static void MeasureLighthouse(string browser, int runs)
    {
        var tools = Path.Combine(Processes.Root(), "tests", "tools");
        if (!Directory.Exists(Path.Combine(tools, "node_modules", "lighthouse")))
            Processes.Run("npm", "ci", "--prefix", tools, "--no-audit", "--no-fund", "--loglevel=error");
        var scores = new Dictionary<string, List<double>>();
        for (var run = 0; run < runs; run++)
        {
            var output = Processes.Run(
                "node", Path.Combine(tools, "lighthouse.js"), browser, Address, "performance", "accessibility",
                "best-practices").Output;
            using var answer = JsonDocument.Parse(output);
            foreach (var one in answer.RootElement.GetProperty("scores").EnumerateArray())
                Add($"Lighthouse, {one.GetProperty("category").GetString()}", one.GetProperty("score"));
            foreach (var one in answer.RootElement.GetProperty("metrics").EnumerateObject())
                Add($"  {one.Name.Replace('-', ' ')}, ms", one.Value);
        }

        foreach (var (what, values) in scores)
            Report.Print(what, values, what.StartsWith("Light", StringComparison.Ordinal) ? "≥ 95" : "", "0");

        void Add(string what, JsonElement value)
        {
            if (!scores.TryGetValue(what, out var list))
                scores[what] = list = [];
            list.Add(value.GetDouble());
        }
    }

    private sealed record View(
        double FirstMapSeconds, double UsableSeconds, double ScriptKilobytes, double StatesMilliseconds,
        double DrawnMilliseconds);
}
