using System.IO.Compression;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>What a telephone on a bus has to fetch before it shows a map.</summary>
public sealed class PageSizeTests(SampleServer server, Chromium chromium)
{
    private const int MostBytes = 450_000;

    [Fact]
    public async Task The_first_map_needs_at_most_450_kB_of_JavaScript()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var fetched = await map.Page.EvaluateAsync<string[]>(
            """
            () => [...new Set(performance.getEntriesByType('resource').map(one => one.name.split('?')[0]))]
              .filter(name => name.endsWith('.js'))
            """);
        Assert.True(fetched.Length >= 3, "Page, map and worker are scripts of their own.");
        var sizes = new Dictionary<string, int>();
        foreach (var address in fetched.Concat(await WorkerScripts(fetched)).Distinct())
            sizes[Path.GetFileName(address)] = Packed(
                await server.Client.GetByteArrayAsync(new Uri(address), TestContext.Current.CancellationToken));
        Assert.True(sizes.Values.Sum() <= MostBytes, string.Join(' ', sizes));
    }

    /// <summary>A worker's own scripts are not among the page's resources.</summary>
    private static async Task<List<string>> WorkerScripts(string[] fetched)
    {
        var folder = Repository.PathOf("src", "Omradesprofiler.Server", "wwwroot", "assets");
        var worker = Assert.Single(Directory.GetFiles(folder, "maplibre-worker-*.js"));
        var text = await File.ReadAllTextAsync(worker, TestContext.Current.CancellationToken);
        return [.. Directory.GetFiles(folder, "*.js").Select(Path.GetFileName)
            .Where(name => name == Path.GetFileName(worker) || text.Contains(name!, StringComparison.Ordinal))
            .Select(name => new Uri(new Uri(fetched[0]), name).ToString())];
    }

    private static int Packed(byte[] script)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(script);
        return (int)packed.Length;
    }
}
