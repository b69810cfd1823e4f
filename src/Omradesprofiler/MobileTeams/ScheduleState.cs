namespace Omradesprofiler.MobileTeams;

/// <summary>A schedule in the making: which stops each team has on each day, and what is covered.</summary>
internal sealed class ScheduleState
{
    private const int NotAsked = -2;

    private readonly ScheduleIndex _index;
    private readonly int[] _covers;
    private readonly int[] _with;
    private readonly UInt128[] _askedOf;
    private readonly int[][] _teamsOf;

    public ScheduleState(ScheduleIndex index)
    {
        _index = index;
        _covers = new int[index.Weights.Length];
        (_with, _askedOf) = (new int[index.Days * Teams * index.Stops.Length], new UInt128[index.Days * Teams]);
        Array.Fill(_with, NotAsked);
        (Routes, Drivings) = (new UInt128[index.Days * Teams], new int[index.Days * Teams]);
        _teamsOf = [.. Enumerable.Range(0, index.Days).Select(day =>
            Enumerable.Range(0, Teams).Where(team => (index.TeamDays[team] >> day & 1) != 0).ToArray())];
    }

    /// <summary>The stops of each team on each day, day by day.</summary>
    public UInt128[] Routes { get; }

    /// <summary>The stops that are kept.</summary>
    public UInt128 Kept { get; private set; }

    /// <summary>The weight that they cover.</summary>
    public long Covered { get; private set; }

    /// <summary>All driving, milliseconds.</summary>
    public long Driving { get; private set; }

    /// <summary>Visits and sets of days looked at: the measure of work.</summary>
    public long Work { get; set; }

    private int[] Drivings { get; }

    private int Teams => _index.TeamDays.Length;

    public void CopyFrom(ScheduleState other)
    {
        other.Routes.CopyTo(Routes, 0);
        other.Drivings.CopyTo(Drivings, 0);
        other._covers.CopyTo(_covers, 0);
        (Kept, Covered, Driving) = (other.Kept, other.Covered, other.Driving);
    }

    public void Clear()
    {
        Array.Clear(Routes);
        Array.Clear(Drivings);
        Array.Clear(_covers);
        (Kept, Covered, Driving) = (UInt128.Zero, 0, 0);
    }

    public bool IsBetterThan(ScheduleState other) =>
        Covered != other.Covered ? Covered > other.Covered : Driving < other.Driving;

    public bool Keeps(int stop) => (Kept >> stop & UInt128.One) != UInt128.Zero;

    /// <summary>What a stop that is not kept would add.</summary>
    public long GainOf(int stop)
    {
        var gain = 0L;
        foreach (var group in _index.GroupsOf[stop])
            if (_covers[group] == 0)
                gain += _index.Weights[group];
        return gain;
    }

    /// <summary>What is lost without a stop that is kept.</summary>
    public long LossOf(int stop)
    {
        var loss = 0L;
        foreach (var group in _index.GroupsOf[stop])
            if (_covers[group] == 1)
                loss += _index.Weights[group];
        return loss;
    }

    /// <summary>The visits that keep a stop with the least driving more.</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="byLanes">Whether only whole lanes are looked at, or days one by one.</param>
    /// <returns>The lane or the days, by number, and the driving; <see cref="long.MaxValue"/> without room.</returns>
    public (int Number, long More) Cheapest(int stop, bool byLanes) =>
        byLanes ? CheapestLane(stop) : CheapestPattern(stop);

    /// <summary>Keeps a stop by the visits of a lane, or of some days, with the team on each that has least more to
    /// drive.</summary>
    public void Add(int stop, int number, bool byLanes)
    {
        if (byLanes)
            foreach (var slot in _index.Lanes[number])
                Visit(stop, slot / Teams, slot % Teams);
        else
            for (var day = 0; day < _index.Days; day++)
                if ((_index.Patterns[number] >> day & 1) != 0)
                    Visit(stop, day, CheapestTeam(stop, day).Team);
        Keep(stop);
    }

    /// <summary>Adds one visit by a team on a day, which must have room for it.</summary>
    public void Visit(int stop, int day, int team)
    {
        var slot = (day * Teams) + team;
        Set(slot, Routes[slot] | UInt128.One << stop);
    }

