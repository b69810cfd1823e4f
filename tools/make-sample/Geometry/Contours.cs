namespace Omradesprofiler.Sample.Geometry;

/// <summary>
/// Outlines of where a field is above 0, by marching squares on a regular grid; the grid's edge must be below.
/// </summary>
internal sealed class Contours(double[,] field, Point corner, double step)
{
    /// <summary>Islands with their lakes; smaller ones than the limits (square metres) are left out.</summary>
    public List<Polygon> Polygons(double smallestIsland, double smallestLake)
    {
        var next = new SortedDictionary<(int I, int J, bool Vertical), (int, int, bool)>();
        for (var i = 0; i < field.GetLength(0) - 1; i++)
            for (var j = 0; j < field.GetLength(1) - 1; j++)
                foreach (var (from, to) in Segments(i, j))
                    next.Add(from, to);

        var rings = new List<Point[]>();
        while (next.Count > 0)
        {
            var ring = new List<Point>();
            var edge = next.First().Key;
            while (next.Remove(edge, out var following))
            {
                ring.Add(Crossing(edge));
                edge = following;
            }

            rings.Add([.. ring]);
        }

        return Polygon.Build(rings.Where(ring => Polygon.SignedArea(ring) is var area
            && (area > smallestIsland || area < -smallestLake)));
    }

    /// <summary>Segments through one square, land to the left; each goes from one grid edge to another.</summary>
    private IEnumerable<((int, int, bool) From, (int, int, bool) To)> Segments(int i, int j)
    {
        (int, int, bool) south = (i, j, false), north = (i, j + 1, false), west = (i, j, true), east = (i + 1, j, true);
        var shape = (Land(i, j) ? 1 : 0) | (Land(i + 1, j) ? 2 : 0) | (Land(i + 1, j + 1) ? 4 : 0)
            | (Land(i, j + 1) ? 8 : 0);
        return shape switch
        {
            1 => [(south, west)],
            2 => [(east, south)],
            3 => [(east, west)],
            4 => [(north, east)],
            5 => [(south, west), (north, east)],
            6 => [(north, south)],
            7 => [(north, west)],
            8 => [(west, north)],
            9 => [(south, north)],
            10 => [(east, south), (west, north)],
            11 => [(east, north)],
            12 => [(west, east)],
            13 => [(south, east)],
            14 => [(west, south)],
            _ => [],
        };
    }

    private bool Land(int i, int j) => field[i, j] > 0;

    private Point Crossing((int I, int J, bool Vertical) edge)
    {
        var (i, j, vertical) = edge;
        var here = field[i, j];
        var there = vertical ? field[i, j + 1] : field[i + 1, j];
        var share = Math.Clamp(here / (here - there), 0.05, 0.95);
        return (corner + new Point((i + (vertical ? 0 : share)) * step, (j + (vertical ? share : 0)) * step)).Rounded();
    }
}
