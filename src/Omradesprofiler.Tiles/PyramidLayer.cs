using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// One layer of a pyramid: rings of signed arc references. Tiles count y downwards, so the rings run the other way
/// than in the coverage: the area lies to the right, and a shell's area by the surveyor's formula is positive.
/// </summary>
internal sealed class PyramidLayer
{
    private readonly int[] _refs;
    private readonly int[] _ringStarts;
    private readonly int[] _areaStarts;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly GridBox[] _boxes;

    public PyramidLayer(
        string id,
        int minZoom,
        IReadOnlyList<TileArea> areas,
        (int[] Refs, int[] RingStarts, int[] AreaStarts) rings,
        PyramidArcs arcs)
    {
        (Id, MinZoom) = (id, minZoom);
        Areas = areas;
        (_refs, _ringStarts, _areaStarts) = rings;
        (_forward, _backward) = (new int[arcs.Count], new int[arcs.Count]);
        Array.Fill(_forward, -1);
        Array.Fill(_backward, -1);
        _boxes = new GridBox[areas.Count];
        var arcBoxes = arcs.Boxes;
        for (var area = 0; area < areas.Count; area++)
        {
            _boxes[area] = GridBox.Empty;
            for (var i = _ringStarts[_areaStarts[area]]; i < _ringStarts[_areaStarts[area + 1]]; i++)
            {
                var arc = ArcOf(_refs[i]);
                (_refs[i] >= 0 ? _forward : _backward)[arc] = area;
                _boxes[area] = _boxes[area].Union(arcBoxes[arc]);
            }
        }

        ArcIndex = new BoxIndex(
            [.. Enumerable.Range(0, arcs.Count).Where(arc => _forward[arc] >= 0 || _backward[arc] >= 0)],
            arc => arcBoxes[arc]);
        AreaIndex = new BoxIndex(
            [.. Enumerable.Range(0, areas.Count).Where(area => _boxes[area] != GridBox.Empty)], area => _boxes[area]);
    }

    public string Id { get; }

    public int MinZoom { get; }

    public IReadOnlyList<TileArea> Areas { get; }

    /// <summary>The arcs that are borders in this layer.</summary>
    public BoxIndex ArcIndex { get; }

    public BoxIndex AreaIndex { get; }

    public (int[] Refs, int[] RingStarts, int[] AreaStarts) Rings => (_refs, _ringStarts, _areaStarts);

    /// <summary>The areas on the two sides of an arc, −1 where there is none.</summary>
    public (int Forward, int Backward) SidesOf(int arc) => (_forward[arc], _backward[arc]);

    public GridBox BoxOf(int area) => _boxes[area];

    public (int First, int End) RingsOf(int area) => (_areaStarts[area], _areaStarts[area + 1]);

    public ReadOnlySpan<int> Ring(int ring) => _refs.AsSpan(_ringStarts[ring].._ringStarts[ring + 1]);

    public static int ArcOf(int reference) => reference < 0 ? ~reference : reference;

    public TileLayer Describe(TileGrid grid) => new(
        Id, MvtGeometryType.Polygon, Areas.Count, Areas.Any(area => area.Code.Length > 0) ? ["code"] : [],
        grid.BoundsDegrees(_boxes.Aggregate(GridBox.Empty, (sum, next) => sum.Union(next))), MinZoom);

    public static PyramidLayer From(PolygonLayerSource source, Coverage coverage, PyramidArcs arcs)
    {
        var rings = coverage.RingsOfGroups(source.GroupOfShape, source.Areas.Count);
        var (refs, ringStarts) = (new List<int>(), new List<int> { 0 });
        for (var ring = 0; ring < rings.RingCount; ring++)
        {
            for (var i = rings.Ring(ring).Length - 1; i >= 0; i--)
                refs.Add(~rings.Ring(ring)[i]);
            ringStarts.Add(refs.Count);
        }

        int[] areaStarts = [0, .. Enumerable.Range(0, rings.AreaCount).Select(area => rings.RingsOf(area).End.Value)];
        return new PyramidLayer(
            source.Id, source.MinZoom, source.Areas, ([.. refs], [.. ringStarts], areaStarts), arcs);
    }
}
