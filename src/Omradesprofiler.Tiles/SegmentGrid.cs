namespace Omradesprofiler.Tiles;

/// <summary>
/// Square cells over lines, each with the segments that pass through it or within a margin of it. A segment is named
/// by its first vertex.
/// </summary>
internal sealed class SegmentGrid
{
    private readonly int[] _xy;
    private readonly int _margin;
    private readonly int _minX;
    private readonly int _minY;
    private readonly int _shift;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _cellStarts;
    private readonly int[] _segments;

    public SegmentGrid(ArcLines lines, int margin)
    {
        _margin = margin;
        _xy = lines.Xy;
        (_minX, _minY) = (int.MaxValue, int.MaxValue);
        var (maxX, maxY) = (int.MinValue, int.MinValue);
        for (var i = 0; i < _xy.Length; i += 2)
        {
            (_minX, maxX) = (Math.Min(_minX, _xy[i]), Math.Max(maxX, _xy[i]));
            (_minY, maxY) = (Math.Min(_minY, _xy[i + 1]), Math.Max(maxY, _xy[i + 1]));
        }

        if (_xy.Length == 0)
            (_minX, _minY, maxX, maxY) = (0, 0, 0, 0);
        var maxCells = 2L * lines.VertexCount + 64;
        while ((((long)maxX - _minX >> _shift) + 1) * (((long)maxY - _minY >> _shift) + 1) > maxCells)
            _shift++;
        _columns = (maxX - _minX >> _shift) + 1;
        _rows = (maxY - _minY >> _shift) + 1;
        CellCount = _columns * _rows;
        _cellStarts = new int[CellCount + 2];
        _segments = [];
        Fill(lines, isCounting: true);
        for (var cell = 0; cell <= CellCount; cell++)
            _cellStarts[cell + 1] += _cellStarts[cell];
        _segments = new int[_cellStarts[^1]];
        Fill(lines, isCounting: false);
    }

    public int CellCount { get; }

    public int CellOf(int vertex) =>
        (_xy[vertex * 2 + 1] - _minY >> _shift) * _columns + (_xy[vertex * 2] - _minX >> _shift);

    public ReadOnlySpan<int> SegmentsIn(int cell) => _segments.AsSpan(_cellStarts[cell].._cellStarts[cell + 1]);

    /// <summary>Counts the segments of each cell two places on, then puts them down while the counts move up.</summary>
    private void Fill(ArcLines lines, bool isCounting)
    {
        for (var arc = 0; arc < lines.Count; arc++)
            for (var segment = lines.StartOf(arc); segment < lines.EndOf(arc) - 1; segment++)
                FillCells(segment, isCounting);
    }

    private void FillCells(int segment, bool isCounting)
    {
        var (x1, y1) = (_xy[segment * 2] - _minX, _xy[segment * 2 + 1] - _minY);
        var (x2, y2) = (_xy[segment * 2 + 2] - _minX, _xy[segment * 2 + 3] - _minY);
        if (y1 > y2)
            (x1, y1, x2, y2) = (x2, y2, x1, y1);
        var firstRow = Math.Max(y1 - _margin, 0) >> _shift;
        var lastRow = Math.Min(y2 + _margin >> _shift, _rows - 1);
        for (var row = firstRow; row <= lastRow; row++)
        {
            var (from, to) = (x1, x2);
            if (y1 >> _shift != y2 >> _shift)
            {
                from = XAt(Math.Max(y1, (row << _shift) - _margin));
                to = XAt(Math.Min(y2, (row + 1 << _shift) + _margin));
            }

            var (low, high) = from < to ? (from, to) : (to, from);
            var last = Math.Min(high + _margin >> _shift, _columns - 1);
            for (var column = Math.Max(low - _margin, 0) >> _shift; column <= last; column++)
            {
                var cell = row * _columns + column;
                if (isCounting)
                    _cellStarts[cell + 2]++;
                else
                    _segments[_cellStarts[cell + 1]++] = segment;
            }
        }

        int XAt(int y) => (int)(x1 + (long)(x2 - x1) * (Math.Clamp(y, y1, y2) - y1) / (y2 - y1));
    }
}
