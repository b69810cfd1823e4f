using Omradesprofiler.Areas;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Care;

/// <summary>
/// Lays clinics' own areas, which need not follow DeSO, over the DeSO: what a DeSO shares with each is told by the
/// populated squares on their common ground; with fewer than five such squares it is divided as the ground lies.
/// </summary>
public sealed class CareOverlay
{
    /// <summary>Less than this of a DeSO, its people or a clinic's area is a border drawn anew, and no part.</summary>
    public const double RedrawnShare = 1e-3;

    private readonly IReadOnlyList<CareArea> _careAreas;
    private readonly PopulatedGrid _grid;
    private readonly AreaShape? _land;
    private readonly ShapeOverlap _overlap = new();
    private readonly BoxIndex _index;

    /// <summary>Measures all that they share.</summary>
    /// <param name="areas">One shape a DeSO; null where it has none.</param>
    /// <param name="careAreas">The clinics' areas; a clinic may have several.</param>
    /// <param name="grid">Where people live.</param>
    /// <param name="land">
    /// The land, for DeSO that reach out to sea where the clinics' areas end at the shore; null where it is not known.
    /// </param>
    public CareOverlay(
        IReadOnlyList<AreaShape?> areas, IReadOnlyList<CareArea> careAreas, PopulatedGrid grid, AreaShape? land)
    {
        (_careAreas, _grid, _land) = (careAreas, grid, land);
        _index = new BoxIndex([.. careAreas.Select(one => one.Shape.Bounds)]);
        Shares = new CareShares(areas.Count);
        for (var i = 0; i < areas.Count; i++)
            if (areas[i] is { } shape)
                Share(i, shape);
        Overlaps = FindOverlaps();
    }

    /// <summary>The share of each DeSO that belongs to each clinic.</summary>
    public CareShares Shares { get; }

    /// <summary>DeSO that one clinic has the whole of.</summary>
    public int Whole { get; private set; }

    /// <summary>DeSO that were divided by where people live.</summary>
    public int ByPeople { get; private set; }

    /// <summary>DeSO that were divided as the ground lies.</summary>
    public int ByGround { get; private set; }

    /// <summary>Ground that two of the clinics' areas both claim, with the people on it.</summary>
    public IReadOnlyList<(int First, int Second, double SquareMeters, double People)> Overlaps { get; }

    private void Share(int area, AreaShape shape)
    {
        var found = new List<int>();
        _index.Find(shape.Bounds, found);
        found.Sort();
        var ground = shape.AreaSquareMeters;
        var parts = found
            .Select(i => (CareArea: _careAreas[i], SquareMeters: _overlap.SquareMeters(shape, _careAreas[i].Shape)))
            .Where(part => part.SquareMeters
                > RedrawnShare * Math.Min(ground, part.CareArea.Shape.AreaSquareMeters))
            .ToList();
        if (parts is [var only] && only.SquareMeters >= (1 - RedrawnShare) * ground)
        {
            Whole++;
            Shares.Add(area, only.CareArea.CareCenter, 1);
        }
        else if (parts.Count > 0)
            Divide(area, shape, parts);
    }

    private void Divide(int area, AreaShape shape, List<(CareArea CareArea, double SquareMeters)> parts)
    {
        var cells = new HashSet<(int, int)>();
        var all = _grid.PeopleIn(shape, shape, _overlap, cells);
        var people = parts.ConvertAll(
            part => (part.CareArea, Amount: _grid.PeopleIn(shape, part.CareArea.Shape, _overlap, cells)));
        if (cells.Count < EditionWeightsBuilder.FewestCells || !(all > 0))
        {
            ByGround++;
            AddShares(area, parts, shape.AreaSquareMeters);
            return;
        }

        ByPeople++;
        var given = people.Sum(part => part.Amount);
        if (_land is { } land && given < (1 - RedrawnShare) * all)
            all = Math.Max(given, _grid.PeopleIn(shape, land, _overlap, cells));
        AddShares(area, people, all);
    }

    private void AddShares(int area, List<(CareArea CareArea, double Amount)> parts, double all)
    {
        var kept = parts.FindAll(part => part.Amount > RedrawnShare * all);
        var sum = kept.Sum(part => part.Amount);
        var whole = sum > (1 - RedrawnShare) * all && sum < all ? sum : all;
        foreach (var (careArea, amount) in kept)
            Shares.Add(area, careArea.CareCenter, amount / whole);
    }

    private List<(int First, int Second, double SquareMeters, double People)> FindOverlaps()
    {
        var overlaps = new List<(int, int, double, double)>();
        var found = new List<int>();
        for (var first = 0; first < _careAreas.Count; first++)
        {
            var shape = _careAreas[first].Shape;
            _index.Find(shape.Bounds, found);
            found.Sort();
            foreach (var second in found.Where(i => i > first))
            {
                var other = _careAreas[second].Shape;
                var squareMeters = _overlap.SquareMeters(shape, other);
                if (squareMeters > RedrawnShare * Math.Min(shape.AreaSquareMeters, other.AreaSquareMeters))
                    overlaps.Add((
                        first, second, squareMeters,
                        _grid.PeopleIn(shape, other, _overlap, new HashSet<(int, int)>())));
            }
        }

        return overlaps;
    }
}
