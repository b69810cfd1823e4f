using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>
/// Finds where clinics are from coordinates in one to three systems. Which system a pair of columns really holds is
/// told by each number's size, whatever the recipe says of them; pairs that point at different places are told.
/// </summary>
internal sealed class CareCenterPlaces
{
    /// <summary>Places nearer than this are the same one, measured or rounded differently.</summary>
    private const double SamePlaceMeters = 100;

    private readonly RecipeCareCenters _entry;
    private readonly FindingLog _findings;
    private readonly List<CoordinatePair> _pairs = [];

    public CareCenterPlaces(RecipeCareCenters entry, Grid grid, FindingLog findings)
    {
        (_entry, _findings) = (entry, findings);
        Add(CoordinateSystem.Sweref99Tm, entry.Sweref99Tm?.Easting, entry.Sweref99Tm?.Northing, grid);
        Add(CoordinateSystem.Wgs84, entry.Wgs84?.Longitude, entry.Wgs84?.Latitude, grid);
        Add(CoordinateSystem.Rt90, entry.Rt90?.Easting, entry.Rt90?.Northing, grid);
    }

    /// <summary>One place a row, SWEREF 99 TM; null where a row has none that can be believed.</summary>
    public IReadOnlyList<PlanePoint?> Read(IReadOnlyList<CareCenterRow> rows)
    {
        var claims = rows.Select(row => _pairs.Select(pair => Claim(row.Row, pair)).OfType<PlaceClaim>().ToList())
            .ToList();
        var copied = claims.SelectMany(row => row).GroupBy(claim => (claim.Said, Rounded(claim.Place)))
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return
        [
            .. rows.Select((row, i) => claims[i].Count == 0
                ? (PlanePoint?)null
                : Choose(row, claims[i], claim => copied.Contains((claim.Said, Rounded(claim.Place)))).Place),
        ];
    }

    private void Add(CoordinateSystem system, string? x, string? y, Grid grid)
    {
        if (x is not null && y is not null)
            _pairs.Add(new CoordinatePair(system, x, y, grid, _findings));
    }

    private static PlaceClaim? Claim(GridRow row, CoordinatePair pair) =>
        pair.Find(row) is { } place ? new PlaceClaim(pair.Said, place) : null;

    /// <summary>The place that most pairs agree on; among equals one that no other row has too, since a place is
    /// easily copied from the row above.</summary>
    private PlaceClaim Choose(CareCenterRow row, List<PlaceClaim> claims, Func<PlaceClaim, bool> isCopied)
    {
        var best = claims
            .OrderByDescending(claim => claims.Count(other => IsSame(claim, other))).ThenBy(isCopied).First();
        var worst = claims.MaxBy(claim => claim.Place.DistanceTo(best.Place))!;
        if (IsSame(best, worst))
            return best;
        var why = claims.Count(other => IsSame(best, other)) > 1 ? "flest uppgifter är överens om den platsen"
            : isCopied(worst) && !isCopied(best) ? "den andra platsen står också på en annan rad"
            : "det går före när inget annat avgör";
        _findings.Warn(
            "contradicting-coordinates", _entry.File,
            $"{row.CareCenter.Name}: {CoordinatePair.NameOf(best.Said)} och {CoordinatePair.NameOf(worst.Said)} pekar "
            + $"på platser {FeatureSource.Number((long)Math.Round(worst.Place.DistanceTo(best.Place)))} m från "
            + "varandra. "
            + $"{CoordinatePair.NameOf(best.Said)} gäller: {why}.",
            row.Row.Number, _pairs.First(pair => pair.Said == worst.Said).X);
        return best;
    }

    private static bool IsSame(PlaceClaim a, PlaceClaim b) => a.Place.DistanceTo(b.Place) <= SamePlaceMeters;

    private static (long, long) Rounded(PlanePoint place) =>
        ((long)Math.Round(place.Easting), (long)Math.Round(place.Northing));

    private sealed record PlaceClaim(CoordinateSystem Said, PlanePoint Place);
}
