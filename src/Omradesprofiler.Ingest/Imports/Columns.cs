using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Finds the columns that a recipe names.</summary>
internal static class Columns
{
    /// <summary>The place of a column, without regard to case.</summary>
    /// <exception cref="DataException">There is none; the message lists those that there are.</exception>
    public static int IndexOf(IReadOnlyList<string> columns, string name, string file)
    {
        for (var i = 0; i < columns.Count; i++)
            if (string.Equals(columns[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        throw new DataException(
            "missing-column", file,
            $"Kolumnen \"{name}\" som receptet anger finns inte. Filen har: {string.Join(", ", columns)}.",
            column: name);
    }

    /// <summary>Tells which columns nobody reads: one that is spelled wrongly is not lost in silence.</summary>
    public static void TellUnused(Grid grid, IReadOnlyCollection<string> known, FindingLog findings)
    {
        foreach (var column in grid.Columns.Except(known, StringComparer.OrdinalIgnoreCase))
            findings.Note(
                "unused-column", grid.File, $"Kolumnen används inte. De som läses: {string.Join(", ", known)}.",
                column: column);
    }
}
