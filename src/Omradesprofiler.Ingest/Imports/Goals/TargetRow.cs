using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Goals;

/// <summary>One row of a file of targets; what is wrong with it is told once, and the row is then not read.</summary>
internal sealed class TargetRow(RecipeTargets entry, Grid grid, GridRow row, FindingLog findings)
{
    /// <summary>The row as the file numbers it.</summary>
    public int Number => row.Number;

    /// <summary>The columns' names.</summary>
    public RecipeTargetColumns Columns { get; } = entry.Columns ?? new RecipeTargetColumns();

    /// <summary>Whether something was wrong that keeps the row from being read.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The cell's text; null where it is empty, or the file lacks the column.</summary>
    public string? Text(string column) =>
        grid.ColumnOf(column) is >= 0 and var i && row.Cells[i].Length > 0 ? row.Cells[i] : null;

    /// <summary>The cell's number; null where it is empty.</summary>
    public double? Find(string column)
    {
        if (Text(column) is not { } text)
            return null;
        if (SwedishNumber.TryParse(text, out var number, out var state) && state == CellState.Published)
            return number;
        Refuse("not-a-number", "Det ska stå ett tal.", column);
        return null;
    }

    /// <summary>The row is not read.</summary>
    public void Refuse(string code, string text, string column)
    {
        IsRefused = true;
        findings.Warn(code, entry.File, $"{Name}{text} Målet är inte inläst.", row.Number, column);
    }

    /// <summary>The row is read, with a remark.</summary>
    public void Warn(string code, string text, string column) =>
        findings.Warn(code, entry.File, Name + text, row.Number, column);

    /// <summary>The row is read; this is worth knowing.</summary>
    public void Note(string code, string text, string column) =>
        findings.Note(code, entry.File, Name + text, row.Number, column);

    private string Name => Text(Columns.Id) is { } id ? $"{id}: " : "";
}
