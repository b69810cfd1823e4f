using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>
/// PxWebApi 2 and PxWeb's first API over tables in memory, with SCB's limits: 150,000 cells an answer (403), 30 calls
/// in 10 s (429), and a dimension that is repeated in the address keeps its last values only.
/// </summary>
internal sealed class PxWebStandIn(TimeProvider time)
{
    private readonly Queue<DateTimeOffset> _calls = new();
    private readonly Lock _lock = new();
    private bool _dropsAnArea;

    public List<StandInTable> Tables { get; } = [];

    public int MaxCells { get; set; } = 150_000;

    public int MaxCalls { get; set; } = 30;

    public int Seconds { get; set; } = 10;

    /// <summary>Whether <c>/config</c> tells the limits: Statistics Norway's says 0.</summary>
    public bool TellsLimits { get; set; } = true;

    /// <summary>What happens to the next questions for values, one each.</summary>
    public Queue<Trouble> Troubles { get; } = new();

    /// <summary>The paths that were asked for, in order; questions for values with a mark before.</summary>
    public List<string> Asked { get; } = [];

    public int DataCalls => Asked.Count(one => one.StartsWith('!'));

    public void Map(WebApplication app)
    {
        app.MapGet("/api/v2/config", context => Answer(context, false, () => Config()));
        app.MapGet("/api/v2/tables/{id}/metadata", context => Answer(context, false, () => Find(context).Metadata()));
        app.MapMethods("/api/v2/tables/{id}/data", ["GET", "POST"], context => Answer(
            context, true, async () => DataOf(Find(context), await SelectionOf(context))));
        app.MapGet("/v1/{id}", context => Answer(context, false, () => MetadataOne(Find(context))));
        app.MapPost("/v1/{id}", context => Answer(
            context, true, async () => DataOf(Find(context), await QueryOf(context))));
    }

    private Task Answer(HttpContext context, bool isData, Func<string> make) =>
        Answer(context, isData, () => Task.FromResult(make()));

    private async Task Answer(HttpContext context, bool isData, Func<Task<string>> make)
    {
        bool tooMany;
        Trouble trouble;
        lock (_lock)
        {
            Asked.Add((isData ? "!" : "") + context.Request.Path + context.Request.QueryString);
            tooMany = IsTooMany();
            trouble = isData && Troubles.TryDequeue(out var next) ? next : Trouble.None;
        }

        if (tooMany || trouble == Trouble.TooManyCalls)
        {
            context.Response.Headers.RetryAfter = "7";
            context.Response.StatusCode = 429;
            return;
        }

        _dropsAnArea = trouble == Trouble.DropArea;
        if (trouble == Trouble.ChangeTable)
            Find(context).Updated = $"2026-03-{Asked.Count % 28 + 1:00}T07:00:00Z";
        await new StandInAnswer(context, trouble).WriteAsync(make);
    }

    private bool IsTooMany()
    {
        while (_calls.TryPeek(out var first) && first.AddSeconds(Seconds) <= time.GetUtcNow())
            _calls.Dequeue();
        if (_calls.Count >= MaxCalls)
            return true;
        _calls.Enqueue(time.GetUtcNow());
        return false;
    }

    private StandInTable Find(HttpContext context) =>
        Tables.First(table => table.Id == (string)context.Request.RouteValues["id"]!);

    private string Config() => JsonSerializer.Serialize(new
    {
        apiVersion = "2.3.2",
        maxDataCells = TellsLimits ? MaxCells : 0,
        maxCallsPerTimeWindow = TellsLimits ? MaxCalls : 0,
        timeWindow = TellsLimits ? Seconds : 0,
        defaultDataFormat = "json-stat2",
    });

