using System.Collections.Concurrent;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Answers every question about indicator values of one snapshot. Columns are derived when first asked for and kept;
/// safe for many readers at once.
/// </summary>
public sealed class IndicatorEngine
{
    private readonly ReleasedFigures _figures;
    private readonly IndicatorCalculator _calculator;
    private readonly ConcurrentDictionary<(string Id, ColumnKey Key), IndicatorColumn?> _columns = [];
    private readonly ConcurrentDictionary<string, IndicatorAvailability> _availability = [];

    /// <summary>Joins areas, released numbers and definitions.</summary>
    public IndicatorEngine(AreaRegister register, ReleasedFigures figures, IndicatorCatalog catalog)
    {
        Register = register;
        Catalog = catalog;
        _figures = figures;
        _calculator = new IndicatorCalculator(new CountResolver(register, figures));
    }

    /// <summary>The areas.</summary>
    public AreaRegister Register { get; }

    /// <summary>The definitions.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>The values of an indicator for all areas of a layer, or null where there are none at all.</summary>
    public IndicatorColumn? Find(Indicator indicator, ColumnKey key) =>
        _columns.GetOrAdd((indicator.Id, key), _ => Calculate(indicator, key));

    /// <summary>Where and when an indicator has numbers.</summary>
    public IndicatorAvailability AvailabilityOf(Indicator indicator) =>
        _availability.GetOrAdd(indicator.Id, _ => MeasureAvailability(indicator));

    /// <summary>
    /// The column of the newest period that a level and edition has numbers for, or null where it has none.
    /// </summary>
    public IndicatorColumn? FindNewest(Indicator indicator, AreaLevel level, Edition? edition) =>
        AvailabilityOf(indicator).PeriodsOf(level, edition) is [.., var newest]
            ? Find(indicator, new ColumnKey(level, edition, newest, Sex.All, null))
            : null;

    private IndicatorColumn? Calculate(Indicator indicator, ColumnKey key)
    {
        if (Register.FindLayer(key.Level, key.Edition) is not { Count: > 0 } layer)
            return null;
        return _calculator.Calculate(indicator, key) is { } data && data.States.Contains(CellState.Published)
            ? new IndicatorColumn(indicator, key, layer, data)
            : null;
    }

    private IndicatorAvailability MeasureAvailability(Indicator indicator)
    {
        var periods = PeriodsOf(indicator);
        var places =
            from level in AreaLevels.All
            from edition in Register.EditionsOf(level)
            let having = periods.Where(period => HasNumbers(indicator, level, edition, period)).ToList()
            where having.Count > 0
            select new IndicatorPlace(level, edition, having);
        var placeList = places.ToList();
        var series = placeList.SelectMany(place => indicator.Formula.Terms
            .SelectMany(term => _figures.List(term.Measure, place.Level, place.Edition, place.Periods[^1]))).ToList();
        var sexes = indicator.BySex
            ? series.Select(s => s.Key.Sex).Append(Sex.All).Distinct().Order().ToList()
            : [Sex.All];
        var ages = series.Where(_ => indicator.ByAge).Select(s => s.Key.Age).Distinct()
            .OrderBy(age => age.From).ThenByDescending(age => age.To ?? int.MaxValue).ToList();
        return new IndicatorAvailability(placeList, sexes, ages);
    }

    private List<Period> PeriodsOf(Indicator indicator)
    {
        var periods = indicator.Formula.Terms.Select(term => _figures.PeriodsOf(term.Measure)).ToList();
        return [.. periods.Skip(1).Aggregate(periods[0], (common, next) => common.Intersect(next))];
    }

    private bool HasNumbers(Indicator indicator, AreaLevel level, Edition? edition, Period period) =>
        (edition is null || edition.IsValidFor(period.To))
        && Find(indicator, new ColumnKey(level, edition, period, Sex.All, null)) is not null;
}
