namespace Omradesprofiler.Geography;

/// <summary>Collects a multipolygon ring by ring, as readers meet it.</summary>
public sealed class AreaShapeBuilder
{
    private readonly List<double> _coordinates = [];
    private readonly List<int> _ringStarts = [0];
    private readonly List<int> _polygonStarts = [0];

    /// <summary>Vertices so far.</summary>
    public int VertexCount => _coordinates.Count / 2;

    /// <summary>Begins a polygon; the next ring is its shell.</summary>
    public AreaShapeBuilder BeginPolygon()
    {
        if (_polygonStarts[^1] != _ringStarts.Count - 1)
            _polygonStarts.Add(_ringStarts.Count - 1);
        return this;
    }

    /// <summary>Adds a vertex to the current ring.</summary>
    public void Add(double x, double y)
    {
        _coordinates.Add(x);
        _coordinates.Add(y);
    }

    /// <summary>Ends the current ring, closing it where the last vertex does not repeat the first.</summary>
    /// <returns>The number of vertices in the ring; below four it is not a ring, and it was dropped.</returns>
    public int EndRing()
    {
        var start = _ringStarts[^1] * 2;
        var count = (_coordinates.Count - start) / 2;
        if (count > 0 && (_coordinates[start] != _coordinates[^2] || _coordinates[start + 1] != _coordinates[^1]))
        {
            Add(_coordinates[start], _coordinates[start + 1]);
            count++;
        }

        if (count < 4)
            _coordinates.RemoveRange(start, _coordinates.Count - start);
        else
            _ringStarts.Add(_coordinates.Count / 2);
        return count;
    }

    /// <summary>Adds a whole closed ring.</summary>
    public AreaShapeBuilder AddRing(ReadOnlySpan<double> xy)
    {
        _coordinates.AddRange(xy);
        EndRing();
        return this;
    }

    /// <summary>Adds all polygons of another shape.</summary>
    public AreaShapeBuilder AddShape(AreaShape shape)
    {
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            BeginPolygon();
            var (offset, length) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = offset; ring < offset + length; ring++)
                AddRing(shape.Ring(ring));
        }

        return this;
    }

    /// <summary>The shape of all that was added; empty polygons are left out.</summary>
    public AreaShape Build()
    {
        BeginPolygon();
        return new AreaShape([.. _coordinates], [.. _ringStarts], [.. _polygonStarts]);
    }
}
