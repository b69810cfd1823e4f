namespace Omradesprofiler.Statistics;

/// <summary>
/// The directly standardised rate with the limits of Dobson et al. 1991: DSR = Σ wᵢOᵢ/nᵢ / Σwᵢ,
/// Var = Σ wᵢ²Oᵢ/nᵢ² / (Σwᵢ)², limits DSR + √(Var/O)·(Byar(O) − O). Refused below 10 events in all, where the normal
/// approximation inside it fails, and where an age band has no population. The area's events are taken as independent.
/// </summary>
public static class DirectStandardisation
{
    /// <summary>Below this many events in all there is no rate.</summary>
    public const int FewestEvents = 10;

    /// <summary>The standardised rate.</summary>
    /// <param name="events">Events by age band.</param>
    /// <param name="population">People or person-years by age band.</param>
    /// <param name="standard">The weights; none is a refusal.</param>
    /// <param name="per">The unit of the rate, such as 100 000.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <exception cref="ArgumentException">Events and population have different lengths.</exception>
    public static Outcome<StandardisedRate> Rate(
        ReadOnlySpan<double> events,
        ReadOnlySpan<double> population,
        StandardPopulation? standard,
        double per,
        double confidence)
    {
        if (Check(events, population, standard) is var refusal and not Refusal.None)
            return refusal;
        var (value, variance, weights) = (0.0, 0.0, 0.0);
        for (var band = 0; band < events.Length; band++)
        {
            var weight = standard!.Weights[band];
            weights += weight;
            if (weight == 0)
                continue;
            var scaled = weight / population[band];
            value += scaled * events[band];
            variance += scaled * scaled * events[band];
        }

        var total = Guard.Sum(events);
        value *= per / weights;
        variance *= per / weights * (per / weights);
        var byar = PoissonLimits.Byar(total, confidence);
        var scale = Math.Sqrt(variance / total);
        var limits = new Limits(
            Math.Max(0, value + scale * (byar.Lower - total)), value + scale * (byar.Upper - total));
        return new StandardisedRate(value, limits, total, variance);
    }

    private static Refusal Check(
        ReadOnlySpan<double> events, ReadOnlySpan<double> population, StandardPopulation? standard)
    {
        Guard.SameLength(events.Length, population.Length);
        if (standard is null)
            return Refusal.MissingStandard;
        if (standard.Weights.Length != events.Length)
            return Refusal.AgeBandsDiffer;
        if (Guard.Counts(events, population) is var refusal and not Refusal.None)
            return refusal;
        for (var band = 0; band < events.Length; band++)
            if (population[band] == 0 && (standard.Weights[band] > 0 || events[band] > 0))
                return Refusal.EmptyAgeBand;
        return Guard.Sum(events) < FewestEvents ? Refusal.TooFewEvents : Refusal.None;
    }
}
