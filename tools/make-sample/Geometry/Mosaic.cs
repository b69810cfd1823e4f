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
    /// <param name="step">How long a piece of the border between two points may be; null: it stays straight.</param>
    public Mosaic(IReadOnlyList<Point> sites, Func<Point, Point, double?> step)
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
        var starts = new SortedDictionary<int, (int Border, bool Forward)>[count];
        for (var label = 0; label < count; label++)
            starts[label] = [];
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

    /// <summary>
    /// Midpoint displacement, seeded by the border's ends, so that both neighbours get the same line. It stays between
    /// the two cells' sites, seen from each end, and so meets no other border.
    /// </summary>
    private Point[] Break(Border border, Func<Point, Point, double?> step)
    {
        var (from, to) = (_corners[border.From], _corners[border.To]);
        var line = new List<Point> { from };
        if (step(from, to) is { } longest)
        {
            var (left, right) = (Sites[border.Left], Sites[border.Right]);
            var atFrom = Math.Min(Angle(from, to, left), Angle(from, to, right));
            var atTo = Math.Min(Angle(to, from, left), Angle(to, from, right));
            Break(line, from, to, longest, atFrom, atTo);
        }

        line.Add(to);
        return [.. line];
    }

    /// <param name="atFrom">How far the line may turn aside at its beginning, radians; likewise at its end.</param>
    private static void Break(List<Point> line, Point from, Point to, double longest, double atFrom, double atTo)
    {
        var length = from.To(to);
        if (length <= longest)
            return;
        var key = KeyOf(from, to);
        var narrowest = Math.Min(atFrom, atTo);
        var turn = (2 * Keys.Unit(key) - 1) * Math.Min(0.42 * narrowest, 0.5);
        var along = 0.5 + (Keys.Unit(key + 1) - 0.5) * 0.1;
        var direction = (to - from) * (1 / length);
        var aside = new Point(-direction.Y, direction.X) * (0.45 * length * Math.Tan(turn));
        var middle = (from + (to - from) * along + aside).Rounded();
        var inside = Math.Min(0.9, 1.6 * narrowest);
        Break(line, from, middle, longest, atFrom - Math.Abs(turn), inside);
        line.Add(middle);
        Break(line, middle, to, longest, inside, atTo - Math.Abs(turn));
    }

    /// <summary>The angle at a corner between two directions, radians.</summary>
    private static double Angle(Point corner, Point a, Point b)
    {
        var (toA, toB) = (a - corner, b - corner);
        return Math.Abs(Math.Atan2(Point.Cross(toA, toB), toA.X * toB.X + toA.Y * toB.Y));
    }

    private static ulong KeyOf(Point from, Point to)
    {
        var start = Keys.Mix((ulong)BitConverter.DoubleToInt64Bits(from.X), BitConverter.DoubleToInt64Bits(from.Y));
        return Keys.Mix(start, BitConverter.DoubleToInt64Bits(to.X) ^ BitConverter.DoubleToInt64Bits(to.Y) * 3);
    }
}
