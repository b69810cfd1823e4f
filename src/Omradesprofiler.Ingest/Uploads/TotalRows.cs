using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>
/// Leaves out rows that are sums of the others, and tells of them: sums are made of what may be shown, and a sum of the
/// file's own would give away what is hidden.
/// </summary>
public static class TotalRows
{
    /// <summary>What is said of them.</summary>
    public const string Text = "Raden är en summa (Totalt) och är inte inläst. Summor räknas ur det som får visas.";

    /// <summary>The same table without such rows.</summary>
    internal static StatTable LeaveOut(StatTable table, RecipeTable mapping, FindingLog findings)
    {
        var place = Enumerable.Range(0, table.Dimensions.Count).FirstOrDefault(
            i => string.Equals(table.Dimensions[i].Code, mapping.Region.Dimension, StringComparison.OrdinalIgnoreCase),
            -1);
        if (place < 0)
            return table;
        var regions = table.Dimensions[place];
        var isTotal = regions.Categories.Select(one => AreaCodeForm.IsTotal(one.Code)).ToList();
        if (!isTotal.Contains(true))
            return table;
        var kept = new List<int>();
        var rows = new SortedSet<int>();
        for (var point = 0; point < table.Count; point++)
            if (isTotal[table.CoordinatesOf(point)[place]])
                rows.Add(table.Rows[point]);
            else
                kept.Add(point);
        if (rows.Count > 0)
            findings.Note("total-row", mapping.File, Text, rows.Min, regions.Code, rows.Count);
        return table with
        {
            Coordinates = [.. kept.SelectMany(point => table.CoordinatesOf(point).ToArray())],
            Values = [.. kept.Select(point => table.Values[point])],
            States = [.. kept.Select(point => table.States[point])],
            Rows = [.. kept.Select(point => table.Rows[point])],
        };
    }
}
