using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>
/// Draws the line around the vertices of a field that lie within a time, square by square (marching squares). Where two
/// opposite corners are within, they are not joined. Holes of less than sixteen squares are filled.
/// </summary>
internal sealed class ContourTracer
{
    private const int SmallestHoleSquares = 16;

    /// <summary>The sides of a square where a line enters and leaves, the ground within to its left, by which corners
    /// are within: south-west 1, south-east 2, north-east 4, north-west 8.</summary>
    private static readonly (Side From, Side To)[][] Lines =
    [
        [], [(Side.South, Side.West)], [(Side.East, Side.South)], [(Side.East, Side.West)],
        [(Side.North, Side.East)], [(Side.South, Side.West), (Side.North, Side.East)], [(Side.North, Side.South)],
        [(Side.North, Side.West)], [(Side.West, Side.North)], [(Side.South, Side.North)],
        [(Side.East, Side.South), (Side.West, Side.North)], [(Side.East, Side.North)], [(Side.West, Side.East)],
        [(Side.South, Side.East)], [(Side.West, Side.South)], [],
    ];

    private readonly TimeField _field;
    private readonly double _milliseconds;
    private readonly SortedDictionary<int, int> _next = [];

    private ContourTracer(TimeField field, double milliseconds) => (_field, _milliseconds) = (field, milliseconds);

    private enum Side
    {
        South,
        East,
        North,
        West,
    }

    /// <summary>The ground within a time.</summary>
    public static AreaShape Trace(TimeField field, double milliseconds)
    {
        var tracer = new ContourTracer(field, milliseconds);
        for (var row = 0; row < field.Rows - 1; row++)
            for (var column = 0; column < field.Columns - 1; column++)
                foreach (var (from, to) in Lines[tracer.CornersOf(column, row)])
                    tracer._next[tracer.EdgeOf(column, row, from)] = tracer.EdgeOf(column, row, to);
        return Nest(tracer.ListRings(), SmallestHoleSquares * field.Square * field.Square);
    }

    private int CornersOf(int column, int row) =>
        (IsWithin(column, row) ? 1 : 0) + (IsWithin(column + 1, row) ? 2 : 0)
        + (IsWithin(column + 1, row + 1) ? 4 : 0) + (IsWithin(column, row + 1) ? 8 : 0);

    private bool IsWithin(int column, int row) => _field[column, row] <= _milliseconds;

    /// <summary>Numbers the lines between vertices: those going east from a vertex even, those going north
    /// odd.</summary>
    private int EdgeOf(int column, int row, Side side) => side switch
    {
        Side.South => NumberOf(column, row),
        Side.North => NumberOf(column, row + 1),
        Side.West => NumberOf(column, row) + 1,
        _ => NumberOf(column + 1, row) + 1,
    };

    private int NumberOf(int column, int row) => ((row * _field.Columns) + column) * 2;

    private List<double[]> ListRings()
    {
        var rings = new List<double[]>();
        while (_next.Count > 0)
        {
            var ring = new List<double>();
            for (var edge = _next.First().Key; _next.Remove(edge, out var next); edge = next)
            {
                var (x, y) = PlaceOf(edge);
                ring.Add(x);
                ring.Add(y);
            }

            rings.Add([.. ring, ring[0], ring[1]]);
        }

        return rings;
    }

    /// <summary>
    /// Where the time is passed between two vertices, in proportion; half-way where one is not reached. Never at a
    /// vertex, where lines would touch.
    /// </summary>
    private (double X, double Y) PlaceOf(int edge)
    {
        var (column, row) = (edge / 2 % _field.Columns, edge / 2 / _field.Columns);
        var isNorthward = edge % 2 == 1;
        var first = _field[column, row];
        var second = isNorthward ? _field[column, row + 1] : _field[column + 1, row];
        var share = double.IsInfinity(first) || double.IsInfinity(second)
            ? 0.5
            : Math.Clamp((_milliseconds - first) / (second - first), 0.01, 0.99);
        return (_field.Left + ((column + (isNorthward ? 0 : share)) * _field.Square),
            _field.Bottom + ((row + (isNorthward ? share : 0)) * _field.Square));
    }

    /// <summary>Puts each hole into the smallest shell around it.</summary>
    private static AreaShape Nest(List<double[]> rings, double smallestHole)
    {
        var shells = rings.Where(ring => AreaShape.SignedArea(ring) > 0).OrderBy(ring => AreaShape.SignedArea(ring))
            .Select(ring => (Shape: new AreaShape(ring, [0, ring.Length / 2], [0, 1]), Holes: new List<double[]>()))
            .ToList();
        foreach (var hole in rings.Where(ring => AreaShape.SignedArea(ring) < -smallestHole))
            shells.First(shell => shell.Shape.Contains(hole[0], hole[1])).Holes.Add(hole);
        var builder = new AreaShapeBuilder();
        foreach (var shell in Enumerable.Reverse(shells))
        {
            builder.BeginPolygon().AddRing(shell.Shape.Ring(0));
            foreach (var hole in shell.Holes)
                builder.AddRing(hole);
        }

        return builder.Build();
    }
}
