using System.Diagnostics;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Tiles;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// The same country, the same list of tiles: made by this engine and by PostGIS in the same run; then over HTTP, cold
/// and held, beside the least that Kestrel can do.
/// </summary>
internal static class TileBench
{
    private const string Layer = "deso-2018";
    private const string Address = "http://127.0.0.1:5087";
    private const int Connections = 8;
    private const int WarmUps = 5;

    public static async Task RunAsync(string folder, int runs)
    {
        var program = Processes.Publish(folder);
        var workspace = new Workspace(Path.Combine(folder, "workspace"), TimeProvider.System);
        Processes.ImportCountry(program, workspace.Place);
        var snapshot = workspace.RequireCurrent();
        var coverage = TileAttachments.ReadCoverages(workspace, snapshot)[Layer];
        TileAttachments.ReadTiles(workspace, snapshot).TryFindLayer(Layer, out var geometry, out _);
        var tiles = TileList.Draw(geometry!, Layer, mostPerZoom: 40);
        Console.WriteLine($"{coverage.AreaCount} areas, {coverage.Arcs.VertexCount / 1e6:0.0} M vertices in arcs, "
            + $"{tiles.Count} tiles of zoom {TileList.FirstZoom}–{TileList.LastZoom}, none empty");

        MeasurePyramid(coverage, geometry!, runs);
        await MeasureAgainstPostgisAsync(folder, coverage, geometry!, tiles, runs);
        await MeasureServerAsync(program, workspace.Place, geometry!, runs);
        MeasureExport(program, workspace.Place, folder, runs);
    }

    private static void MeasurePyramid(Coverage coverage, TileGeometry geometry, int runs)
    {
        var areas = geometry.AreasOf(Layer);
        var shapes = Enumerable.Range(0, coverage.AreaCount).Select(coverage.Rings.ShapeOf).ToList();
        var seconds = Repeat(runs, () => TilePyramid.Build(
            Coverage.Build(shapes), TileGrid.WebMercator, [PolygonLayerSource.Finest(Layer, areas)]));
        Report.Print(
            $"arcs and simplification, {shapes.Sum(shape => shape?.VertexCount ?? 0) / 1e6:0.0} M vertices, s", seconds,
            "≤ 8");
    }

    private static async Task MeasureAgainstPostgisAsync(
        string folder, Coverage coverage, TileGeometry geometry, List<TileCoordinates> tiles, int runs)
    {
        for (var i = 0; i < WarmUps; i++)
            EngineRun.Measure(geometry, Layer, tiles, threads: 2);
        var own = Enumerable.Range(0, runs).Select(_ => EngineRun.Measure(geometry, Layer, tiles, threads: 2)).ToList();
        Report.Print("tiles made and packed, two threads, tiles/s", own.Select(run => run.PerSecond), "≥ 5,000", "0");
        Report.Print("  p50, ms", own.Select(run => run.Percentile(0.5)), format: "0.000");
        Report.Print("  p99, ms", own.Select(run => run.Percentile(0.99)), "≤ 10");
        var heaviest = tiles.Where(tile => tile.Zoom == 6)
            .MaxBy(tile => geometry.Encode(TileGrid.WebMercator, Layer, tile)!.Length);
        Describe("largest tile of zoom 6, this engine", geometry.Encode(TileGrid.WebMercator, Layer, heaviest)!);
        if (!PostgresProgram.IsInstalled)
        {
            Console.WriteLine("PostGIS is not installed: no comparison.");
            return;
        }

        var shapes = Enumerable.Range(0, coverage.AreaCount).Select(coverage.Rings.ShapeOf).ToList();
        await using var postgis = await Postgis.StartAsync(folder, geometry.AreasOf(Layer), shapes);
        await postgis.MeasureAsync(tiles, 2);
        var other = new List<Timing>();
        for (var run = 0; run < runs; run++)
            other.Add(await postgis.MeasureAsync(tiles, 2));
        Report.Print("the same by ST_AsMVT, two connections, tiles/s", other.Select(run => run.PerSecond), format: "0");
        Report.Print("  p99, ms", other.Select(run => run.Percentile(0.99)));
        Report.Print(
            "  times as fast",
            [Report.MedianOf(own.Select(r => r.PerSecond)) / Report.MedianOf(other.Select(r => r.PerSecond))],
            "≥ 15", "0.0");
        Describe("the same tile of zoom 6, ST_AsMVT", await postgis.TileAsync(heaviest));
    }

