using Omradesprofiler.Areas;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Uploads;

/// <summary>What a mapping must say; each refusal names the choice and the rule.</summary>
public static class UploadMappingRules
{
    private const int MaxTitleLength = 120;
    private static readonly double[] Pers = [100, 1_000, 10_000, 100_000];

    /// <exception cref="ApiException">A choice is missing or can not be.</exception>
    public static UploadMapping Require(UploadMapping? mapping)
    {
        if (mapping is null)
            throw ApiException.BadParameter("mapping", "Kolumnvalen (mapping) saknas.");
        RequireText(mapping.Area, "area", "Välj kolumnen med områdeskoder.");
        RequireText(mapping.Value, "value", "Välj kolumnen med värden.");
        if (string.IsNullOrWhiteSpace(mapping.Title) || mapping.Title.Length > MaxTitleLength)
            throw ApiException.BadParameter("title", $"Rubriken ska ha 1–{MaxTitleLength} tecken.");
        if (!UploadKinds.All.Contains(mapping.Kind))
            throw ApiException.BadParameter("kind", "Slaget ska vara rate, count eller share.");
        if (mapping.Kind == UploadKinds.Share && mapping.Denominator is null)
            throw ApiException.BadParameter(
                "denominator",
                "En färdig andel kan inte skyddas utan antalet personer bakom den. Välj kolumnen med "
                    + "antalet personer.");
        if (mapping.HeaderRow is < 1)
            throw ApiException.BadParameter("headerRow", "Rubrikernas rad är 1 eller mer.");
        if (mapping.Kind != UploadKinds.Count && !Pers.Contains(mapping.Per)
            && !(mapping.Kind == UploadKinds.Share && mapping.Per == 1))
            throw ApiException.BadParameter("per", "Värdet ges per 100, 1 000, 10 000 eller 100 000.");
        RequirePlace(mapping);
        if (mapping.IsByName && mapping.Edition == "by-period")
            throw ApiException.BadParameter("edition", "Namn hittas i en årgång i taget. Välj en.");
        RequireApart(mapping);
        return mapping.Kind == UploadKinds.Count ? mapping with { Denominator = null } : mapping;
    }

    /// <summary>Who saves, as it will stand in the journal and under the numbers.</summary>
    /// <exception cref="ApiException">Nobody is named.</exception>
    public static string RequireSaver(string? by)
    {
        var name = new string([.. (by ?? "").Where(c => !char.IsControl(c))]).Trim();
        return name.Length is > 0 and <= MaxTitleLength
            ? name
            : throw ApiException.BadParameter(
                "by", $"Skriv vem som sparar filen, 1–{MaxTitleLength} tecken. Det står i källan och i journalen.");
    }

    private static void RequirePlace(UploadMapping mapping)
    {
        if (!AreaLevels.TryParse(mapping.Level, out var level) || level == AreaLevel.Country)
            throw ApiException.BadParameter("level", "Nivån ska vara deso, regso, municipality eller county.");
        if (level.HasEditions() && mapping.Edition != "by-period"
            && (mapping.Edition is null || Edition.Find(level, mapping.Edition) is null))
            throw ApiException.BadParameter(
                "edition", "Välj vilken årgång koderna hör till: koden ensam är ingen identitet.");
        if (mapping.PeriodColumn is null && !Period.TryParse(mapping.Period, out _))
            throw ApiException.BadParameter("period", "Välj kolumnen med år, eller skriv det år som filen gäller.");
    }

    private static void RequireApart(UploadMapping mapping)
    {
        string?[] used =
        [
            mapping.Area, mapping.Value, mapping.Denominator, mapping.PeriodColumn, mapping.SexColumn,
            mapping.AgeColumn,
        ];
        if (used.OfType<string>().GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw ApiException.BadParameter(
                "mapping", $"Kolumnen {twice.Key} är vald till två saker. Varje kolumn kan bara vara en.");
    }

    private static void RequireText(string? text, string name, string rule)
    {
        if (string.IsNullOrEmpty(text))
            throw ApiException.BadParameter(name, rule);
    }
}
