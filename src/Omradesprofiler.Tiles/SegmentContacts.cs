namespace Omradesprofiler.Tiles;

/// <summary>
/// Finds where segments of a zoom's lines meet otherwise than in a common end: by a uniform grid whose cells list the
/// segments that pass through them. A segment is named by its first vertex.
/// </summary>
internal sealed class SegmentContacts
{
    private readonly int[] _xy;
    private readonly SegmentGrid _grid;

    public SegmentContacts(ArcLines lines)
    {
        _xy = lines.Xy;
        _grid = new SegmentGrid(lines);
        for (var cell = 0; cell < _grid.CellCount; cell++)
            TestCell(_grid.SegmentsIn(cell));
    }

    /// <summary>Pairs of segments that cross inside both.</summary>
    public List<(int First, int Second)> Crossings { get; } = [];

    /// <summary>Segments, and vertices of others that lie inside them.</summary>
    public List<(int Segment, int Vertex)> Touches { get; } = [];

    /// <summary>Where two crossing segments meet, rounded to the grid.</summary>
    public (int X, int Y) PlaceOf((int First, int Second) crossing)
    {
        var (a, c) = (crossing.First * 2, crossing.Second * 2);
        var (dx, dy) = ((double)_xy[a + 2] - _xy[a], (double)_xy[a + 3] - _xy[a + 1]);
        var (ex, ey) = ((double)_xy[c + 2] - _xy[c], (double)_xy[c + 3] - _xy[c + 1]);
        var t = ((_xy[c] - _xy[a]) * ey - (_xy[c + 1] - _xy[a + 1]) * ex) / (dx * ey - dy * ex);
        return ((int)Math.Round(_xy[a] + t * dx), (int)Math.Round(_xy[a + 1] + t * dy));
    }

    private void TestCell(ReadOnlySpan<int> segments)
    {
        for (var i = 1; i < segments.Length; i++)
        {
            var a = segments[i] * 2;
            var (lowX, highX) = MinMax(_xy[a], _xy[a + 2]);
            var (lowY, highY) = MinMax(_xy[a + 1], _xy[a + 3]);
            for (var j = 0; j < i; j++)
            {
                var c = segments[j] * 2;
                if (_xy[c] < lowX && _xy[c + 2] < lowX || _xy[c] > highX && _xy[c + 2] > highX
                    || _xy[c + 1] < lowY && _xy[c + 3] < lowY || _xy[c + 1] > highY && _xy[c + 3] > highY)
                    continue;
                Test(segments[i], segments[j]);
            }
        }
    }

    private void Test(int first, int second)
    {
        var (c1, c2) = (SideOf(first, second), SideOf(first, second + 1));
        if (c1 > 0 && c2 > 0 || c1 < 0 && c2 < 0)
            return;
        var (a1, a2) = (SideOf(second, first), SideOf(second, first + 1));
        if (a1 != 0 && a2 != 0 && c1 != 0 && c2 != 0)
        {
            if (a1 > 0 != a2 > 0)
                Crossings.Add((first, second));
            return;
        }

        AddTouch(first, second, c1);
        AddTouch(first, second + 1, c2);
        AddTouch(second, first, a1);
        AddTouch(second, first + 1, a2);
    }

    private void AddTouch(int segment, int vertex, long side)
    {
        if (side != 0)
            return;
        var (s, v) = (segment * 2, vertex * 2);
        var (lowX, highX) = MinMax(_xy[s], _xy[s + 2]);
        var (lowY, highY) = MinMax(_xy[s + 1], _xy[s + 3]);
        if (_xy[v] < lowX || _xy[v] > highX || _xy[v + 1] < lowY || _xy[v + 1] > highY
            || _xy[v] == _xy[s] && _xy[v + 1] == _xy[s + 1] || _xy[v] == _xy[s + 2] && _xy[v + 1] == _xy[s + 3])
            return;
        Touches.Add((segment, vertex));
    }

    private long SideOf(int segment, int vertex)
    {
        var (s, v) = (segment * 2, vertex * 2);
        return (long)(_xy[s + 2] - _xy[s]) * (_xy[v + 1] - _xy[s + 1])
            - (long)(_xy[s + 3] - _xy[s + 1]) * (_xy[v] - _xy[s]);
    }

    private static (int Low, int High) MinMax(int a, int b) => a < b ? (a, b) : (b, a);
}
