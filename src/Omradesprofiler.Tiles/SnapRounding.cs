using System.Collections;

namespace Omradesprofiler.Tiles;

/// <summary>
/// Snap rounding (Hobby 1999; Guibas and Marimont 1998): each unit square of a zoom's grid that holds a vertex is hot,
/// and every segment that passes through a hot square bends through its middle. Lines that did not cross before do not
/// afterwards, and meet in common vertices only. Crossings with the edges of tiles count as vertices.
/// </summary>
internal sealed class SnapRounding
{
    private readonly int[] _xy;
    private readonly int _zoom;
    private readonly SegmentGrid _grid;
    private readonly BitArray _isEnd;
    private readonly List<(int Segment, double At, int X, int Y)> _bends = [];
    private GridBox[] _boxes = new GridBox[64];

    private SnapRounding(ArcLines shown, int zoom)
    {
        _isEnd = new BitArray(shown.VertexCount + 1);
        for (var arc = 0; arc < shown.Count; arc++)
            _isEnd[shown.EndOf(arc)] = true;
        _xy = shown.Xy;
        _zoom = zoom;
        _grid = new SegmentGrid(shown, margin: 1 << TileGrid.FinestZoom - zoom);
        for (var cell = 0; cell < _grid.CellCount; cell++)
            TestCell(cell);
    }

    /// <summary>The arcs that have to bend, and their lines on the zoom's grid.</summary>
    /// <param name="shown">The arcs on the finest grid, with the vertices that the zoom shows.</param>
    /// <param name="zoom">The zoom.</param>
    public static List<(int Arc, int[] Line)> Redraw(ArcLines shown, int zoom)
    {
        shown = WithStops(shown, zoom);
        var bends = new SnapRounding(shown, zoom)._bends;
        bends.Sort();
        var redrawn = new List<(int Arc, int[] Line)>();
        var arc = 0;
        for (var i = 0; i < bends.Count;)
        {
            while (shown.EndOf(arc) <= bends[i].Segment)
                arc++;
            var line = new List<int>();
            for (var vertex = shown.StartOf(arc); vertex < shown.EndOf(arc); vertex++)
            {
                line.Add(TileGrid.Coarsen(shown.Xy[vertex * 2], zoom));
                line.Add(TileGrid.Coarsen(shown.Xy[vertex * 2 + 1], zoom));
                for (; i < bends.Count && bends[i].Segment == vertex; i++)
                    line.AddRange([bends[i].X, bends[i].Y]);
            }

            redrawn.Add((arc, [.. line]));
        }

        return redrawn;
    }

    private static ArcLines WithStops(ArcLines shown, int zoom)
    {
        var builder = new ArcLinesBuilder(shown.Count, shown.VertexCount + 1024);
        var stops = new TileEdgeStops(zoom);
        for (var arc = 0; arc < shown.Count; arc++)
        {
            var line = shown.Line(arc);
            for (var i = 0; i < line.Length; i += 2)
            {
                if (i > 0)
                    foreach (var (x, y) in stops.Between((line[i - 2], line[i - 1]), (line[i], line[i + 1])))
                        builder.Add(x, y, -1);
                builder.Add(line[i], line[i + 1], -1);
            }

            builder.EndArc();
        }

        return builder.Build();
    }

    private void TestCell(int cell)
    {
        var segments = _grid.SegmentsIn(cell);
        if (_boxes.Length < segments.Length)
            _boxes = new GridBox[segments.Length * 2];
        for (var i = 0; i < segments.Length; i++)
            _boxes[i] = GridBox.Around(_xy.AsSpan(segments[i] * 2, 4));
        foreach (var segment in segments)
        {
            if (_grid.CellOf(segment) == cell)
                TestVertex(segment, segments);
            if (_isEnd[segment + 2] && _grid.CellOf(segment + 1) == cell)
                TestVertex(segment + 1, segments);
        }
    }

    private void TestVertex(int vertex, ReadOnlySpan<int> segments)
    {
        var (x, y) = (TileGrid.Coarsen(_xy[vertex * 2], _zoom), TileGrid.Coarsen(_xy[vertex * 2 + 1], _zoom));
        var shift = TileGrid.FinestZoom - _zoom;
        var half = (1 << shift) / 2;
        var (lowX, lowY) = ((x << shift) - half, (y << shift) - half);
        var (highX, highY) = (lowX + (1 << shift) - 1, lowY + (1 << shift) - 1);
        var square = new GridBox(lowX, lowY, highX, highY);
        for (var i = 0; i < segments.Length; i++)
        {
            if (!_boxes[i].Meets(square))
                continue;
            var s = segments[i] * 2;
            if (!IsIn(s) && !IsIn(s + 2) && TryMiddle(s, square, out var at))
                _bends.Add((segments[i], at, x, y));
        }

        bool IsIn(int i) => _xy[i] >= lowX && _xy[i] <= highX && _xy[i + 1] >= lowY && _xy[i + 1] <= highY;
    }

    /// <summary>Where along a segment the middle of its part inside a square lies, 0–1; false where it passes by.
    /// </summary>
    private bool TryMiddle(int s, in GridBox square, out double at)
    {
        var (first, last) = (0.0, 1.0);
        at = 0;
        if (!Narrow(_xy[s], _xy[s + 2], square.MinX - 0.5, square.MaxX + 0.5, ref first, ref last)
            || !Narrow(_xy[s + 1], _xy[s + 3], square.MinY - 0.5, square.MaxY + 0.5, ref first, ref last))
            return false;
        at = (first + last) / 2;
        return true;
    }

    private static bool Narrow(double from, double to, double low, double high, ref double first, ref double last)
    {
        if (from == to)
            return from >= low && from <= high;
        var (a, b) = ((low - from) / (to - from), (high - from) / (to - from));
        first = Math.Max(first, Math.Min(a, b));
        last = Math.Min(last, Math.Max(a, b));
        return first < last;
    }
}
