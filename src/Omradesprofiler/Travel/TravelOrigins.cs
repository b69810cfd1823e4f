using Omradesprofiler.Areas;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>
/// Finds where the people of each DeSO travel from: the pieces of populated squares that lie in it, people in the middle
/// of each piece, scaled so that they add up to the DeSO's published people.
/// </summary>
public static class TravelOrigins
{
    /// <summary>A piece with fewer people than this is a border's edge: its people go to the other pieces.</summary>
    private const double FewestPeople = 0.5;

    /// <summary>The points, DeSO by DeSO, and within each from south to north and west to east.</summary>
    /// <param name="shapes">One shape a DeSO; null where it has none.</param>
    /// <param name="grid">Where people live.</param>
    /// <param name="people">The published people of each DeSO; NaN where not known, and the squares' people stand.
    /// </param>
    /// <param name="centers">Where a DeSO's people are where no square tells; null for a DeSO without a place, which gets
    /// no point.</param>
    public static IReadOnlyList<TravelOrigin> Of(
        IReadOnlyList<AreaShape?> shapes, PopulatedGrid grid, IReadOnlyList<double> people,
        IReadOnlyList<PlanePoint?> centers)
    {
        var byArea = new List<TravelOrigin>[shapes.Count];
        Parallel.For(
            0, shapes.Count, () => new ClippedGround(),
            (area, _, ground) =>
            {
                byArea[area] = PiecesOf(area, shapes[area], grid, ground);
                return ground;
            },
            _ => { });
        var origins = new List<TravelOrigin>();
        for (var area = 0; area < byArea.Length; area++)
            origins.AddRange(Scaled(area, byArea[area], people[area], centers[area]));
        return origins;
    }

    private static List<TravelOrigin> PiecesOf(int area, AreaShape? shape, PopulatedGrid grid, ClippedGround ground)
    {
        var pieces = new List<TravelOrigin>();
        if (shape is null)
            return pieces;
        foreach (var (bounds, count) in grid.SquaresIn(shape.Bounds))
        {
            var (squareMeters, middle) = ground.Measure(shape, bounds);
            if (squareMeters > 0)
                pieces.Add(new TravelOrigin(area, middle, count * squareMeters / (grid.Side * grid.Side)));
        }

        return pieces;
    }

    private static IEnumerable<TravelOrigin> Scaled(
        int area, List<TravelOrigin> pieces, double published, PlanePoint? center)
    {
        var kept = pieces.Where(piece => piece.People >= FewestPeople).ToList();
        if (kept.Count == 0)
            return center is { } place
                ? [new TravelOrigin(area, place, double.IsNaN(published) ? 0 : published)]
                : [];
        var told = kept.Sum(piece => piece.People);
        var wanted = double.IsNaN(published) ? pieces.Sum(piece => piece.People) : published;
        return kept.Select(piece => piece with { People = piece.People * wanted / told });
    }
}
