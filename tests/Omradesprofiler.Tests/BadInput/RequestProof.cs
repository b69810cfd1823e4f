using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>
/// Spoiled requests to the real program: no server error, no silence, every refusal a problem that says why, nothing
/// told of the program or of a file's values, no error in the log, the same snapshot afterwards, and no memory that
/// grows with their number.
/// </summary>
internal sealed class RequestProof(SampleServer sample, ITestOutputHelper output)
{
    private const int Seed = 20261124;
    private const int Askers = 4;

    /// <summary>How much more may be held at the end than after a quarter: what is saved is remembered too.</summary>
    private const long MostGrowth = 64L << 20;

    /// <summary>Sends so many, and asserts all that is promised.</summary>
    /// <param name="count">How many.</param>
    /// <param name="longest">How long each may take.</param>
    /// <param name="isAlone">Whether nothing else runs: then memory is counted, and every exception that nobody saw; if
    /// not, those of the program.</param>
    public async Task Prove(int count, TimeSpan longest, bool isAlone)
    {
        using var folder = new TemporaryFolder();
        using var log = new HeldLog(LogLevel.Error);
        await using var running = await Start(folder, log);
        var client = running.Client;
        using var sender = new RequestSender(client.BaseAddress!, longest);
        var (tally, unseen) = (new RequestTally(), 0);
        void Count(object? from, UnobservedTaskExceptionEventArgs e)
        {
            if (isAlone || $"{e.Exception}".Contains(" at Omradesprofiler.Server.", StringComparison.Ordinal))
                Interlocked.Increment(ref unseen);
        }

        TaskScheduler.UnobservedTaskException += Count;
        var before = await client.GetStringAsync("/health", TestContext.Current.CancellationToken);
        await RequireBodies(client);
        var (maker, clock) = (await MakerOf(client), Stopwatch.StartNew());
        await Ask(maker, sender, tally, (0, count / 4));
        var quarter = Held();
        await Ask(maker, sender, tally, (count / 4, count));
        var (end, after) = (Held(), await client.GetStringAsync("/health", TestContext.Current.CancellationToken));
        TaskScheduler.UnobservedTaskException -= Count;
        output.WriteLine($"frö {Seed}, {count} anrop, {clock.Elapsed.TotalSeconds:F0} s");
        if (isAlone)
            output.WriteLine($"minne {quarter >> 20} MB efter en fjärdedel, {end >> 20} MB efter alla");
        foreach (var line in tally.Lines())
            output.WriteLine(line);
        Assert.True(tally.Faults.Count == 0, string.Join('\n', tally.Faults));
        Assert.Empty(log.Lines);
        Assert.Equal(0, unseen);
        Assert.Equal(before, after);
        Assert.True(!isAlone || end - quarter < MostGrowth, $"{quarter >> 20} MB, then {end >> 20} MB");
    }

    private async Task<DecidedCounty.Running> Start(TemporaryFolder folder, HeldLog log)
    {
        var from = sample.Workspace;
        var id = from.RequireCurrent();
        Directory.CreateDirectory(folder.Folder("snapshots"));
        File.Copy(from.FindFile(id)!, Path.Combine(folder.Folder("snapshots"), Path.GetFileName(from.FindFile(id)!)));
        folder.File("current", id.Value);
        var running = await DecidedCounty.Start(new Workspace(folder.Path, TimeProvider.System));
        running.Program.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return running;
    }

    private static async Task<RequestMaker> MakerOf(HttpClient client)
    {
        var tiles = await Json(client, "/tiles/deso-2025.json");
        var address = (string)tiles["tiles"]![0]!;
        var geometry = new Uri(client.BaseAddress!, address).AbsolutePath.Split('/')[2];
        return new RequestMaker(Seed, new RequestWords(geometry),
        [
            .. ApiOperation.Of(await Json(client, "/openapi/v1.json")),
            .. ApiOperation.Of(await Json(client, "/ogc/api"), "/ogc"),
        ]);
    }

    private static async Task<JsonNode> Json(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(path, TestContext.Current.CancellationToken))!;

    /// <summary>The right bodies are taken, so that what is spoiled goes as far as it can.</summary>
    private static async Task RequireBodies(HttpClient client)
    {
        var wrong = new List<string>();
        foreach (var (path, body) in RequestBodies.First())
        {
            var (status, answer) = await client.Post(path, body);
            if ((int)status is < 200 or >= 300)
                wrong.Add($"{path}: {answer}");
            await Cancel(client, $"{answer}");
        }

        Assert.Empty(wrong);
    }

    /// <summary>Several ask at once; of what reckons for long one at a time, so that waiting for each other is not
    /// taken for hanging.</summary>
    private static async Task Ask(
        RequestMaker maker, RequestSender sender, RequestTally tally, (int From, int To) numbers)
    {
        using var turn = new SemaphoreSlim(1);
        var next = numbers.From - 1;
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < numbers.To)
            {
                var made = maker.Make(number);
                var got = made.Kind.StartsWith("slow", StringComparison.Ordinal)
                    ? await InTurn(turn, () => sender.Send(made))
                    : await sender.Send(made);
                tally.Add(made, got);
                if (JobOf(got.Text) is { } job)
                    await sender.Send(new MadeRequest(number, "cancel", "POST", $"/api/v1/jobs/{job}/cancel"));
            }
        })));
    }

    private static async Task<GotAnswer> InTurn(SemaphoreSlim turn, Func<Task<GotAnswer>> send)
    {
        await turn.WaitAsync();
        try
        {
            return await send();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Jobs are stopped as they are asked for: what they reckon is proven elsewhere.</summary>
    private static async Task Cancel(HttpClient client, string answer)
    {
        if (JobOf(answer) is { } job)
            await client.Post($"/api/v1/jobs/{job}/cancel", "{}");
    }

    private static long? JobOf(string text)
    {
        if (!text.Contains("\"state\":\"queued\"", StringComparison.Ordinal))
            return null;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().Select(one => one.Value)
                .Where(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("job", out var job)
                    && job.ValueKind == JsonValueKind.Object)
                .Select(one => (long?)one.GetProperty("job").GetProperty("id").GetInt64()).FirstOrDefault()
            : null;
    }

    private static long Held()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
