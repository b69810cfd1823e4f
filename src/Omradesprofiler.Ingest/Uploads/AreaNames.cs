using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>
/// Names in place of codes, where their owner says that they are names: one that a single area of the level has stands
/// for it, and one that several have stands for none.
/// </summary>
/// <param name="Level">The areas' level.</param>
/// <param name="Edition">Their edition; null for levels without editions.</param>
public sealed record AreaNames(AreaLevel Level, Edition? Edition)
{
    /// <summary>The code of each name that only one area has.</summary>
    internal IReadOnlyDictionary<string, string> CodesOf(AreaRegister register) =>
        (register.FindLayer(Level, Edition)?.Areas ?? []).GroupBy(area => Plain(area.Name))
            .Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First().Code);

    /// <summary>How names are compared: without regard to case, and to what stands around them.</summary>
    internal static string Plain(string name)
    {
        var text = name.Trim().Normalize().ToUpperInvariant();
        return text.EndsWith(" KOMMUN", StringComparison.Ordinal)
            ? text[..^" KOMMUN".Length]
            : text;
    }

    internal StatTable ToCodes(StatTable table, RecipeTable mapping, AreaRegister register, FindingLog findings)
    {
        var place = Enumerable.Range(0, table.Dimensions.Count).FirstOrDefault(
            i => string.Equals(table.Dimensions[i].Code, mapping.Region.Dimension, StringComparison.OrdinalIgnoreCase),
            -1);
        if (place < 0)
            return table;
        var codes = CodesOf(register);
        var regions = table.Dimensions[place];
        var found = regions.Categories.Count(one => codes.ContainsKey(Plain(one.Code)));
        if (found > 0)
            findings.Note(
                "by-name", mapping.File,
                "Området har hittats på sitt namn. Namn som flera områden har, eller inget, är inte inlästa.",
                null, regions.Code, found);
        var changed = regions with
        {
            Categories =
            [
                .. regions.Categories.Select(
                    one => one with { Code = codes.GetValueOrDefault(Plain(one.Code), one.Code) }),
            ],
        };
        return table with { Dimensions = [.. table.Dimensions.Select((one, i) => i == place ? changed : one)] };
    }
}
