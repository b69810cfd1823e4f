using System.Diagnostics;

namespace Omradesprofiler.Benchmarks;

/// <summary>Tiles over HTTP, each asked for once, the client on the same cores.</summary>
internal static class HttpRun
{
    public static async Task<Timing> MeasureAsync(HttpClient client, List<string> paths, int connections)
    {
        var times = new double[paths.Count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => WorkAsync()));
        return new Timing(paths.Count / watch.Elapsed.TotalSeconds, times);

        async Task WorkAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < paths.Count; i = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(paths[i]);
                await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }
    }
}
