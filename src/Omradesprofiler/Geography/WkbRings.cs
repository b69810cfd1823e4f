namespace Omradesprofiler.Geography;

/// <summary>The rings of a shape as they are met: counted the first time, filled in the second.</summary>
internal sealed class WkbRings
{
    private readonly double[]? _coordinates;
    private readonly int[] _ringStarts = [];
    private readonly int[] _polygonStarts = [];
    private int _vertices;
    private int _polygons;
    private int _firstRing;
    private bool _shellDropped;

    /// <summary>Only counts.</summary>
    public WkbRings()
    {
    }

    /// <summary>Fills arrays of the size that was counted.</summary>
    public WkbRings(WkbRings counted)
    {
        _coordinates = new double[counted._vertices * 2];
        _ringStarts = new int[counted.Rings + 1];
        _polygonStarts = new int[counted._polygons + 1];
    }

    /// <summary>Rings that are kept.</summary>
    public int Rings { get; private set; }

    /// <summary>Rings that had to be closed.</summary>
    public int Closed { get; private set; }

    /// <summary>Rings that were left out.</summary>
    public int Dropped { get; private set; }

    public void BeginPolygon() => (_firstRing, _shellDropped) = (Rings, false);

    public void EndPolygon()
    {
        if (Rings == _firstRing)
            return;
        _polygons++;
        if (_coordinates is not null)
            _polygonStarts[_polygons] = Rings;
    }

    /// <summary>Takes a ring's bytes; a ring too short for an area is dropped, and so are the holes of such a shell.
    /// </summary>
    public void Add(WkbCursor cursor, ReadOnlySpan<byte> bytes, int dimensions)
    {
        var stride = dimensions * 8;
        var count = bytes.Length / stride;
        var open = count > 0 && !IsClosed(cursor, bytes, stride);
        if (_shellDropped || count + (open ? 1 : 0) < 4)
        {
            _shellDropped |= Rings == _firstRing;
            Dropped++;
            return;
        }

        Closed += open ? 1 : 0;
        if (_coordinates is not null)
            Fill(cursor, bytes, stride, open);
        _vertices = checked(_vertices + count + (open ? 1 : 0));
        Rings++;
        if (_coordinates is not null)
            _ringStarts[Rings] = _vertices;
    }

    public AreaShape ToShape() => new(_coordinates!, _ringStarts, _polygonStarts);

    private void Fill(WkbCursor cursor, ReadOnlySpan<byte> bytes, int stride, bool open)
    {
        var target = _coordinates.AsSpan(_vertices * 2);
        var at = 0;
        for (var offset = 0; offset < bytes.Length; offset += stride)
        {
            target[at++] = cursor.DoubleAt(bytes, offset);
            target[at++] = cursor.DoubleAt(bytes, offset + 8);
        }

        if (open)
            (target[at], target[at + 1]) = (target[0], target[1]);
    }

    private static bool IsClosed(WkbCursor cursor, ReadOnlySpan<byte> bytes, int stride)
    {
        var last = bytes.Length - stride;
        return cursor.DoubleAt(bytes, 0) == cursor.DoubleAt(bytes, last)
            && cursor.DoubleAt(bytes, 8) == cursor.DoubleAt(bytes, last + 8);
    }
}
