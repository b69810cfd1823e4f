namespace Omradesprofiler.Geography;

/// <summary>Finds the areas whose box holds a point: boxes listed by columns of equal width.</summary>
internal sealed class CoverageBoxes
{
    private const int Columns = 512;

    private readonly Bounds[] _boxes;
    private readonly List<int>[] _columns;
    private readonly double _minX;
    private readonly double _width;

    public CoverageBoxes(Coverage coverage)
    {
        _boxes = new Bounds[coverage.AreaCount];
        var all = Bounds.Empty;
        for (var area = 0; area < _boxes.Length; area++)
        {
            _boxes[area] = BoxOf(coverage.Rings, area);
            all = all.Union(_boxes[area]);
        }

        _minX = all.IsEmpty ? 0 : all.MinX;
        _width = all.IsEmpty ? 1 : Math.Max(all.Width / Columns, 0.001);
        _columns = [.. Enumerable.Range(0, Columns).Select(_ => new List<int>())];
        for (var area = 0; area < _boxes.Length; area++)
            if (!_boxes[area].IsEmpty)
                for (var column = ColumnOf(_boxes[area].MinX); column <= ColumnOf(_boxes[area].MaxX); column++)
                    _columns[column].Add(area);
    }

    public IEnumerable<int> Holding(double x, double y) =>
        _columns[ColumnOf(x)].Where(area => _boxes[area].Contains(x, y));

    private int ColumnOf(double x) => Math.Clamp((int)((x - _minX) / _width), 0, Columns - 1);

    private static Bounds BoxOf(CoverageRings rings, int area)
    {
        var box = Bounds.Empty;
        for (var ring = rings.RingsOf(area).Start.Value; ring < rings.RingsOf(area).End.Value; ring++)
        {
            foreach (var reference in rings.Ring(ring))
            {
                var arc = reference < 0 ? ~reference : reference;
                for (var i = 0; i < rings.Arcs.VertexCountOf(arc); i++)
                {
                    var (x, y) = rings.Arcs.Vertex(arc, i);
                    box = box.Include(x, y);
                }
            }
        }

        return box;
    }
}
