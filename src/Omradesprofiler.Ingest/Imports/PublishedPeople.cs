using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>How many people each area has, as published.</summary>
internal sealed class PublishedPeople
{
    /// <summary>The measure that counts all people.</summary>
    private const string People = "population";

    private readonly AreaRegister _register;
    private readonly IndicatorEngine _engine;
    private readonly Indicator? _all;

    public PublishedPeople(AreaRegister register, IEnumerable<ReleasedTable> tables, IndicatorCatalog catalog)
    {
        _register = register;
        var all = tables.ToList();
        Audience = all.Where(table => table.Series.Any(series => series.Key.Measure == People))
            .Select(table => table.Audience).DefaultIfEmpty(Audience.Internal).Min();
        _engine = new IndicatorEngine(register, new ReleasedFigures(all, Audience.Internal), catalog);
        _all = catalog.Indicators.FirstOrDefault(indicator =>
            indicator.Formula is IndicatorFormula.Count { Sum: [{ Measure: People, Age: null }] });
    }

    /// <summary>Who may see all of them.</summary>
    public Audience Audience { get; }

    /// <summary>The periods that there are people of, oldest first.</summary>
    public IReadOnlyList<Period> PeriodsOf(AreaLevel level, Edition? edition) =>
        _all is null ? [] : _engine.AvailabilityOf(_all).PeriodsOf(level, edition);

    /// <summary>The people of each area of a layer; NaN where not known.</summary>
    public double[] Of(AreaLevel level, Edition? edition, Period period)
    {
        var people = new double[_register.FindLayer(level, edition)!.Count];
        Array.Fill(people, double.NaN);
        if (_all is null || _engine.Find(_all, new ColumnKey(level, edition, period, Sex.All, null)) is not { } column)
            return people;
        for (var i = 0; i < people.Length; i++)
            if (column.States[i] == CellState.Published)
                people[i] = column.Values[i];
        return people;
    }

    /// <summary>The people in the period that ends nearest to another's end, the older of two; null where there are
    /// none.</summary>
    public (Period Period, double[] People)? FindNearest(AreaLevel level, Edition? edition, Period wanted)
    {
        var periods = PeriodsOf(level, edition);
        if (periods.Count == 0)
            return null;
        var period = periods.MinBy(one => Math.Abs(one.To - wanted.To));
        return (period, Of(level, edition, period));
    }
}
