using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>
/// CNI of those listed at each clinic: from what SCB counted among them, or where that was not ordered estimated from
/// the areas that they live in, which is another thing and says so.
/// </summary>
/// <param name="areas">The areas' indicators, for the country that is 1.</param>
/// <param name="units">What SCB counted at each clinic.</param>
/// <param name="estimate">The catchments of the listed; null where no listing was released.</param>
public sealed class ListedNeed(IndicatorEngine areas, ListedCni units, CatchmentEngine? estimate)
{
    /// <summary>What is said of every number that was estimated.</summary>
    public const string Estimated = "skattat från områden";

    /// <summary>The assumption behind an estimate.</summary>
    public const string Assumption =
        "Skattat från områden: listade antas likna dem som bor i samma område. Det gör de inte.";

    /// <summary>CNI of all seven factors: where and when it is known, each part of it is.</summary>
    private readonly Indicator? _known = areas.Catalog.Indicators.FirstOrDefault(
        one => one.Formula is IndicatorFormula.Index index && index.Definition == CareNeedIndex.Scb);

    /// <summary>The months and years that SCB counted, oldest first.</summary>
    public IReadOnlyList<Period> Periods => units.Periods;

    /// <summary>The catchments of the listed; null where no listing was released.</summary>
    public CatchmentEngine? Estimate => estimate;

    /// <summary>
    /// CNI with all or some of its factors, raw or relative to the country; null where the catalogue has no CNI.
    /// </summary>
    /// <param name="factors">The keys of the factors; null for all seven, which alone are CNI.</param>
    /// <param name="isRelative">Relative to the country, or raw.</param>
    public Indicator? FindIndex(IReadOnlyCollection<string>? factors, bool isRelative)
    {
        var scb = CareNeedIndex.Scb;
        var known = areas.Catalog.Indicators.FirstOrDefault(one => one.Formula is IndicatorFormula.Index index
            && index.Definition == scb && index.Reference is not null == isRelative);
        if (known is null || factors is null || factors.Count == scb.Factors.Count)
            return known;
        var chosen = scb.Factors.Where(factor => factors.Contains(factor.Key)).ToList();
        var keys = string.Join('+', chosen.Select(factor => factor.Key));
        var definition = new IndexDefinition(
            $"cni-{keys}", $"{chosen.Count} av 7 faktorer ur CNI", scb.Year, chosen, scb.Population);
        return known with
        {
            Id = $"{known.Id}-{keys}",
            Title = definition.Name,
            Formula = new IndicatorFormula.Index(definition, isRelative ? ReferencePopulation.Country : null),
        };
    }

    /// <summary>
    /// The year whose country is the reference of a month or year: its own, or the newest before it that there is.
    /// </summary>
    public Period? FindReferenceYear(Period period)
    {
        var years = _known is null
            ? []
            : areas.AvailabilityOf(_known).PeriodsOf(ReferencePopulation.Country.Level, null)
                .Where(year => year.To <= period.To).ToList();
        return years.Count == 0 ? null : years[^1];
    }

    /// <summary>The newest year that an estimate can be made of, not after a period; null where there is none.
    /// </summary>
    public Period? FindEstimateYear(Period period)
    {
        var years = _known is null || estimate is null
            ? []
            : estimate.PeriodsOf(_known).Where(year => year.To <= period.To).ToList();
        return years.Count == 0 ? null : years[^1];
    }

    /// <summary>The country's raw value of a year, for some factors; null where there is none.</summary>
    public double? FindReference(Indicator rawIndex, Period year) =>
        areas.Find(rawIndex, new ColumnKey(AreaLevel.Country, null, year, Sex.All, null)) is { } column
        && areas.Counts.IndexOf(ReferencePopulation.Country) is { } at
        && column.FigureAt(at) is Figure.Published figure
            ? figure.Value
            : null;

    /// <summary>The index as SCB counted it, for some clinics; null where nothing was ordered for the period.</summary>
    /// <param name="index">The index, by <see cref="FindIndex"/>.</param>
    /// <param name="period">A period of <see cref="Periods"/>.</param>
    /// <param name="careCenters">The clinics wanted; null for those that have counts.</param>
    public CareCenterColumn? FindOrdered(
        Indicator index, Period period, IReadOnlyList<string>? careCenters = null)
    {
        var codes = careCenters ?? units.CareCentersOf(period);
        var year = FindReferenceYear(period);
        if (!units.Periods.Contains(period) || codes.Count == 0)
            return null;
        var source = new UnitCounts(areas, units, codes, year ?? new Period(period.To));
        var data = new IndicatorCalculator(source).Calculate(index, UnitCounts.KeyOf(period));
        return data is null
            ? null
            : new CareCenterColumn(index, UnitCounts.KeyOf(period), codes, data, _ => [NoteOf(index, year)]);
    }

    private static string? NoteOf(Indicator index, Period? year) =>
        index.Formula is IndicatorFormula.Index { Reference: not null } && year is { } known
            ? $"Riket avser {known.Slug}."
            : null;
}
