using Omradesprofiler.Geography;

namespace Omradesprofiler.Areas;

/// <summary>
/// Where the people of each area live: how many the populated squares tell of, and the middle of where they are.
/// Squares that a border cuts are divided as the ground lies, and people stand in the middle of each piece.
/// </summary>
public sealed class PeopleCenters
{
    private readonly AreaTree _tree;
    private readonly (double People, double X, double Y)[] _deso;

    /// <summary>Finds the people of each DeSO.</summary>
    /// <param name="tree">The areas.</param>
    /// <param name="shapes">One shape a DeSO; null where it has none.</param>
    /// <param name="grid">Where people live.</param>
    public PeopleCenters(AreaTree tree, IReadOnlyList<AreaShape?> shapes, PopulatedGrid grid)
    {
        _tree = tree;
        _deso = new (double, double, double)[shapes.Count];
        Parallel.For(
            0, shapes.Count, () => new ClippedGround(),
            (i, _, ground) =>
            {
                if (shapes[i] is { } shape)
                    _deso[i] = SumOf(shape, grid, ground);
                return ground;
            },
            _ => { });
    }

    /// <summary>How many people the squares tell of in an area.</summary>
    public double PeopleOf(AreaLevel level, int index) =>
        _tree.MembersOf(level, index, AreaLevel.Deso).Sum(deso => _deso[deso].People);

    /// <summary>The middle of where an area's people live; null where the squares tell of none.</summary>
    public PlanePoint? Find(AreaLevel level, int index)
    {
        var (people, x, y) = (0.0, 0.0, 0.0);
        foreach (var deso in _tree.MembersOf(level, index, AreaLevel.Deso))
            (people, x, y) = (people + _deso[deso].People, x + _deso[deso].X, y + _deso[deso].Y);
        return people > 0 ? new PlanePoint(x / people, y / people) : null;
    }

    private static (double People, double X, double Y) SumOf(AreaShape shape, PopulatedGrid grid, ClippedGround ground)
    {
        var (people, x, y) = (0.0, 0.0, 0.0);
        foreach (var (bounds, count) in grid.SquaresIn(shape.Bounds))
        {
            var (squareMeters, middle) = ground.Measure(shape, bounds);
            var part = count * squareMeters / (grid.Side * grid.Side);
            (people, x, y) = (people + part, x + part * middle.Easting, y + part * middle.Northing);
        }

        return (people, x, y);
    }
}
