using System.Collections.Concurrent;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>
/// Answers questions about indicator values of a geography's catchments, by the same formulas as for areas. Columns are
/// derived when first asked for and kept; safe for many readers at once.
/// </summary>
public sealed class CatchmentEngine
{
    private readonly IndicatorCalculator _calculator;
    private readonly bool[] _isShared;
    private readonly ConcurrentDictionary<(string Indicator, ColumnKey Key), CareCenterColumn> _columns = [];

    /// <summary>Joins areas, a geography, and own data that the gate gave for its catchments.</summary>
    /// <param name="areas">The areas' indicators.</param>
    /// <param name="geography">Which clinic each area belongs to.</param>
    /// <param name="own">Own data for whole catchments, as the areas' reader may see them.</param>
    public CatchmentEngine(IndicatorEngine areas, CareGeography geography, IEnumerable<GeographySeries> own)
    {
        (Areas, Geography, _isShared) = (areas, geography, geography.Shared());
        var released = own.Where(one => one.Geography == geography.Id && one.Source.CareCenter is null)
            .Select(one => new Series(one.Source, one.SourceId, one.Values, one.States));
        var figures = new ReleasedFigures(
            [ReleasedTable.FromSnapshot(geography.Id, Audience.Public, [.. released])], Audience.Public);
        _calculator = new IndicatorCalculator(new CatchmentCounts(areas, geography, new SeriesFinder(figures)));
    }

    /// <summary>The areas' indicators.</summary>
    public IndicatorEngine Areas { get; }

    /// <summary>Which clinic each area belongs to.</summary>
    public CareGeography Geography { get; }

    /// <summary>The values of an indicator for all catchments, or null where there are none at all.</summary>
    public CareCenterColumn? Find(Indicator indicator, Period period, Sex sex = Sex.All, AgeGroup? age = null)
    {
        var key = KeyOf(period, sex, age);
        if (_columns.TryGetValue((indicator.Id, key), out var known))
            return known;
        return Calculate(indicator, key) is { } column ? _columns.GetOrAdd((indicator.Id, key), column) : null;
    }

    /// <summary>The periods that catchments can have numbers for, oldest first.</summary>
    public IReadOnlyList<Period> PeriodsOf(Indicator indicator)
    {
        if (indicator.Formula is IndicatorFormula.Published)
            return [];
        var (availability, edition) = (Areas.AvailabilityOf(indicator), Geography.Edition);
        return [.. availability.PeriodsOf(edition.Level, edition)
            .Concat(availability.ConvertedPeriodsOf(edition.Level, edition)).Distinct()
            .Order(Period.Chronological)];
    }

    /// <summary>The value of a catchment, or the reason why there is none, in words.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="index">The clinic's place in the geography.</param>
    /// <param name="period">The period; null for the newest.</param>
    public CareCenterValue ValueOf(Indicator indicator, int index, Period? period)
    {
        var periods = PeriodsOf(indicator);
        var asked = period ?? (periods is [.., var newest] ? newest : default(Period?));
        if (asked is { } known && Find(indicator, known) is { } column)
            return column.ValueAt(index);
        var (reason, note) = ReasonWithout(indicator, periods);
        var of = asked ?? NewestOf(indicator);
        return new CareCenterValue(
            indicator, Geography.CareCenters[index], KeyOf(of, Sex.All, null), new Figure.Missing(reason), [note], []);
    }

    private ColumnKey KeyOf(Period period, Sex sex, AgeGroup? age) =>
        new(Geography.Edition.Level, Geography.Edition, period, sex, age);

    private CareCenterColumn? Calculate(Indicator indicator, ColumnKey key) =>
        _calculator.Calculate(indicator, key) is { } data
        && data.States.AsSpan().ContainsAnyExcept(CellState.NotCollected)
            ? new CareCenterColumn(
                indicator, key, Geography.CareCenters, data, index => NotesOf(indicator, data, index))
            : null;

    private IEnumerable<string?> NotesOf(Indicator indicator, ColumnData data, int index)
    {
        var isPublished = data.States[index] == CellState.Published;
        yield return isPublished && _isShared[index] ? Geography.SharedNote : null;
        yield return indicator.Formula is IndicatorFormula.RoundedShare ? FigureColumn.EstimatedNote : null;
        yield return isPublished && data.Conversion is { } conversion
            ? $"Omräknad från {conversion.From.SwedishName}, som gällde för perioden."
            : null;
        if (data.States[index] == CellState.OwnSuppressed)
            yield return Geography.IsWhole
                ? "Uppgiften är skyddad för upptagningsområdet, eller för något av områdena som det består av."
                : "Egna uppgifter ges för upptagningsområden av hela områden. Här är något av områdena skyddat, och "
                    + "summan får inte räknas ut.";
    }

    private (CellState Reason, string Note) ReasonWithout(Indicator indicator, IReadOnlyList<Period> periods)
    {
        if (periods.Count > 0)
            return (
                CellState.NotCollected, $"Perioder som finns: {string.Join(", ", periods.Select(one => one.Slug))}.");
        var levels = Areas.AvailabilityOf(indicator).Levels.ToList();
        var names = string.Join(", ", levels.Select(level => level.SwedishName()));
        if (levels.Count == 0)
            return (CellState.NotCollected, "Datamängden har inga sådana uppgifter.");
        return levels[0] <= Geography.Edition.Level
            ? (CellState.MethodRefused,
                "Medianer, medelvärden och publicerade index kan inte läggas ihop till ett upptagningsområde. "
                + $"Finns för: {names}.")
            : (CellState.NotCollected, $"Finns för {names} och sprids inte ut över mindre områden.");
    }

    private Period NewestOf(Indicator indicator) =>
        Areas.AvailabilityOf(indicator).Places.SelectMany(place => place.Periods)
            .OrderBy(period => period.To).LastOrDefault(new Period(Geography.Edition.Year));
}
