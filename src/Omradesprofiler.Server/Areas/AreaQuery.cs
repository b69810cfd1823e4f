using Omradesprofiler.Areas;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Areas;

/// <summary>Reads the parameters that several endpoints share; every refusal names parameter and rule.</summary>
public static class AreaQuery
{
    public static AreaLevel Level(string? text) => AreaLevels.TryParse(text, out var level)
        ? level
        : throw ApiException.BadParameter("level", "Nivån ska vara deso, regso, municipality, county eller country.");

    /// <summary>The edition asked for, or null where none was.</summary>
    public static Edition? Edition(string? text, AreaLevel level, AreaRegister register)
    {
        if (text is null)
            return null;
        if (!level.HasEditions())
            throw ApiException.BadParameter("edition", $"{level.SwedishName()} har inga årgångar. Utelämna edition.");
        var known = string.Join(" eller ", register.EditionsOf(level).Select(edition => edition!.Name));
        return Omradesprofiler.Areas.Edition.Find(level, text) is { } edition && register.FindTree(edition) is not null
            ? edition
            : throw ApiException.BadParameter("edition", $"Årgången för {level.SwedishName()} ska vara {known}.");
    }

    /// <summary>
    /// In a search over all levels an edition's year means the DeSO or RegSO edition of that year and the one that
    /// belongs with it.
    /// </summary>
    public static Edition? EditionOfAnyLevel(string? text, AreaLevel level, AreaRegister register)
    {
        if (text is null || !level.HasEditions())
            return null;
        var named = Omradesprofiler.Areas.Edition.All
            .FirstOrDefault(e => e.Name == text && register.FindTree(e) is not null)
            ?? throw ApiException.BadParameter(
                "edition", "Årgången ska vara 2018, 2020 eller 2025, och finnas i datamängden.");
        return level == AreaLevel.Deso ? named.Deso : named.Regso;
    }

    public static Period? Period(string? text) => text is null ? null
        : Population.Period.TryParse(text, out var period) ? period
        : throw ApiException.BadParameter(
            "period",
            "Perioden ska vara ett år (2024), år till och med år (2020-2024) eller, för vårdcentraler, en månad "
                + "(2025-01).");

    public static Sex Sex(string? text) => text switch
    {
        null or "all" => Population.Sex.All,
        "women" => Population.Sex.Women,
        "men" => Population.Sex.Men,
        _ => throw ApiException.BadParameter("sex", "Kön ska vara all, women eller men."),
    };

    public static AgeGroup? Age(string? text) => text is null or "all" ? null
        : AgeGroup.TryParse(text, out var age) ? age
        : throw ApiException.BadParameter("age", "Ålder ska vara all, från–till (0-4) eller från och uppåt (80-).");

    public static int? Count(string name, string? text, int most) => text is null ? null
        : int.TryParse(text, out var count) && count >= 1 && count <= most ? count
        : throw ApiException.BadParameter(name, $"Antalet ska vara ett heltal från 1 till {most}.");

    /// <summary>Whether the list is wanted as JSON.</summary>
    public static bool IsJson(string? format) => format is null or "json";

    /// <summary>Whether the list is wanted as CSV.</summary>
    public static bool IsCsv(string? format) => format switch
    {
        _ when IsJson(format) => false,
        "csv" => true,
        _ => throw ApiException.BadParameter("format", "Formatet ska vara json, csv eller xlsx."),
    };

    /// <summary>
    /// An area by level and code; the edition is the one asked for, else the newest that has the code.
    /// </summary>
    public static Area Area(AreaRegister register, AreaLevel level, string code, Edition? edition)
    {
        var editions = edition is not null ? [edition] : register.EditionsOf(level).Reverse();
        return editions.Select(e => register.FindLayer(level, e)?.Find(code)).FirstOrDefault(area => area is not null)
            ?? throw ApiException.NotFound(
                "Området",
                (AreaCodes.LevelOf(code) is null
                    ? "Det finns ingen områdeskod av den formen"
                    : $"Det finns inget sådant område på nivån {level.Slug()}")
                + $"{(edition is null ? "" : $" i {edition.SwedishName}")}.");
    }

    /// <summary>The coarser area to keep to, in the tree of an edition; null where none was asked for.</summary>
    public static Area? Within(string? code, AreaRegister register, Edition? edition)
    {
        if (code is null)
            return null;
        var level = AreaCodes.LevelOf(code)
            ?? throw ApiException.BadParameter(
                "within", "Avgränsningen ska vara en områdeskod: 00, län (99), kommun (9980), RegSO eller DeSO.");
        var tree = edition is null ? register.Newest : register.FindTree(edition)!;
        return tree.Layer(level).Find(code)
            ?? throw ApiException.NotFound(
                "Avgränsningsområdet",
                $"Det finns inget sådant område på nivån {level.Slug()} i {tree.Edition.SwedishName}.");
    }
}
