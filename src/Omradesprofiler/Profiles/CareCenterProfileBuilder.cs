using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;

namespace Omradesprofiler.Profiles;

/// <summary>Puts the profiles of clinics together.</summary>
public sealed class CareCenterProfileBuilder(
    IndicatorEngine areas, CareGeographies geographies, IReadOnlyList<CareCenter> careCenters)
{
    private static readonly AgeGroup[] Bands =
        [new(0, 4), new(5, 19), new(20, 44), new(45, 64), new(65, 79), new(80, null)];

    /// <summary>The profile of a clinic.</summary>
    /// <param name="careCenter">The clinic.</param>
    /// <param name="engine">The geography, which has the clinic.</param>
    /// <param name="period">The period wanted; null for each indicator's newest.</param>
    public CareCenterProfile Build(CareCenter careCenter, CatchmentEngine engine, Period? period)
    {
        var county = FindCounty(careCenter);
        var people = areas.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count);
        var asked = engine.Geography.IndexOf(careCenter.Code);
        return new CareCenterProfile(
            careCenter, engine.Geography, county,
            people is null ? [] : [.. InEach(careCenter, one => one.ValueOf(people, At(one), period))],
            people is null ? [] : [.. Bands.Select(band => AgesOf(careCenter, people, band, period)).OfType<AgeRow>()],
            asked < 0
                ? []
                : [.. areas.Catalog.Indicators
                    .Where(indicator => areas.AvailabilityOf(indicator).Places.Count > 0)
                    .Select(indicator => Build(indicator, careCenter, engine, county, period))]);

        int At(CatchmentEngine one) => one.Geography.IndexOf(careCenter.Code);
    }

    /// <summary>The value of a clinic in one sense: CNI of the listed as SCB counted it, where that was ordered.
    /// </summary>
    public CareCenterValue ValueOf(
        Indicator indicator, CareCenter careCenter, CatchmentEngine engine, Period? period)
    {
        if (OrderedFor(indicator, engine, period) is { } ordered
            && ordered.IndexOf(careCenter.Code) is >= 0 and var unit)
            return ordered.ValueAt(unit);
        return engine.ValueOf(indicator, engine.Geography.IndexOf(careCenter.Code), period);
    }

    /// <summary>The values of all clinics in one sense, in the period of one of them; null where there are none.
    /// </summary>
    public CareCenterColumn? FindColumn(Indicator indicator, CatchmentEngine engine, Period? period) =>
        OrderedFor(indicator, engine, period)
        ?? ((period ?? engine.PeriodsOf(indicator).Select(one => (Period?)one).LastOrDefault()) is { } known
            ? engine.Find(indicator, known)
            : null);

    /// <summary>The county that a clinic lies in; null where its municipality is not known.</summary>
    public Area? FindCounty(CareCenter careCenter) =>
        careCenter.Municipality is { Length: 4 } code
            ? areas.Register.FindLayer(AreaLevel.County, null)?.Find(code[..2])
            : null;

    private CareCenterIndicator Build(
        Indicator indicator, CareCenter careCenter, CatchmentEngine engine, Area? county, Period? period)
    {
        var value = ValueOf(indicator, careCenter, engine, period);
        var beside = InEach(careCenter, one => ValueOf(indicator, careCenter, one, period)).ToList();
        return new CareCenterIndicator(
            value, beside, [.. Compare(value, county)], FindRank(value, engine, county, period),
            FindDifference(careCenter, indicator, period));
    }

    private CareCenterColumn? OrderedFor(Indicator indicator, CatchmentEngine engine, Period? period)
    {
        if (!CareGeographies.IsOfListed(engine)
            || indicator.Formula is not IndicatorFormula.Index { Definition: var definition }
            || definition != CareNeedIndex.Scb)
            return null;
        var months = geographies.Need.Periods
            .Where(month => period is not { } asked || month == asked || (asked.Month is null && month.To == asked.To))
            .ToList();
        return months.Count == 0 ? null : geographies.Need.FindOrdered(indicator, months[^1]);
    }

    private IEnumerable<GeographyValue> InEach(CareCenter careCenter, Func<CatchmentEngine, CareCenterValue> valueOf) =>
        geographies.Engines.Where(engine => engine.Geography.IndexOf(careCenter.Code) >= 0)
            .Select(engine => new GeographyValue(engine.Geography.Id, valueOf(engine)));

    private AgeRow? AgesOf(CareCenter careCenter, Indicator people, AgeGroup band, Period? period)
    {
        var values = new List<GeographyValue>();
        foreach (var engine in geographies.Engines)
        {
            var at = engine.Geography.IndexOf(careCenter.Code);
            var known = period ?? engine.PeriodsOf(people).Select(one => (Period?)one).LastOrDefault();
            if (at >= 0 && known is { } of && engine.Find(people, of, Sex.All, band) is { } column)
                values.Add(new GeographyValue(engine.Geography.Id, column.ValueAt(at)));
        }

        return values.Count == 0 ? null : new AgeRow(band, values);
    }

    /// <summary>The areas around are taken as known: they are large, and hold most of the people.</summary>
    private IEnumerable<ComparedValue> Compare(CareCenterValue value, Area? county)
    {
        var period = value.Key.Period.Month is null
            ? value.Key.Period
            : geographies.Need.FindReferenceYear(value.Key.Period) ?? value.Key.Period;
        var country = areas.Register.FindLayer(AreaLevel.Country, null)!.Areas[0];
        foreach (var area in new[] { county, country }.OfType<Area>())
        {
            var key = new ColumnKey(area.Id.Level, null, period, Sex.All, null);
            var beside = areas.Find(value.Indicator, key) is { } column
                ? column.ValueAt(column.Layer.IndexOf(area.Code))
                : new IndicatorValue(
                    value.Indicator, area, key, new Figure.Missing(CellState.NotCollected), [], []);
            var number = (beside.Figure as Figure.Published)?.Value;
            yield return new ComparedValue(
                area.Name, beside, number,
                ValueComparison.WithKnown(value.Figure, number, value.Indicator.Polarity));
        }
    }

    private RankPosition? FindRank(CareCenterValue value, CatchmentEngine engine, Area? county, Period? period)
    {
        if (county is null || value.Figure is not Figure.Published own
            || FindColumn(value.Indicator, engine, period) is not { } column)
            return null;
        var counties = careCenters.ToDictionary(one => one.Code, FindCounty, StringComparer.Ordinal);
        var others = Enumerable.Range(0, column.CareCenters.Count)
            .Where(i => column.States[i] == CellState.Published
                && counties.GetValueOrDefault(column.CareCenters[i]) == county)
            .Select(i => column.Values[i]).ToList();
        return new RankPosition(1 + others.Count(other => other > own.Value), others.Count, county);
    }

    private ListedDifference? FindDifference(CareCenter careCenter, Indicator indicator, Period? period)
    {
        var listed = geographies.Engines.FirstOrDefault(CareGeographies.IsOfListed);
        if (geographies.Residents is not { } residents || listed is null
            || residents.Geography.IndexOf(careCenter.Code) < 0 || listed.Geography.IndexOf(careCenter.Code) < 0)
            return null;
        var among = ValueOf(indicator, careCenter, listed, period);
        var living = ValueOf(indicator, careCenter, residents, period);
        return among.Figure is Figure.Published here && living.Figure is Figure.Published there
            ? new ListedDifference(
                residents.Geography.Id, there.Value, here.Value, OrderedFor(indicator, listed, period) is null)
            : null;
    }
}
