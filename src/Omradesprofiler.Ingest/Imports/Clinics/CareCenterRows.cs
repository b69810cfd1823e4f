using System.Globalization;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Reads the cells of a clinic list, all but coordinates.</summary>
internal sealed class CareCenterRows
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    private readonly RecipeCareCenters _entry;
    private readonly FindingLog _findings;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CareCenterKind> _kinds;

    public CareCenterRows(RecipeCareCenters entry, Grid grid, FindingLog findings)
    {
        (_entry, _findings) = (entry, findings);
        string?[] named =
        [
            entry.Code, entry.Name, entry.Kind?.Column, entry.Digital, entry.Municipality, entry.Owner, entry.Capacity,
            entry.ListingCap, entry.Listed, entry.Opened, entry.Closed,
        ];
        foreach (var name in named.OfType<string>())
            _places[name] = Columns.IndexOf(grid.Columns, name, entry.File);
        _kinds = new(
            entry.Kind?.Values ?? new Dictionary<string, CareCenterKind>(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a cell says; null where it is empty or says that nothing is known.</summary>
    public static string? TextOf(string cell) =>
        cell.Trim() is { Length: > 0 } text && !text.Equals("NULL", StringComparison.OrdinalIgnoreCase)
            && text is not (".." or "-" or "–" or "#N/A")
            ? text
            : null;

    /// <summary>The clinic of a row without its place; null where code or name is missing.</summary>
    public CareCenterRow? Read(GridRow row)
    {
        if (Cell(row, _entry.Code) is not { } code || Cell(row, _entry.Name) is not { } name)
            return null;
        var careCenter = new CareCenter(code, name)
        {
            Kind = KindOf(row, code),
            Owner = Cell(row, _entry.Owner),
            Capacity = Count(row, _entry.Capacity),
            ListingCap = Count(row, _entry.ListingCap),
            Listed = Count(row, _entry.Listed),
            Opened = Date(row, _entry.Opened),
            Closed = Date(row, _entry.Closed),
        };
        return new CareCenterRow(row, careCenter, Cell(row, _entry.Municipality));
    }

    private string? Cell(GridRow row, string? column) => column is null ? null : TextOf(row.Cells[_places[column]]);

    private CareCenterKind KindOf(GridRow row, string code)
    {
        if (_entry.Kind?.ByCode is { } byCode && byCode.TryGetValue(code, out var said))
            return said;
        if (Cell(row, _entry.Digital)?.ToLowerInvariant() is "1" or "ja" or "true" or "sant" or "x")
            return CareCenterKind.Digital;
        if (_entry.Kind?.Column is not { } column)
            return CareCenterKind.Clinic;
        return Cell(row, column) is { } text && _kinds.TryGetValue(text, out var kind) ? kind : _entry.Kind.Otherwise;
    }

    private int? Count(GridRow row, string? column)
    {
        if (Cell(row, column) is not { } text)
            return null;
        if (SwedishNumber.TryParse(text, out var number, out var state) && state == CellState.Published
            && number is >= 0 and <= int.MaxValue && number == Math.Floor(number))
            return (int)number;
        _findings.Warn(
            "not-a-count", _entry.File, "Cellen är inget antal (0, 1, 2 …). Den räknas som att uppgift saknas.",
            row.Number, column);
        return null;
    }

    private DateOnly? Date(GridRow row, string? column)
    {
        if (Cell(row, column) is not { } text)
            return null;
        if (DateTime.TryParseExact(
            text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return DateOnly.FromDateTime(time);
        _findings.Warn(
            "invalid-date", _entry.File,
            "Datumet ska skrivas 2025-01-01. Det räknas som att uppgift saknas.", row.Number, column);
        return null;
    }
}
