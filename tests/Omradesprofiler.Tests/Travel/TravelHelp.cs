using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>What the tests of travelling do all the time, stopped with the test.</summary>
internal static class TravelHelp
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static int[] Times(
        RoadNetwork network, IReadOnlyList<SnappedPoint> origins, IReadOnlyList<SnappedPoint> destinations) =>
        TravelTimes.Compute(network, origins, destinations, Stop);

    public static RoadNetwork Build(RoadMap map, TravelMode mode) =>
        RoadNetwork.Build(map, mode, SpeedTable.Usual, Stop);

    public static RoadMap ReadRoads(Stream file, string source, FindingLog? findings = null) =>
        OsmRoadReader.Read(file, source, findings ?? new FindingLog(), Stop);
}
