namespace Omradesprofiler.Tiles;

/// <summary>
/// The arcs of a coverage on the finest grid, each vertex with the coarsest zoom that shows it, and for each zoom the
/// few arcs that had to be drawn otherwise to stay free of crossings.
/// </summary>
internal sealed class PyramidArcs
{
    /// <summary>The level of a vertex that no zoom shows.</summary>
    public const byte Never = TileGrid.MaxZoom + 1;

    private readonly int[] _starts;
    private readonly int[] _xy;
    private readonly byte[] _levels;
    private readonly Lazy<GridBox[]> _boxes;

    public PyramidArcs(int[] starts, int[] xy, byte[] levels)
    {
        _starts = starts;
        _xy = xy;
        _levels = levels;
        _boxes = new Lazy<GridBox[]>(() => [.. Enumerable.Range(0, Count).Select(arc => GridBox.Around(Line(arc)))]);
        Redrawn = [.. Enumerable.Range(0, TileGrid.MaxZoom + 1).Select(_ => new SortedDictionary<int, int[]>())];
    }

    public int Count => _starts.Length - 1;

    public int VertexCount => _levels.Length;

    /// <summary>A box around each arc on the finest grid.</summary>
    public GridBox[] Boxes => _boxes.Value;

    /// <summary>For each zoom: arcs whose line is not what the levels tell, and that line on its grid.</summary>
    public IReadOnlyList<SortedDictionary<int, int[]>> Redrawn { get; }

    public int StartOf(int arc) => _starts[arc];

    public int EndOf(int arc) => _starts[arc + 1];

    public ReadOnlySpan<int> Line(int arc) => _xy.AsSpan(_starts[arc] * 2, (_starts[arc + 1] - _starts[arc]) * 2);

    /// <summary>The vertices from one to another, both included.</summary>
    public ReadOnlySpan<int> Slice(int from, int to) => _xy.AsSpan(from * 2, (to - from + 1) * 2);

    public ref byte LevelOf(int vertex) => ref _levels[vertex];

    /// <summary>All arcs with the vertices that a zoom shows, still on the finest grid.</summary>
    public ArcLines ShownAt(int zoom)
    {
        var builder = new ArcLinesBuilder(Count, CountShown(zoom));
        for (var arc = 0; arc < Count; arc++)
        {
            for (var vertex = _starts[arc]; vertex < _starts[arc + 1]; vertex++)
                if (_levels[vertex] <= zoom)
                    builder.Add(_xy[vertex * 2], _xy[vertex * 2 + 1], vertex);
            builder.EndArc();
        }

        return builder.Build();
    }

    /// <summary>All arcs as a zoom draws them, with a vertex where they cross the edges of tiles.</summary>
    public ArcLines LinesAt(int zoom)
    {
        var builder = new ArcLinesBuilder(Count, CountShown(zoom) + 1024);
        var stops = new TileEdgeStops(zoom);
        for (var arc = 0; arc < Count; arc++)
        {
            if (Redrawn[zoom].TryGetValue(arc, out var redrawn))
                for (var i = 0; i < redrawn.Length; i += 2)
                    builder.Add(redrawn[i], redrawn[i + 1], -1);
            else
                Draw(arc, zoom, stops, builder);
            builder.EndArc();
        }

        return builder.Build();
    }

    private void Draw(int arc, int zoom, TileEdgeStops stops, ArcLinesBuilder builder)
    {
        var before = -1;
        for (var vertex = _starts[arc]; vertex < _starts[arc + 1]; vertex++)
        {
            if (_levels[vertex] > zoom)
                continue;
            var (x, y) = (_xy[vertex * 2], _xy[vertex * 2 + 1]);
            if (before >= 0)
                foreach (var stop in stops.Between((_xy[before * 2], _xy[before * 2 + 1]), (x, y)))
                    builder.Add(TileGrid.Coarsen(stop.X, zoom), TileGrid.Coarsen(stop.Y, zoom), before);
            builder.Add(TileGrid.Coarsen(x, zoom), TileGrid.Coarsen(y, zoom), vertex);
            before = vertex;
        }
    }

    /// <summary>The same arcs without the vertices that no zoom shows.</summary>
    public PyramidArcs WithoutUnseen()
    {
        var starts = new int[Count + 1];
        var kept = _levels.Count(level => level != Never);
        var (xy, levels) = (new int[kept * 2], new byte[kept]);
        var at = 0;
        for (var arc = 0; arc < Count; arc++)
        {
            for (var vertex = _starts[arc]; vertex < _starts[arc + 1]; vertex++)
            {
                if (_levels[vertex] == Never)
                    continue;
                (xy[at * 2], xy[at * 2 + 1], levels[at]) = (_xy[vertex * 2], _xy[vertex * 2 + 1], _levels[vertex]);
                at++;
            }

            starts[arc + 1] = at;
        }

        var arcs = new PyramidArcs(starts, xy, levels);
        for (var zoom = 0; zoom <= TileGrid.MaxZoom; zoom++)
            foreach (var (arc, line) in Redrawn[zoom])
                arcs.Redrawn[zoom].Add(arc, line);
        return arcs;
    }

    private int CountShown(int zoom)
    {
        var shown = 0;
        foreach (var level in _levels)
            shown += level <= zoom ? 1 : 0;
        return shown;
    }
}
