namespace Omradesprofiler.Tiles;

/// <summary>Collects polylines, leaving out repeated vertices and spikes that run out and back.</summary>
internal sealed class ArcLinesBuilder(int arcs, int vertices)
{
    private readonly int[] _starts = new int[arcs + 1];
    private int[] _xy = new int[vertices * 2];
    private int[] _sources = new int[vertices];
    private int _arc;
    private int _count;

    public void Add(int x, int y, int source)
    {
        var first = _starts[_arc];
        if (_count > first && IsAt(_count - 1, x, y))
            return;
        if (_count > first + 1 && IsAt(_count - 2, x, y))
        {
            _count--;
            return;
        }

        if (_count == _sources.Length)
        {
            Array.Resize(ref _xy, _xy.Length * 2 + 16);
            Array.Resize(ref _sources, _xy.Length / 2);
        }

        (_xy[_count * 2], _xy[_count * 2 + 1], _sources[_count]) = (x, y, source);
        _count++;
    }

    public void EndArc() => _starts[++_arc] = _count;

    public ArcLines Build()
    {
        Array.Resize(ref _xy, _count * 2);
        Array.Resize(ref _sources, _count);
        return new ArcLines(_starts, _xy, _sources);
    }

    private bool IsAt(int vertex, int x, int y) => _xy[vertex * 2] == x && _xy[vertex * 2 + 1] == y;
}
