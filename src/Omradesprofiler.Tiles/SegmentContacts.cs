namespace Omradesprofiler.Tiles;

/// <summary>
/// Finds where segments of lines meet otherwise than in a common end. A segment is named by its first vertex.
/// </summary>
internal sealed class SegmentContacts
{
    private readonly int[] _xy;
    private GridBox[] _boxes = new GridBox[64];

    public SegmentContacts(ArcLines lines)
    {
        _xy = lines.Xy;
        var grid = new SegmentGrid(lines, margin: 1);
        for (var cell = 0; cell < grid.CellCount; cell++)
            TestCell(grid.SegmentsIn(cell));
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
        if (_boxes.Length < segments.Length)
            _boxes = new GridBox[segments.Length * 2];
        for (var i = 0; i < segments.Length; i++)
        {
            _boxes[i] = GridBox.Around(_xy.AsSpan(segments[i] * 2, 4));
            for (var j = 0; j < i; j++)
                if (_boxes[i].Meets(_boxes[j]))
                    Test(segments[i], segments[j]);
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
