using System.Globalization;
using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>The sample county's roads: an island that only a ferry reaches, and islets that nothing does.</summary>
public sealed class SampleCountyRoadsTests
{
    private static readonly PlanePoint YtterhamnLibrary = new(830_380, 6_353_660);

    [Fact]
    public void Yttero_is_reached_by_ferry_alone()
    {
        var map = Roads();
        var (withFerries, without) = (
            TravelHelp.Build(map, TravelMode.Car), TravelHelp.Build(WithoutFerries(map), TravelMode.Car));
        var candidates = Candidates();
        var mainland = candidates.Where(site => site.Municipality is not ("9901" or "9903")).Select(site => site.Place)
            .ToList();
        Assert.True(TimesTo(withFerries, mainland).All(time => time is > 10 * 60_000 and < TravelMatrix.Unreachable));
        Assert.True(TimesTo(without, mainland).All(time => time == TravelMatrix.Unreachable));
        Assert.Equal(1, withFerries.Summary.Components);
        Assert.True(without.Summary.Components > 1);
        var onIsland = candidates.Where(site => site.Municipality == "9901").Select(site => site.Place).ToList();
        Assert.True(TimesTo(without, onIsland).All(time => time < TravelMatrix.Unreachable));
    }

    [Fact]
    public void People_on_islets_without_a_road_are_not_reached()
    {
        var network = TravelHelp.Build(Roads(), TravelMode.Car);
        var squares = network.Snap(Squares());
        var clinic = network.Snap([YtterhamnLibrary]);
        var times = TravelHelp.Times(network, squares, clinic);
        Assert.Contains(squares, square => square.Status == SnapStatus.TooFar);
        for (var i = 0; i < squares.Length; i++)
            Assert.Equal(squares[i].IsSnapped, times[i] < TravelMatrix.Unreachable);
    }

    private static int[] TimesTo(RoadNetwork network, List<PlanePoint> places) =>
        TravelHelp.Times(network, network.Snap(places), network.Snap([YtterhamnLibrary]));

    private static RoadMap Roads()
    {
        using var file = File.OpenRead(Repository.PathOf("geodata", "sample", "roads", "vagnat.osm.pbf"));
        return TravelHelp.ReadRoads(file, "vagnat.osm.pbf");
    }

    private static RoadMap WithoutFerries(RoadMap map)
    {
        var (ways, starts, nodes) = (new List<RoadWay>(), new List<int> { 0 }, new List<int>());
        for (var way = 0; way < map.Ways.Count; way++)
        {
            if (map.Ways[way].Class == RoadClass.Ferry)
                continue;
            ways.Add(map.Ways[way]);
            nodes.AddRange(map.NodesOf(way));
            starts.Add(nodes.Count);
        }

        var places = Enumerable.Range(0, map.NodeCount).Select(map.DegreesOf).ToList();
        return new RoadMap(
            [.. places.Select(place => (int)Math.Round(place.Longitude * 1e7))],
            [.. places.Select(place => (int)Math.Round(place.Latitude * 1e7))], [.. ways], [.. starts], [.. nodes]);
    }

    private static List<(string Municipality, PlanePoint Place)> Candidates() =>
    [
        .. Rows("places", "kandidatplatser.csv").Select(row => (row[3], PlaceOf(row[5], row[6]))),
    ];

    private static List<PlanePoint> Squares() =>
        [.. Rows("population", "befolkning_1km_2025.csv").Select(row => PlaceOf(row[3], row[4]))];

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Repository.PathOf("geodata", "sample", folder, file)).Skip(1).Select(line => line.Split(','));

    private static PlanePoint PlaceOf(string east, string north) => new(
        double.Parse(east, CultureInfo.InvariantCulture), double.Parse(north, CultureInfo.InvariantCulture));
}
