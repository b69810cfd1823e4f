namespace Omradesprofiler.Travel;

/// <summary>Receives the times from one origin to all destinations; the span holds only during the call.</summary>
public delegate void TravelRow(int origin, ReadOnlySpan<int> milliseconds);

/// <summary>
/// Exact times from many points to many others, in whole milliseconds: of the two sides the one with fewer points is
/// swept, sixteen points at a time, over the part of the hierarchy that the other side needs.
/// </summary>
public static class TravelTimes
{
    private const int MostTimesAtOnce = 1 << 24;

    /// <summary>All times, row by row (one row per origin); <see cref="TravelMatrix.Unreachable"/> without a
    /// way.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static int[] Compute(
        RoadNetwork network,
        IReadOnlyList<SnappedPoint> origins,
        IReadOnlyList<SnappedPoint> destinations,
        CancellationToken cancellation = default)
    {
        var times = new int[checked(origins.Count * destinations.Count)];
        if (times.Length > 0)
            new TimesRun(network, origins, destinations, times, cancellation).Run();
        return times;
    }

    /// <summary>The same row by row, in order of origin, without holding the whole matrix.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void EachOrigin(
        RoadNetwork network,
        IReadOnlyList<SnappedPoint> origins,
        IReadOnlyList<SnappedPoint> destinations,
        TravelRow receive,
        CancellationToken cancellation = default)
    {
        var atOnce = Math.Max(LaneSweep.Lanes, MostTimesAtOnce / Math.Max(1, destinations.Count));
        for (var first = 0; first < origins.Count; first += atOnce)
        {
            var part = origins.Skip(first).Take(atOnce).ToList();
            var times = Compute(network, part, destinations, cancellation);
            for (var row = 0; row < part.Count; row++)
                receive(first + row, times.AsSpan(row * destinations.Count, destinations.Count));
        }
    }
}
