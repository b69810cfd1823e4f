namespace Omradesprofiler.Statistics;

/// <summary>
/// The worst off tenth of the people against the best off tenth: areas in order fill each tenth by their people, the
/// area at its edge in part. Counts are added, never shares averaged. At least 10 areas.
/// </summary>
/// <param name="Worst">The share or rate in the tenth that comes first.</param>
/// <param name="Best">The share or rate in the tenth that comes last.</param>
public readonly record struct TenthGap(double Worst, double Best)
{
    private const int FewestAreas = 10;

    /// <summary>Worst minus best.</summary>
    public double Gap => Worst - Best;

    /// <summary>The two tenths.</summary>
    /// <param name="events">The numerator of each area, ordered from the worst off to the best off.</param>
    /// <param name="population">The denominator of each area.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<TenthGap> Of(ReadOnlySpan<double> events, ReadOnlySpan<double> population)
    {
        Guard.SameLength(events.Length, population.Length);
        if (Guard.Counts(events, population) is var refusal and not Refusal.None)
            return refusal;
        if (events.Length < FewestAreas)
            return Refusal.TooFewAreas;
        var tenth = Guard.Sum(population) / 10;
        if (tenth == 0)
            return Refusal.ZeroDenominator;
        return new TenthGap(
            Fill(events, population, tenth, fromEnd: false), Fill(events, population, tenth, fromEnd: true));
    }

    private static double Fill(
        ReadOnlySpan<double> events, ReadOnlySpan<double> population, double tenth, bool fromEnd)
    {
        var (left, sum) = (tenth, 0.0);
        for (var i = 0; i < events.Length && left > 0; i++)
        {
            var area = fromEnd ? events.Length - 1 - i : i;
            if (population[area] == 0)
                continue;
            var taken = Math.Min(left, population[area]);
            sum += events[area] * (taken / population[area]);
            left -= taken;
        }

        return sum / tenth;
    }
}
