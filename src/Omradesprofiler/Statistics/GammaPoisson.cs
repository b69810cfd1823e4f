namespace Omradesprofiler.Statistics;

/// <summary>
/// How rates of areas differ beyond chance: a gamma distribution by moments (Clayton and Kaldor 1987, with the
/// estimator of Marshall 1991), and from it each area's posterior Gamma(shape + x, rate + n). What ranks are drawn
/// from. Without spread the posterior of each area is the mean, with as much certainty as all events together give.
/// </summary>
/// <param name="Shape">Events that the prior counts as.</param>
/// <param name="Rate">Person-years that the prior counts as.</param>
/// <param name="HasSpread">False where the areas differ by no more than chance.</param>
public readonly record struct GammaPoisson(double Shape, double Rate, bool HasSpread)
{
    /// <summary>The prior's mean, events a person-year.</summary>
    public double Mean => Shape / Rate;

    /// <summary>The prior from all areas.</summary>
    /// <param name="events">Events of each area.</param>
    /// <param name="exposure">Person-years, or expected events; areas without take no part.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<GammaPoisson> Of(ReadOnlySpan<double> events, ReadOnlySpan<double> exposure)
    {
        Guard.SameLength(events.Length, exposure.Length);
        if (Guard.Counts(events, exposure) is var refusal and not Refusal.None)
            return refusal;
        var (areas, total, count, squares) = (0, 0.0, 0.0, 0.0);
        for (var i = 0; i < events.Length; i++)
        {
            if (exposure[i] == 0 && events[i] > 0)
                return Refusal.ZeroDenominator;
            if (exposure[i] == 0)
                continue;
            areas++;
            total += exposure[i];
            count += events[i];
            squares += events[i] / exposure[i] * events[i];
        }

        if (areas < 2)
            return Refusal.TooFewAreas;
        if (count == 0)
            return Refusal.TooFewEvents;
        var mean = count / total;
        var spread = squares / total - mean * mean - mean * areas / total;
        return spread > 0
            ? new GammaPoisson(mean * mean / spread, mean / spread, true)
            : new GammaPoisson(count, total, false);
    }

    /// <summary>The two parameters of an area's posterior.</summary>
    /// <param name="events">The area's events.</param>
    /// <param name="exposure">The area's exposure.</param>
    public (double Shape, double Rate) Posterior(double events, double exposure) => (Shape + events, Rate + exposure);

    /// <summary>The mean of an area's posterior: the smoothed rate.</summary>
    /// <param name="events">The area's events.</param>
    /// <param name="exposure">The area's exposure.</param>
    public double PosteriorMean(double events, double exposure) => (Shape + events) / (Rate + exposure);
}
