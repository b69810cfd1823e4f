namespace Omradesprofiler.Travel;

/// <summary>Receives the times from one origin to all destinations; the span holds only during the call.</summary>
public delegate void TravelRow(int origin, ReadOnlySpan<int> milliseconds);

/// <summary>Exact times from many points to many others, in whole milliseconds.</summary>
public static class TravelTimes
{
    /// <summary>All times, row by row (one row per origin); <see cref="TravelMatrix.Unreachable"/> without a way.</summary>
    public static int[] Compute(
        RoadNetwork network,
        IReadOnlyList<SnappedPoint> origins,
        IReadOnlyList<SnappedPoint> destinations,
        CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>The same row by row, in order of origin, without holding the whole matrix.</summary>
    public static void EachOrigin(
        RoadNetwork network,
        IReadOnlyList<SnappedPoint> origins,
        IReadOnlyList<SnappedPoint> destinations,
        TravelRow receive,
        CancellationToken cancellation = default) => throw new NotSupportedException();
}
