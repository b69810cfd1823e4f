using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Omradesprofiler.Server.Telemetry;

/// <summary>What the program measures of itself. Nothing is kept here: it costs next to nothing while nobody listens.
/// </summary>
public static class Measures
{
    /// <summary>The name of meter and traces.</summary>
    public const string Name = "Omradesprofiler";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Tiles = Meter.CreateCounter<long>(
        "omradesprofiler.tiles", "{tile}", "Tiles sent, by zoom and by whether they were in memory");

    private static readonly Histogram<double> Work = Meter.CreateHistogram<double>(
        "omradesprofiler.work.duration", "s", "Imports, loads of snapshots and solves, by kind and outcome");

    /// <summary>Counts a tile that is sent.</summary>
    /// <param name="path">Its address, or its name in memory: the zoom is the third part from the end.</param>
    /// <param name="fromMemory">Whether it was held in memory.</param>
    public static void CountTile(string path, bool fromMemory)
    {
        if (!Tiles.Enabled)
            return;
        Tiles.Add(
            1, new KeyValuePair<string, object?>("zoom", ZoomOf(path)),
            new KeyValuePair<string, object?>("cache", fromMemory ? "hit" : "miss"));
    }

    /// <summary>Measures a piece of work, as a trace too.</summary>
    /// <param name="kind">What it is: <c>import</c>, <c>load</c>, <c>siting</c> ….</param>
    /// <param name="work">The work.</param>
    public static T Measure<T>(string kind, Func<T> work)
    {
        using var activity = Source.StartActivity(kind);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = work();
            outcome = "done";
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            activity?.SetStatus(outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
            Work.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("kind", kind),
                new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    private static int ZoomOf(string path)
    {
        var parts = path.Split('/');
        var invariant = CultureInfo.InvariantCulture;
        return parts.Length >= 3 && int.TryParse(parts[^3], NumberStyles.None, invariant, out var zoom)
            ? zoom
            : -1;
    }
}
