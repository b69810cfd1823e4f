namespace Omradesprofiler.Geography;

/// <summary>
/// Rings of areas as lists of arcs. A number ≥ 0 is an arc in its own direction, <c>~arc</c> one against it. Every
/// ring has its area on the left: shells run counter-clockwise, holes clockwise (x east, y north).
/// </summary>
public sealed class CoverageRings
{
    private readonly int[] _refs;
    private readonly int[] _ringStarts;
    private readonly int[] _areaStarts;

    internal CoverageRings(CoverageArcs arcs, int[] refs, int[] ringStarts, int[] areaStarts)
    {
        Arcs = arcs;
        _refs = refs;
        _ringStarts = ringStarts;
        _areaStarts = areaStarts;
    }

    /// <summary>The arcs that the rings are made of.</summary>
    public CoverageArcs Arcs { get; }

    /// <summary>How many areas there are, those without a ring included.</summary>
    public int AreaCount => _areaStarts.Length - 1;

    /// <summary>Rings of all areas.</summary>
    public int RingCount => _ringStarts.Length - 1;

    /// <summary>The rings of one area, in no particular nesting.</summary>
    public Range RingsOf(int area) => _areaStarts[area].._areaStarts[area + 1];

    /// <summary>One ring's arcs in the order in which it runs through them.</summary>
    public ReadOnlySpan<int> Ring(int ring) => _refs.AsSpan(_ringStarts[ring].._ringStarts[ring + 1]);

    /// <summary>Exactly twice the ring's area in square millimetres; negative for a hole.</summary>
    public Int128 DoubledArea(int ring)
    {
        Int128 sum = 0;
        foreach (var reference in Ring(ring))
            sum += reference >= 0 ? Arcs.DoubledArea(reference) : -Arcs.DoubledArea(~reference);
        return sum;
    }

    /// <summary>The area of one area in square metres.</summary>
    public double AreaSquareMeters(int area)
    {
        Int128 sum = 0;
        for (var ring = _areaStarts[area]; ring < _areaStarts[area + 1]; ring++)
            sum += DoubledArea(ring);
        return (double)sum / 2e6;
    }

    /// <summary>One ring's x, y, x, y … in metres, closed.</summary>
    public double[] Coordinates(int ring)
    {
        var refs = Ring(ring);
        var vertices = 1;
        foreach (var reference in refs)
            vertices += Arcs.VertexCountOf(reference < 0 ? ~reference : reference) - 1;
        var xy = new double[vertices * 2];
        var at = 0;
        foreach (var reference in refs)
        {
            var arc = reference < 0 ? ~reference : reference;
            var count = Arcs.VertexCountOf(arc);
            for (var i = 0; i < count - 1; i++, at += 2)
                (xy[at], xy[at + 1]) = Arcs.Vertex(arc, reference < 0 ? count - 1 - i : i);
        }

        (xy[at], xy[at + 1]) = (xy[0], xy[1]);
        return xy;
    }

    /// <summary>The area as a multipolygon, each hole under its shell; null where it has no ring.</summary>
    public AreaShape? ShapeOf(int area)
    {
        var rings = new List<double[]>();
        for (var ring = _areaStarts[area]; ring < _areaStarts[area + 1]; ring++)
            rings.Add(Coordinates(ring));
        var shells = rings.Where(ring => AreaShape.SignedArea(ring) > 0)
            .Select(ring => (Shell: ring, Shape: new AreaShape(ring, [0, ring.Length / 2], [0, 1]),
                Area: AreaShape.SignedArea(ring), Holes: new List<double[]>())).ToList();
        foreach (var hole in rings.Where(ring => AreaShape.SignedArea(ring) < 0))
        {
            var around = shells.Where(shell => Holds(shell.Shape, hole)).OrderBy(shell => shell.Area).FirstOrDefault();
            around.Holes?.Add(hole);
        }

        var builder = new AreaShapeBuilder();
        foreach (var (shell, _, _, holes) in shells)
        {
            builder.BeginPolygon().AddRing(shell);
            foreach (var hole in holes)
                builder.AddRing(hole);
        }

        return shells.Count == 0 ? null : builder.Build();
    }

    private static bool Holds(AreaShape shell, double[] hole) =>
        shell.Contains((hole[0] + hole[2]) / 2, (hole[1] + hole[3]) / 2);
}
