using Omradesprofiler.Geography;

namespace Omradesprofiler.Areas;

/// <summary>Squares where people live, spread evenly within each.</summary>
public sealed class PopulatedGrid
{
    private const double SmallestSquareMeters = 0.01;

    private readonly SortedDictionary<int, (int[] Columns, double[] People)> _rows = [];

    /// <summary>Sorts the squares; those given twice are added together.</summary>
    /// <param name="side">How long a square's side is, in metres.</param>
    /// <param name="cells">The squares.</param>
    public PopulatedGrid(double side, IEnumerable<PopulatedCell> cells)
    {
        Side = side;
        foreach (var row in cells.GroupBy(cell => cell.Row))
        {
            var columns = row.GroupBy(cell => cell.Column).OrderBy(column => column.Key).ToList();
            _rows[row.Key] = (
                [.. columns.Select(column => column.Key)],
                [.. columns.Select(column => column.Sum(cell => cell.People))]);
        }
    }

    /// <summary>A grid without squares, for data packages that have none.</summary>
    public static PopulatedGrid Empty { get; } = new(1000, []);

    /// <summary>How long a square's side is, in metres.</summary>
    public double Side { get; }

    /// <summary>The people on the ground that two shapes share, and which squares they live in.</summary>
    /// <param name="first">One shape.</param>
    /// <param name="second">The other.</param>
    /// <param name="overlap">Measures.</param>
    /// <param name="touched">Gets the squares.</param>
    public double PeopleIn(AreaShape first, AreaShape second, ShapeOverlap overlap, ISet<(int, int)> touched)
    {
        var (a, b) = (first.Bounds, second.Bounds);
        var (left, right) = (Math.Max(a.MinX, b.MinX), Math.Min(a.MaxX, b.MaxX));
        var (bottom, top) = (Math.Max(a.MinY, b.MinY), Math.Min(a.MaxY, b.MaxY));
        var sum = 0.0;
        for (var row = (int)Math.Floor(bottom / Side); row * Side < top; row++)
        {
            if (!_rows.TryGetValue(row, out var squares))
                continue;
            var begin = LowerBound(squares.Columns, (int)Math.Floor(left / Side));
            var end = LowerBound(squares.Columns, (int)Math.Ceiling(right / Side));
            if (begin >= end)
                continue;
            var columns = squares.Columns.AsSpan(begin..end);
            var shared = overlap.SquareMetersInRow(first, second, row * Side, Side, columns);
            for (var i = 0; i < shared.Length; i++)
            {
                if (shared[i] < SmallestSquareMeters)
                    continue;
                touched.Add((columns[i], row));
                sum += squares.People[begin + i] * shared[i] / (Side * Side);
            }
        }

        return sum;
    }

    /// <summary>The squares that reach into a box, with their people, from south to north and west to east.</summary>
    public IEnumerable<(Bounds Square, double People)> SquaresIn(Bounds box)
    {
        for (var row = (int)Math.Floor(box.MinY / Side); row * Side < box.MaxY; row++)
        {
            if (!_rows.TryGetValue(row, out var squares))
                continue;
            var begin = LowerBound(squares.Columns, (int)Math.Floor(box.MinX / Side));
            var end = LowerBound(squares.Columns, (int)Math.Ceiling(box.MaxX / Side));
            for (var i = begin; i < end; i++)
            {
                var (x, y) = (squares.Columns[i] * Side, row * Side);
                yield return (new Bounds(x, y, x + Side, y + Side), squares.People[i]);
            }
        }
    }

    /// <summary>How many squares have no ground in common with any of the shapes.</summary>
    public int CountOutside(IReadOnlyList<AreaShape> shapes)
    {
        var index = new BoxIndex([.. shapes.Select(shape => shape.Bounds)]);
        var (overlap, found, outside) = (new ShapeOverlap(), new List<int>(), 0);
        foreach (var (row, squares) in _rows)
        {
            foreach (var column in squares.Columns)
            {
                var (x, y) = (column * Side, row * Side);
                index.Find(new Bounds(x, y, x + Side, y + Side), found);
                var square = SquareAt(x, y);
                if (!found.Exists(i => shapes[i].Contains(x + Side / 2, y + Side / 2))
                    && !found.Exists(i => overlap.SquareMeters(square, shapes[i]) > SmallestSquareMeters))
                    outside++;
            }
        }

        return outside;
    }

    private AreaShape SquareAt(double x, double y) => new AreaShapeBuilder().BeginPolygon()
        .AddRing([x, y, x + Side, y, x + Side, y + Side, x, y + Side, x, y]).Build();

    private static int LowerBound(int[] sorted, int value)
    {
        var place = Array.BinarySearch(sorted, value);
        return place < 0 ? ~place : place;
    }
}
