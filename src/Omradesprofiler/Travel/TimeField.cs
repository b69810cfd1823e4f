using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>
/// Times to a site at the vertices of a square grid: to the road that is best, by foot, and on by road. The walk is
/// counted from a margin of two squares around the road, so that no place on a road falls between the vertices. Which
/// road is best spreads from vertex to vertex (Danielsson 1980).
/// </summary>
internal sealed class TimeField
{
    private const double FinestMeters = 25;
    private const int MostSquaresAcross = 600;
    private const double MarginSquares = 2;
    private const int Spreads = 2;
    private const double ProbeMeters = 100;
    private readonly RoadTimes _reached;
    private readonly double[] _times;
    private readonly PlanePoint[] _roads;
    private readonly float[] _roadTimes;

    private TimeField(RoadTimes reached, Bounds box, double square)
    {
        (_reached, Square) = (reached, square);
        (Left, Bottom) = (box.MinX, box.MinY);
        (Columns, Rows) = ((int)(box.Width / square) + 2, (int)(box.Height / square) + 2);
        _times = new double[Columns * Rows];
        _roads = new PlanePoint[Columns * Rows];
        _roadTimes = new float[Columns * Rows];
        Array.Fill(_times, double.PositiveInfinity);
    }

    /// <summary>The side of a square, metres.</summary>
    public double Square { get; }

    public double Left { get; }

    public double Bottom { get; }

    /// <summary>Vertices from west to east.</summary>
    public int Columns { get; }

    /// <summary>Vertices from south to north.</summary>
    public int Rows { get; }

    public double MarginMeters => Square * MarginSquares;

    /// <summary>The time at a vertex, milliseconds; infinite where nothing is reached.</summary>
    public double this[int column, int row] => _times[(row * Columns) + column];

    public static TimeField Of(RoadTimes reached)
    {
        var box = Bounds.Empty;
        foreach (var edge in reached.ListEdges())
            foreach (var (place, _) in reached.Along(edge, ProbeMeters))
                box = box.Include(place.Easting, place.Northing);
        if (box.IsEmpty)
            box = new Bounds(0, 0, 0, 0);
        var walk = Math.Min(
            reached.WalkLimitMeters, reached.LimitMilliseconds * reached.WalkedMetersPerMillisecond);
        var square = Math.Max(FinestMeters, (Math.Max(box.Width, box.Height) + (2 * walk)) / MostSquaresAcross);
        var around = walk + ProbeMeters + ((MarginSquares + 2) * square);
        var field = new TimeField(
            reached, new Bounds(box.MinX - around, box.MinY - around, box.MaxX + around, box.MaxY + around), square);
        foreach (var edge in reached.ListEdges())
            foreach (var (place, time) in reached.Along(edge, square / 2))
                field.Put(place, time);
        for (var spread = 0; spread < Spreads; spread++)
            field.Spread();
        return field;
    }

    /// <summary>Tells the sixteen vertices around a place on a road of it.</summary>
    private void Put(PlanePoint place, int time)
    {
        var (column, row) = ((int)((place.Easting - Left) / Square), (int)((place.Northing - Bottom) / Square));
        for (var r = row - 1; r <= row + 2; r++)
            for (var c = column - 1; c <= column + 2; c++)
                Offer(c, r, place, time);
    }

    private void Spread()
    {
        for (var row = 1; row < Rows - 1; row++)
        {
            for (var column = 1; column < Columns - 1; column++)
            {
                Ask(column, row, column - 1, row - 1);
                Ask(column, row, column, row - 1);
                Ask(column, row, column + 1, row - 1);
                Ask(column, row, column - 1, row);
            }

            for (var column = Columns - 2; column > 0; column--)
                Ask(column, row, column + 1, row);
        }

        for (var row = Rows - 2; row > 0; row--)
        {
            for (var column = Columns - 2; column > 0; column--)
            {
                Ask(column, row, column - 1, row + 1);
                Ask(column, row, column, row + 1);
                Ask(column, row, column + 1, row + 1);
                Ask(column, row, column + 1, row);
            }

            for (var column = 1; column < Columns - 1; column++)
                Ask(column, row, column - 1, row);
        }
    }

    /// <summary>Tries the road that is best for a neighbour.</summary>
    private void Ask(int column, int row, int otherColumn, int otherRow)
    {
        var other = (otherRow * Columns) + otherColumn;
        if (!double.IsInfinity(_times[other]))
            Offer(column, row, _roads[other], _roadTimes[other]);
    }

    private void Offer(int column, int row, PlanePoint road, float time)
    {
        var vertex = (row * Columns) + column;
        var (x, y) = (Left + (column * Square), Bottom + (row * Square));
        var walk = Math.Max(0, new PlanePoint(x, y).DistanceTo(road) - MarginMeters);
        var total = time + (walk / _reached.WalkedMetersPerMillisecond);
        if (total >= _times[vertex] || walk > _reached.WalkLimitMeters)
            return;
        (_times[vertex], _roads[vertex], _roadTimes[vertex]) = (total, road, time);
    }
}
