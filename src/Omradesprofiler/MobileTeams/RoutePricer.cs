namespace Omradesprofiler.MobileTeams;

/// <summary>
/// Finds the day's route that is paid most, exactly: among all the largest ones where they are few enough to be listed,
/// else stops by what they are paid, and no further than the next best ones could still make it the most.
/// </summary>
internal sealed class RoutePricer
{
    private const int MostSeen = 600;
    private const int TermsPerSet = 20;

    private readonly RouteBook _book;
    private readonly int[] _order;
    private readonly int[][] _lists;
    private readonly byte[][]? _routes;
    private readonly long[] _paid;
    private readonly long _terms;
    private readonly Queue<(UInt128 Stops, byte[] Members)> _seen = new();
    private readonly HashSet<UInt128> _known = [];
    private long[] _prices = [];
    private long _sum;
    private long _left;

    public RoutePricer(RouteBook book, int stops)
    {
        _book = book;
        _order = [.. Enumerable.Range(0, stops)];
        _lists = [.. Enumerable.Range(0, book.MostStops + 1).Select(_ => new int[stops])];
        _routes = book.Largest(stops)?.Routes;
        _terms = _routes?.Sum(members => (long)members.Length) ?? 0;
        _paid = new long[stops];
    }

    /// <summary>The route that is paid most of those found; empty where none is paid anything.</summary>
    public UInt128 Best { get; private set; }

    /// <summary>What it is paid, or more where the work ran out: never less than any route is paid.</summary>
    public long Most { get; private set; }

    /// <summary>Finds the best-paid of the routes that were best-paid before: no more than the best there is.</summary>
    /// <param name="prices">What each stop is paid, zero or more.</param>
    /// <param name="allowed">The stops that may be on it.</param>
    /// <returns>The work, in terms.</returns>
    public long FindSeen(long[] prices, UInt128 allowed)
    {
        (_prices, Best, Most) = (prices, UInt128.Zero, 0);
        Allow(allowed);
        foreach (var route in _seen)
        {
            var sum = 0L;
            foreach (var stop in route.Members)
                sum += _paid[stop];
            if (sum > Most)
                (Most, Best) = (sum, route.Stops);
        }

        return _seen.Count * 4L;
    }

    /// <summary>Finds it.</summary>
    /// <param name="prices">What each stop is paid, zero or more.</param>
    /// <param name="allowed">The stops that may be on it.</param>
    /// <param name="mostWork">How many sets of stops are looked at, at most.</param>
    /// <returns>The work, in terms.</returns>
    public long Find(long[] prices, UInt128 allowed, long mostWork)
    {
        (_prices, _left, _sum, Best, Most) = (prices, mostWork, 0, UInt128.Zero, 0);
        if (_routes is not null)
        {
            Allow(allowed);
            FindListed();
            Remember();
            return _terms;
        }

        Array.Sort(_order, (a, b) => prices[a] != prices[b] ? prices[b].CompareTo(prices[a]) : a.CompareTo(b));
        var (count, open) = (0, _book.Alone & allowed);
        foreach (var stop in _order)
            if (prices[stop] > 0 && (open >> stop & UInt128.One) != UInt128.Zero)
                _lists[0][count++] = stop;
        Extend(UInt128.Zero, 0, 0, count);
        Most = Math.Max(Most, _sum);
        Remember();
        return TermsPerSet * (mostWork - _left);
    }

    private void Allow(UInt128 allowed)
    {
        for (var stop = 0; stop < _paid.Length; stop++)
            _paid[stop] = (allowed >> stop & UInt128.One) != UInt128.Zero ? _prices[stop] : 0;
    }

    private void Remember()
    {
        if (Best == UInt128.Zero || !_known.Add(Best))
            return;
        if (_seen.Count == MostSeen)
            _known.Remove(_seen.Dequeue().Stops);
        var members = new List<byte>();
        for (var left = Best; left != UInt128.Zero; left &= left - UInt128.One)
            members.Add((byte)UInt128.TrailingZeroCount(left));
        _seen.Enqueue((Best, [.. members]));
    }

    private void FindListed()
    {
        var (bestCount, bestPlace) = (0, 0);
        for (var count = 1; count < _routes!.Length; count++)
        {
            var members = _routes[count];
            for (var place = 0; place < members.Length; place += count)
            {
                var sum = 0L;
                for (var next = place; next < place + count; next++)
                    sum += _paid[members[next]];
                if (sum > Most)
                    (Most, bestCount, bestPlace) = (sum, count, place);
            }
        }

        for (var i = 0; i < bestCount; i++)
            Best |= UInt128.One << _routes[bestCount][bestPlace + i];
    }

    private void Extend(UInt128 set, long sum, int depth, int count)
    {
        if (sum > _sum)
            (_sum, Best) = (sum, set);
        var room = _book.MostStops - depth;
        if (room == 0)
            return;
        var list = _lists[depth];
        for (var i = 0; i < count; i++)
        {
            var most = sum;
            for (var next = i; next < Math.Min(count, i + room); next++)
                most += _prices[list[next]];
            if (most <= _sum)
                return;
            if (--_left < 0)
            {
                Most = Math.Max(Most, most);
                return;
            }

            if (_book.DrivingWith(set, list[i]) >= 0)
                Extend(
                    set | UInt128.One << list[i], sum + _prices[list[i]], depth + 1, Filter(list, i, count, depth + 1));
        }
    }

    private int Filter(int[] list, int from, int count, int depth)
    {
        var (kept, partners) = (0, _book.Partners[list[from]]);
        for (var i = from + 1; i < count; i++)
            if ((partners >> list[i] & UInt128.One) != UInt128.Zero)
                _lists[depth][kept++] = list[i];
        return kept;
    }
}
