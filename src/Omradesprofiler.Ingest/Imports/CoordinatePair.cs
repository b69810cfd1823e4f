using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Imports.Clinics;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Two columns with coordinates. Which system they really hold is told by each number's size, whatever the recipe says
/// of them.
/// </summary>
internal sealed class CoordinatePair
{
    private static readonly CoordinateSystem[] Recognised =
        [CoordinateSystem.Sweref99Tm, CoordinateSystem.Wgs84, CoordinateSystem.Rt90];

    private readonly string _file;
    private readonly FindingLog _findings;
    private readonly string _y;
    private readonly int _xAt;
    private readonly int _yAt;

    /// <summary>Finds the columns.</summary>
    /// <param name="said">The system that the recipe says.</param>
    /// <param name="x">The column of eastings or longitudes.</param>
    /// <param name="y">The column of northings or latitudes.</param>
    /// <param name="grid">The file.</param>
    /// <param name="findings">Where what is doubtful is said.</param>
    /// <exception cref="DataException">A column is missing.</exception>
    public CoordinatePair(CoordinateSystem said, string x, string y, Grid grid, FindingLog findings)
    {
        (Said, X, _y, _file, _findings) = (said, x, y, grid.File, findings);
        (_xAt, _yAt) = (Columns.IndexOf(grid.Columns, x, _file), Columns.IndexOf(grid.Columns, y, _file));
    }

    /// <summary>The system that the recipe says.</summary>
    public CoordinateSystem Said { get; }

    /// <summary>The first column's name.</summary>
    public string X { get; }

    /// <summary>A system's name, in words.</summary>
    public static string NameOf(CoordinateSystem system) =>
        system == CoordinateSystem.Wgs84 ? "WGS 84" : system.Name;

    /// <summary>A row's place, SWEREF 99 TM; null where it has none that can be believed.</summary>
    public PlanePoint? Find(GridRow row)
    {
        var (first, second) = (CareCenterRows.TextOf(row.Cells[_xAt]), CareCenterRows.TextOf(row.Cells[_yAt]));
        if (first is null && second is null)
            return null;
        if (!TryNumber(first, out var x) || !TryNumber(second, out var y))
            return Refuse("invalid-coordinates", "Koordinaten är ofullständig eller inget tal. Den används inte.");
        foreach (var system in Recognised.OrderByDescending(system => system == Said))
        {
            var isSwapped = system.Range.Box.Contains(y, x);
            if (!isSwapped && !system.Range.Box.Contains(x, y))
                continue;
            Tell(row, system, isSwapped);
            var (e, n) = isSwapped ? (y, x) : (x, y);
            var (easting, northing) = system.ToSweref?.Invoke(e, n) ?? (e, n);
            return new PlanePoint(easting, northing);
        }

        return Refuse(
            "coordinates-outside-sweden",
            $"Koordinaten ligger utanför Sverige i {NameOf(Said)}, och är inte heller i något annat system som "
            + "känns igen. Den används inte.");

        PlanePoint? Refuse(string code, string rule)
        {
            _findings.Warn(code, _file, rule, row.Number, X);
            return null;
        }
    }

    private void Tell(GridRow row, CoordinateSystem found, bool isSwapped)
    {
        if (found != Said)
            _findings.Warn(
                found == CoordinateSystem.Rt90 ? "rt90-recognised"
                    : found == CoordinateSystem.Wgs84 ? "degrees-recognised" : "sweref-recognised",
                _file,
                $"Kolumnerna {X} och {_y} ska enligt receptet vara {NameOf(Said)}, men talen är i "
                + $"{NameOf(found)}. De är lästa så och omräknade till SWEREF 99 TM.",
                row.Number, X);
        if (isSwapped)
            _findings.Warn(
                "axes-swapped", _file,
                found == CoordinateSystem.Wgs84
                    ? $"Latituden står i {X} och longituden i {_y}. De är lästa så."
                    : $"Nordvärdet står i {X} och östvärdet i {_y}. De är lästa så.",
                row.Number, X);
    }

    private static bool TryNumber(string? text, out double number)
    {
        number = 0;
        return text is not null && SwedishNumber.TryParse(text, out number, out var state)
            && state == CellState.Published;
    }
}
