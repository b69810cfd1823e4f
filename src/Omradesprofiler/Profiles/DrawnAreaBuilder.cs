using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Profiles;

/// <summary>
/// Makes shares of DeSO of a shape that somebody has drawn: by the middles of the pieces of populated squares in each
/// DeSO, or as the ground lies where a DeSO has fewer than five pieces or the squares are not published.
/// <para>What two drawn areas together can tell. Each answer is a function of released values of DeSO, which everybody
/// can read one by one, and of the shares. So the difference of two answers tells no more of a count than the released
/// counts do: it is a known count times a difference of shares, and a hidden count hides the answer of every area that
/// takes part of its DeSO. What the shares could tell is how many live in a square; squares that are not published are
/// therefore not used, and every share is a whole number of twentieths, so that two shapes that differ by a house give
/// the same answer, or answers that differ by a twentieth of the DeSO (35 people or more by SCB's rule of 700), whoever
/// lives in the house.</para>
/// </summary>
public sealed class DrawnAreaBuilder
{
    /// <summary>Shares are whole numbers of this.</summary>
    public const double Step = 0.05;

    private readonly Edition _edition;
    private readonly IReadOnlyList<AreaShape?> _shapes;
    private readonly int[] _numbered;
    private readonly BoxIndex _boxes;
    private readonly ILookup<int, TravelOrigin> _pieces;

    /// <summary>Prepares for shapes on one edition.</summary>
    /// <param name="edition">The DeSO edition.</param>
    /// <param name="shapes">One shape a DeSO; null where it has none.</param>
    /// <param name="pieces">Where people live, from published squares; empty where none are published.</param>
    public DrawnAreaBuilder(Edition edition, IReadOnlyList<AreaShape?> shapes, IEnumerable<TravelOrigin> pieces)
    {
        (_edition, _shapes) = (edition, shapes);
        _numbered = [.. Enumerable.Range(0, shapes.Count).Where(i => shapes[i] is not null)];
        _boxes = new BoxIndex([.. _numbered.Select(i => shapes[i]!.Bounds)]);
        _pieces = pieces.ToLookup(piece => piece.Area);
    }

    /// <summary>The area that a drawn shape is.</summary>
    public DrawnArea OfShape(AreaShape drawn)
    {
        var (overlap, found, parts) = (new ShapeOverlap(), new List<int>(), new List<DrawnPart>());
        _boxes.Find(drawn.Bounds, found);
        foreach (var deso in found.Select(i => _numbered[i]).Order())
        {
            var shape = _shapes[deso]!;
            var ground = overlap.SquareMeters(shape, drawn) / shape.AreaSquareMeters;
            var pieces = _pieces[deso].ToList();
            var isByPeople = pieces.Count >= EditionWeightsBuilder.FewestCells && ground is > 0 and < 1 - Step / 2;
            var share = isByPeople
                ? pieces.Where(piece => drawn.Contains(piece.Place.Easting, piece.Place.Northing))
                    .Sum(piece => piece.People) / pieces.Sum(piece => piece.People)
                : ground;
            var rounded = Math.Round(Math.Clamp(share, 0, 1) / Step, MidpointRounding.AwayFromZero) * Step;
            if (rounded > 0)
                parts.Add(new DrawnPart(
                    deso, Math.Min(1, rounded),
                    rounded >= 1 ? WeightMethod.Whole : isByPeople ? WeightMethod.People : WeightMethod.Area));
        }

        return Of(parts);
    }

    /// <summary>The area that some whole DeSO make.</summary>
    public DrawnArea OfWhole(IEnumerable<int> desos) =>
        Of([.. desos.Distinct().Order().Select(deso => new DrawnPart(deso, 1, WeightMethod.Whole))]);

    private DrawnArea Of(List<DrawnPart> parts)
    {
        var shares = parts.ToDictionary(part => part.Deso, part => part.Share);
        var starts = new int[_shapes.Count + 1];
        for (var i = 0; i < _shapes.Count; i++)
            starts[i + 1] = starts[i] + (shares.ContainsKey(i) ? 1 : 0);
        var weights = new AreaWeights(
            starts, new int[parts.Count], [.. parts.Select(part => part.Share)], targetCount: 1);
        return new DrawnArea(_edition, parts, weights);
    }
}
