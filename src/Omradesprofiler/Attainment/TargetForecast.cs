using Omradesprofiler.Comparisons;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Attainment;

/// <summary>What the trend says of the target's year.</summary>
/// <param name="Year">The target's year.</param>
/// <param name="Value">The value if the trend holds.</param>
/// <param name="Limits">The prediction interval: where the year's own value is expected.</param>
/// <param name="SlopePerYear">The change a year.</param>
/// <param name="FirstYear">The first year that takes part.</param>
/// <param name="LastYear">The last.</param>
/// <param name="State">Reached where the whole interval is on the target's side, and so on.</param>
public sealed record TargetForecast(
    int Year, double Value, Limits Limits, double SlopePerYear, int FirstYear, int LastYear, AttainmentState State)
{
    /// <summary>The interval's confidence, a share.</summary>
    public static double Confidence => Statistics.Confidence.Usual;
}

/// <summary>A forecast, or why there is none.</summary>
/// <param name="Forecast">The forecast; null where there is none.</param>
/// <param name="Reason">Why not, Swedish; null where there is one.</param>
public sealed record ForecastOutcome(TargetForecast? Forecast, string? Reason);

/// <summary>
/// Follows an area's series since the last break on to the target's year. Never farther ahead than the series is long.
/// </summary>
public sealed class TargetForecaster(IndicatorEngine engine)
{
    private readonly SeriesBuilder _series = new(engine);

    /// <summary>The forecast for an area.</summary>
    /// <param name="target">The target.</param>
    /// <param name="attainment">Where the area stands now.</param>
    public ForecastOutcome Of(Target target, AreaAttainment attainment)
    {
        if (attainment.TargetValue is not { } goal)
            return Nothing("Basårets värde saknas, så det finns inget målvärde.");
        var value = attainment.Value;
        var series = _series.Build(value.Indicator, value.Area, target.Sex, target.Age);
        var points = series.Points.Where(point => point.Figure is Figure.Published).ToList();
        int[] years = [.. points.Select(point => point.Key.Period.To)];
        if (years.Length > 0 && years[^1] >= target.Year)
            return Nothing($"Målåret {target.Year} har redan ett utfall eller har passerat.");
        if (points.Zip(points.Skip(1)).Any(pair => pair.Second.Key.Period.From <= pair.First.Key.Period.To))
            return Nothing(Refusal.PeriodsOverlap.Text());
        var segment = SeriesSegment.Last(years, [.. series.Breaks.Select(b => b.Period.From)]);
        if (!segment.TryGet(out var range))
            return Nothing(segment.Reason.Text() + (series.Breaks is [.., var last] ? $" {last.Text}" : ""));
        points = points[range];
        years = years[range];
        if (target.Year - years[^1] > years[^1] - years[0])
            return Nothing(
                $"Målåret {target.Year} ligger längre fram än serien {years[0]}–{years[^1]} är lång.");
        var outcome = Line(value.Indicator, [.. points.Select(point => (Figure.Published)point.Figure)], years, target);
        return outcome.TryGet(out var line)
            ? new ForecastOutcome(Judged(target, value.Indicator, goal, line, years), null)
            : Nothing(outcome.Reason.Text());
    }

    private static ForecastOutcome Nothing(string reason) => new(null, reason);

    private static TargetForecast Judged(
        Target target, Indicator indicator, double goal, Forecast line, int[] years)
    {
        var range = IndicatorRange.Of(indicator);
        var limits = new Limits(range.Clamp(line.Limits.Lower), range.Clamp(line.Limits.Upper));
        var (lower, upper) = (
            AttainmentCalculator.IsOnSide(target.Direction, limits.Lower - goal),
            AttainmentCalculator.IsOnSide(target.Direction, limits.Upper - goal));
        var state = lower == upper
            ? lower ? AttainmentState.Reached : AttainmentState.NotReached
            : AttainmentState.NotTold;
        return new TargetForecast(
            target.Year, range.Clamp(line.Value), limits, line.SlopePerYear, years[0], years[^1], state);
    }

    private static Outcome<Forecast> Line(
        Indicator indicator, Figure.Published[] figures, int[] years, Target target)
    {
        double[] values = [.. figures.Select(figure => figure.Value)];
        var variances = VariancesOf(indicator, figures);
        var first = Forecast(variances is [.., var last] ? last : 0);
        if (variances.Length == 0 || !first.TryGet(out var line)
            || AttainmentCalculator.PerOf(indicator) is not { } per)
            return first;
        var people = figures[^1].Denominator!.Value;
        return Forecast(Math.Max(variances[^1], VarianceAt(line.Value, people, per)));

        Outcome<Forecast> Forecast(double variance) => LineForecast.Of(
            years, values, variances, target.Year, variance, TargetForecast.Confidence);
    }

    /// <summary>
    /// The chance in each year's value: of counts from the share of all years together, so that a low year gets no
    /// greater weight for being low; else the mean of what the intervals say. Empty where nothing is known.
    /// </summary>
    private static double[] VariancesOf(Indicator indicator, Figure.Published[] figures)
    {
        if (AttainmentCalculator.PerOf(indicator) is { } per
            && Array.TrueForAll(figures, figure => figure is { Numerator: not null, Denominator: > 0 }))
        {
            const double Half = 0.5;
            var rate = (figures.Sum(figure => figure.Numerator!.Value) + Half)
                / (figures.Sum(figure => figure.Denominator!.Value) + 2 * Half);
            return Array.ConvertAll(figures, figure => VarianceAt(rate * per, figure.Denominator!.Value, per));
        }

        if (!Array.TrueForAll(figures, figure => figure.Interval is { Confidence: > 0 and < 1 } interval
            && interval.Upper > interval.Lower))
            return [];
        var mean = figures.Average(figure => Math.Pow(
            (figure.Interval!.Upper - figure.Interval.Lower) / (2 * Confidence.Z(figure.Interval.Confidence)), 2));
        return Array.ConvertAll(figures, _ => mean);
    }

    /// <summary>Of a share n people's binomial chance, of a rate the Poisson chance of its events.</summary>
    private static double VarianceAt(double value, double people, double per)
    {
        if (per == 1)
        {
            var share = Math.Clamp(value, 0, 1);
            return share * (1 - share) / people;
        }

        return Math.Max(0, value) * per / people;
    }
}
