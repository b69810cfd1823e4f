using Omradesprofiler.Optimization;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// The controls of any set of areas from the pool: optimal without replacement (Rosenbaum 1989), the least sum of
/// distances in standardised levels, trend and covariates. No control is in the set, beside any area of it, or outside
/// the caliper on the levels. Of each area only its nearest m·k free ones can be in an optimal match of m areas with k
/// controls each, so that no more are weighed. Keeps its memory: one a thread.
/// </summary>
internal sealed class SetMatcher
{
    private const double Scale = 1e6;

    private readonly StudyData _data;
    private readonly LeastCostAssignment _assignment = new();
    private readonly (int Area, long Cost)[]?[] _nearest;
    private readonly int[] _blocked;
    private readonly int[] _columnOf;
    private readonly int[] _columnStamp;
    private int _set;
    private int _mark;

    public SetMatcher(StudyData data)
    {
        _data = data;
        _nearest = new (int, long)[]?[data.Areas];
        (_blocked, _columnOf, _columnStamp) = (new int[data.Areas], new int[data.Areas], new int[data.Areas]);
    }

    /// <summary>The distance between two areas, in standard deviations; null outside the caliper.</summary>
    public double? Distance(int area, int other)
    {
        var features = _data.Features;
        var squares = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            var difference = features[i].Standardised[area] - features[i].Standardised[other];
            if (i < 2 && Math.Abs(difference) > _data.Design.Caliper)
                return null;
            squares += difference * difference;
        }

        return Math.Sqrt(squares);
    }

    /// <summary>Finds the controls of a set, k for each in its order.</summary>
    /// <returns>Whether all got theirs.</returns>
    public bool Match(ReadOnlySpan<int> set, Span<int> controls)
    {
        Block(set);
        var each = controls.Length / set.Length;
        if (Plain(set, each, controls) is { } isPlain)
            return isPlain;
        Span<int> columns = stackalloc int[controls.Length * set.Length];
        var count = Candidates(set, controls.Length, columns);
        var costs = new long[controls.Length * count];
        Array.Fill(costs, LeastCostAssignment.Forbidden);
        for (var slot = 0; slot < controls.Length; slot++)
            foreach (var (area, cost) in Nearest(set[slot / each]))
                if (_columnStamp[area] == _mark)
                    costs[slot * count + _columnOf[area]] = cost;
        Span<int> found = stackalloc int[controls.Length];
        if (_assignment.Assign(costs, count, found) is null)
            return false;
        for (var slot = 0; slot < controls.Length; slot++)
            controls[slot] = columns[found[slot]];
        for (var i = 0; i < set.Length; i++)
            SortByDistance(set[i], controls.Slice(i * each, each));
        return true;
    }

    private void Block(ReadOnlySpan<int> set)
    {
        _set++;
        var neighbors = _data.Design.Neighbors;
        foreach (var area in set)
        {
            _blocked[area] = _set;
            if (neighbors.Count == 0)
                continue;
            foreach (var neighbor in neighbors[area])
                _blocked[neighbor] = _set;
        }
    }

    /// <summary>Each with its own nearest, where these do not collide: no match can be better.</summary>
    private bool? Plain(ReadOnlySpan<int> set, int each, Span<int> controls)
    {
        for (var i = 0; i < set.Length; i++)
        {
            var found = 0;
            foreach (var (area, _) in Nearest(set[i]))
            {
                if (_blocked[area] == _set)
                    continue;
                controls[i * each + found] = area;
                if (++found == each)
                    break;
            }

            if (found < each)
                return false;
        }

        _mark++;
        foreach (var control in controls)
        {
            if (_columnStamp[control] == _mark)
                return null;
            _columnStamp[control] = _mark;
        }

        return true;
    }

    private int Candidates(ReadOnlySpan<int> set, int most, Span<int> columns)
    {
        _mark++;
        var count = 0;
        foreach (var treated in set)
        {
            var left = most;
            foreach (var (area, _) in Nearest(treated))
            {
                if (_blocked[area] == _set)
                    continue;
                if (left-- == 0)
                    break;
                if (_columnStamp[area] == _mark)
                    continue;
                _columnStamp[area] = _mark;
                columns[count] = area;
                _columnOf[area] = count++;
            }
        }

        return count;
    }

    private void SortByDistance(int treated, Span<int> controls) => controls.Sort((first, second) =>
        (Cost(treated, first), first).CompareTo((Cost(treated, second), second)));

    private long Cost(int area, int other) => (long)(Math.Round(Scale * Distance(area, other) ?? 0));

    /// <summary>All that may be controls of an area, nearest first, ties by number.</summary>
    private (int Area, long Cost)[] Nearest(int area)
    {
        if (_nearest[area] is { } known)
            return known;
        var found = new List<(int Area, long Cost)>();
        for (var other = 0; other < _data.Areas; other++)
            if (other != area && _data.IsControl[other] && Distance(area, other) is { } distance)
                found.Add((other, (long)Math.Round(Scale * distance)));
        found.Sort((first, second) => (first.Cost, first.Area).CompareTo((second.Cost, second.Area)));
        return _nearest[area] = [.. found];
    }
}
