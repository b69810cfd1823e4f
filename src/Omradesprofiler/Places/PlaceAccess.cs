using Omradesprofiler.Travel;

namespace Omradesprofiler.Places;

/// <summary>
/// Counts for each DeSO how many of its people have each kind of place near: within some metres by the straight line
/// and within some minutes on foot.
/// </summary>
public sealed class PlaceAccess
{
    private const int MillisecondsPerMinute = 60_000;

    private readonly int[] _kindOf;
    private readonly KindCounts[] _kinds;
    private readonly double[] _kindsReached;

    private PlaceAccess(LocalPlaces places, int desoCount)
    {
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
        new PlaceSearch(places.Places, new PlaceIndex(places.Places), walk).Each(
            from, PlaceLimits.ReachMeters,
            (point, near, meters, times) => access.Count(origins[point], near, meters, times), cancellation);
        var counts = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            [PlaceMeasures.People] = people,
            [PlaceMeasures.Kinds] = access._kindsReached,
        };
        foreach (var (measure, values) in access._kinds.SelectMany(kind => kind.List()))
            counts[measure] = values;
        return counts;
    }

    private void Count(
        TravelOrigin origin, IReadOnlyList<int> near, ReadOnlySpan<double> meters, ReadOnlySpan<int> milliseconds)
    {
        foreach (var kind in _kinds)
            kind.Begin();
        for (var i = 0; i < near.Count; i++)
            _kinds[_kindOf[near[i]]].See(meters[i], milliseconds[i]);
        foreach (var kind in _kinds)
            _kindsReached[origin.Area] += kind.End(origin) ? origin.People : 0;
    }

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
            .. _byMeters.Index()
                .Select(one => (PlaceMeasures.WithinMeters(kind, PlaceLimits.Meters[one.Index]), one.Item)),
            .. _byMinutes.Index()
                .Select(one => (PlaceMeasures.WithinMinutes(kind, PlaceLimits.Minutes[one.Index]), one.Item)),
            (PlaceMeasures.Count(kind), _count),
        ];

        private static double[][] Arrays(int count, int length) =>
            [.. Enumerable.Range(0, count).Select(_ => new double[length])];
    }
}
