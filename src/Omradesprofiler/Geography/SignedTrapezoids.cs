namespace Omradesprofiler.Geography;

/// <summary>
/// A shape within a window as a signed sum of trapezoids: what lies between the window's lower side and each edge
/// counts for the shape where the shape is below the edge, and against it where the shape is above. The sum over all
/// edges is 1 inside and 0 outside, whatever the borders do, so that what two shapes share is a sum over pairs of
/// edges without any decision of what crosses or coincides. Coordinates count from the window's lower left corner.
/// </summary>
internal sealed class SignedTrapezoids
{
    private readonly List<Trapezoid> _all = [];
    private Bounds _window;

    /// <summary>How many trapezoids there are.</summary>
    public int Count => _all.Count;

    /// <summary>The trapezoids by left side.</summary>
    public ReadOnlySpan<Trapezoid> All => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_all);

    /// <summary>Takes a shape in place of the one before.</summary>
    public void Fill(AreaShape shape, Bounds window)
    {
        _all.Clear();
        _window = window;
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
                AddRing(shape.Ring(ring), isShell: ring == first);
        }

        _all.Sort(static (a, b) => a.Left.CompareTo(b.Left));
    }

    private void AddRing(ReadOnlySpan<double> xy, bool isShell)
    {
        var sign = AreaShape.SignedArea(xy) > 0 == isShell ? 1 : -1;
        var roof = double.NaN;
        for (var i = 0; i + 3 < xy.Length; i += 2)
        {
            var (x1, y1, x2, y2) = (xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
            if (y1 >= _window.MaxY && y2 >= _window.MaxY)
            {
                roof = double.IsNaN(roof) ? x1 : roof;
                continue;
            }

            AddRoof(ref roof, x1, sign);
            if (y1 > _window.MinY || y2 > _window.MinY)
                AddEdge(x1, y1, x2, y2, sign);
        }

        AddRoof(ref roof, xy.Length > 0 ? xy[0] : 0, sign);
    }

    /// <summary>Edges above the window are one level edge from where they came above it to where they left.</summary>
    private void AddRoof(ref double from, double to, int sign)
    {
        if (!double.IsNaN(from))
            Add(from, _window.Height, to, _window.Height, sign);
        from = double.NaN;
    }

    private void AddEdge(double x1, double y1, double x2, double y2, int sign)
    {
        var (bottom, top) = (_window.MinY, _window.MaxY);
        if (y1 < bottom)
            (x1, y1) = (At(x1, y1, x2, y2, bottom), bottom);
        else if (y2 < bottom)
            (x2, y2) = (At(x1, y1, x2, y2, bottom), bottom);
        if (y1 > top)
        {
            var x = At(x1, y1, x2, y2, top);
            Add(x1, top - bottom, x, top - bottom, sign);
            (x1, y1) = (x, top);
        }
        else if (y2 > top)
        {
            var x = At(x1, y1, x2, y2, top);
            Add(x, top - bottom, x2, top - bottom, sign);
            (x2, y2) = (x, top);
        }

        Add(x1, y1 - bottom, x2, y2 - bottom, sign);
    }

    private void Add(double x1, double height1, double x2, double height2, int sign)
    {
        (x1, x2) = (x1 - _window.MinX, x2 - _window.MinX);
        if (x1 < x2 && x2 > 0 && x1 < _window.Width)
            _all.Add(new Trapezoid(x1, x2, height1, (height2 - height1) / (x2 - x1), -sign));
        else if (x2 < x1 && x1 > 0 && x2 < _window.Width)
            _all.Add(new Trapezoid(x2, x1, height2, (height1 - height2) / (x1 - x2), sign));
    }

    private static double At(double x1, double y1, double x2, double y2, double y) =>
        x1 + (y - y1) / (y2 - y1) * (x2 - x1);
}

/// <summary>Ground under one edge: from its left end, which has a height, along its slope to its right end.</summary>
internal readonly record struct Trapezoid(double Left, double Right, double Height, double Slope, int Sign)
{
    /// <summary>What two trapezoids share between two columns, with the sign of their product.</summary>
    public double SharedWith(in Trapezoid other, double from, double to)
    {
        from = Math.Max(from, Math.Max(Left, other.Left));
        to = Math.Min(to, Math.Min(Right, other.Right));
        if (!(from < to))
            return 0;
        var (a1, a2) = (HeightAt(from), HeightAt(to));
        var (b1, b2) = (other.HeightAt(from), other.HeightAt(to));
        var lower = Math.Min(a1 + a2, b1 + b2);
        var (d1, d2) = (a1 - b1, a2 - b2);
        if (d1 * d2 < 0)
            lower = a1 + a2 - (d1 > 0 ? d1 * d1 : d2 * d2) / Math.Abs(d1 - d2);
        return Sign * other.Sign * (to - from) * lower / 2;
    }

    private double HeightAt(double x) => Height + Slope * (x - Left);
}
