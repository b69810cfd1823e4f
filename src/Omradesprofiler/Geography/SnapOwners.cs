namespace Omradesprofiler.Geography;

/// <summary>
/// Gives every piece of ground to one area or none. Narrow overlaps go to the claimant with the longest border along
/// them, then narrow gaps to the neighbour with the longest; ties to the first area. Pieces between the same two areas
/// are decided together, so that the new border does not jump from side to side.
/// </summary>
internal sealed class SnapOwners
{
    /// <summary>No area holds the ground.</summary>
    public const int None = -1;

    /// <summary>
    /// A gap that is open to wide water or to the outside is closed only where it is this many times longer than wide:
    /// borders that should have met run along each other, the mouth of a bay does not.
    /// </summary>
    public const double LeastStretch = 12;

    /// <summary>Borders this near in length are equal, whatever the order in which they were added up.</summary>
    private const double LeastDifferenceMillimeters = 1e-3;

    private const int Undecided = -2;

    private readonly SnapFaces _faces;
    private readonly SnapClaims _claims;
    private readonly List<int> _edges = [];

    public SnapOwners(SnapFaces faces, SnapClaims claims)
    {
        (_faces, _claims) = (faces, claims);
        OwnerOf = new int[faces.Count];
        for (var face = 0; face < faces.Count; face++)
            OwnerOf[face] = FirstOwnerOf(face);
        Groups = new SnapGroups(faces);
        for (var edge = 0; edge < faces.Edges.Count; edge++)
            if (OwnerOf[_faces.LeftOf(edge)] == Undecided || OwnerOf[_faces.RightOf(edge)] == Undecided)
                _edges.Add(edge);
        Group();
        KeepOpen();
        while (Decide(isGap: false, overBridges: false) || Decide(isGap: false, overBridges: true)
            || Decide(isGap: true, overBridges: false) || Decide(isGap: true, overBridges: true))
        {
        }

        for (var face = 0; face < faces.Count; face++)
            if (OwnerOf[face] == Undecided)
                OwnerOf[face] = claims.Of(face) is [var first, ..] ? first : None;
    }

    /// <summary>The area that each face goes to, or <see cref="None"/>.</summary>
    public int[] OwnerOf { get; }

    /// <summary>The pieces that were decided together.</summary>
    public SnapGroups Groups { get; }

    private int FirstOwnerOf(int face)
    {
        if (face == SnapFaces.Outside)
            return None;
        var claims = _claims.Of(face);
        if (claims.Length == 1)
            return claims[0];
        if (claims.Length == 0)
            return _claims.IsNarrow[face] ? Undecided : None;
        foreach (var area in claims)
            if (!_claims.HasGround(area))
                return area;
        return Undecided;
    }

    /// <summary>Joins pieces over a bridge where both lie between the same two areas.</summary>
    private void Group()
    {
        var sides = new SnapSides(OwnerOf.Length);
        foreach (var edge in _edges.Where(edge => !_faces.Edges.IsBridge(edge)))
        {
            var (left, right) = (_faces.LeftOf(edge), _faces.RightOf(edge));
            if (OwnerOf[right] >= 0)
                sides.Note(left, OwnerOf[right]);
            if (OwnerOf[left] >= 0)
                sides.Note(right, OwnerOf[left]);
        }

        foreach (var edge in _edges.Where(_faces.Edges.IsBridge))
        {
            var (left, right) = (_faces.LeftOf(edge), _faces.RightOf(edge));
            if (OwnerOf[left] == Undecided && OwnerOf[right] == Undecided
                && _faces.Sets[left] == _faces.Sets[right] && sides.AreSame(left, right))
                Groups.Join(edge);
        }
    }

    /// <summary>Leaves gaps that are open at an end, and not long, as they are.</summary>
    private void KeepOpen()
    {
        var open = new HashSet<int>();
        foreach (var edge in _edges.Where(_faces.Edges.IsBridge))
        {
            var (left, right) = (_faces.LeftOf(edge), _faces.RightOf(edge));
            if (OwnerOf[left] == None || OwnerOf[right] == None)
                open.Add(Groups.Of(OwnerOf[left] == None ? right : left));
        }

        for (var face = 0; face < OwnerOf.Length; face++)
            if (OwnerOf[face] == Undecided && open.Contains(Groups.Of(face))
                && Groups.SizeOf(face) is var (width, length) && length < LeastStretch * width)
                OwnerOf[face] = None;
    }

    /// <summary>Decides what can be decided by the ground beside it that is decided already.</summary>
    /// <returns>Whether anything was.</returns>
    private bool Decide(bool isGap, bool overBridges)
    {
        var (groups, owners) = (new List<int>(), new List<int>());
        var lengths = new List<double>();
        foreach (var edge in _edges.Where(edge => overBridges || !_faces.Edges.IsBridge(edge)))
            foreach (var (face, beside) in _faces.SidesOf(edge))
                if (OwnerOf[face] == Undecided && OwnerOf[beside] >= 0 && MayGo(face, OwnerOf[beside], isGap))
                {
                    groups.Add(Groups.Of(face));
                    owners.Add(OwnerOf[beside]);
                    lengths.Add(_faces.Edges.LengthMillimeters(edge));
                }

        if (groups.Count == 0)
            return false;
        var winners = WinnersOf(groups, owners, lengths);
        foreach (var edge in _edges)
            foreach (var (face, _) in _faces.SidesOf(edge))
                if (OwnerOf[face] == Undecided && winners[Groups.Of(face)] >= 0)
                    OwnerOf[face] = winners[Groups.Of(face)];
        _edges.RemoveAll(edge =>
            OwnerOf[_faces.LeftOf(edge)] != Undecided && OwnerOf[_faces.RightOf(edge)] != Undecided);
        return true;
    }

    private bool MayGo(int face, int owner, bool isGap)
    {
        var claims = _claims.Of(face);
        return isGap ? claims.Length == 0 : claims.Contains(owner);
    }

    /// <summary>For each group the area with the longest border, of equal ones the first.</summary>
    private int[] WinnersOf(List<int> groups, List<int> owners, List<double> lengths)
    {
        ulong[] keys = [.. groups.Select((group, i) => (ulong)group << 32 | (uint)owners[i])];
        double[] borders = [.. lengths];
        Array.Sort(keys, borders);
        var (winners, longest) = (new int[OwnerOf.Length], new double[OwnerOf.Length]);
        Array.Fill(winners, None);
        for (var i = 0; i < keys.Length;)
        {
            var (key, group, length) = (keys[i], (int)(keys[i] >> 32), 0.0);
            for (; i < keys.Length && keys[i] == key; i++)
                length += borders[i];
            if (winners[group] < 0 || length > longest[group] + LeastDifferenceMillimeters)
                (winners[group], longest[group]) = ((int)(uint)key, length);
        }

        return winners;
    }
}
