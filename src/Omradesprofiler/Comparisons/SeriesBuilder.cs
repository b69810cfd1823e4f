using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>Follows an area through time.</summary>
public sealed class SeriesBuilder(IndicatorEngine engine)
{
    /// <summary>The series of an indicator for an area.</summary>
    public IndicatorSeries Build(Indicator indicator, Area area) => Build(indicator, area, Sex.All, null);

    /// <summary>The series of an indicator for people of a sex and age in an area.</summary>
    public IndicatorSeries Build(Indicator indicator, Area area, Sex sex, AgeGroup? age)
    {
        var points = new List<IndicatorValue>();
        var availability = engine.AvailabilityOf(indicator);
        var periods = availability.PeriodsOf(area.Id.Level, area.Id.Edition)
            .Concat(availability.ConvertedPeriodsOf(area.Id.Level, area.Id.Edition))
            .Order(Period.Chronological);
        foreach (var period in periods)
        {
            var key = new ColumnKey(area.Id.Level, area.Id.Edition, period, sex, age);
            if (engine.Find(indicator, key) is { } column)
                points.Add(column.ValueAt(column.Layer.IndexOf(area.Code)));
        }

        var breaks = BreaksOf(indicator, area, points);
        return new IndicatorSeries(points, breaks, TrendOf(indicator, points, breaks));
    }

    /// <summary>New definitions within the series, and where counts of another division end.</summary>
    private static List<SeriesBreak> BreaksOf(Indicator indicator, Area area, List<IndicatorValue> points)
    {
        var breaks = indicator.Breaks
            .Where(b => points.Exists(p => p.Key.Period.To < b.Period.From)
                && points.Exists(p => p.Key.Period.To >= b.Period.From)).ToList();
        var known = points.FindAll(point => point.Figure is Figure.Published);
        for (var i = 1; i < known.Count; i++)
            if (IsConverted(known[i - 1]) != IsConverted(known[i]))
                breaks.Add(new SeriesBreak(
                    known[i].Key.Period,
                    IsConverted(known[i])
                        ? $"Från {known[i].Key.Period} är siffrorna omräknade från en annan indelning."
                        : $"Från {known[i].Key.Period} är siffrorna gjorda för {area.Id.Edition?.SwedishName}, "
                            + "dessförinnan är de omräknade från en annan indelning."));
        return [.. breaks.OrderBy(b => b.Period.From)];
    }

    private static bool IsConverted(IndicatorValue value) =>
        value.Figure is Figure.Published { Basis: ValueBasis.Converted };

    private static Outcome<TrendResult> TrendOf(
        Indicator indicator, List<IndicatorValue> points, List<SeriesBreak> breaks)
    {
        var known = points.FindAll(point => point.Figure is Figure.Published);
        if (known.Zip(known.Skip(1)).Any(pair => pair.Second.Key.Period.From <= pair.First.Key.Period.To))
            return Refusal.PeriodsOverlap;
        var figures = known.ConvertAll(point => (Figure.Published)point.Figure);
        int[] years = [.. known.Select(point => point.Key.Period.To)];
        int[] firstYears = [.. breaks.Select(b => b.Period.From)];
        double[] numerators = [.. figures.Select(figure => figure.Numerator ?? double.NaN)];
        double[] denominators = [.. figures.Select(figure => figure.Denominator ?? double.NaN)];
        return indicator.Formula switch
        {
            IndicatorFormula.Ratio { IsShare: true } => CochranArmitage.Trend(
                years, numerators, denominators, firstYears, Confidence.Usual),
            IndicatorFormula.Ratio rate => PoissonTrend.Trend(
                years, numerators, denominators, firstYears, Confidence.Usual)
                .Map(trend => trend with { SlopePerYear = trend.SlopePerYear * rate.Per }),
            _ => MannKendall.Trend(years, [.. figures.Select(f => f.Value)], firstYears, Confidence.Usual),
        };
    }
}
