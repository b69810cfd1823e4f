using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Takes all tables of a snapshot through the gate together, by the recipe's rules.</summary>
internal sealed class OwnProtection(
    Recipe recipe, IndicatorCatalog catalog, AreaRegister register, IReadOnlyList<CareGeography> geographies,
    FindingLog findings)
{
    /// <summary>The released tables in the order given, and the own data with what protecting them has cost.</summary>
    /// <exception cref="DataException">Own data can not be protected, or not together with the snapshot before.
    /// </exception>
    public (IReadOnlyList<ReleasedTable> Tables, IReadOnlyList<GeographySeries> Geographies, ImportedOwnData? Own)
        Release(IReadOnlyList<RawTable> tables, IEnumerable<Protection> earlier)
    {
        var own = tables.Where(table => table.Layer == TableLayer.Own).ToList();
        if (own.Count == 0)
            return ([.. tables.Select(DisclosureGate.Release)], [], null);
        foreach (var table in own)
            RequireCounts(table);
        var rules = RulesOf(recipe, catalog);
        var setting = new ProtectionSetting(register, rules)
        {
            Geographies = [.. geographies.Select(geography => geography.ForOwnData).OfType<FurtherGeography>()],
        };
        var release = DisclosureGate.Release(tables, setting, earlier);
        RequireOneEditionAPeriod(release.Tables.Where((_, i) => tables[i].Layer == TableLayer.Own));
        foreach (var table in own)
            Tell(release.Tables.First(released => released.Name == table.Name));
        return (release.Tables, release.Geographies, new ImportedOwnData(new OwnData(own, rules), release.Report));
    }

    /// <summary>A percentage or a median is no count, and can not be protected as one.</summary>
    private void RequireCounts(RawTable table)
    {
        var noCounts = catalog.Indicators.Select(indicator => indicator.Formula).SelectMany(formula => formula switch
        {
            IndicatorFormula.Published published => [published.Measure.Measure],
            IndicatorFormula.RoundedShare rounded => [rounded.Percent.Measure],
            _ => Array.Empty<string>(),
        }).ToHashSet(StringComparer.Ordinal);
        var entry = recipe.Tables.First(one => one.Name == table.Name);
        if (entry.Measures.FirstOrDefault(measure => noCounts.Contains(measure.Measure)) is { } wrong)
            throw new DataException(
                "own-not-a-count", entry.File,
                "Egna uppgifter ska vara antal. Måttet är en andel, en median eller ett index, som inte kan skyddas "
                + "så.",
                column: wrong.Measure);
    }

    /// <summary>What counts as too small, and which count is a part of which.</summary>
    public static ProtectionRules RulesOf(Recipe recipe, IndicatorCatalog catalog)
    {
        var said = recipe.Protection ?? new RecipeProtection();
        return new ProtectionRules
        {
            MinimumCount = said.MinimumCount,
            Numerator = said.Numerator,
            Denominator = said.Denominator,
            Complement = said.Complement,
            Pairs = [.. PairsOf(catalog)],
        };
    }

    /// <summary>Which count is a part of which: by the catalogue's ratios and by what a unit's CNI is of.</summary>
    private static IEnumerable<MeasurePair> PairsOf(IndicatorCatalog catalog) =>
        ListedCni.Pairs.Concat(
            from formula in catalog.Indicators.Select(indicator => indicator.Formula).OfType<IndicatorFormula.Ratio>()
            where formula.Denominator.Count == 1
            from numerator in formula.Numerator
            where numerator.Measure != formula.Denominator[0].Measure
            select new MeasurePair(numerator.Measure, formula.Denominator[0].Measure)).Distinct();

    /// <summary>
    /// The same people by two divisions can be subtracted from each other, and how the editions overlap is not part of
    /// the setting.
    /// </summary>
    private void RequireOneEditionAPeriod(IEnumerable<ReleasedTable> tables)
    {
        var several = tables
            .SelectMany(table => table.Series.Where(one => one.Key.Edition is not null)
                .Select(one => (Table: table, one.Key)))
            .GroupBy(found => (found.Key.Measure, found.Key.Period))
            .FirstOrDefault(group => group.Select(found => found.Key.Edition!.Deso).Distinct().Count() > 1);
        if (several is not null)
            throw new DataException(
                "own-two-editions", FileOf(several.First().Table),
                "Egna uppgifter för samma period finns på två årgångar av DeSO eller RegSO. Då kan små tal räknas ut "
                + "som skillnader. Lämna bara den årgång som gäller för perioden.");
    }

    /// <summary>Everybody can count the hidden ones; how many of them are small is not told.</summary>
    private void Tell(ReleasedTable table)
    {
        var states = table.Series.SelectMany(series => series.States).ToList();
        var hidden = states.Count(state => state == CellState.OwnSuppressed);
        var all = hidden + states.Count(state => state == CellState.Published);
        findings.Note(
            "own-protected", FileOf(table),
            $"Egna uppgifter, skyddade: {hidden} av {all} tal visas inte, för att små antal inte ska gå att räkna ut.");
    }

    private string FileOf(ReleasedTable table) => recipe.Tables.First(entry => entry.Name == table.Name).File;
}
