namespace Omradesprofiler.Geography;

/// <summary>All areas' borders in one drawing whose edges meet in vertices only.</summary>
internal sealed class SnapDrawing
{
    private readonly SnapEdges _given;
    private readonly HashSet<int> _crossedSets = [];

    public SnapDrawing(IReadOnlyList<AreaShape?> shapes)
    {
        var rings = new CoverageRingReader(shapes, keepsBalanced: true);
        (Origin, AreaCount) = (rings.Origin, rings.AreaCount);
        var areaOfPart = new int[rings.PolygonCount];
        for (var ring = 0; ring < rings.RingCount; ring++)
            areaOfPart[rings.PolygonOf(ring)] = rings.AreaOf(ring);
        Sets = new SnapSets(areaOfPart);
        var edges = new List<(ulong From, ulong To, int Set)>(rings.VertexCount);
        for (var ring = 0; ring < rings.RingCount; ring++)
        {
            var keys = rings.Ring(ring);
            var set = Sets.Of(rings.PolygonOf(ring));
            for (var i = 0; i < keys.Length; i++)
                edges.Add((keys[i], keys[i + 1 == keys.Length ? 0 : i + 1], set));
        }

        _given = SnapEdges.Build(edges, Sets);
        Faces = new SnapFaces(SnapNoding.Node(_given, Sets, _crossedSets), Sets);
    }

    public int AreaCount { get; }

    public (long X, long Y) Origin { get; }

    public SnapSets Sets { get; }

    public SnapFaces Faces { get; private set; }

    public int[] AreasOf(int face) => Sets.AreasOf(Faces.Sets[face]);

    /// <summary>Cuts gaps and overlaps with bridges.</summary>
    public void Add(List<SnapBridge> bridges)
    {
        if (bridges.Count == 0)
            return;
        var edges = Faces.Edges.List();
        edges.AddRange(bridges.Select(bridge => (bridge.From, bridge.To, SnapSets.Empty)));
        Faces = new SnapFaces(SnapNoding.Node(SnapEdges.Build(edges, Sets), Sets, []), Sets);
    }

    /// <summary>
    /// Whether anything is to be done: borders that cross, ground of several areas or twice of one, narrow ground of
    /// none, a border that became common only by new vertices, or areas that run along each other with no common
    /// border.
    /// </summary>
    public bool IsDirty(List<SnapBridge> bridges, double toleranceMillimeters)
    {
        for (var face = 1; face < Faces.Count; face++)
            if (Sets.PartsOf(Faces.Sets[face]).Length > 1 || AreasOf(face).Length == 0
                && SnapWidth.Of(Faces.SquareMillimeters[face], Faces.PerimeterMillimeters[face]).Width
                    <= toleranceMillimeters)
                return true;
        return _crossedSets.Count > 0
            || Faces.Edges != _given && CommonBorderOf(Faces.Edges) > CommonBorderOf(_given) + 1
            || SnapStrangers.RunAlong(Faces.Edges, Sets, bridges);
    }

    /// <summary>For each face the area that alone claims it, or <see cref="SnapOwners.None"/>.</summary>
    public int[] ListSoleAreas() => [.. Enumerable.Range(0, Faces.Count)
        .Select(face => AreasOf(face) is [var only] ? only : SnapOwners.None)];

    /// <summary>Marks the areas whose borders crossed something, whose parts overlap, or whose common borders have
    /// vertices that they were not given.</summary>
    /// <returns>How many were not marked before.</returns>
    public int MarkJointed(int[] ownerOf, bool[] isMarked)
    {
        var before = isMarked.Count(marked => marked);
        var at = 0;
        for (var edge = 0; edge < Faces.Edges.Count; edge++)
        {
            var (left, right) = (ownerOf[Faces.LeftOf(edge)], ownerOf[Faces.RightOf(edge)]);
            var key = Faces.Edges.KeyOf(edge);
            while (at < _given.Count && _given.KeyOf(at).CompareTo(key) < 0)
                at++;
            var isGiven = at < _given.Count && _given.KeyOf(at) == key && _given.Sets[at] == Faces.Edges.Sets[edge];
            if (left >= 0 && right >= 0 && left != right && !isGiven)
                isMarked[left] = isMarked[right] = true;
        }

        var entangled = _crossedSets.Concat(Faces.Sets.Where(set => Sets.PartsOf(set).Length > 1).Distinct());
        foreach (var area in entangled.SelectMany(Sets.AreasOf))
            isMarked[area] = true;
        return isMarked.Count(marked => marked) - before;
    }

    private double CommonBorderOf(SnapEdges edges) => Enumerable.Range(0, edges.Count)
        .Where(edge => Sets.AreasOf(edges.Sets[edge]).Length > 1).Sum(edges.LengthMillimeters);
}
