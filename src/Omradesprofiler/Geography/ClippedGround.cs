namespace Omradesprofiler.Geography;

/// <summary>
/// The ground of a shape within a box, and its middle. Rings are clipped side by side (Sutherland and Hodgman 1974);
/// edges that then run along the box to and fro cancel in the sums, so that shapes of any form come out right. Keeps
/// its memory between calls, so one is needed for each thread.
/// </summary>
public sealed class ClippedGround
{
    private List<(double X, double Y)> _ring = [];
    private List<(double X, double Y)> _clipped = [];

    /// <summary>How much ground, and its middle; no middle where there is none.</summary>
    public (double SquareMeters, PlanePoint Middle) Measure(AreaShape shape, Bounds box)
    {
        var (area, x, y) = (0.0, 0.0, 0.0);
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
            {
                var sign = ring == first ? 1 : -1;
                var part = MomentsOf(shape.Ring(ring), box);
                (area, x, y) = (area + sign * part.Area, x + sign * part.X, y + sign * part.Y);
            }
        }

        return area > 0 ? (area, new PlanePoint(box.MinX + x / area, box.MinY + y / area)) : (0, default);
    }

    /// <summary>Area and first moments of what a ring encloses within a box, as if it ran counter-clockwise; metres
    /// from the box's lower left corner.</summary>
    private (double Area, double X, double Y) MomentsOf(ReadOnlySpan<double> ring, Bounds box)
    {
        _ring.Clear();
        for (var i = 0; i + 1 < ring.Length - 2; i += 2)
            _ring.Add((ring[i] - box.MinX, ring[i + 1] - box.MinY));
        Clip(point => point.X, 0, (a, b) => (0, At(a.X, b.X, 0, a.Y, b.Y)));
        Clip(point => -point.X, -box.Width, (a, b) => (box.Width, At(a.X, b.X, box.Width, a.Y, b.Y)));
        Clip(point => point.Y, 0, (a, b) => (At(a.Y, b.Y, 0, a.X, b.X), 0));
        Clip(point => -point.Y, -box.Height, (a, b) => (At(a.Y, b.Y, box.Height, a.X, b.X), box.Height));
        var (area, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _ring.Count; i++)
        {
            var (a, b) = (_ring[i], _ring[(i + 1) % _ring.Count]);
            var cross = a.X * b.Y - b.X * a.Y;
            (area, x, y) = (area + cross / 2, x + (a.X + b.X) * cross / 6, y + (a.Y + b.Y) * cross / 6);
        }

        return area < 0 ? (-area, -x, -y) : (area, x, y);
    }

    private void Clip(
        Func<(double X, double Y), double> along, double from,
        Func<(double X, double Y), (double X, double Y), (double X, double Y)> crossing)
    {
        _clipped.Clear();
        for (var i = 0; i < _ring.Count; i++)
        {
            var (a, b) = (_ring[i], _ring[(i + 1) % _ring.Count]);
            var (isIn, isNextIn) = (along(a) >= from, along(b) >= from);
            if (isIn)
                _clipped.Add(a);
            if (isIn != isNextIn)
                _clipped.Add(crossing(a, b));
        }

        (_ring, _clipped) = (_clipped, _ring);
    }

    /// <summary>The value at a place between two others, on the straight line.</summary>
    private static double At(double from, double to, double place, double first, double second) =>
        first + (second - first) * (place - from) / (to - from);
}
