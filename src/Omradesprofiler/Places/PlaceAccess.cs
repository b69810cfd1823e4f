using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Places;

/// <summary>
/// Counts for each DeSO how many of its people have each kind of place near: within some metres by the straight line
/// and within some minutes on foot. The ground is taken square by square, so that a country needs no more memory than
/// a county.
/// </summary>
public sealed class PlaceAccess
{
    private const double TileMeters = 20_000;
    private const int MillisecondsPerMinute = 60_000;

    private readonly LocalPlaces _places;
    private readonly PlaceIndex _index;
    private readonly int[] _kindOf;
    private readonly KindCounts[] _kinds;
    private readonly double[] _kindsReached;

    private PlaceAccess(LocalPlaces places, int desoCount)
    {
        (_places, _index) = (places, new PlaceIndex(places.Places));
        var held = places.KindsHeld;
        var numbers = held.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
        _kindOf = [.. places.Places.Select(one => numbers[one.Kind])];
        _kinds = [.. held.Select(one => new KindCounts(one.Id, desoCount))];
        _kindsReached = new double[desoCount];
    }

    /// <summary>The counts of each DeSO, by measure; kinds that there is no place of are absent.</summary>
    /// <param name="places">The places.</param>
    /// <param name="walk">How it is walked.</param>
    /// <param name="origins">Where people live.</param>
    /// <param name="from">The same as places, in their order.</param>
    /// <param name="desoCount">How many DeSO there are.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyDictionary<string, double[]> Collect(
        LocalPlaces places, TravelWay walk, IReadOnlyList<TravelOrigin> origins, IReadOnlyList<TravelPlace> from,
        int desoCount, CancellationToken cancellation = default)
    {
        var access = new PlaceAccess(places, desoCount);
        var people = new double[desoCount];
        foreach (var origin in origins)
            people[origin.Area] += origin.People;
        foreach (var tile in Enumerable.Range(0, origins.Count).GroupBy(i => TileOf(origins[i].Place)))
            access.CollectTile([.. tile], walk, origins, from, cancellation);
        var counts = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            [PlaceMeasures.People] = people,
            [PlaceMeasures.Kinds] = access._kindsReached,
        };
        foreach (var (measure, values) in access._kinds.SelectMany(kind => kind.List()))
            counts[measure] = values;
        return counts;
    }

    private void CollectTile(
        int[] numbers, TravelWay walk, IReadOnlyList<TravelOrigin> origins, IReadOnlyList<TravelPlace> from,
        CancellationToken cancellation)
    {
        var reach = Math.Max(PlaceLimits.Meters[^1], PlaceLimits.Minutes[^1] * PlaceLimits.MetersPerMinute);
        var box = Bounds.Empty;
        foreach (var i in numbers)
            box = box.Union(PlaceIndex.BoxOf(origins[i].Place, reach));
        var near = _index.In(box);
        if (near.Count == 0)
            return;
        var to = near.Select(one => new TravelPlace(_places.Places[one].Id, _places.Places[one].Point)).ToList();
        var meters = new double[near.Count];
        walk.EachOrigin(
            [.. numbers.Select(i => from[i])], to, (row, times) =>
            {
                var origin = origins[numbers[row]];
                for (var i = 0; i < meters.Length; i++)
                    meters[i] = to[i].Place.DistanceTo(origin.Place);
                Count(origin, near, meters, times);
            },
            cancellation);
    }

    private void Count(TravelOrigin origin, List<int> near, double[] meters, ReadOnlySpan<int> milliseconds)
    {
        foreach (var kind in _kinds)
            kind.Begin();
        for (var i = 0; i < near.Count; i++)
            _kinds[_kindOf[near[i]]].See(meters[i], milliseconds[i]);
        foreach (var kind in _kinds)
            _kindsReached[origin.Area] += kind.End(origin) ? origin.People : 0;
    }

    private static (long, long) TileOf(PlanePoint point) =>
        ((long)Math.Floor(point.Northing / TileMeters), (long)Math.Floor(point.Easting / TileMeters));

    /// <summary>The counts of one kind.</summary>
    private sealed class KindCounts(string kind, int desoCount)
    {
        private readonly double[][] _byMeters = Arrays(PlaceLimits.Meters.Count, desoCount);
        private readonly double[][] _byMinutes = Arrays(PlaceLimits.Minutes.Count, desoCount);
        private readonly double[] _count = new double[desoCount];
        private double _meters;
        private int _milliseconds;
        private int _within;

        public void Begin() =>
            (_meters, _milliseconds, _within) = (double.PositiveInfinity, TravelMatrix.Unreachable, 0);

        public void See(double meters, int milliseconds)
        {
            _meters = Math.Min(_meters, meters);
            _milliseconds = Math.Min(_milliseconds, milliseconds);
            if (milliseconds <= PlaceLimits.Minutes[^1] * MillisecondsPerMinute)
                _within++;
        }

        /// <summary>Counts an origin; whether there is one within the longest walk.</summary>
        public bool End(TravelOrigin origin)
        {
            for (var i = 0; i < _byMeters.Length; i++)
                if (_meters <= PlaceLimits.Meters[i])
                    _byMeters[i][origin.Area] += origin.People;
            for (var i = 0; i < _byMinutes.Length; i++)
                if (_milliseconds <= PlaceLimits.Minutes[i] * MillisecondsPerMinute)
                    _byMinutes[i][origin.Area] += origin.People;
            _count[origin.Area] += _within * origin.People;
            return _within > 0;
        }

        public IEnumerable<(string Measure, double[] Values)> List() =>
        [
            .. _byMeters.Index().Select(one => (PlaceMeasures.WithinMeters(kind, PlaceLimits.Meters[one.Index]), one.Item)),
            .. _byMinutes.Index()
                .Select(one => (PlaceMeasures.WithinMinutes(kind, PlaceLimits.Minutes[one.Index]), one.Item)),
            (PlaceMeasures.Count(kind), _count),
        ];

        private static double[][] Arrays(int count, int length) =>
            [.. Enumerable.Range(0, count).Select(_ => new double[length])];
    }
}
