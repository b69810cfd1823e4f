namespace Omradesprofiler.MobileTeams;

/// <summary>
/// The days that teams of one kind (the same base and limits) can have: for each set of stops the shortest driving, or
/// that it does not fit. What fits still fits when a stop is left out.
/// </summary>
internal sealed class RouteBook
{
    public const int NoRoute = -1;

    private const int MostKnown = 400_000;
    private const int MostRoutes = 1_500_000;

    private readonly DrivingTimes _driving;
    private readonly long[] _service;
    private readonly MobileTeam _team;
    private readonly Dictionary<UInt128, int> _known = [];
    private readonly int _kinds;
    private readonly long _listWork;
    private RouteList? _largest;
    private bool _isListed;

    /// <summary>Begins a book.</summary>
    /// <param name="driving">The times between the stops.</param>
    /// <param name="service">How long a visit to each stop takes.</param>
    /// <param name="team">The kind of team.</param>
    /// <param name="kinds">How many kinds there are: they share the memory and the work.</param>
    /// <param name="listWork">Sets of stops looked at for the lists of all kinds, at most.</param>
    public RouteBook(DrivingTimes driving, long[] service, MobileTeam team, int kinds, long listWork)
    {
        (_kinds, _listWork) = (kinds, listWork);
        (_driving, _service, _team) = (driving, service, team);
        MostStops = Math.Min(team.MostStops, ScheduleProblem.MostStopsOfDay);
        Partners = new UInt128[service.Length];
        for (var stop = 0; stop < service.Length; stop++)
            if (Driving(UInt128.One << stop) >= 0)
                Alone |= UInt128.One << stop;
        for (var stop = 0; stop < service.Length; stop++)
            for (var other = 0; other < service.Length; other++)
                if (other != stop && Driving(UInt128.One << stop | UInt128.One << other) >= 0)
                    Partners[stop] |= UInt128.One << other;
    }

    public int MostStops { get; }

    /// <summary>The stops that a day can have.</summary>
    public UInt128 Alone { get; }

    /// <summary>For each stop those that a day can have beside it.</summary>
    public UInt128[] Partners { get; }

    /// <summary>How many sets of stops have been looked at: the measure of work.</summary>
    public long Asked { get; private set; }

    /// <summary>How many of them are remembered.</summary>
    public int Remembered => _known.Count;

    /// <summary>The shortest driving of a day with these stops, milliseconds; <see cref="NoRoute"/> where they do not
    /// fit in a day.</summary>
    public int Driving(UInt128 stops)
    {
        Asked++;
        if (stops == UInt128.Zero)
            return 0;
        if (_known.TryGetValue(stops, out var known))
            return known;
        if (_known.Count >= MostKnown / _kinds)
            _known.Clear();
        return _known[stops] = Compute(stops, null);
    }

    /// <summary>The same for a set that is not asked for again: it is not remembered.</summary>
    public int DrivingOnce(UInt128 stops, int stop)
    {
        Asked++;
        return HasRoom(stops, stop) ? Compute(stops | UInt128.One << stop, null) : NoRoute;
    }

    /// <summary>Whether a day has room for one more stop, and the driving then.</summary>
    public int DrivingWith(UInt128 stops, int stop) =>
        HasRoom(stops, stop) ? Driving(stops | UInt128.One << stop) : NoRoute;

    /// <summary>The largest routes; null where they are too many.</summary>
    public RouteList? Largest(int stops)
    {
        if (!_isListed)
            (_largest, _isListed) = (RouteList.Of(this, stops, MostRoutes / _kinds, _listWork / _kinds), true);
        return _largest;
    }

    /// <summary>The stops in the shortest order, of equally short ones the first by number.</summary>
    public int[] Order(UInt128 stops)
    {
        var order = new int[(int)UInt128.PopCount(stops)];
        if (order.Length > 0)
            Compute(stops, order);
        return order;
    }

    private bool HasRoom(UInt128 stops, int stop) =>
        (stops & ~Partners[stop]) == UInt128.Zero && UInt128.PopCount(stops) < (UInt128)MostStops;

    // The shortest tour by sets of stops (Held & Karp 1962), from the end backwards, so that the order can be read
    // forwards.
    private int Compute(UInt128 stops, int[]? order)
    {
        Span<int> members = stackalloc int[ScheduleProblem.MostStopsOfDay];
        var (count, service) = (0, 0L);
        for (var left = stops; left != UInt128.Zero; left &= left - UInt128.One)
        {
            if (count == MostStops)
                return NoRoute;
            members[count] = (int)UInt128.TrailingZeroCount(left);
            service += _service[members[count++]];
        }

        Span<int> homeward = stackalloc int[count << count];
        Fill(members[..count], homeward);
        var best = DrivingTimes.Never;
        for (var first = 0; first < count; first++)
            best = Math.Min(best, _driving.Out(_team.Base, members[first]) + homeward[((1 << first) * count) + first]);
        if (order is not null)
            Read(members[..count], homeward, best, order);
        return best < DrivingTimes.Never && best <= _team.LongestDrivingMilliseconds
            && best + service <= _team.LongestDayMilliseconds
                ? best
                : NoRoute;
    }

    // The least from a stop, when these have been visited, by the others and home.
    private void Fill(Span<int> members, Span<int> homeward)
    {
        var count = members.Length;
        for (var visited = (1 << count) - 1; visited > 0; visited--)
            for (var at = 0; at < count; at++)
            {
                if ((visited >> at & 1) == 0)
                    continue;
                var least = visited == (1 << count) - 1
                    ? _driving.Home(members[at], _team.Base)
                    : DrivingTimes.Never;
                for (var next = 0; next < count; next++)
                    if ((visited >> next & 1) == 0)
                        least = Math.Min(
                            least,
                            _driving.Between(members[at], members[next])
                                + homeward[((visited | 1 << next) * count) + next]);
                homeward[(visited * count) + at] = Math.Min(least, DrivingTimes.Never);
            }
    }

    private void Read(Span<int> members, Span<int> homeward, int best, int[] order)
    {
        var (count, visited, left, from) = (members.Length, 0, best, -1);
        for (var place = 0; place < order.Length; place++)
            for (var next = 0; next < count; next++)
            {
                if ((visited >> next & 1) != 0)
                    continue;
                var step = from < 0
                    ? _driving.Out(_team.Base, members[next])
                    : _driving.Between(members[from], members[next]);
                if (step + homeward[((visited | 1 << next) * count) + next] != left)
                    continue;
                (visited, left, from, order[place]) = (visited | 1 << next, left - step, next, members[next]);
                break;
            }
    }
}
