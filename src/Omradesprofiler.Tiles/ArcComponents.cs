using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// The connected parts of a coverage's borders: the mainland, each island, each area inside another that shares no
/// vertex with its surroundings. A simplified line can leave such a part on its wrong side without crossing anything,
/// so each has a place to keep: the area that surrounds it.
/// </summary>
internal sealed class ArcComponents
{
    private readonly CoverageArcs _coverage;
    private readonly int[] _componentOfArc;
    private readonly (int X, int Y, int Component)[] _points;
    private readonly int[] _surroundings;

    public ArcComponents(CoverageArcs coverage, PyramidArcs arcs)
    {
        _coverage = coverage;
        _componentOfArc = Connect(coverage);
        _points = [.. Enumerable.Range(0, arcs.Count).DistinctBy(arc => _componentOfArc[arc])
            .Select(arc => (arcs.Line(arc)[0], arcs.Line(arc)[1], _componentOfArc[arc]))
            .OrderBy(point => point.Item2).ThenBy(point => point.Item3)];
        _surroundings = Surroundings(arcs.ShownAt(PyramidArcs.Never));
    }

    /// <summary>A vertex of each part that lies in another area than it should, with the part's number.</summary>
    public List<(int X, int Y, int Component)> ListMisplaced(ArcLines shown)
    {
        var now = Surroundings(shown);
        return [.. Enumerable.Range(0, _points.Length).Where(i => now[i] != _surroundings[i]).Select(i => _points[i])];
    }

    public int ComponentOf(int arc) => _componentOfArc[arc];

    /// <summary>For each part the area just beyond the first border to the west of its vertex, −1 for none.</summary>
    private int[] Surroundings(ArcLines lines)
    {
        var found = new (double X, double Slope, int Area)[_points.Length];
        Array.Fill(found, (double.NegativeInfinity, 0, CoverageArcs.NoArea));
        for (var arc = 0; arc < lines.Count; arc++)
        {
            var line = lines.Line(arc);
            for (var i = 0; i + 3 < line.Length; i += 2)
                if (line[i + 1] != line[i + 3])
                    Meet(arc, line.Slice(i, 4), found);
        }

        return Array.ConvertAll(found, nearest => nearest.Area);
    }

    private void Meet(int arc, ReadOnlySpan<int> segment, (double X, double Slope, int Area)[] found)
    {
        var isSouthward = segment[3] > segment[1];
        var (low, high) = isSouthward ? (segment[1], segment[3]) : (segment[3], segment[1]);
        for (var i = FirstAt(low); i < _points.Length && _points[i].Y < high; i++)
        {
            if (_points[i].Component == _componentOfArc[arc])
                continue;
            var slope = (segment[2] - segment[0]) / (double)(segment[3] - segment[1]);
            var x = segment[0] + (_points[i].Y - segment[1]) * slope;
            if (x < _points[i].X && (x, slope).CompareTo((found[i].X, found[i].Slope)) > 0)
                found[i] = (x, slope, isSouthward ? _coverage.LeftOf(arc) : _coverage.RightOf(arc));
        }
    }

    /// <summary>The first point that lies at a row or south of it.</summary>
    private int FirstAt(int y)
    {
        var (low, high) = (0, _points.Length);
        while (low < high)
        {
            var middle = low + high >> 1;
            if (_points[middle].Y < y)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int[] Connect(CoverageArcs coverage)
    {
        var parent = Enumerable.Range(0, coverage.Count).ToArray();
        var arcAt = new Dictionary<(int X, int Y), int>(coverage.Count * 2);
        for (var arc = 0; arc < coverage.Count; arc++)
        {
            var xy = coverage.Offsets(arc);
            foreach (var node in ((int, int)[])[(xy[0], xy[1]), (xy[^2], xy[^1])])
                if (!arcAt.TryAdd(node, arc))
                    parent[Root(arcAt[node])] = Root(arc);
        }

        return [.. Enumerable.Range(0, coverage.Count).Select(Root)];

        int Root(int arc)
        {
            while (parent[arc] != arc)
                arc = parent[arc] = parent[parent[arc]];
            return arc;
        }
    }
}
