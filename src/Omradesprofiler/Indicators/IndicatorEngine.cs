using System.Collections.Concurrent;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Answers every question about indicator values of one snapshot. Columns are derived when first asked for and kept;
/// safe for many readers at once.
/// </summary>
public sealed class IndicatorEngine
{
    /// <summary>
    /// Columns of one sex or age kept at most; a full store of them is emptied, since they are cheap to make. Those of
    /// everybody are as many as there are indicators, layers and periods, and are all kept.
    /// </summary>
    private const int MostVariants = 500;

    private readonly IndicatorCalculator _calculator;
    private readonly ConcurrentDictionary<(string Id, ColumnKey Key), IndicatorColumn> _columns = [];
    private readonly ConcurrentDictionary<(string Id, ColumnKey Key), IndicatorColumn> _variants = [];
    private readonly ConcurrentDictionary<string, IndicatorAvailability> _availability = [];

    /// <summary>Joins areas, released numbers and definitions.</summary>
    public IndicatorEngine(AreaRegister register, ReleasedFigures figures, IndicatorCatalog catalog)
    {
        Register = register;
        Catalog = catalog;
        Figures = figures;
        Counts = new CountResolver(register, figures);
        _calculator = new IndicatorCalculator(Counts);
    }

    /// <summary>The areas.</summary>
    public AreaRegister Register { get; }

    /// <summary>The definitions.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>The counts behind the columns.</summary>
    internal CountResolver Counts { get; }

    /// <summary>The released numbers.</summary>
    internal ReleasedFigures Figures { get; }

    /// <summary>The values of an indicator for all areas of a layer, or null where there are none at all.</summary>
    public IndicatorColumn? Find(Indicator indicator, ColumnKey key)
    {
        var kept = key is { Sex: Sex.All, Age: null } ? _columns : _variants;
        if (kept.TryGetValue((indicator.Id, key), out var known))
            return known;
        if (Calculate(indicator, key) is not { } column)
            return null;
        if (_variants.Count >= MostVariants)
            _variants.Clear();
        return kept.GetOrAdd((indicator.Id, key), column);
    }

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

    /// <summary>
    /// The column of the newest single year up to one, published for the edition or moved to it; null where there is
    /// none.
    /// </summary>
    public IndicatorColumn? FindUpTo(Indicator indicator, AreaLevel level, Edition? edition, int lastYear)
    {
        var availability = AvailabilityOf(indicator);
        return availability.PeriodsOf(level, edition).Concat(availability.ConvertedPeriodsOf(level, edition))
            .Where(period => period.To <= lastYear && period.From == period.To && period.Month is null)
            .OrderByDescending(period => period.To)
            .Select(period => Find(indicator, new ColumnKey(level, edition, period, Sex.All, null)))
            .FirstOrDefault(column => column is not null);
    }

    /// <summary>
    /// Why an edition has no numbers for a period that it was not in force in, with a Swedish sentence where there is
    /// more to say; null where that is not what is wrong.
    /// </summary>
    public (CellState Reason, string? Note)? FindEditionRefusal(Indicator indicator, ColumnKey key)
    {
        if (key.Edition is not { } edition || edition.IsValidFor(key.Period.To))
            return null;
        return !indicator.Formula.IsTransferable && Register.WeightsTo(edition, key.Period.To) is { } weights
            && AvailabilityOf(indicator).PeriodsOf(key.Level, weights.From).Contains(key.Period)
                ? (CellState.MethodRefused, EditionConversion.Refusal(indicator.Formula, weights))
                : (CellState.OutsideValidity, null);
    }

    private IndicatorColumn? Calculate(Indicator indicator, ColumnKey key)
    {
        if (Register.FindLayer(key.Level, key.Edition) is not { Count: > 0 } layer)
            return null;
        return _calculator.Calculate(indicator, key) is { } data && IsWorthKeeping(data)
            ? new IndicatorColumn(indicator, key, layer, data)
            : null;
    }

    /// <summary>A column without any number is kept for the reasons that a method gave.</summary>
    private static bool IsWorthKeeping(ColumnData data) => data.States.Contains(CellState.Published)
        || data.Refusals?.AsSpan().ContainsAnyExcept(Refusal.None) == true;

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
            .SelectMany(term => Figures.List(term.Measure, place.Level, place.Edition, place.Periods[^1]))).ToList();
        var sexes = indicator.BySex
            ? series.Select(s => s.Key.Sex).Append(Sex.All).Distinct().Order().ToList()
            : [Sex.All];
        var ages = series.Where(_ => indicator.ByAge).Select(s => s.Key.Age).Distinct()
            .OrderBy(age => age.From).ThenByDescending(age => age.To ?? int.MaxValue).ToList();
        return new IndicatorAvailability(placeList, sexes, ages)
        {
            Converted = indicator.Formula.IsTransferable ? ConvertedOf(placeList) : [],
        };
    }

    private List<IndicatorPlace> ConvertedOf(List<IndicatorPlace> places) => [..
        from place in places
        from weights in Register.Weights
        where weights.From == place.Edition
        let periods = place.Periods.Where(period => Register.WeightsTo(weights.To, period.To) == weights).ToList()
        where periods.Count > 0
        select new IndicatorPlace(place.Level, weights.To, periods)];

    private List<Period> PeriodsOf(Indicator indicator)
    {
        var periods = indicator.Formula.Terms.Select(term => Figures.PeriodsOf(term.Measure)).ToList();
        return [.. periods.Skip(1).Aggregate(periods[0], (common, next) => common.Intersect(next))];
    }

    private bool HasNumbers(Indicator indicator, AreaLevel level, Edition? edition, Period period) =>
        (edition is null || edition.IsValidFor(period.To))
        && Find(indicator, new ColumnKey(level, edition, period, Sex.All, null)) is { } column
        && column.States.Contains(CellState.Published);
}
