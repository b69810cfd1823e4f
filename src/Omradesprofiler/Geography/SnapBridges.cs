namespace Omradesprofiler.Geography;

/// <summary>A cut across a gap or overlap.</summary>
/// <param name="From">The vertex that it starts from, packed.</param>
/// <param name="To">Where it ends, packed.</param>
/// <param name="Across">The parts whose border it ends on.</param>
internal readonly record struct SnapBridge(ulong From, ulong To, int Across);

/// <summary>
/// Cuts gaps and overlaps into short pieces, so that each can go to the area beside it and wide ground is parted from
/// narrow: from every vertex around such ground a bridge to the nearest place on another area's border, if that is
/// within the tolerance and in sight.
/// </summary>
internal sealed class SnapBridges
{
    private const int MostCandidates = 4;
    private const int FirstReachMillimeters = 1000;

    private readonly SnapFaces _faces;
    private readonly SnapSets _sets;
    private readonly SnapEdges _edges;
    private readonly SnapTree _tree;
    private readonly int _tolerance;
    private readonly List<int> _near = [];
    private readonly List<(double Distance, ulong Place, int Edge)> _candidates = [];

    private SnapBridges(SnapFaces faces, SnapSets sets, int toleranceMillimeters)
    {
        (_faces, _sets, _edges, _tolerance) = (faces, sets, faces.Edges, toleranceMillimeters);
        _tree = new SnapTree(_edges);
    }

    /// <summary>Lists the bridges.</summary>
    public static List<SnapBridge> Find(SnapFaces faces, SnapSets sets, int toleranceMillimeters)
    {
        var search = new SnapBridges(faces, sets, toleranceMillimeters);
        var bridges = new List<SnapBridge>();
        var halves = faces.Halves;
        var isCut = FindFacesToCut(faces, sets, toleranceMillimeters);
        for (var half = 0; half < faces.Edges.Count * 2; half++)
        {
            var next = halves.Next[half];
            if (isCut[faces.FaceOf(half)]
                && search.FindFrom(half, next) is { } bridge)
                bridges.Add(bridge);
        }

        return bridges;
    }

    /// <summary>Narrow ground that one of the areas around it can take as a whole is not cut: overlaps, and gaps
    /// between two areas.</summary>
    private static bool[] FindFacesToCut(SnapFaces faces, SnapSets sets, double toleranceMillimeters)
    {
        var sides = new SnapSides(faces.Count);
        for (var edge = 0; edge < faces.Edges.Count; edge++)
            foreach (var area in sets.AreasOf(faces.Edges.Sets[edge]))
            {
                sides.Note(faces.LeftOf(edge), area);
                sides.Note(faces.RightOf(edge), area);
            }

        var isCut = new bool[faces.Count];
        for (var face = 0; face < isCut.Length; face++)
        {
            var areas = sets.AreasOf(faces.Sets[face]).Length;
            var width = SnapWidth.Of(faces.SquareMillimeters[face], faces.PerimeterMillimeters[face]).Width;
            isCut[face] = areas != 1 && (face == SnapFaces.Outside || width > toleranceMillimeters
                || areas == 0 && sides.HasMore(face));
        }

        return isCut;
    }

    /// <summary>Searches near by first, as most gaps are far narrower than the tolerance.</summary>
    private SnapBridge? FindFrom(int before, int after)
    {
        var reach = Math.Min(_tolerance, FirstReachMillimeters);
        var bridge = FindWithin(reach, before, after);
        while (bridge is null && reach < _tolerance)
        {
            reach = Math.Min(_tolerance, reach * 4);
            bridge = FindWithin(reach, before, after);
        }

        return bridge;
    }

    private SnapBridge? FindWithin(int reach, int before, int after)
    {
        var vertex = _faces.Halves.TailOf(after);
        var (x, y) = (_edges.X[vertex], _edges.Y[vertex]);
        _tree.Find((long)x - reach, (long)y - reach, (long)x + reach, (long)y + reach, _near);
        _candidates.Clear();
        foreach (var edge in _near)
            if (IsAcross(edge, before, after, vertex))
            {
                var (distance, place) = NearestOn(edge, x, y);
                if (distance <= reach && place != _edges.Keys[vertex])
                    _candidates.Add((distance, place, edge));
            }

        _candidates.Sort();
        foreach (var (_, place, across) in _candidates.Take(MostCandidates))
            if (_near.TrueForAll(edge => edge == across || !Blocks(edge, vertex, place)))
                return new SnapBridge(_edges.Keys[vertex], place, _edges.Sets[across]);
        return null;
    }

    /// <summary>Whether the edge bounds the same ground, on the side of the vertex, for other areas.</summary>
    private bool IsAcross(int edge, int before, int after, int vertex)
    {
        var set = _edges.Sets[edge];
        if (set == SnapSets.Empty
            || _sets.Meet(set, _edges.Sets[before >> 1]) || _sets.Meet(set, _edges.Sets[after >> 1]))
            return false;
        var side = SnapPixel.Side(_edges, _edges.From[edge], _edges.To[edge], vertex);
        return side != 0 && _faces.FaceOf(side > 0 ? 2 * edge : 2 * edge + 1) == _faces.FaceOf(after);
    }

    private (double Distance, ulong Place) NearestOn(int edge, int x, int y)
    {
        var (a, b) = (_edges.From[edge], _edges.To[edge]);
        var (dx, dy) = ((double)_edges.X[b] - _edges.X[a], (double)_edges.Y[b] - _edges.Y[a]);
        var along = (((double)x - _edges.X[a]) * dx + ((double)y - _edges.Y[a]) * dy) / (dx * dx + dy * dy);
        along = Math.Clamp(along, 0, 1);
        var (px, py) = ((int)Math.Round(_edges.X[a] + along * dx), (int)Math.Round(_edges.Y[a] + along * dy));
        return (double.Hypot((double)px - x, (double)py - y), CoverageRingReader.Pack(px, py));
    }

    /// <summary>Whether an edge crosses the straight line from the vertex to the place; touching is no crossing.
    /// </summary>
    private bool Blocks(int edge, int vertex, ulong place)
    {
        var (a, b) = (_edges.From[edge], _edges.To[edge]);
        if (a == vertex || b == vertex)
            return false;
        var (x, y) = ((long)_edges.X[vertex], (long)_edges.Y[vertex]);
        var (dx, dy) = (CoverageRingReader.UnpackX(place) - x, CoverageRingReader.UnpackY(place) - y);
        var first = Int128.Sign(SnapPixel.Cross(dx, dy, _edges.X[a] - x, _edges.Y[a] - y));
        var second = Int128.Sign(SnapPixel.Cross(dx, dy, _edges.X[b] - x, _edges.Y[b] - y));
        var (ex, ey) = ((long)_edges.X[b] - _edges.X[a], (long)_edges.Y[b] - _edges.Y[a]);
        var near = Int128.Sign(SnapPixel.Cross(ex, ey, x - _edges.X[a], y - _edges.Y[a]));
        var far = Int128.Sign(SnapPixel.Cross(ex, ey, x + dx - _edges.X[a], y + dy - _edges.Y[a]));
        return first * second < 0 && near * far < 0;
    }
}
