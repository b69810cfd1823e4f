using System.Text.Json.Nodes;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Exports.Reports;

/// <summary>Prints a page of a running server as a tagged PDF.</summary>
internal static class ReportExport
{
    private const string State = "document.documentElement.dataset.report ?? ''";
    private const string Complaint = "document.querySelector('[role=\"alert\"]')?.innerText ?? ''";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Refuses what the server does not have, before any browser is started.</summary>
    /// <exception cref="DataException">It has no such thing, or not the page.</exception>
    public static async Task RequireAsync(Uri server, ReportSubject subject, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = server };
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), stop);
        if (!page.IsSuccessStatusCode)
            throw new DataException(
                "missing-page", "serve", "Programmet är byggt utan kartsidan, och rapporten är en sida.");
        using var answer = await client.GetAsync(new Uri($"/api/v1/{subject.ApiPath}", UriKind.Relative), stop);
        if (answer.IsSuccessStatusCode)
            return;
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(stop);
        throw new DataException("unknown-subject", subject.Option, $"{problem?["title"]}. {problem?["detail"]}");
    }

    /// <summary>Waits until the page says that it is whole, and prints it.</summary>
    /// <exception cref="DataException">It never becomes whole.</exception>
    public static async Task<byte[]> PrintAsync(string browserPath, Uri page, CancellationToken stop)
    {
        await using var browser = await HeadlessBrowser.StartAsync(browserPath, stop);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            await browser.Tools.OpenPageAsync(limit.Token);
            await browser.Tools.AskAsync("Page.navigate", new() { ["url"] = page.ToString() }, limit.Token);
            await WaitAsync(browser.Tools, limit.Token);
            var printed = await browser.Tools.AskAsync("Page.printToPDF", Settings(), limit.Token);
            return Convert.FromBase64String((string)printed["data"]!);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new DataException(
                "report-too-slow", page.Query, $"Rapporten blev inte klar på {Longest.TotalSeconds:0} sekunder. Försök igen.");
        }
    }

    private static async Task WaitAsync(DevTools tools, CancellationToken stop)
    {
        while (true)
        {
            switch (await tools.EvaluateAsync(State, stop))
            {
                case "ready":
                    return;
                case "failed":
                    throw new DataException("report-failed", "export report", await tools.EvaluateAsync(Complaint, stop));
                default:
                    await Task.Delay(Pause, stop);
                    break;
            }
        }
    }

    /// <summary>A4 as the page's own style says, with tags and an outline for who does not see it.</summary>
    private static JsonObject Settings() => new()
    {
        ["preferCSSPageSize"] = true,
        ["printBackground"] = true,
        ["generateTaggedPDF"] = true,
        ["generateDocumentOutline"] = true,
    };
}