    /// <summary>Counts a stop as kept, once it has its visits.</summary>
    public void Keep(int stop)
    {
        Kept |= UInt128.One << stop;
        foreach (var group in _index.GroupsOf[stop])
            if (_covers[group]++ == 0)
                Covered += _index.Weights[group];
    }

    /// <summary>Takes away a stop and its visits.</summary>
    public void Remove(int stop)
    {
        var bit = UInt128.One << stop;
        for (var slot = 0; slot < Routes.Length; slot++)
            if ((Routes[slot] & bit) != UInt128.Zero)
                Set(slot, Routes[slot] & ~bit);
        Unkeep(stop);
    }

    /// <summary>Counts a stop as not kept, whatever visits it has.</summary>
    public void Unkeep(int stop)
    {
        Kept &= ~(UInt128.One << stop);
        foreach (var group in _index.GroupsOf[stop])
            if (--_covers[group] == 0)
                Covered -= _index.Weights[group];
    }

    /// <summary>Takes away one visit, on a day.</summary>
    public void Unvisit(int stop, int day, int team)
    {
        var slot = (day * Teams) + team;
        Set(slot, Routes[slot] & ~(UInt128.One << stop));
    }

    /// <summary>The teams that work on a day.</summary>
    public ReadOnlySpan<int> TeamsOf(int day) => _teamsOf[day];

    public UInt128 RouteOf(int day, int team) => Routes[(day * Teams) + team];

    /// <summary>Whether a team has room for a stop on a day, and how much more it would drive.</summary>
    public long MoreOf(int stop, int day, int team)
    {
        var slot = (day * Teams) + team;
        Work++;
        var first = slot * _index.Stops.Length;
        if (_askedOf[slot] != Routes[slot])
        {
            Array.Fill(_with, NotAsked, first, _index.Stops.Length);
            _askedOf[slot] = Routes[slot];
        }

        ref var driving = ref _with[first + stop];
        if (driving == NotAsked)
            driving = _index.Books[_index.KindOf[team]].DrivingWith(Routes[slot], stop);
        return driving < 0 ? long.MaxValue : driving - Drivings[slot];
    }

    private (int, long) CheapestLane(int stop)
    {
        var (best, least) = (0, long.MaxValue);
        for (var lane = 0; lane < _index.Lanes.Length; lane++)
        {
            var sum = 0L;
            foreach (var slot in _index.Lanes[lane])
                if ((sum = Sum(sum, MoreOf(stop, slot / Teams, slot % Teams))) >= least)
                    break;
            if (sum < least)
                (best, least) = (lane, sum);
        }

        return (best, least);
    }

    private (int, long) CheapestPattern(int stop)
    {
        Span<long> more = stackalloc long[_index.Days];
        for (var day = 0; day < more.Length; day++)
            more[day] = CheapestTeam(stop, day).More;
        Work += _index.Patterns.Length;
        var (best, least) = (0, long.MaxValue);
        for (var pattern = 0; pattern < _index.Patterns.Length; pattern++)
        {
            var sum = 0L;
            for (var day = 0; day < more.Length && sum < least; day++)
                if ((_index.Patterns[pattern] >> day & 1) != 0)
                    sum = Sum(sum, more[day]);
            if (sum < least)
                (best, least) = (pattern, sum);
        }

        return (best, least);
    }

    private static long Sum(long one, long other) =>
        one == long.MaxValue || other == long.MaxValue ? long.MaxValue : one + other;

    private (int Team, long More) CheapestTeam(int stop, int day)
    {
        var (best, least) = (-1, long.MaxValue);
        foreach (var team in _teamsOf[day])
            if (MoreOf(stop, day, team) is var more && more < least)
                (best, least) = (team, more);
        return (best, least);
    }

    private void Set(int slot, UInt128 stops)
    {
        var driving = _index.Books[_index.KindOf[slot % Teams]].Driving(stops);
        Driving += driving - Drivings[slot];
        (Routes[slot], Drivings[slot]) = (stops, driving);
    }
}
