namespace Omradesprofiler.Tiles;

/// <summary>Polylines of one zoom, on flat arrays; one vertex may be all that is left of a short arc.</summary>
internal sealed class ArcLines(int[] starts, int[] xy, int[] sources)
{
    public int Count => starts.Length - 1;

    public int VertexCount => starts[^1];

    /// <summary>x, y, x, y … of all arcs, one after the other.</summary>
    public int[] Xy => xy;

    public int StartOf(int arc) => starts[arc];

    public int EndOf(int arc) => starts[arc + 1];

    /// <summary>The vertex of the finest grid that a vertex comes from, −1 for one put in where borders meet.</summary>
    public int SourceOf(int vertex) => sources[vertex];

    public ReadOnlySpan<int> Line(int arc) => xy.AsSpan(starts[arc] * 2, (starts[arc + 1] - starts[arc]) * 2);

    /// <summary>Twice the area between the arc and the grid's origin, modulo 2⁶⁴: sums over rings are exact.</summary>
    public long DoubledArea(int arc)
    {
        var sum = 0L;
        for (var i = starts[arc] * 2; i + 3 < starts[arc + 1] * 2; i += 2)
            sum = unchecked(sum + (long)xy[i] * xy[i + 3] - (long)xy[i + 2] * xy[i + 1]);
        return sum;
    }
}
