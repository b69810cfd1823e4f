namespace Omradesprofiler.MobileTeams;

/// <summary>
/// The largest routes of a kind of team: sets of stops that fit in a day and to which no stop can be added. As stops
/// are paid nothing or more, the best-paid route is among them.
/// </summary>
internal sealed class RouteList
{
    private readonly RouteBook _book;
    private readonly int _stops;
    private readonly List<byte>[] _members;
    private readonly int _mostRoutes;
    private readonly long _mostAsked;
    private bool _isTooLong;

    private RouteList(RouteBook book, int stops, int mostRoutes, long mostAsked)
    {
        (_book, _stops, _mostRoutes, _mostAsked) = (book, stops, mostRoutes, book.Asked + mostAsked);
        _members = [.. Enumerable.Range(0, book.MostStops + 1).Select(_ => new List<byte>())];
        Routes = [];
    }

    /// <summary>For each number of stops the members of the routes with so many, one route after the other.</summary>
    public byte[][] Routes { get; private set; }

    /// <summary>All of them; null where they are too many, or more sets of stops would have to be looked at.</summary>
    public static RouteList? Of(RouteBook book, int stops, int mostRoutes, long mostAsked)
    {
        var list = new RouteList(book, stops, mostRoutes, mostAsked);
        Span<byte> members = stackalloc byte[ScheduleProblem.MostStopsOfDay];
        list.Extend(UInt128.Zero, 0, book.Alone, members, 0);
        list.Routes = [.. list._members.Select(one => one.ToArray())];
        return list._isTooLong ? null : list;
    }

    private void Extend(UInt128 set, int first, UInt128 open, Span<byte> members, int count)
    {
        var isLargest = true;
        for (var stop = 0; stop < _stops && !_isTooLong; stop++)
        {
            if ((open >> stop & UInt128.One) == UInt128.Zero || (stop < first && !isLargest))
                continue;
            _isTooLong |= _book.Asked > _mostAsked;
            if (_book.DrivingOnce(set, stop) < 0)
                continue;
            isLargest = false;
            if (stop < first)
                continue;
            members[count] = (byte)stop;
            Extend(set | UInt128.One << stop, stop + 1, open & _book.Partners[stop], members, count + 1);
        }

        if (!isLargest || count == 0)
            return;
        _members[count].AddRange(members[..count]);
        _isTooLong |= _members[count].Count > _mostRoutes * count;
    }
}
