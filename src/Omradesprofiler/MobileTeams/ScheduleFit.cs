using System.Numerics;

namespace Omradesprofiler.MobileTeams;

/// <summary>Whether some stops can all be kept.</summary>
internal enum FitAnswer : byte
{
    /// <summary>They can, and the schedule is there.</summary>
    Fits,

    /// <summary>Proven that they can not.</summary>
    Impossible,

    /// <summary>Neither was found within the work.</summary>
    Unknown,
}

/// <summary>
/// Settles whether some stops can all be kept, by trying every way: next the stop that has fewest ways left. Days and
/// teams that are alike are tried once.
/// </summary>
internal sealed class ScheduleFit(ScheduleIndex index)
{
    private const int PatternsPerTry = 64;

    private readonly ScheduleState _state = new(index);
    private readonly bool _isByDay = index.Patterns.Any(pattern => BitOperations.PopCount(pattern) > 1);
    private readonly bool _canTurn = Array.TrueForAll(index.TeamDays, days => days == (1u << index.Days) - 1);
    private long _left;
    private BoundPrices _prices = BoundPrices.None;
    private Int128 _due;

    /// <summary>The schedule that keeps them.</summary>
    public ScheduleState State => _state;

    /// <summary>Sets of stops looked at.</summary>
    public long Work => _state.Work;

    /// <summary>Settles it.</summary>
    /// <param name="stops">The stops.</param>
    /// <param name="prices">What visits are paid and days earn, by which days that are filled badly are seen early; any
    /// that prove a bound.</param>
    /// <param name="mostTries">How many visits are tried at most.</param>
    public FitAnswer Try(UInt128 stops, BoundPrices prices, long mostTries)
    {
        (_left, _prices, _due) = (mostTries, prices, 0);
        for (var left = stops; left != UInt128.Zero; left &= left - UInt128.One)
            _due += index.Visits * (Int128)prices.Visits[(int)UInt128.TrailingZeroCount(left)];
        _state.Clear();
        return Place(stops);
    }

    private FitAnswer Place(UInt128 stops)
    {
        if (stops == UInt128.Zero)
            return FitAnswer.Fits;
        if (CanEarn(stops) < _due)
            return FitAnswer.Impossible;
        var (next, fewest) = (-1, long.MaxValue);
        for (var left = stops; left != UInt128.Zero && fewest > 0; left &= left - UInt128.One)
            if ((int)UInt128.TrailingZeroCount(left) is var stop && WaysOf(stop) is var ways && ways < fewest)
                (next, fewest) = (stop, ways);
        if (fewest == 0)
            return FitAnswer.Impossible;
        _left -= 1 + (index.Patterns.Length / PatternsPerTry);
        if (_left < 0)
            return FitAnswer.Unknown;
        var rest = stops & ~(UInt128.One << next);
        return _isByDay ? PlaceByDays(next, rest) : PlaceOnce(next, rest);
    }

    private FitAnswer PlaceOnce(int stop, UInt128 rest)
    {
        var tried = new HashSet<(int, UInt128)>();
        for (var day = 0; day < index.Days; day++)
            foreach (var team in _state.TeamsOf(day))
            {
                if (!tried.Add((index.KindOf[team], _state.RouteOf(day, team)))
                    || _state.MoreOf(stop, day, team) == long.MaxValue)
                    continue;
                _state.Visit(stop, day, team);
                _state.Keep(stop);
                var answer = Place(rest);
                if (answer != FitAnswer.Impossible)
                    return answer;
                _state.Remove(stop);
            }

        return FitAnswer.Impossible;
    }

    private FitAnswer PlaceByDays(int stop, UInt128 rest)
    {
        var isFirst = _canTurn && _state.Kept == UInt128.Zero;
        foreach (var pattern in index.Patterns)
        {
            if (isFirst && !IsLeastTurn(pattern))
                continue;
            var answer = PlaceDay(stop, pattern, rest);
            if (answer != FitAnswer.Impossible)
                return answer;
        }

        return FitAnswer.Impossible;
    }

    private FitAnswer PlaceDay(int stop, uint days, UInt128 rest)
    {
        if (days == 0)
        {
            _state.Keep(stop);
            var answer = Place(rest);
            if (answer == FitAnswer.Impossible)
                _state.Unkeep(stop);
            return answer;
        }

        var day = BitOperations.TrailingZeroCount(days);
        var tried = new HashSet<(int, UInt128)>();
        foreach (var team in _state.TeamsOf(day))
        {
            if (!tried.Add((index.KindOf[team], _state.RouteOf(day, team)))
                || _state.MoreOf(stop, day, team) == long.MaxValue)
                continue;
            _state.Visit(stop, day, team);
            var answer = PlaceDay(stop, days & (days - 1), rest);
            if (answer != FitAnswer.Impossible)
                return answer;
            _state.Unvisit(stop, day, team);
        }

        return FitAnswer.Impossible;
    }

    private long WaysOf(int stop)
    {
        Span<int> teams = stackalloc int[index.Days];
        for (var day = 0; day < teams.Length; day++)
            foreach (var team in _state.TeamsOf(day))
                if (_state.MoreOf(stop, day, team) != long.MaxValue)
                    teams[day]++;
        var ways = 0L;
        foreach (var pattern in index.Patterns)
        {
            var product = 1L;
            for (var day = 0; day < teams.Length; day++)
                if ((pattern >> day & 1) != 0)
                    product *= teams[day];
            ways += product;
        }

        return ways;
    }

    // What all days can earn with the stops that are left: no day more than the best-paid route.
    private Int128 CanEarn(UInt128 stops)
    {
        Int128 sum = 0;
        for (var day = 0; day < index.Days; day++)
            foreach (var team in _state.TeamsOf(day))
                sum += CanEarn(stops, day, team);
        return sum;
    }

    private long CanEarn(UInt128 stops, int day, int team)
    {
        var (kind, route) = (index.KindOf[team], _state.RouteOf(day, team));
        Span<long> most = stackalloc long[index.Books[kind].MostStops - (int)UInt128.PopCount(route)];
        for (var left = stops; left != UInt128.Zero && !most.IsEmpty; left &= left - UInt128.One)
        {
            var stop = (int)UInt128.TrailingZeroCount(left);
            if (_prices.Visits[stop] > most[^1] && _state.MoreOf(stop, day, team) != long.MaxValue)
                Insert(most, _prices.Visits[stop]);
        }

        var earned = 0L;
        for (var left = route; left != UInt128.Zero; left &= left - UInt128.One)
            earned += _prices.Visits[(int)UInt128.TrailingZeroCount(left)];
        foreach (var one in most)
            earned += one;
        return Math.Min(earned, _prices.Days[kind]);
    }

    private static void Insert(Span<long> most, long one)
    {
        var place = most.Length - 1;
        for (; place > 0 && most[place - 1] < one; place--)
            most[place] = most[place - 1];
        most[place] = one;
    }

    private bool IsLeastTurn(uint pattern)
    {
        for (var turn = 1; turn < index.Days; turn++)
            if (((pattern << turn | pattern >> (index.Days - turn)) & ((1u << index.Days) - 1)) < pattern)
                return false;
        return true;
    }
}
