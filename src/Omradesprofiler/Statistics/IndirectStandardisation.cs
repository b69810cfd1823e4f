namespace Omradesprofiler.Statistics;

/// <summary>
/// The standardised ratio (SMR) and the indirectly standardised rate (ISR): observed events by those expected at a
/// reference's rates, with Byar's limits, exact below 10 (Breslow and Day 1987). The expected number is taken as known.
/// Two areas' ratios have different weights and are not strictly comparable with each other.
/// </summary>
public static class IndirectStandardisation
{
    /// <summary>Observed against expected.</summary>
    /// <param name="events">The area's events by age band, or in all (one number).</param>
    /// <param name="population">The area's people by age band.</param>
    /// <param name="referenceEvents">The reference's events by age band.</param>
    /// <param name="referencePopulation">The reference's people by age band.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <exception cref="ArgumentException">The reference's two columns have different lengths.</exception>
    public static Outcome<StandardisedRatio> Ratio(
        ReadOnlySpan<double> events,
        ReadOnlySpan<double> population,
        ReadOnlySpan<double> referenceEvents,
        ReadOnlySpan<double> referencePopulation,
        double confidence)
    {
        Guard.SameLength(referenceEvents.Length, referencePopulation.Length);
        if (referenceEvents.Length == 0)
            return Refusal.MissingStandard;
        if (population.Length != referenceEvents.Length || (events.Length != population.Length && events.Length != 1))
            return Refusal.AgeBandsDiffer;
        var refusal = Guard.Counts(events, population);
        if (refusal == Refusal.None)
            refusal = Guard.Counts(referenceEvents, referencePopulation);
        if (refusal != Refusal.None)
            return refusal;
        var expected = 0.0;
        for (var band = 0; band < population.Length; band++)
        {
            if (referencePopulation[band] == 0)
                return Refusal.EmptyAgeBand;
            expected += population[band] * referenceEvents[band] / referencePopulation[band];
        }

        if (expected <= 0)
            return Refusal.NothingExpected;
        var observed = Guard.Sum(events);
        var rate = Guard.Sum(referenceEvents) / Guard.Sum(referencePopulation);
        return PoissonLimits.OfCount(observed, confidence)
            .Map(limits => new StandardisedRatio(observed, expected, rate, limits.Times(1 / expected)));
    }
}
