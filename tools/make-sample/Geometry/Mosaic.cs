namespace Omradesprofiler.Sample.Geometry;

/// <summary>A border between two cells; walking from <paramref name="From"/> to <paramref name="To"/> the cell
/// <paramref name="Left"/> lies to the left.</summary>
internal readonly record struct Border(int Left, int Right, int From, int To);

/// <summary>
/// A Voronoi mosaic of small cells. Every statistical area of every edition is a union of cells, so that neighbours
/// share their vertices exactly and editions differ only where cells change hands.
/// </summary>
internal sealed class Mosaic
{
    private readonly Point[] _corners;
    private readonly Point[][] _lines;
    private readonly List<int>[] _bordersOf;

    /// <param name="sites">One site a cell, in general position.</param>
    /// <param name="step">How long a piece of border may be before it is broken again, at a place; null: straight.</param>
    public Mosaic(IReadOnlyList<Point> sites, Func<Point, double?> step)
    {
        Sites = sites;
        var triangles = Delaunay.Triangulate(sites);
        _corners = triangles.Select(triangle => triangle.Centre.Rounded()).ToArray();
        Borders = Pair(triangles).Where(border => _corners[border.From] != _corners[border.To]).ToArray();
        _lines = Borders.Select(border => Break(border, step)).ToArray();
        _bordersOf = sites.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < Borders.Length; i++)
        {
            _bordersOf[Borders[i].Left].Add(i);
            _bordersOf[Borders[i].Right].Add(i);
        }
    }

    public IReadOnlyList<Point> Sites { get; }

    public Border[] Borders { get; }

    /// <summary>The border's vertices, both ends included.</summary>
    public IReadOnlyList<Point> Line(int border) => _lines[border];

    /// <summary>The cells that share a border with this one.</summary>
    public IEnumerable<int> Neighbours(int cell) =>
        _bordersOf[cell].Select(i => Borders[i].Left == cell ? Borders[i].Right : Borders[i].Left);

    /// <summary>
    /// The outlines of each union of cells with the same label (negative: outside). Closed rings, the first vertex not
    /// repeated; shells run counter-clockwise and holes clockwise.
    /// </summary>
    public List<Point[]>[] Rings(IReadOnlyList<int> labels, int count)
    {
        var starts = Enumerable.Range(0, count).Select(_ => new SortedDictionary<int, (int Border, bool Forward)>()).ToArray();
        for (var i = 0; i < Borders.Length; i++)
        {
            var border = Borders[i];
            var (left, right) = (labels[border.Left], labels[border.Right]);
            if (left == right)
                continue;
            if (left >= 0)
                starts[left].Add(border.From, (i, true));
            if (right >= 0)
                starts[right].Add(border.To, (i, false));
        }

        return starts.Select(Chain).ToArray();
    }

    private List<Point[]> Chain(SortedDictionary<int, (int Border, bool Forward)> starts)
    {
        var rings = new List<Point[]>();
        while (starts.Count > 0)
        {
            var ring = new List<Point>();
            var corner = starts.First().Key;
            while (starts.Remove(corner, out var next))
            {
                var line = _lines[next.Border];
                ring.AddRange(next.Forward ? line.SkipLast(1) : line.Reverse().SkipLast(1));
                corner = next.Forward ? Borders[next.Border].To : Borders[next.Border].From;
            }

            rings.Add([.. ring]);
        }

        return rings;
    }

    private static IEnumerable<Border> Pair(List<Delaunay.Triangle> triangles)
    {
        var onLeft = new Dictionary<(int, int), int>(triangles.Count * 3);
        for (var i = 0; i < triangles.Count; i++)
        {
            var triangle = triangles[i];
            onLeft[(triangle.A, triangle.B)] = i;
            onLeft[(triangle.B, triangle.C)] = i;
            onLeft[(triangle.C, triangle.A)] = i;
        }

        for (var i = 0; i < triangles.Count; i++)
        {
            (int From, int To)[] edges =
                [(triangles[i].A, triangles[i].B), (triangles[i].B, triangles[i].C), (triangles[i].C, triangles[i].A)];
            foreach (var (from, to) in edges)
                if (from < to && onLeft.TryGetValue((to, from), out var other))
                    yield return new Border(from, to, other, i);
        }
    }

    /// <summary>Midpoint displacement, seeded by the border's ends: both neighbours get the same line.</summary>
    private Point[] Break(Border border, Func<Point, double?> step)
    {
        var (from, to) = (_corners[border.From], _corners[border.To]);
        var line = new List<Point> { from };
        var room = Sites[border.Left].To(Sites[border.Right]) / 2;
        if (step((from + to) * 0.5) is { } longest)
            Break(line, from, to, longest, room);
        line.Add(to);
        return [.. line];
    }

    private static void Break(List<Point> line, Point from, Point to, double longest, double room)
    {
        var length = from.To(to);
        if (length <= longest)
            return;
        var key = Keys.Mix(Keys.Mix((ulong)BitConverter.DoubleToInt64Bits(from.X), BitConverter.DoubleToInt64Bits(from.Y)),
            BitConverter.DoubleToInt64Bits(to.X) ^ BitConverter.DoubleToInt64Bits(to.Y) * 3);
        var aside = (Keys.Unit(key) - 0.5) * Math.Min(0.34 * length, 0.6 * room);
        var along = 0.5 + (Keys.Unit(key + 1) - 0.5) * 0.2;
        var direction = (to - from) * (1 / length);
        var middle = (from + (to - from) * along + new Point(-direction.Y, direction.X) * aside).Rounded();
        Break(line, from, middle, longest, 0.55 * room);
        line.Add(middle);
        Break(line, middle, to, longest, 0.55 * room);
    }
}