    private static void Describe(string what, byte[] tile)
    {
        var (features, vertices, invalid, gap, overlap) = TileGaps.Of(tile);
        Console.WriteLine($"{what}: {tile.Length:#,0} bytes, {TileEncoding.Gzip.Pack(tile, isBest: true).Length:#,0} "
            + $"gzipped, {features} areas, {vertices:#,0} vertices, {invalid} invalid, "
            + $"gap {gap:0} and overlap {overlap:0} units²");
    }

    private static async Task MeasureServerAsync(string program, string workspace, TileGeometry geometry, int runs)
    {
        var many = TileList.Draw(geometry, Layer, mostPerZoom: 400).ConvertAll(PathOf);
        var held = TileList.Draw(geometry, Layer, mostPerZoom: 40)
            .MinBy(tile => Math.Abs(PackedSize(geometry, tile) - 10_000));
        var cold = new List<Timing>();
        var warm = new List<(double PerSecond, double P99)>();
        var least = new List<(double PerSecond, double P99)>();
        for (var run = 0; run < runs; run++)
        {
            using var client = ClientFor();
            using var server = await Processes.StartServerAsync(
                client, "/health/ready", program, "serve", "--workspace", workspace, "--urls", Address);
            try
            {
                var half = many.Count / 2;
                await HttpRun.MeasureAsync(client, many.Where((_, i) => i % 2 == 0).ToList(), Connections);
                cold.Add(await HttpRun.MeasureAsync(client, many.Where((_, i) => i % 2 == 1).ToList(), Connections));
                if (Processes.Find("wrk") is not null)
                {
                    Wrk.Measure(Address + PathOf(held), Connections, 2);
                    warm.Add(Wrk.Measure(Address + PathOf(held), Connections));
                }
            }
            finally
            {
                server.Kill();
                await server.WaitForExitAsync();
            }

            if (Processes.Find("wrk") is not null)
                least.Add(await MeasurePlaintextAsync());
        }

        Report.Print(
            "cold tiles over HTTP, 8 connections, client included, tiles/s", cold.Select(c => c.PerSecond), format: "0");
        Report.Print("  p99, ms", cold.Select(c => c.Percentile(0.99)), "≤ 10");
        if (warm.Count == 0)
        {
            Console.WriteLine("wrk is not installed: held tiles are not measured.");
            return;
        }

        Report.Print(
            $"held tile of {PackedSize(geometry, held) / 1000.0:0.0} kB over HTTP, 8 connections, requests/s",
            warm.Select(w => w.PerSecond), "≥ 60,000", "0");
        Report.Print("  p99, ms", warm.Select(w => w.P99), "≤ 1");
        Report.Print("Kestrel's plaintext, requests/s", least.Select(l => l.PerSecond), format: "0");
        Report.Print(
            "  held tile's share of it, %",
            [100 * Report.MedianOf(warm.Select(w => w.PerSecond)) / Report.MedianOf(least.Select(l => l.PerSecond))],
            "≥ 50", "0");

        string PathOf(TileCoordinates at) => TileAddress.Of(geometry.Id, TileGrid.WebMercator, Layer, at);
    }

    private static async Task<(double PerSecond, double P99)> MeasurePlaintextAsync()
    {
        using var client = ClientFor();
        using var server = await Processes.StartServerAsync(
            client, "/", Environment.ProcessPath!, "plaintext", Address);
        try
        {
            Wrk.Measure(Address + "/", Connections, 2);
            return Wrk.Measure(Address + "/", Connections);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static void MeasureExport(string program, string workspace, string folder, int runs)
    {
        var exports = Enumerable.Range(0, runs).Select(run => Processes.Run(
            program, "export", "tiles", "--format", "pmtiles", "--layers", Layer, "--maxzoom", "12", "--out",
            Path.Combine(folder, $"{run}.pmtiles"), "--workspace", workspace)).ToList();
        Report.Print("PMTiles z0–12 of the country, s", exports.Select(export => export.Seconds), "≤ 15 with pyramid");
        Report.Print("  peak memory, MB", exports.Select(export => export.PeakMegabytes), "≤ 1,000", "0");
        Report.Print(
            "  size, MB", [new FileInfo(Path.Combine(folder, "0.pmtiles")).Length / 1e6], format: "0.0");
    }

    private static int PackedSize(TileGeometry geometry, TileCoordinates tile) => TileEncoding.Brotli.Pack(
        geometry.Encode(TileGrid.WebMercator, Layer, tile)!, isBest: true).Length;

    private static HttpClient ClientFor()
    {
        var client = new HttpClient { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return client;
    }

    private static List<double> Repeat(int runs, Action action) => [.. Enumerable.Range(0, runs).Select(_ =>
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    })];
}
