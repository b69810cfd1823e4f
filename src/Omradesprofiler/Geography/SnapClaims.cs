namespace Omradesprofiler.Geography;

/// <summary>
/// Who claims each piece of ground, and which areas are refused because others claim so much of their ground that
/// nothing can tell whose it is. The area with the most such disputes goes first, as one bad polygon over many good
/// ones should not take them with it; where two have one dispute each, both go.
/// </summary>
internal sealed class SnapClaims
{
    private readonly SnapFaces _faces;
    private readonly SnapSets _sets;
    private readonly bool[] _isRefused;
    private readonly bool[] _hasGround;

    public SnapClaims(SnapFaces faces, SnapSets sets, int areaCount, double toleranceMillimeters)
    {
        (_faces, _sets) = (faces, sets);
        (_isRefused, _hasGround) = (new bool[areaCount], new bool[areaCount]);
        var wholes = new SnapGroups(faces);
        for (var edge = 0; edge < faces.Edges.Count; edge++)
            if (faces.Edges.IsBridge(edge))
                wholes.Join(edge);
        IsNarrow = new bool[faces.Count];
        for (var face = 1; face < faces.Count; face++)
            IsNarrow[face] = SnapWidth.Of(faces.SquareMillimeters[face], faces.PerimeterMillimeters[face]).Width
                <= toleranceMillimeters
                || wholes.Of(face) != SnapFaces.Outside && wholes.SizeOf(face).Width <= toleranceMillimeters;
        do
            FindGround();
        while (Refuse());
    }

    /// <summary>Whether each face, or all the ground that bridges cut it from, is no wider than the tolerance.
    /// </summary>
    public bool[] IsNarrow { get; }

    /// <summary>Pairs of areas of which at least one was refused for the ground that both claim.</summary>
    public List<(int First, int Second)> Disputes { get; } = [];

    public bool IsRefused(int area) => _isRefused[area];

    /// <summary>Whether some ground is claimed by the area alone.</summary>
    public bool HasGround(int area) => _hasGround[area];

    /// <summary>The areas, not refused, that claim a face.</summary>
    public ReadOnlySpan<int> Of(int face)
    {
        var all = _sets.AreasOf(_faces.Sets[face]);
        return Array.Exists(all, area => _isRefused[area]) ? Array.FindAll(all, area => !_isRefused[area]) : all;
    }

    private void FindGround()
    {
        Array.Clear(_hasGround);
        for (var face = 1; face < _faces.Count; face++)
            if (Of(face) is [var only])
                _hasGround[only] = true;
    }

    private bool Refuse()
    {
        var disputes = new SortedSet<(int First, int Second)>();
        for (var face = 1; face < _faces.Count; face++)
            AddDisputes(face, disputes);
        var degrees = new int[_isRefused.Length];
        foreach (var (first, second) in disputes)
            (degrees[first], degrees[second]) = (degrees[first] + 1, degrees[second] + 1);
        var most = degrees.DefaultIfEmpty().Max();
        foreach (var (first, second) in disputes)
            if (degrees[first] == most || degrees[second] == most)
                Disputes.Add((first, second));
        for (var area = 0; area < degrees.Length; area++)
            _isRefused[area] |= most > 0 && degrees[area] == most;
        return most > 0;
    }

    /// <summary>Wide ground is in dispute between all who claim it; narrow ground only between areas that have nothing
    /// else, as one of them would vanish.</summary>
    private void AddDisputes(int face, SortedSet<(int First, int Second)> disputes)
    {
        var claims = Of(face);
        if (claims.Length < 2)
            return;
        for (var i = 0; i < claims.Length; i++)
            for (var j = i + 1; j < claims.Length; j++)
                if (!IsNarrow[face] || !_hasGround[claims[i]] && !_hasGround[claims[j]])
                    disputes.Add((claims[i], claims[j]));
    }
}
