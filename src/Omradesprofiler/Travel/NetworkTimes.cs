namespace Omradesprofiler.Travel;

/// <summary>Shortest paths in a road network, with the walk between each place and its road.</summary>
public sealed class NetworkTimes(RoadNetwork network) : TravelWay
{
    /// <summary>The roads.</summary>
    public RoadNetwork Network => network;

    /// <inheritdoc />
    public override TravelFaults EachOrigin(
        IReadOnlyList<TravelPlace> from, IReadOnlyList<TravelPlace> to, TravelRow receive,
        CancellationToken cancellation = default)
    {
        var origins = network.Snap([.. from.Select(one => one.Place)]);
        var destinations = network.Snap([.. to.Select(one => one.Place)]);
        var (starts, goals) = (new bool[from.Count], new bool[to.Count]);
        TravelTimes.EachOrigin(
            network, origins, destinations,
            (origin, times) =>
            {
                for (var i = 0; i < times.Length; i++)
                    if (times[i] != TravelMatrix.Unreachable)
                        starts[origin] = goals[i] = true;
                receive(origin, times);
            },
            cancellation);
        return new TravelFaults(FaultsOf(from, origins, starts), FaultsOf(to, destinations, goals));
    }

    private static List<TravelFault> FaultsOf(
        IReadOnlyList<TravelPlace> places, SnappedPoint[] points, bool[] hasWay) =>
    [
        .. places.Index().Where(one => !hasWay[one.Index]).Select(one => new TravelFault(
            one.Index, one.Item.Code,
            points[one.Index].IsSnapped ? TravelFaultKind.Unreached : TravelFaultKind.FarFromRoad,
            points[one.Index] is { IsSnapped: false, DistanceMeters: var meters } && double.IsFinite(meters)
                ? meters
                : null)),
    ];
}
