using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Reads region codes as SCB writes them: riket, county, municipality, bare DeSO and RegSO codes, and codes with the
/// edition as a suffix (<c>0114A0010_DeSO2025</c>); or names as "Kommun (RegSO)". A suffix is never merely stripped:
/// it is the edition.
/// </summary>
internal sealed class RegionParser(RecipeTable table, AreaRegister register)
{
    private const string ByPeriod = "by-period";
    private static readonly (string Suffix, Edition Edition)[] Suffixes =
    [
        ("_DeSO2018", Edition.Deso2018), ("_DeSO2025", Edition.Deso2025),
        ("_RegSO2020", Edition.Regso2020), ("_RegSO2025", Edition.Regso2025),
    ];

    private Dictionary<string, RegionTarget?>? _byName;

    /// <summary>The meaning of a category's code, or null where it has none that is known.</summary>
    /// <exception cref="DataException">A bare code's edition is not said in the recipe.</exception>
    public RegionTarget? Find(string code)
    {
        var text = code.Trim();
        if (table.Region.KeyedBy == RegionKeying.MunicipalityAndRegsoName)
            return (_byName ??= IndexNames()).GetValueOrDefault(text.Normalize(NormalizationForm.FormC));
        foreach (var (suffix, edition) in Suffixes)
            if (text.EndsWith(suffix, StringComparison.Ordinal))
                return AreaCodes.LevelOf(text.AsSpan(0, text.Length - suffix.Length)) == edition.Level
                    ? new RegionTarget(edition.Level, text[..^suffix.Length], edition, false)
                    : null;
        return AreaCodes.LevelOf(text) switch
        {
            null => null,
            AreaLevel.Deso => Bare(AreaLevel.Deso, text, table.Region.Deso),
            AreaLevel.Regso => Bare(AreaLevel.Regso, text, table.Region.Regso),
            { } level => new RegionTarget(level, text, null, false),
        };
    }

    private RegionTarget Bare(AreaLevel level, string code, string? edition) => edition switch
    {
        ByPeriod => new RegionTarget(level, code, null, true),
        not null => new RegionTarget(level, code, Edition.Find(level, edition), false),
        null => throw new DataException(
            "edition-not-said", table.File,
            $"Tabellen har {level.SwedishName()}-koder utan årgång. Ange region.{level.Slug()} i receptet "
            + $"({string.Join(", ", Edition.All.Where(e => e.Level == level).Select(e => e.Name))} eller by-period): "
            + "koden ensam är ingen identitet."),
    };

    /// <summary>"Kommun (RegSO)" → code; a name that stands for two areas stands for none.</summary>
    private Dictionary<string, RegionTarget?> IndexNames()
    {
        var names = new Dictionary<string, RegionTarget?>(StringComparer.Ordinal);
        var edition = Edition.Find(AreaLevel.Regso, table.Region.Regso ?? "") ?? throw new DataException(
            "edition-not-said", table.File, "Namnen är RegSO-namn. Ange region.regso (2020 eller 2025) i receptet.");
        if (register.FindTree(edition) is not { } tree)
            return names;
        foreach (var area in tree.Layer(AreaLevel.Regso).Areas)
        {
            var municipality = tree.Layer(AreaLevel.Municipality).Find(area.ParentCode!)!;
            var name = $"{municipality.Name} ({area.Name})".Normalize(NormalizationForm.FormC);
            names[name] = names.ContainsKey(name) ? null : new RegionTarget(AreaLevel.Regso, area.Code, edition, false);
        }

        return names;
    }
}
