namespace Omradesprofiler.Statistics;

/// <summary>
/// Counts by age band, summed over years or areas until they are enough for a method, and how many were needed.
/// </summary>
/// <param name="Deaths">Deaths by band.</param>
/// <param name="PersonYears">Person-years by band.</param>
/// <param name="Parts">How many years or areas were pooled: said beside the value.</param>
public sealed record PooledCounts(double[] Deaths, double[] PersonYears, int Parts)
{
    /// <summary>
    /// Pools parts in the order given, such as the newest year first, and stops as soon as there are enough.
    /// </summary>
    /// <param name="parts">Deaths and person-years by band of each year or area.</param>
    /// <param name="fewestPersonYears">What is enough.</param>
    /// <exception cref="ArgumentException">The parts have different bands.</exception>
    public static Outcome<PooledCounts> UntilEnough(
        IReadOnlyList<(double[] Deaths, double[] PersonYears)> parts, double fewestPersonYears)
    {
        if (parts.Count == 0)
            return Refusal.TooFewPersonYears;
        var deaths = new double[parts[0].Deaths.Length];
        var personYears = new double[deaths.Length];
        for (var part = 0; part < parts.Count; part++)
        {
            Guard.SameLength(deaths.Length, parts[part].Deaths.Length);
            Guard.SameLength(deaths.Length, parts[part].PersonYears.Length);
            if (Guard.Counts(parts[part].Deaths, parts[part].PersonYears) is var refusal and not Refusal.None)
                return refusal;
            for (var band = 0; band < deaths.Length; band++)
            {
                deaths[band] += parts[part].Deaths[band];
                personYears[band] += parts[part].PersonYears[band];
            }

            if (Guard.Sum(personYears) >= fewestPersonYears)
                return new PooledCounts(deaths, personYears, part + 1);
        }

        return Refusal.TooFewPersonYears;
    }
}
