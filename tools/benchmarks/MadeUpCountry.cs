using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Benchmarks;

/// <summary>Sweden's areas of both editions, with made-up counts for every indicator of the catalogue and every year.
/// </summary>
internal static class MadeUpCountry
{
    private const int FirstYear = 2018;
    private const int LastYear = 2025;
    private const double PeopleOfDeso = 1_700;

    /// <summary>The areas, from the key files.</summary>
    public static AreaRegister Register() => new(
    [
        Tree(Edition.Deso2018, "key_deso2018_regso2020.csv"), Tree(Edition.Deso2025, "key_deso2025_regso2025.csv"),
    ]);

    /// <summary>One column for each measure, band, sex and year, for DeSO.</summary>
    public static ReleasedFigures Figures(AreaRegister register, IndicatorCatalog catalog)
    {
        var chance = new Chance(2026);
        var series = new List<Series>();
        for (var year = FirstYear; year <= LastYear; year++)
            foreach (var (term, share) in TermsOf(catalog))
                series.Add(Column(register, term, share, year, chance));
        var table = new RawTable("made-up", TableLayer.Published, Audience.Public, series);
        return new ReleasedFigures([DisclosureGate.Release(table)], Audience.Public);
    }

    /// <summary>Each count once, with the share of the people that it is about.</summary>
    private static IEnumerable<(CountTerm Term, double Share)> TermsOf(IndicatorCatalog catalog)
    {
        var terms = catalog.Indicators.SelectMany(indicator => indicator.Formula.Terms)
            .Distinct().OrderBy(term => term.Measure, StringComparer.Ordinal).ThenBy(term => term.Age?.Slug).ToList();
        foreach (var term in terms)
            yield return (term, ShareOf(term));
    }

    private static double ShareOf(CountTerm term) => term.Measure switch
    {
        "population" => term.Age is { IsAll: false } ? 1.0 / 17 : 1,
        "deaths" => 0.0006,
        _ when term.Measure.EndsWith("population", StringComparison.Ordinal)
            || term.Measure.EndsWith("total", StringComparison.Ordinal) => 1,
        _ => 0.1,
    };

    private static Series Column(AreaRegister register, CountTerm term, double share, int year, Chance chance)
    {
        var edition = Edition.ForYear(AreaLevel.Deso, year)!;
        var values = new double[register.FindLayer(AreaLevel.Deso, edition)!.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = chance.NextPoisson(PeopleOfDeso * share * (0.5 + chance.NextDouble()));
        return new Series(
            new SeriesKey(
                term.Measure, AreaLevel.Deso, edition, new Period(year), Sex.All, term.Age ?? AgeGroup.All),
            "made-up", values, new CellState[values.Length]);
    }

    private static AreaTree Tree(Edition edition, string file)
    {
        var rows = File.ReadLines(Path.Combine(Processes.Shared, "data", "riket", file)).Skip(1)
            .Select(line => line.Split(',')).ToList();
        var areas = new List<Area> { new(new AreaId(AreaLevel.Country, AreaCodes.Country, null), "Riket", null) };
        areas.AddRange(rows.Select(row => row[3][..2]).Distinct().Select(code =>
            new Area(new AreaId(AreaLevel.County, code, null), code, AreaCodes.Country)));
        areas.AddRange(rows.DistinctBy(row => row[3]).Select(row =>
            new Area(new AreaId(AreaLevel.Municipality, row[3], null), row[4], row[3][..2])));
        areas.AddRange(rows.DistinctBy(row => row[1]).Select(row =>
            new Area(new AreaId(AreaLevel.Regso, row[1], edition.Regso), row[2], row[3])));
        areas.AddRange(rows.Select(row => new Area(new AreaId(AreaLevel.Deso, row[0], edition), row[2], row[1])));
        return new AreaTree(edition, areas);
    }
}
