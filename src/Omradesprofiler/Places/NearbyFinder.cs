using Omradesprofiler.Travel;

namespace Omradesprofiler.Places;

/// <summary>Finds what people have near: the list to hand out (social remiss), and the kinds that are missing.
/// </summary>
public sealed class NearbyFinder
{
    private const int MillisecondsPerMinute = 60_000;
    private const double FarthestMeters = 200_000;

    private readonly LocalPlaces _places;
    private readonly TravelWay _walk;
    private readonly PlaceIndex _index;
    private readonly Dictionary<string, PlaceIndex> _byKind;

    /// <summary>Prepares the search.</summary>
    /// <param name="places">The places.</param>
    /// <param name="walk">How it is walked.</param>
    public NearbyFinder(LocalPlaces places, TravelWay walk)
    {
        (_places, _walk, _index) = (places, walk, new PlaceIndex(places.Places));
        _byKind = places.Places.GroupBy(one => one.Kind)
            .ToDictionary(group => group.Key, group => new PlaceIndex([.. group]), StringComparer.Ordinal);
    }

    /// <summary>What people have near.</summary>
    /// <param name="from">Where they are.</param>
    /// <param name="people">How many at each point; all 0 counts the points alike.</param>
    /// <param name="minutes">The walk that places are listed within, 1–<see cref="PlaceLimits.MostMinutes"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are none of these.</exception>
    public PlacesNearby Find(
        IReadOnlyList<TravelPlace> from, IReadOnlyList<double> people, int minutes,
        CancellationToken cancellation = default)
    {
        if (minutes is < 1 or > PlaceLimits.MostMinutes)
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Minuterna ska vara 1–60.");
        var total = people.Sum();
        double[] weights = total > 0
            ? [.. people.Select(one => one / total)]
            : [.. people.Select(_ => 1.0 / people.Count)];
        var tally = new Tally(_places, weights, minutes);
        new PlaceSearch(_places.Places, _index, _walk).Each(
            from, Math.Max(PlaceLimits.ReachMeters, minutes * PlaceLimits.MetersPerMinute), tally.See, cancellation);
        return new PlacesNearby(
            total, minutes, [.. _places.Kinds.Select(kind => tally.KindOf(kind, NearestOf(kind, from, weights)))],
            tally.List());
    }

    /// <summary>The place that is nearest to most of the people, and how far all of them have to their nearest.
    /// </summary>
    private (LocalPlace Place, double MeanMeters)? NearestOf(
        PlaceKind kind, IReadOnlyList<TravelPlace> from, double[] weights)
    {
        if (!_byKind.TryGetValue(kind.Id, out var index))
            return null;
        var (mean, told) = (0.0, 0.0);
        var byPlace = new Dictionary<string, (LocalPlace Place, double Weight)>(StringComparer.Ordinal);
        for (var i = 0; i < from.Count; i++)
            if (weights[i] > 0 && index.Nearest(from[i].Place, FarthestMeters) is { } nearest)
            {
                mean += weights[i] * nearest.Point.DistanceTo(from[i].Place);
                told += weights[i];
                byPlace[nearest.Id] = (nearest, byPlace.GetValueOrDefault(nearest.Id).Weight + weights[i]);
            }

        return told > 0
            ? (byPlace.OrderBy(one => one.Key, StringComparer.Ordinal).MaxBy(one => one.Value.Weight).Value.Place,
                mean / told)
            : null;
    }

    /// <summary>What is seen of each place and kind, point by point.</summary>
    private sealed class Tally
    {
        private readonly LocalPlaces _places;
        private readonly double[] _weights;
        private readonly int _limit;
        private readonly Dictionary<string, KindTally> _kinds;
        private readonly SortedDictionary<int, (double Meters, int Milliseconds, double Share)> _found = [];

        public Tally(LocalPlaces places, double[] weights, int minutes)
        {
            (_places, _weights, _limit) = (places, weights, minutes * MillisecondsPerMinute);
            _kinds = places.Kinds.ToDictionary(one => one.Id, _ => new KindTally(), StringComparer.Ordinal);
        }

        public void See(int point, IReadOnlyList<int> near, ReadOnlySpan<double> meters, ReadOnlySpan<int> times)
        {
            foreach (var kind in _kinds.Values)
                kind.Begin();
            for (var i = 0; i < near.Count; i++)
            {
                _kinds[_places.Places[near[i]].Kind].See(meters[i], times[i]);
                if (times[i] > _limit)
                    continue;
                var (least, shortest, share) = _found.GetValueOrDefault(
                    near[i], (double.PositiveInfinity, TravelMatrix.Unreachable, 0));
                _found[near[i]] = (
                    Math.Min(least, meters[i]), Math.Min(shortest, times[i]), share + _weights[point]);
            }

            foreach (var kind in _kinds.Values)
                kind.End(_weights[point]);
        }

        public KindNearby KindOf(PlaceKind kind, (LocalPlace Place, double MeanMeters)? nearest) => new(
            kind, _places.Places.Count(one => one.Kind == kind.Id),
            _found.Keys.Count(one => _places.Places[one].Kind == kind.Id), _kinds[kind.Id].Meters,
            _kinds[kind.Id].Minutes, nearest?.Place, nearest?.MeanMeters);

        public IReadOnlyList<PlaceNearby> List()
        {
            var order = _places.Kinds.Index().ToDictionary(one => one.Item.Id, one => one.Index);
            return
            [
                .. _found.Select(one => new PlaceNearby(
                        _places.Places[one.Key], one.Value.Meters, one.Value.Milliseconds,
                        Math.Min(1, one.Value.Share)))
                    .OrderBy(one => order[one.Place.Kind]).ThenBy(one => one.Milliseconds)
                    .ThenBy(one => one.Place.Id, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The shares of people who have a kind near.</summary>
    private sealed class KindTally
    {
        private double _meters;
        private int _milliseconds;

        public double[] Meters { get; } = new double[PlaceLimits.Meters.Count];

        public double[] Minutes { get; } = new double[PlaceLimits.Minutes.Count];

        public void Begin() => (_meters, _milliseconds) = (double.PositiveInfinity, TravelMatrix.Unreachable);

        public void See(double meters, int milliseconds) =>
            (_meters, _milliseconds) = (Math.Min(_meters, meters), Math.Min(_milliseconds, milliseconds));

        public void End(double weight)
        {
            for (var i = 0; i < Meters.Length; i++)
                if (_meters <= PlaceLimits.Meters[i])
                    Meters[i] += weight;
            for (var i = 0; i < Minutes.Length; i++)
                if (_milliseconds <= PlaceLimits.Minutes[i] * MillisecondsPerMinute)
                    Minutes[i] += weight;
        }
    }
}
