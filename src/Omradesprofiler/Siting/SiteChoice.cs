using System.Numerics;

namespace Omradesprofiler.Siting;

/// <summary>
/// The cheapest set of so many sites when each has a price of its own: the required ones and then the cheapest that
/// their groups have room for, which is exact, as such sets form a matroid (Edmonds 1971). Of equal ones the first.
/// </summary>
internal sealed class SiteChoice
{
    private readonly int[]? _groups;
    private readonly int[] _rooms;
    private readonly int[] _order;
    private readonly int[] _filled;

    public SiteChoice(int sites, int toChoose, int[]? groups, int[] rooms)
    {
        (_groups, _rooms, ToChoose) = (groups, rooms, toChoose);
        _order = new int[sites];
        _filled = new int[rooms.Length];
        IsChosen = new bool[sites];
        Fixed = new sbyte[sites];
    }

    /// <summary>How many are chosen.</summary>
    public int ToChoose { get; }

    /// <summary>1 for sites that must be chosen, −1 for those that must not, 0 for the others.</summary>
    public sbyte[] Fixed { get; }

    /// <summary>Which are chosen.</summary>
    public bool[] IsChosen { get; }

    /// <summary>Chooses.</summary>
    /// <returns>Whether there were enough to choose from.</returns>
    public bool Choose<T>(ReadOnlySpan<T> prices)
        where T : INumber<T>
    {
        Array.Clear(IsChosen);
        Array.Clear(_filled);
        var (count, left) = (0, ToChoose);
        for (var site = 0; site < prices.Length; site++)
        {
            if (Fixed[site] > 0)
            {
                Take(site);
                left--;
            }
            else if (Fixed[site] == 0)
            {
                _order[count++] = site;
            }
        }

        return left >= 0 && (_groups is null ? TakeLeast(prices, count, left) : TakeInOrder(prices, count, left));
    }

    /// <summary>The dearest chosen site that may go out where another comes in; −1 where there is none.</summary>
    public int DearestFor<T>(int site, ReadOnlySpan<T> prices)
        where T : INumber<T>
    {
        var mates = _groups is { } groups && groups[site] >= 0 && _filled[groups[site]] >= _rooms[groups[site]];
        var dearest = -1;
        for (var other = 0; other < prices.Length; other++)
            if (IsChosen[other] && Fixed[other] == 0 && (!mates || _groups![other] == _groups[site])
                && (dearest < 0 || prices[other] > prices[dearest]))
                dearest = other;
        return dearest;
    }

    /// <summary>The cheapest site that may come in where a chosen one goes out; −1 where there is none.</summary>
    public int CheapestFor<T>(int site, ReadOnlySpan<T> prices)
        where T : INumber<T>
    {
        var cheapest = -1;
        for (var other = 0; other < prices.Length; other++)
            if (!IsChosen[other] && Fixed[other] == 0 && HasRoom(other, site)
                && (cheapest < 0 || prices[other] < prices[cheapest]))
                cheapest = other;
        return cheapest;
    }

    private bool HasRoom(int other, int without)
    {
        if (_groups is not { } groups || groups[other] < 0)
            return true;
        return groups[other] == groups[without] || _filled[groups[other]] < _rooms[groups[other]];
    }

    private bool TakeLeast<T>(ReadOnlySpan<T> prices, int count, int left)
        where T : INumber<T>
    {
        if (left > count)
            return false;
        Split(prices, count, left);
        foreach (var site in _order.AsSpan(0, left))
            IsChosen[site] = true;
        return true;
    }

    private bool TakeInOrder<T>(ReadOnlySpan<T> prices, int count, int left)
        where T : INumber<T>
    {
        var keys = new T[count];
        for (var i = 0; i < count; i++)
            keys[i] = prices[_order[i]];
        Array.Sort(keys, _order, 0, count);
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && keys[to] == keys[from])
                to++;
            Array.Sort(_order, from, to - from);
            from = to;
        }

        for (var i = 0; i < count && left > 0; i++)
        {
            var site = _order[i];
            if (_groups![site] >= 0 && _filled[_groups[site]] >= _rooms[_groups[site]])
                continue;
            Take(site);
            left--;
        }

        return left == 0;
    }

    private void Take(int site)
    {
        IsChosen[site] = true;
        if (_groups is { } groups && groups[site] >= 0)
            _filled[groups[site]]++;
    }

    /// <summary>Brings the least ones to the front (Hoare 1961).</summary>
    private void Split<T>(ReadOnlySpan<T> prices, int count, int left)
        where T : INumber<T>
    {
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var pivot = _order[(low + high) / 2];
            var (from, to) = (low, high);
            while (from <= to)
            {
                while (IsBefore(prices, _order[from], pivot))
                    from++;
                while (IsBefore(prices, pivot, _order[to]))
                    to--;
                if (from <= to)
                {
                    (_order[from], _order[to]) = (_order[to], _order[from]);
                    from++;
                    to--;
                }
            }

            if (left <= to)
                high = to;
            else if (left >= from)
                low = from;
            else
                return;
        }
    }

    private static bool IsBefore<T>(ReadOnlySpan<T> prices, int site, int other)
        where T : INumber<T> =>
        prices[site] < prices[other] || (prices[site] == prices[other] && site < other);
}
