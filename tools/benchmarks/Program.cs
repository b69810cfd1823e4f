using System.Globalization;
using Omradesprofiler.Benchmarks;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var ws = new Workspace(args[0], TimeProvider.System);
var set = TileAttachments.ReadTiles(ws, ws.RequireCurrent());
set.TryFindLayer(args.Length > 1 ? args[1] : "deso-2018", out var g, out var l);
var list = TileList.Draw(g!, l!.Id, 40);
Console.WriteLine($"{list.Count} tiles");
foreach (var (grid, zooms) in g!.Reports) foreach (var z in zooms) Console.WriteLine($"{grid.Id} {z}");
for (var zoom = 4; zoom <= 12; zoom++)
{
    var sizes = list.Where(t => t.Zoom == zoom).Select(t => g.Encode(TileGrid.WebMercator, l.Id, t)!).ToList();
    var gz = sizes.Max(b => Omradesprofiler.Server.Tiles.TileEncoding.Gzip.Pack(b, true).Length);
    var br = sizes.Max(b => Omradesprofiler.Server.Tiles.TileEncoding.Brotli.Pack(b, false).Length);
    Console.WriteLine($"z{zoom} {sizes.Count} max {sizes.Max(b => b.Length)} gz {gz} br1 {br}");
}
{
    var t6 = list.Where(t => t.Zoom == 6).MaxBy(t => g.Encode(TileGrid.WebMercator, l.Id, t)!.Length);
    var fs = MvtReader.Read(g.Encode(TileGrid.WebMercator, l.Id, t6)!).Layers[0].Features;
    Console.WriteLine($"z6 {t6}: {fs.Count} features, {fs.Sum(f => f.Parts.Sum(p => p.Length / 2))} vertices, {fs.Sum(f => f.Parts.Count)} rings; tri {fs.Count(f=>f.Parts.Sum(p=>p.Length/2)<=4)}");
}
for (var i = 0; i < 12; i++)
    foreach (var threads in new[] { 1, 2 })
    {
        var t = EngineRun.Measure(g, l.Id, list, threads);
        if (i > 8) Console.WriteLine($"{threads} threads {t.PerSecond:0}/s p50 {t.Percentile(.5):0.000} p95 {t.Percentile(.95):0.00} p99 {t.Percentile(.99):0.00} max {t.Percentile(1):0.0}");
    }
