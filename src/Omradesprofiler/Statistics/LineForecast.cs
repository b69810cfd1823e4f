namespace Omradesprofiler.Statistics;

/// <summary>What a line through a series says of a later year.</summary>
/// <param name="Value">The line's value.</param>
/// <param name="Limits">The prediction interval (prediktionsintervall): where the year's own value is expected.</param>
/// <param name="SlopePerYear">The line's change a year.</param>
/// <param name="Dispersion">How much more the values vary around the line than their own chance allows; at least 1
/// where that chance is known.</param>
public readonly record struct Forecast(double Value, Limits Limits, double SlopePerYear, double Dispersion);

/// <summary>
/// A weighted line through a series and the interval of one new value on it: ŷ ± t·√(φ(1/W + (x − x̄)²/S + v)), with
/// Student's t of n − 2 degrees (Draper and Smith 1998, 1.4). Weights are 1/vᵢ; φ = max(1, χ²/(n − 2)), so that a
/// series that happens to lie straight is not taken for a sure one. Where no variance is known weights are equal, and φ
/// is the residual variance. The interval holds as long as the line does: it knows nothing of what will change.
/// </summary>
public static class LineForecast
{
    /// <summary>The value of a later year.</summary>
    /// <param name="years">The years of the series, ascending; at least 5.</param>
    /// <param name="values">One value a year.</param>
    /// <param name="variances">The variance of each by chance; empty where it is not known.</param>
    /// <param name="year">The later year.</param>
    /// <param name="variance">The variance of its value by chance; not used where those of the series are unknown.
    /// </param>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<Forecast> Of(
        ReadOnlySpan<int> years, ReadOnlySpan<double> values, ReadOnlySpan<double> variances, int year,
        double variance, double confidence)
    {
        Guard.SameLength(years.Length, values.Length);
        if (variances.Length > 0)
            Guard.SameLength(years.Length, variances.Length);
        if (years.Length < SeriesSegment.FewestPeriods)
            return Refusal.TooFewPeriods;
        var (weights, mean, middle) = (0.0, 0.0, 0.0);
        for (var i = 0; i < years.Length; i++)
        {
            var weight = WeightOf(variances, i);
            if (!double.IsFinite(weight) || !double.IsFinite(values[i]))
                return Refusal.ValueNotFinite;
            weights += weight;
            mean += weight * values[i];
            middle += weight * years[i];
        }

        (mean, middle) = (mean / weights, middle / weights);
        var (spread, product) = (0.0, 0.0);
        for (var i = 0; i < years.Length; i++)
        {
            spread += WeightOf(variances, i) * (years[i] - middle) * (years[i] - middle);
            product += WeightOf(variances, i) * (years[i] - middle) * (values[i] - mean);
        }

        var slope = product / spread;
        var square = 0.0;
        for (var i = 0; i < years.Length; i++)
        {
            var rest = values[i] - mean - slope * (years[i] - middle);
            square += WeightOf(variances, i) * rest * rest;
        }

        var degrees = years.Length - 2;
        var dispersion = variances.IsEmpty ? square / degrees : Math.Max(1, square / degrees);
        if (dispersion == 0)
            return Refusal.NoSpread;
        var own = variances.IsEmpty ? 1 : variance;
        var error = Math.Sqrt(dispersion * (1 / weights + (year - middle) * (year - middle) / spread + own));
        var value = mean + slope * (year - middle);
        var reach = StudentDistribution.Quantile(confidence, degrees) * error;
        return new Forecast(value, new Limits(value - reach, value + reach), slope, dispersion);
    }

    private static double WeightOf(ReadOnlySpan<double> variances, int i) => variances.IsEmpty ? 1 : 1 / variances[i];
}
