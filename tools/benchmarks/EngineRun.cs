using System.Diagnostics;
using Omradesprofiler.Server.Tiles;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Benchmarks;

/// <summary>Tiles made by the engine in this process, packed as they are sent, none kept.</summary>
internal static class EngineRun
{
    public static Timing Measure(TileGeometry geometry, string layer, List<TileCoordinates> tiles, int threads)
    {
        var times = new double[tiles.Count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return new Timing(tiles.Count / watch.Elapsed.TotalSeconds, times);

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < tiles.Count; i = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                if (geometry.Encode(TileGrid.WebMercator, layer, tiles[i]) is { } bytes)
                    TileEncoding.Brotli.Pack(bytes, isBest: false);
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }
    }
}

/// <summary>How many a second, and how long each took.</summary>
internal sealed record Timing(double PerSecond, double[] Milliseconds)
{
    public double Percentile(double share)
    {
        var sorted = Milliseconds.Order().ToArray();
        return sorted[Math.Min((int)(sorted.Length * share), sorted.Length - 1)];
    }
}
