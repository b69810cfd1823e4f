namespace Omradesprofiler.Geography;

/// <summary>
/// A shape's rings without repeated vertices, and its edges in runs of eight under an index of boxes.
/// </summary>
internal sealed class ShapeEdges
{
    private const int RunLength = 8;

    private readonly double[] _coordinates;
    private readonly int[] _ringStarts;
    private readonly List<Run> _runs = [];
    private readonly BoxIndex _index;

    public ShapeEdges(AreaShape shape)
    {
        _coordinates = new double[shape.VertexCount * 2];
        _ringStarts = new int[shape.RingCount + 1];
        var boxes = new List<Bounds>(shape.VertexCount / RunLength + shape.RingCount);
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            _ringStarts[ring + 1] = CopyRing(shape.Ring(ring), _ringStarts[ring]);
            AddRuns(ring, boxes);
        }

        _index = new BoxIndex([.. boxes]);
    }

    /// <summary>x, y, x, y … of all vertices; vertex e begins edge e.</summary>
    public ReadOnlySpan<double> Coordinates => _coordinates;

    /// <summary>How many runs there are.</summary>
    public int RunCount => _runs.Count;

    /// <summary>One run's ring, first edge and the edge after its last.</summary>
    public Run RunAt(int run) => _runs[run];

    /// <summary>First edge of a ring; its last vertex, which repeats the first, begins none.</summary>
    public int FirstEdge(int ring) => _ringStarts[ring];

    /// <summary>Edges in a ring.</summary>
    public int EdgeCount(int ring) => Math.Max(0, _ringStarts[ring + 1] - _ringStarts[ring] - 1);

    /// <summary>A vertex; vertex e begins edge e.</summary>
    public (double X, double Y) Vertex(int vertex) => (_coordinates[vertex * 2], _coordinates[vertex * 2 + 1]);

    /// <summary>The vertex before the one that begins an edge, around the ring.</summary>
    public (double X, double Y) VertexBefore(int edge, int ring) =>
        Vertex(edge == _ringStarts[ring] ? _ringStarts[ring + 1] - 2 : edge - 1);

    /// <summary>Whether two edges of the same ring follow each other.</summary>
    public bool AreNeighbours(int first, int second, int ring) =>
        second == first + 1 || (first == _ringStarts[ring] && second == _ringStarts[ring + 1] - 2);

    /// <summary>The runs whose boxes share a point with a box.</summary>
    public void FindRuns(Bounds box, List<int> found) => _index.Find(box, found);

    private int CopyRing(ReadOnlySpan<double> ring, int start)
    {
        var end = start;
        for (var i = 0; i < ring.Length; i += 2)
        {
            if (end > start && _coordinates[end * 2 - 2] == ring[i] && _coordinates[end * 2 - 1] == ring[i + 1])
                continue;
            _coordinates[end * 2] = ring[i];
            _coordinates[end * 2 + 1] = ring[i + 1];
            end++;
        }

        return end;
    }

    private void AddRuns(int ring, List<Bounds> boxes)
    {
        var last = _ringStarts[ring] + EdgeCount(ring);
        for (var first = _ringStarts[ring]; first < last; first += RunLength)
        {
            var end = Math.Min(first + RunLength, last);
            var box = BoxOf(_coordinates.AsSpan(first * 2, (end - first + 1) * 2));
            _runs.Add(new Run(ring, first, end, box));
            boxes.Add(box);
        }
    }

    private static Bounds BoxOf(ReadOnlySpan<double> xy)
    {
        var (minX, minY, maxX, maxY) = (xy[0], xy[1], xy[0], xy[1]);
        for (var i = 2; i < xy.Length; i += 2)
        {
            var (x, y) = (xy[i], xy[i + 1]);
            minX = x < minX ? x : minX;
            maxX = x > maxX ? x : maxX;
            minY = y < minY ? y : minY;
            maxY = y > maxY ? y : maxY;
        }

        return new Bounds(minX, minY, maxX, maxY);
    }

    /// <summary>Edges First … End − 1 of one ring.</summary>
    public readonly record struct Run(int Ring, int First, int End, Bounds Box);
}