    private string DataOf(StandInTable table, Dictionary<string, List<string>> asked)
    {
        var selected = table.Dimensions.ToDictionary(
            one => one.Code, one => asked.TryGetValue(one.Code, out var codes)
                ? table.Match(one.Code, codes)
                : throw new StandInRefusal(400, $"Missing selection for {one.Code}"));
        if (selected.Values.Aggregate(1L, (product, codes) => product * codes.Count) > MaxCells)
            throw new StandInRefusal(403, "Too many cells selected");
        if (_dropsAnArea)
            selected["Region"].RemoveAt(0);
        return table.Data(selected);
    }

    private static async Task<Dictionary<string, List<string>>> SelectionOf(HttpContext context)
    {
        if (context.Request.Method == "GET")
            return context.Request.Query.Where(one => one.Key.StartsWith("valueCodes[", StringComparison.Ordinal))
                .ToDictionary(
                    one => one.Key[11..^1], one => one.Value[^1]!.Split(',').ToList(), StringComparer.Ordinal);
        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        return body["selection"]!.AsArray().ToDictionary(
            one => (string)one!["variableCode"]!,
            one => one!["valueCodes"]!.AsArray().Select(code => (string)code!).ToList());
    }

    private static async Task<Dictionary<string, List<string>>> QueryOf(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        return body["query"]!.AsArray().ToDictionary(
            one => (string)one!["code"]!,
            one => one!["selection"]!["values"]!.AsArray().Select(code => (string)code!).ToList());
    }

    private static string MetadataOne(StandInTable table) => JsonSerializer.Serialize(new
    {
        title = table.Id,
        variables = table.Dimensions.Select(one => new
        {
            code = one.Code,
            text = one.Label,
            values = one.Values.Select(value => value.Code),
            valueTexts = one.Values.Select(value => value.Label),
        }),
    });
}

/// <summary>A question that the stand-in refuses.</summary>
internal sealed class StandInRefusal(int status, string text) : Exception(text)
{
    public int Status => status;
}

/// <summary>Writes an answer, as well or as badly as is wanted.</summary>
internal sealed class StandInAnswer(HttpContext context, Trouble trouble)
{
    private const string Page = "<html><body>Driftstopp</body></html>";

    public async Task WriteAsync(Func<Task<string>> make)
    {
        var response = context.Response;
        byte[] bytes;
        try
        {
            bytes = Encoding.UTF8.GetBytes(await make());
        }
        catch (StandInRefusal refusal)
        {
            response.StatusCode = refusal.Status;
            await response.WriteAsJsonAsync(new { type = "Parameter error", title = refusal.Message });
            return;
        }

        response.ContentType = "application/json";
        switch (trouble)
        {
            case Trouble.TooManyCells:
                response.StatusCode = 403;
                await response.WriteAsync("{\"title\":\"Too many cells selected\"}");
                break;
            case Trouble.Forbidden:
                response.StatusCode = 403;
                response.ContentType = "text/html";
                await response.WriteAsync("<html><body>Access denied</body></html>");
                break;
            case Trouble.ServerError:
                response.StatusCode = 503;
                break;
            case Trouble.Redirect:
                response.Redirect("http://127.0.0.2:1/elsewhere");
                break;
            case Trouble.Html:
                response.ContentType = "text/html";
                await response.WriteAsync(Page);
                break;
            case Trouble.BrokenGzip:
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(bytes);
                break;
            case Trouble.CutJson:
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                break;
            case Trouble.Reset:
                context.Abort();
                break;
            case Trouble.Truncated:
                response.ContentLength = bytes.Length;
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                await response.Body.FlushAsync();
                await Task.Delay(200);
                context.Abort();
                break;
            case Trouble.Drip:
                await DripAsync(bytes);
                break;
            default:
                response.ContentLength = bytes.Length;
                await response.Body.WriteAsync(bytes);
                break;
        }
    }

    /// <summary>A byte now and then, for as long as anybody listens.</summary>
    private async Task DripAsync(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await context.Response.Body.WriteAsync(bytes.AsMemory(i, 1));
            await context.Response.Body.FlushAsync();
            await Task.Delay(20);
        }
    }
}
