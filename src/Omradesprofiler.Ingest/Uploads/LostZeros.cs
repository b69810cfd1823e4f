using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>
/// Codes that a spreadsheet has taken for numbers (380 for 0380) get their first zero back, where the register has the
/// code with it and no code is of the form without: that can mean nothing else, and is told.
/// </summary>
internal sealed class LostZeros(RecipeTable mapping, AreaRegister register, FindingLog findings)
{
    /// <summary>The same table with whole codes.</summary>
    public StatTable Restore(StatTable table)
    {
        var place = Enumerable.Range(0, table.Dimensions.Count).FirstOrDefault(
            i => string.Equals(table.Dimensions[i].Code, mapping.Region.Dimension, StringComparison.OrdinalIgnoreCase),
            -1);
        if (place < 0)
            return table;
        var regions = table.Dimensions[place];
        var restored = regions.Categories.Select(one => FindWhole(register, one.Code)).ToList();
        if (restored.TrueForAll(code => code is null))
            return table;
        for (var point = 0; point < table.Count; point++)
            if (restored[table.CoordinatesOf(point)[place]] is not null)
            {
                findings.Note(
                    "lost-zero", mapping.File,
                    "Koden har tappat sin första nolla, som Excel gör med tal. Den har lästs med nollan.",
                    table.Rows[point], regions.Code, restored.Count(code => code is not null));
                break;
            }

        var categories = regions.Categories.Select((one, i) => one with { Code = restored[i] ?? one.Code }).ToList();
        return table with
        {
            Dimensions = [.. table.Dimensions.Select((one, i) => i == place ? one with { Categories = categories } : one)],
        };
    }

    /// <summary>The code with its zero, where the register has that alone; else null.</summary>
    public static string? FindWhole(AreaRegister register, string code)
    {
        var text = code.Trim();
        if (AreaCodes.LevelOf(text) is not null || AreaCodes.LevelOf("0" + text) is not { } level)
            return null;
        return register.EditionsOf(level).Any(edition => register.FindLayer(level, edition)?.Find("0" + text) is not null)
            ? "0" + text
            : null;
    }
}
