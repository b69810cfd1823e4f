using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Reads the publisher's log of what happened to each DeSO between two editions: one row for each older area and newer
/// area that it gave something to, many to many.
/// </summary>
internal sealed class ChangeLogReader(SourceFiles files, FindingLog findings)
{
    /// <summary>An area that now reaches out to the territorial limit got sea, and no people.</summary>
    private const string SeaOnly = "territorialvatten";

    /// <summary>The changes between two editions, sea left out.</summary>
    /// <exception cref="DataException">A row names an area that the edition does not have.</exception>
    public IReadOnlyList<EditionChange> Read(RecipeChanges entry, AreaTree older, AreaTree newer)
    {
        var grid = GridReader.Read(
            files.Open(entry.File, entry.Source), entry.File,
            new GridOptions([], entry.HeaderRow, entry.Sheet), findings);
        var (from, to, type) = (
            Columns.IndexOf(grid.Columns, entry.Columns.From, entry.File),
            Columns.IndexOf(grid.Columns, entry.Columns.To, entry.File),
            Columns.IndexOf(grid.Columns, entry.Columns.Type, entry.File));
        var date = entry.Columns.Date is { } name ? Columns.IndexOf(grid.Columns, name, entry.File) : -1;
        var changes = new List<EditionChange>();
        foreach (var row in grid.Rows)
        {
            if (date >= 0 && !IsBetween(row, date, entry, older.Edition, newer.Edition))
                continue;
            if (IsElsewhere(row.Cells[from], row.Cells[to], older))
            {
                findings.Note(
                    "outside-register", entry.File, "Ändringar i andra län än receptets är överhoppade.", row.Number);
                continue;
            }

            var change = new EditionChange(
                PlaceOf(row, from, older, newer, entry.File, entry.Columns.From),
                PlaceOf(row, to, newer, older, entry.File, entry.Columns.To));
            if (!row.Cells[type].Contains(SeaOnly, StringComparison.OrdinalIgnoreCase))
                changes.Add(change);
        }

        return changes;
    }

    private bool IsBetween(GridRow row, int date, RecipeChanges entry, Edition older, Edition newer)
    {
        var text = row.Cells[date];
        var isDate = text.Length is 4 or 8 || text.Length > 4 && text[4] == '-';
        if (!isDate || !int.TryParse(text.AsSpan(0, 4), out var year))
            throw new DataException(
                "invalid-date", entry.File, "Datumet ska börja med årtalet: 2025-01-01.", row.Number,
                entry.Columns.Date);
        if (year > older.Year && year <= newer.Year)
            return true;
        findings.Note(
            "change-of-other-edition", entry.File,
            $"Ändringar som inte skedde mellan {older.SwedishName} och {newer.SwedishName} är överhoppade.", row.Number,
            entry.Columns.Date);
        return false;
    }

    /// <summary>Whether the codes are right in form, but of counties that the recipe does not cover.</summary>
    private static bool IsElsewhere(string from, string to, AreaTree tree) =>
        DesoCode.HasForm(from) && DesoCode.HasForm(to)
        && tree.Layer(AreaLevel.County).IndexOf(from[..2]) < 0 && tree.Layer(AreaLevel.County).IndexOf(to[..2]) < 0;

    private static int PlaceOf(GridRow row, int column, AreaTree tree, AreaTree other, string file, string name)
    {
        var code = row.Cells[column];
        if (tree.Layer(AreaLevel.Deso).TryGetIndex(code, out var place))
            return place;
        var rule = other.Layer(AreaLevel.Deso).IndexOf(code) >= 0
            ? $"Koden {code} finns bara i {other.Edition.SwedishName}, men här ska stå en kod ur "
                + $"{tree.Edition.SwedishName}."
            : $"Koden \"{code}\" finns inte i {tree.Edition.SwedishName}.";
        throw new DataException("unknown-area", file, rule, row.Number, name);
    }
}
