namespace Omradesprofiler.Geography;

/// <summary>Faces put together, with the size of each group: its area, and its perimeter without what lies inside it.
/// </summary>
internal sealed class SnapGroups
{
    private readonly SnapFaces _faces;
    private readonly int[] _parents;
    private readonly double[] _areas;
    private readonly double[] _perimeters;

    public SnapGroups(SnapFaces faces)
    {
        _faces = faces;
        _parents = [.. Enumerable.Range(0, faces.Count)];
        (_areas, _perimeters) = ([.. faces.SquareMillimeters], [.. faces.PerimeterMillimeters]);
    }

    /// <summary>The number of a face's group: its lowest face.</summary>
    public int Of(int face)
    {
        while (_parents[face] != face)
            face = _parents[face] = _parents[_parents[face]];
        return face;
    }

    /// <summary>Puts the faces on both sides of an edge together; to be called once an edge.</summary>
    public void Join(int edge)
    {
        var (a, b) = (Of(_faces.FaceOf(2 * edge)), Of(_faces.FaceOf(2 * edge + 1)));
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        _perimeters[low] -= 2 * _faces.Edges.LengthMillimeters(edge);
        if (low == high)
            return;
        _parents[high] = low;
        _areas[low] += _areas[high];
        _perimeters[low] += _perimeters[high];
    }

    public double SquareMillimetersOf(int face) => _areas[Of(face)];

    public (double Width, double Length) SizeOf(int face) => SnapWidth.Of(_areas[Of(face)], _perimeters[Of(face)]);
}
