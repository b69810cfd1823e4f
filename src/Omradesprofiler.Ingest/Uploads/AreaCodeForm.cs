using System.Text.RegularExpressions;
using Omradesprofiler.Areas;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>What a cell where an area should be seems to hold.</summary>
internal static partial class AreaCodeForm
{
    /// <summary>Whether a text is an area's code: of a form that is like nothing else, or one that the register has.
    /// </summary>
    public static bool IsCode(AreaRegister register, string text)
    {
        var suffix = text.IndexOf('_', StringComparison.Ordinal);
        var bare = suffix > 0 ? text[..suffix] : text;
        if (AreaCodes.LevelOf(bare) is not { } level)
            return LostZeros.FindWhole(register, bare) is not null;
        return level <= AreaLevel.Regso
            || register.EditionsOf(level).Any(edition => register.FindLayer(level, edition)?.Find(bare) is not null);
    }

    /// <summary>Whether a text says that its row is the sum of others.</summary>
    public static bool IsTotal(string text) => Total().IsMatch(text.Trim());

    [GeneratedRegex(
        @"^(total(t|er|en|summa)?|summa|sum|samtliga|alla( områden)?|hela (länet|kommunen|riket)|länet|kommunen"
        + @"|riket)\b[\s:.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Total();
}
