namespace Omradesprofiler.Geography;

/// <summary>Tells what was done to the ground: repairs, disputes, holes that stay, and how much each area changed.
/// </summary>
internal sealed class SnapAccounts(SnapDrawing drawing, int[] ownerOf)
{
    private const double SquareMillimetersPerSquareMeter = 1e6;

    private readonly SnapFaces _faces = drawing.Faces;

    /// <summary>The groups of ground that were given to one area though none or several held it.</summary>
    public List<SnapRepair> ListRepairs(SnapClaims claims, SnapGroups groups)
    {
        var found = new Dictionary<int, (SnapKind Kind, int Area, HashSet<int> Others, int Vertex)>();
        for (var edge = 0; edge < _faces.Edges.Count; edge++)
            foreach (var (face, beside) in _faces.SidesOf(edge))
            {
                if (ownerOf[face] < 0 || claims.Of(face).Length == 1)
                    continue;
                var kind = claims.Of(face).Length == 0 ? SnapKind.Gap : SnapKind.Overlap;
                if (!found.TryGetValue(groups.Of(face), out var repair))
                    found[groups.Of(face)] = repair = (kind, ownerOf[face], [], _faces.Edges.From[edge]);
                repair.Others.UnionWith(kind == SnapKind.Overlap ? claims.Of(face).ToArray() : [ownerOf[beside]]);
            }

        return [.. found.OrderBy(pair => pair.Key).Select(pair => new SnapRepair(
            pair.Value.Kind, pair.Value.Area,
            [.. pair.Value.Others.Where(area => area >= 0 && area != pair.Value.Area).Order()],
            groups.SquareMillimetersOf(pair.Key) / SquareMillimetersPerSquareMeter,
            CoverageArcs.ToMeters(1) * groups.SizeOf(pair.Key).Width,
            XOf(pair.Value.Vertex), YOf(pair.Value.Vertex)))];
    }

    /// <summary>The pairs that were refused for each other, with all the ground that both claim.</summary>
    public List<SnapDispute> ListDisputes(SnapClaims claims)
    {
        var found = claims.Disputes.Distinct().ToDictionary(pair => pair, _ => (Area: 0.0, Width: 0.0, Vertex: 0));
        if (found.Count == 0)
            return [];
        for (var edge = 0; edge < _faces.Edges.Count; edge++)
            foreach (var (face, _) in _faces.SidesOf(edge))
                Widen(found, face, edge);
        for (var face = 1; face < _faces.Count; face++)
            foreach (var pair in PairsOn(face).Where(found.ContainsKey))
                found[pair] = found[pair] with { Area = found[pair].Area + _faces.SquareMillimeters[face] };
        return [.. found.Select(pair => new SnapDispute(
            pair.Key.First, pair.Key.Second, pair.Value.Area / SquareMillimetersPerSquareMeter,
            CoverageArcs.ToMeters(1) * pair.Value.Width, XOf(pair.Value.Vertex), YOf(pair.Value.Vertex)))];
    }

    /// <summary>Ground inside that nobody claimed and nobody got.</summary>
    public List<CoverageHole> ListHoles()
    {
        var groups = new SnapGroups(_faces);
        for (var edge = 0; edge < _faces.Edges.Count; edge++)
            if (ownerOf[_faces.LeftOf(edge)] < 0 && ownerOf[_faces.RightOf(edge)] < 0)
                groups.Join(edge);
        var outside = new HashSet<int> { groups.Of(SnapFaces.Outside) };
        for (var face = 1; face < _faces.Count; face++)
            if (ownerOf[face] < 0 && drawing.AreasOf(face).Length > 0)
                outside.Add(groups.Of(face));
        var found = new SortedDictionary<int, (SortedSet<int> Areas, int Vertex)>();
        for (var edge = 0; edge < _faces.Edges.Count; edge++)
            foreach (var (face, beside) in _faces.SidesOf(edge))
                if (ownerOf[face] < 0 && ownerOf[beside] >= 0 && !outside.Contains(groups.Of(face)))
                {
                    if (!found.TryGetValue(groups.Of(face), out var hole))
                        found[groups.Of(face)] = hole = ([], _faces.Edges.From[edge]);
                    hole.Areas.Add(ownerOf[beside]);
                }

        return [.. found.Select(pair => new CoverageHole(
            [.. pair.Value.Areas], groups.SquareMillimetersOf(pair.Key) / SquareMillimetersPerSquareMeter,
            XOf(pair.Value.Vertex), YOf(pair.Value.Vertex)))];
    }

    /// <summary>What each area gained and lost; areas that were refused lost nothing to others.</summary>
    public List<SnapChange> ListChanges(SnapClaims claims)
    {
        var (had, gained, lost) = (
            new double[drawing.AreaCount], new double[drawing.AreaCount], new double[drawing.AreaCount]);
        for (var face = 1; face < _faces.Count; face++)
        {
            var (owner, size) = (ownerOf[face], _faces.SquareMillimeters[face] / SquareMillimetersPerSquareMeter);
            foreach (var area in drawing.AreasOf(face))
            {
                had[area] += size;
                if (area != owner)
                    lost[area] += size;
            }

            if (owner >= 0 && !drawing.AreasOf(face).Contains(owner))
                gained[owner] += size;
        }

        return [.. Enumerable.Range(0, had.Length)
            .Where(area => !claims.IsRefused(area) && gained[area] + lost[area] > 0)
            .Select(area => new SnapChange(
                area, gained[area], lost[area], had[area] > 0 ? Math.Max(gained[area], lost[area]) / had[area] : 1))];
    }

    private void Widen(Dictionary<(int, int), (double Area, double Width, int Vertex)> found, int face, int edge)
    {
        var width = SnapWidth.Of(_faces.SquareMillimeters[face], _faces.PerimeterMillimeters[face]).Width;
        foreach (var pair in PairsOn(face))
            if (found.TryGetValue(pair, out var known) && width > known.Width)
                found[pair] = known with { Width = width, Vertex = _faces.Edges.From[edge] };
    }

    private IEnumerable<(int First, int Second)> PairsOn(int face)
    {
        var areas = face == SnapFaces.Outside ? [] : drawing.AreasOf(face);
        for (var i = 0; i < areas.Length; i++)
            for (var j = i + 1; j < areas.Length; j++)
                yield return (areas[i], areas[j]);
    }

    private double XOf(int vertex) => CoverageArcs.ToMeters(drawing.Origin.X + _faces.Edges.X[vertex]);

    private double YOf(int vertex) => CoverageArcs.ToMeters(drawing.Origin.Y + _faces.Edges.Y[vertex]);
}
