namespace Omradesprofiler.Tiles;

/// <summary>
/// The box to which a tile's geometry is cut: the tile and its buffer, and half a unit more, so that no vertex of the
/// grid ever lies on it. Points on it are told by how far they are around it, clockwise as seen (y runs downwards)
/// from the upper left corner, and drawn on the next whole unit outside.
/// </summary>
internal static class TileFrame
{
    public const int MinInside = -TileGrid.Buffer;
    public const int MaxInside = TileGrid.Extent + TileGrid.Buffer;
    public const double Low = MinInside - 0.5;
    public const double High = MaxInside + 0.5;
    public const double Side = High - Low;
    public const double Perimeter = 4 * Side;
    private const int DrawnLow = MinInside - 1;
    private const int DrawnHigh = MaxInside + 1;

    public static bool Holds(int x, int y) => x >= MinInside && x <= MaxInside && y >= MinInside && y <= MaxInside;

    /// <summary>A corner counted clockwise from the upper left.</summary>
    public static (int X, int Y) Corner(int number) => (number & 3) switch
    {
        0 => (DrawnLow, DrawnLow),
        1 => (DrawnHigh, DrawnLow),
        2 => (DrawnHigh, DrawnHigh),
        _ => (DrawnLow, DrawnHigh),
    };

    public static (double X, double Y) PointAt(double around)
    {
        around %= Perimeter;
        var along = around % Side;
        return (int)(around / Side) switch
        {
            0 => (Low + along, Low),
            1 => (High, Low + along),
            2 => (High - along, High),
            _ => (Low, High - along),
        };
    }

    /// <summary>
    /// Where a segment enters and leaves the frame; false where it passes by. The same numbers come out for the
    /// segment reversed.
    /// </summary>
    public static bool TryCut((int X, int Y) from, (int X, int Y) to, out FrameCut enter, out FrameCut leave)
    {
        if (from.CompareTo(to) <= 0)
            return TryCutOrdered(from, to, out enter, out leave);
        return TryCutOrdered(to, from, out leave, out enter);
    }

    private static bool TryCutOrdered((int X, int Y) from, (int X, int Y) to, out FrameCut enter, out FrameCut leave)
    {
        var (first, last, firstSide, lastSide) = (0.0, 1.0, -1, -1);
        double dx = to.X - from.X, dy = to.Y - from.Y;
        (enter, leave) = (default, default);
        for (var side = 0; side < 4; side++)
        {
            var (speed, distance) = side switch
            {
                0 => (-dy, from.Y - Low),
                1 => (dx, High - from.X),
                2 => (dy, High - from.Y),
                _ => (-dx, from.X - Low),
            };
            if (speed == 0 && distance < 0)
                return false;
            if (speed == 0)
                continue;
            var at = distance / speed;
            if (speed > 0 && at < last)
                (last, lastSide) = (at, side);
            else if (speed < 0 && at > first)
                (first, firstSide) = (at, side);
        }

        if (first > last)
            return false;
        enter = CutOn(firstSide, from.X + first * dx, from.Y + first * dy);
        leave = CutOn(lastSide, from.X + last * dx, from.Y + last * dy);
        return true;
    }

    private static FrameCut CutOn(int side, double x, double y)
    {
        var (drawnX, drawnY) = ((int)Math.Floor(x + 0.5), (int)Math.Floor(y + 0.5));
        return side switch
        {
            0 => new FrameCut(drawnX, DrawnLow, x - Low),
            1 => new FrameCut(DrawnHigh, drawnY, Side + y - Low),
            2 => new FrameCut(drawnX, DrawnHigh, 2 * Side + High - x),
            3 => new FrameCut(DrawnLow, drawnY, 3 * Side + High - y),
            _ => default,
        };
    }
}
