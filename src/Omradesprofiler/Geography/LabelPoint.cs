namespace Omradesprofiler.Geography;

/// <summary>
/// The pole of inaccessibility: the point of an area's largest polygon that is farthest from its border, for a label or
/// a zoom. By quadtree search (Garcia-Castellanos and Lombardo 2007 in the form known as polylabel, Agafonkin 2016):
/// squares that can not hold a better point than the best so far are passed over. Deterministic.
/// </summary>
public static class LabelPoint
{
    /// <summary>The search stops when no point can be better by more than this share of the polygon's extent.</summary>
    private const double Precision = 0.02;

    /// <summary>Of longer rings every n-th vertex is looked at, so that about so many are left.</summary>
    private const int VerticesPerRing = 256;

    private const int FirstSquares = 4;
    private const int MostSquares = 2_000;

    /// <summary>The point, in the shape's own coordinates; always inside where the shape is sound.</summary>
    /// <exception cref="ArgumentException">The shape is empty.</exception>
    public static (double X, double Y) Of(AreaShape shape)
    {
        if (shape.PolygonCount == 0)
            throw new ArgumentException("An empty shape has no point inside.", nameof(shape));
        var (first, count) = shape.RingsOf(LargestPolygon(shape)).GetOffsetAndLength(shape.RingCount);
        var rings = Enumerable.Range(first, count).Select(ring => shape.Ring(ring).ToArray()).ToArray();
        var (x, y) = Search(Array.ConvertAll(rings, Thin));
        return shape.Contains(x, y) ? (x, y) : Search(rings);
    }

    private static (double X, double Y) Search(double[][] rings)
    {
        var edges = new BorderDistance(rings);
        var box = edges.Bounds;
        var extent = Math.Max(box.Width, box.Height);
        var half = extent / FirstSquares / 2;
        var queue = new PriorityQueue<Square, (double Negative, int Order)>();
        var best = edges.SquareAt((box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2, 0);
        var order = 0;
        for (var x = box.MinX + half; x - half < box.MaxX; x += 2 * half)
            for (var y = box.MinY + half; y - half < box.MaxY; y += 2 * half)
                Consider(edges.SquareAt(x, y, half));
        while (order < MostSquares && queue.TryDequeue(out var square, out _))
        {
            if (square.Most - best.Distance <= extent * Precision)
                break;
            var quarter = square.Half / 2;
            foreach (var (x, y) in ((double, double)[])[(-1, -1), (1, -1), (-1, 1), (1, 1)])
                Consider(edges.SquareAt(square.X + x * quarter, square.Y + y * quarter, quarter));
        }

        return (best.X, best.Y);

        void Consider(Square square)
        {
            if (square.Distance > best.Distance)
                best = square;
            if (square.Most > best.Distance)
                queue.Enqueue(square, (-square.Most, order++));
        }
    }

    private static double[] Thin(double[] ring)
    {
        var step = ring.Length / 2 / VerticesPerRing;
        if (step < 2)
            return ring;
        var thin = new List<double>();
        for (var i = 0; i < ring.Length - 2; i += 2 * step)
            thin.AddRange([ring[i], ring[i + 1]]);
        return [.. thin, ring[^2], ring[^1]];
    }

    private static int LargestPolygon(AreaShape shape)
    {
        var (largest, area) = (0, -1.0);
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            var shell = Math.Abs(AreaShape.SignedArea(shape.Ring(shape.RingsOf(polygon).Start.Value)));
            if (shell > area)
                (largest, area) = (polygon, shell);
        }

        return largest;
    }

    /// <param name="X">The middle.</param>
    /// <param name="Y">The middle.</param>
    /// <param name="Half">Half the side.</param>
    /// <param name="Distance">From the middle to the border, negative outside.</param>
    private readonly record struct Square(double X, double Y, double Half, double Distance)
    {
        /// <summary>No point of the square is farther from the border than this.</summary>
        public double Most => Distance + Half * double.Sqrt(2);
    }

    /// <summary>Signed distances to a polygon's border.</summary>
    private sealed class BorderDistance(double[][] rings)
    {
        public Bounds Bounds { get; } = BoundsOf(rings[0]);

        public Square SquareAt(double x, double y, double half)
        {
            var (isInside, least) = (false, double.MaxValue);
            foreach (var xy in rings)
            {
                for (var i = 0; i + 3 < xy.Length; i += 2)
                {
                    var (ax, ay, bx, by) = (xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
                    if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax)
                        isInside = !isInside;
                    least = Math.Min(least, SquaredDistance(x, y, (ax, ay), (bx, by)));
                }
            }

            return new Square(x, y, half, (isInside ? 1 : -1) * Math.Sqrt(least));
        }

        private static double SquaredDistance(double x, double y, (double X, double Y) a, (double X, double Y) b)
        {
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var length2 = dx * dx + dy * dy;
            var along = length2 == 0 ? 0 : Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / length2, 0, 1);
            var (offX, offY) = (x - a.X - along * dx, y - a.Y - along * dy);
            return offX * offX + offY * offY;
        }

        private static Bounds BoundsOf(double[] ring)
        {
            var bounds = Bounds.Empty;
            for (var i = 0; i < ring.Length; i += 2)
                bounds = bounds.Include(ring[i], ring[i + 1]);
            return bounds;
        }
    }
}
