using Omradesprofiler.Travel;

namespace Omradesprofiler.Accessibility;

/// <summary>
/// Asks one way to travel for all times once, origin by origin, and keeps what the snapshot needs of them.
/// </summary>
public sealed class WayCollector
{
    private const double MillisecondsPerHour = 3_600_000;
    private const int MillisecondsPerMinute = 60_000;

    private readonly AccessibilityInput _input;
    private readonly int _careCenters;
    private readonly NearestTimes _nearest;
    private readonly WaysWithin _ways;
    private readonly DesoMeans _means;
    private readonly int[] _open;

    private WayCollector(AccessibilityInput input)
    {
        (_input, _careCenters) = (input, input.IsOpen.Count);
        _nearest = new NearestTimes(new int[input.Origins.Count], new int[input.Origins.Count]);
        _ways = new WaysWithin(input.LimitMinutes * MillisecondsPerMinute);
        _means = new DesoMeans(input.Origins, input.DesoCount, _careCenters);
        _open = [.. Enumerable.Range(0, _careCenters).Where(one => input.IsOpen[one])];
    }

    /// <summary>Goes through all times.</summary>
    /// <param name="way">The way.</param>
    /// <param name="input">Who travels.</param>
    /// <param name="from">The origins as places, in their order.</param>
    /// <param name="to">The clinics, in the order of the input.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static WayResult Collect(
        TravelWay way, AccessibilityInput input, IReadOnlyList<TravelPlace> from, IReadOnlyList<TravelPlace> to,
        CancellationToken cancellation = default)
    {
        var collector = new WayCollector(input);
        var faults = way.EachOrigin(from, to, collector.Receive, cancellation);
        return collector.Result(faults);
    }

    private void Receive(int origin, ReadOnlySpan<int> times)
    {
        var (first, second) = (TravelMatrix.Unreachable, TravelMatrix.Unreachable);
        Span<int> within = _open.Length <= 1024 ? stackalloc int[_open.Length] : new int[_open.Length];
        for (var i = 0; i < _open.Length; i++)
        {
            within[i] = times[_open[i]];
            if (within[i] < first)
                (first, second) = (within[i], first);
            else if (within[i] < second)
                second = within[i];
        }

        (_nearest.First[origin], _nearest.Second[origin]) = (first, second);
        if (_input.Capacities is not null)
            _ways.Add(within);
        _means.Add(origin, times);
    }

    private WayResult Result(TravelFaults faults)
    {
        var isKnown = new bool[_input.DesoCount];
        var missing = faults.From.Where(fault => fault.Kind == TravelFaultKind.NotInFile)
            .Select(fault => fault.Index).ToHashSet();
        for (var i = 0; i < _input.Origins.Count; i++)
            if (!missing.Contains(i))
                isKnown[_input.Origins[i].Area] = true;
        return new WayResult(_nearest, _means.Milliseconds, Counts(), faults) { IsKnown = isKnown };
    }

    private Dictionary<string, double[]> Counts()
    {
        var counts = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            [AccessibilityMeasures.People] = Sum(_ => 1),
            [AccessibilityMeasures.Reached] = Sum(i => _nearest.First[i] < TravelMatrix.Unreachable ? 1 : 0),
            [AccessibilityMeasures.Unreached] = Sum(i => _nearest.First[i] < TravelMatrix.Unreachable ? 0 : 1),
            [AccessibilityMeasures.Hours] = Sum(i => HoursOf(_nearest.First[i])),
            [AccessibilityMeasures.SecondReached] = Sum(i => _nearest.Second[i] < TravelMatrix.Unreachable ? 1 : 0),
            [AccessibilityMeasures.SecondHours] = Sum(i => HoursOf(_nearest.Second[i])),
        };
        foreach (var minutes in AccessibilityStatistics.Minutes)
            counts[AccessibilityMeasures.Within(minutes)] =
                Sum(i => _nearest.First[i] <= minutes * MillisecondsPerMinute ? 1 : 0);
        if (_input.Capacities is { } capacities)
        {
            var people = _input.Origins.Select(origin => origin.People).ToArray();
            var supply = _open.Select(one => capacities[one]).ToArray();
            foreach (var decay in Enum.GetValues<DistanceDecay>())
            {
                var found = FloatingCatchment.Find(
                    people, supply, _ways, FloatingCatchment.WeightsOf(decay, _ways.LimitMilliseconds));
                counts[AccessibilityMeasures.Places(decay)] = Sum(i => found[i]);
            }
        }

        return counts;
    }

    private double[] Sum(Func<int, double> perPerson)
    {
        var sums = new double[_input.DesoCount];
        for (var i = 0; i < _input.Origins.Count; i++)
            sums[_input.Origins[i].Area] += _input.Origins[i].People * perPerson(i);
        return sums;
    }

    private static double HoursOf(int milliseconds) =>
        milliseconds < TravelMatrix.Unreachable ? milliseconds / MillisecondsPerHour : 0;
}
