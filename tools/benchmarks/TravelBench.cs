using System.Diagnostics;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// Times on the made-up country's roads: reading, preparing, all pairs of as many areas and clinics as Sweden has, and
/// plain Dijkstra for some of the same origins in the same run.
/// </summary>
internal static class TravelBench
{
    private const int Areas = 6_160;
    private const int Clinics = 1_123;
    private const int Squares = 100_000;
    private const int DijkstraOrigins = 25;

    public static void Run(int runs, string folder)
    {
        Processes.Run(
            "dotnet", "run", "-c", "Release", "--project", Path.Combine(Processes.Root(), "tools", "make-sample"), "--",
            "--national", folder);
        var path = Path.Combine(folder, "roads", "vagnat.osm.pbf");
        var map = Measure("read .osm.pbf, s", runs, () => Read(path));
        Console.WriteLine($"  {map.NodeCount:N0} nodes, {map.Ways.Count:N0} ways");
        foreach (var mode in new[] { TravelMode.Walk, TravelMode.Bicycle, TravelMode.Car })
        {
            var aim = mode == TravelMode.Car ? "≤ 20" : "";
            var network = Measure(
                $"{mode}: prepare, s", runs, () => RoadNetwork.Build(map, mode, SpeedTable.Usual), aim);
            if (mode == TravelMode.Car)
                MeasureTimes(network, runs);
        }

        using var process = Process.GetCurrentProcess();
        Report.Print("held at most by this program, GB", [process.PeakWorkingSet64 / 1e9]);
    }

    private static RoadMap Read(string path)
    {
        using var file = File.OpenRead(path);
        return OsmRoadReader.Read(file, "roads/vagnat.osm.pbf", new FindingLog());
    }

    private static void MeasureTimes(RoadNetwork network, int runs)
    {
        Console.WriteLine(
            $"  {network.Summary.Edges:N0} edges, {network.Summary.Nodes:N0} nodes (aim ≥ 500,000 edges)");
        var bytes = Measure("  to bytes, s", runs, network.Serialize);
        Report.Print("  bytes, MB", [bytes.Length / 1e6], format: "0.0");
        Measure("  from bytes, s", runs, () => RoadNetwork.Deserialize(bytes, "roads/car"));
        var origins = PlacesOnLand(network, Areas, 1);
        var destinations = PlacesOnLand(network, Clinics, 2);
        var squares = PlacesOnLand(network, Squares, 3);
        var times = Measure(
            $"  {Areas:N0} × {Clinics:N0} times, s", runs, () => TravelTimes.Compute(network, origins, destinations),
            out var seconds);
        Compare(network, origins, destinations, times, seconds);
        Measure(
            $"  {Squares:N0} × {Clinics:N0} times, row by row, s", runs,
            () => { TravelTimes.EachOrigin(network, squares, destinations, (_, _) => { }); return 0; });
        Measure(
            "  isochrones of 5, 10, 20, 30 minutes, s", runs,
            () => Isochrones.Draw(network, destinations[0], [5, 10, 20, 30]), "≤ 1");
    }

    private static void Compare(
        RoadNetwork network, SnappedPoint[] origins, SnappedPoint[] destinations, int[] times, double seconds)
    {
        var (plain, differing) = (new List<double>(), 0);
        for (var i = 0; i < DijkstraOrigins; i++)
        {
            var origin = i * (Areas / DijkstraOrigins);
            var watch = Stopwatch.StartNew();
            var row = PlainDijkstra.Row(network, origins[origin], destinations);
            plain.Add(watch.Elapsed.TotalSeconds);
            differing += row.Where((time, i) => time != times[(origin * Clinics) + i]).Count();
        }

        var all = Report.MedianOf(plain) * Areas;
        Report.Print("  plain Dijkstra, ms an origin", plain.Select(value => value * 1_000), format: "0");
        Console.WriteLine(
            $"  all {Areas:N0} origins by plain Dijkstra on one core would take {all:N0} s (from the median of "
            + $"{DijkstraOrigins}, on {Environment.ProcessorCount} cores {all / Environment.ProcessorCount:N0} s)");
        Report.Print("  times as fast as plain Dijkstra", [all / seconds], "≥ 20", "0");
        Report.Print(
            "  times as fast as plain Dijkstra on as many cores", [all / seconds / Environment.ProcessorCount], "≥ 20",
            "0");
        Report.Print($"  times that differ from it, of {DijkstraOrigins * Clinics:N0}", [differing], "0", "0");
    }

    private static SnappedPoint[] PlacesOnLand(RoadNetwork network, int count, int seed)
    {
        var random = new Random(seed);
        var box = network.Bounds;
        var places = new List<SnappedPoint>();
        while (places.Count < count)
            places.AddRange(network.Snap([.. Enumerable.Range(0, count).Select(_ => new PlanePoint(
                box.MinX + (random.NextDouble() * box.Width), box.MinY + (random.NextDouble() * box.Height)))])
                .Where(place => place.IsSnapped));
        return [.. places.Take(count)];
    }

    private static T Measure<T>(string what, int runs, Func<T> work, string aim = "") =>
        Measure(what, runs, work, out _, aim);

    private static T Measure<T>(string what, int runs, Func<T> work, out double median, string aim = "")
    {
        var seconds = new List<double>();
        T result;
        do
        {
            var watch = Stopwatch.StartNew();
            result = work();
            seconds.Add(watch.Elapsed.TotalSeconds);
        }
        while (seconds.Count < runs);
        Report.Print(what, seconds, aim);
        median = Report.MedianOf(seconds);
        return result;
    }
}
