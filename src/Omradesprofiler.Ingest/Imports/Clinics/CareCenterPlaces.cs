using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
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

    private static readonly CoordinateSystem[] Recognised =
        [CoordinateSystem.Sweref99Tm, CoordinateSystem.Wgs84, CoordinateSystem.Rt90];

    private readonly RecipeCareCenters _entry;
    private readonly FindingLog _findings;
    private readonly List<PlacePair> _pairs = [];

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
            _pairs.Add(new PlacePair(
                system, x, y, Columns.IndexOf(grid.Columns, x, _entry.File),
                Columns.IndexOf(grid.Columns, y, _entry.File)));
    }

    private PlaceClaim? Claim(GridRow row, PlacePair pair)
    {
        var (first, second) = (
            CareCenterRows.TextOf(row.Cells[pair.XAt]), CareCenterRows.TextOf(row.Cells[pair.YAt]));
        if (first is null && second is null)
            return null;
        if (!TryNumber(first, out var x) || !TryNumber(second, out var y))
            return Refuse("invalid-coordinates", "Koordinaten är ofullständig eller inget tal. Den används inte.");
        foreach (var system in Recognised.OrderByDescending(system => system == pair.Said))
        {
            var isSwapped = system.Range.Box.Contains(y, x);
            if (!isSwapped && !system.Range.Box.Contains(x, y))
                continue;
            Tell(row, pair, system, isSwapped);
            var (e, n) = isSwapped ? (y, x) : (x, y);
            var (easting, northing) = system.ToSweref?.Invoke(e, n) ?? (e, n);
            return new PlaceClaim(pair.Said, new PlanePoint(easting, northing));
        }

        return Refuse(
            "coordinates-outside-sweden",
            $"Koordinaten ligger utanför Sverige i {NameOf(pair.Said)}, och är inte heller i något annat system som "
            + "känns igen. Den används inte.");

        PlaceClaim? Refuse(string code, string rule)
        {
            _findings.Warn(code, _entry.File, rule, row.Number, pair.X);
            return null;
        }
    }

    private void Tell(GridRow row, PlacePair pair, CoordinateSystem found, bool isSwapped)
    {
        if (found != pair.Said)
            _findings.Warn(
                found == CoordinateSystem.Rt90 ? "rt90-recognised"
                    : found == CoordinateSystem.Wgs84 ? "degrees-recognised" : "sweref-recognised",
                _entry.File,
                $"Kolumnerna {pair.X} och {pair.Y} ska enligt receptet vara {NameOf(pair.Said)}, men talen är i "
                + $"{NameOf(found)}. De är lästa så och omräknade till SWEREF 99 TM.",
                row.Number, pair.X);
        if (isSwapped)
            _findings.Warn(
                "axes-swapped", _entry.File,
                found == CoordinateSystem.Wgs84
                    ? $"Latituden står i {pair.X} och longituden i {pair.Y}. De är lästa så."
                    : $"Nordvärdet står i {pair.X} och östvärdet i {pair.Y}. De är lästa så.",
                row.Number, pair.X);
    }

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
            $"{row.CareCenter.Name}: {NameOf(best.Said)} och {NameOf(worst.Said)} pekar på platser "
            + $"{FeatureSource.Number((long)Math.Round(worst.Place.DistanceTo(best.Place)))} m från varandra. "
            + $"{NameOf(best.Said)} gäller: {why}.",
            row.Row.Number, _pairs.First(pair => pair.Said == worst.Said).X);
        return best;
    }

    private static string NameOf(CoordinateSystem system) =>
        system == CoordinateSystem.Wgs84 ? "WGS 84" : system.Name;

    private static bool IsSame(PlaceClaim a, PlaceClaim b) => a.Place.DistanceTo(b.Place) <= SamePlaceMeters;

    private static (long, long) Rounded(PlanePoint place) =>
        ((long)Math.Round(place.Easting), (long)Math.Round(place.Northing));

    private static bool TryNumber(string? text, out double number)
    {
        number = 0;
        return text is not null && SwedishNumber.TryParse(text, out number, out var state)
            && state == CellState.Published;
    }

    private sealed record PlacePair(CoordinateSystem Said, string X, string Y, int XAt, int YAt);

    private sealed record PlaceClaim(CoordinateSystem Said, PlanePoint Place);
}
