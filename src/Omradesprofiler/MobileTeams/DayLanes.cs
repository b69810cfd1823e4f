using System.Numerics;

namespace Omradesprofiler.MobileTeams;

/// <summary>Puts working days together into as many lanes as can be found, first of teams of the same kind.</summary>
internal sealed class DayLanes
{
    private const int MostTried = 2_000_000;

    private readonly ScheduleIndex _index;
    private readonly List<int[]> _lanes = [];
    private readonly bool[] _taken;
    private List<uint> _best = [];
    private int _tried;

    private DayLanes(ScheduleIndex index)
    {
        _index = index;
        _taken = new bool[index.Days * index.KindOf.Length];
    }

    public static int[][] Of(ScheduleIndex index)
    {
        if (index.Patterns.Length == 0 || index.Patterns.All(pattern => BitOperations.PopCount(pattern) == 1))
            return [];
        var lanes = new DayLanes(index);
        for (var kind = 0; kind < index.Books.Length; kind++)
            lanes.Pack([.. Enumerable.Range(0, index.KindOf.Length).Where(team => index.KindOf[team] == kind)]);
        lanes.Pack([.. Enumerable.Range(0, index.KindOf.Length)]);
        return [.. lanes._lanes];
    }

    private void Pack(int[] teams)
    {
        var room = new int[_index.Days];
        for (var day = 0; day < room.Length; day++)
            room[day] = teams.Count(team => IsFree(day, team));
        (_best, _tried) = ([], 0);
        Extend(room, 0, []);
        foreach (var pattern in _best)
            _lanes.Add(
            [
                .. Enumerable.Range(0, room.Length).Where(day => (pattern >> day & 1) != 0)
                    .Select(day => Take(day, teams)),
            ]);
    }

    private bool Extend(int[] room, int first, List<uint> chosen)
    {
        if (chosen.Count > _best.Count)
            _best = [.. chosen];
        var most = chosen.Count + (room.Sum() / Math.Max(1, BitOperations.PopCount(_index.Patterns[0])));
        if (most <= _best.Count)
            return false;
        for (var next = first; next < _index.Patterns.Length; next++)
        {
            if (_tried++ > MostTried)
                return true;
            var pattern = _index.Patterns[next];
            if (!HasRoom(room, pattern))
                continue;
            Change(room, pattern, -1);
            chosen.Add(pattern);
            var isOver = Extend(room, next, chosen);
            chosen.RemoveAt(chosen.Count - 1);
            Change(room, pattern, 1);
            if (isOver)
                return true;
        }

        return false;
    }

    private int Take(int day, int[] teams)
    {
        var team = Array.Find(teams, team => IsFree(day, team));
        var slot = (day * _index.KindOf.Length) + team;
        _taken[slot] = true;
        return slot;
    }

    private bool IsFree(int day, int team) =>
        (_index.TeamDays[team] >> day & 1) != 0 && !_taken[(day * _index.KindOf.Length) + team];

    private static bool HasRoom(int[] room, uint pattern)
    {
        for (var day = 0; day < room.Length; day++)
            if ((pattern >> day & 1) != 0 && room[day] == 0)
                return false;
        return true;
    }

    private static void Change(int[] room, uint pattern, int by)
    {
        for (var day = 0; day < room.Length; day++)
            if ((pattern >> day & 1) != 0)
                room[day] += by;
    }
}
