using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Indicators;

/// <summary>
/// Four DeSO in two RegSO in one municipality of a made-up county, in both editions, with whatever series a test gives.
/// </summary>
internal static class SmallCountry
{
    public static readonly AreaRegister Register = new(
        [TreeOf(Edition.Deso2018), TreeOf(Edition.Deso2025)]);

    /// <summary>The same areas, where 9901C1010 gave a fourth of its people to 9901C1020 in 2025.</summary>
    public static readonly AreaRegister Comparable = new(
        Register.Trees,
        [Weights(Edition.Deso2018, Edition.Deso2025, 0.75), Weights(Edition.Deso2025, Edition.Deso2018, 1)]);

    public static IndicatorEngine Engine(IndicatorCatalog catalog, params Series[] series) =>
        new(Register, Figures(series), catalog);

    public static IndicatorEngine ComparableEngine(IndicatorCatalog catalog, params Series[] series) =>
        new(Comparable, Figures(series), catalog);

    public static ReleasedFigures Figures(params Series[] series) => new(
        [DisclosureGate.Release(new RawTable("test", TableLayer.Published, Audience.Public, series))], Audience.Public);

    public static Series Deso(string measure, int year, params double[] values) => Column(
        new SeriesKey(
            measure, AreaLevel.Deso, Edition.ForYear(AreaLevel.Deso, year), new Period(year), Sex.All, AgeGroup.All),
        values);

    public static Series Column(SeriesKey key, params double[] values) =>
        new(
            key, "source", values,
            [.. values.Select(value => double.IsNaN(value) ? CellState.NotCollected : CellState.Published)]);

    public static Indicator Indicator(string id, IndicatorFormula formula, string unit = "%") => new(
        id, id, "", "", unit, 1, Polarity.None, formula, new Uncertainty.NoneKnown("prov"), true, true, [], "", null, null,
        []);

    public static ColumnKey Key(AreaLevel level, int year, Sex sex = Sex.All, AgeGroup? age = null) =>
        new(level, Register.EditionFor(level, year), new Period(year), sex, age);

    private static EditionWeights Weights(Edition from, Edition to, double kept) => EditionWeights.Of(
        Register.FindLayer(from.Level, from)!, Register.FindLayer(to.Level, to)!,
        new (string, string, double, WeightMethod)[]
        {
            ("9901A0010", "9901A0010", 1, WeightMethod.Identity),
            ("9901C1010", "9901C1010", kept, WeightMethod.People),
            ("9901C1010", "9901C1020", 1 - kept, WeightMethod.People),
            ("9901C1020", "9901C1020", 1, WeightMethod.ChangeLog),
            ("9901C1030", "9901C1030", 1, WeightMethod.Identity),
        }.Where(row => row.Item3 > 0));

    private static AreaTree TreeOf(Edition edition)
    {
        Area Area(AreaLevel level, string code, string name, string? parent) => new(
            new AreaId(
                level, code,
                level switch { AreaLevel.Deso => edition, AreaLevel.Regso => edition.Regso, _ => null }),
            name, parent);
        return new AreaTree(edition,
        [
            Area(AreaLevel.Deso, "9901A0010", "Landet", "9901R001"),
            Area(AreaLevel.Deso, "9901C1010", "Stan", "9901R002"),
            Area(AreaLevel.Deso, "9901C1020", "Stan", "9901R002"),
            Area(AreaLevel.Deso, "9901C1030", "Stan", "9901R002"),
            Area(AreaLevel.Regso, "9901R001", "Landet", "9901"), Area(AreaLevel.Regso, "9901R002", "Stan", "9901"),
            Area(AreaLevel.Municipality, "9901", "Ytterö", "99"), Area(AreaLevel.County, "99", "Exempellän", "00"),
            Area(AreaLevel.Country, "00", "Riket", null),
        ]);
    }
}
