namespace Omradesprofiler.Statistics;

/// <summary>
/// Slope and relative index of inequality (Mackenbach and Kunst 1997; computed as in UKHSA's indicator methods): groups
/// ordered from the worst off, x the mid-point of each one's share of the population added up, and the weighted
/// regression of √p·y on √p·x. SII = fitted value at 1 minus at 0; RII = fitted at 1 by fitted at 0, so that a value
/// which rises towards the better off gives an RII above 1. With the logarithm the fitted values are transformed back
/// first. Intervals by seeded simulation. Assumes a straight line; at least 3 groups.
/// </summary>
public static class SlopeIndex
{
    private const int FewestGroups = 3;

    /// <summary>The indices.</summary>
    /// <param name="population">People of each group, ordered from the worst off to the best off.</param>
    /// <param name="values">The value of each group.</param>
    /// <param name="isLogarithmic">Whether the line is fitted to the values' logarithms, for rates far from
    /// straight.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<Inequality> Of(
        ReadOnlySpan<double> population, ReadOnlySpan<double> values, bool isLogarithmic)
    {
        Guard.SameLength(population.Length, values.Length);
        var refusal = Check(population, values, isLogarithmic);
        return refusal == Refusal.None ? Fit(population, Ranks(population), values, isLogarithmic) : refusal;
    }

    /// <summary>
    /// The indices with intervals: each group's value is drawn from a normal distribution, the line fitted anew.
    /// </summary>
    /// <param name="population">People of each group, ordered from the worst off to the best off.</param>
    /// <param name="values">The value of each group.</param>
    /// <param name="standardErrors">The standard error of each value; on the logarithmic scale where that is
    /// used.</param>
    /// <param name="isLogarithmic">Whether the line is fitted to the values' logarithms.</param>
    /// <param name="simulation">How many draws, from which seed, and the confidence.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<InequalityLimits> WithLimits(
        ReadOnlySpan<double> population,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> standardErrors,
        bool isLogarithmic,
        Simulation simulation)
    {
        Guard.SameLength(population.Length, standardErrors.Length);
        if (Guard.Counts(standardErrors) is var wrong and not Refusal.None)
            return wrong;
        var observed = Of(population, values, isLogarithmic);
        if (!observed.TryGet(out var found))
            return observed.Reason;
        var chance = new Chance(simulation.Seed);
        var ranks = Ranks(population);
        var drawn = new double[values.Length];
        var slopes = new double[simulation.Draws];
        var ratios = new double[simulation.Draws];
        for (var draw = 0; draw < simulation.Draws; draw++)
        {
            for (var group = 0; group < drawn.Length; group++)
            {
                var deviation = chance.NextNormal() * standardErrors[group];
                drawn[group] = isLogarithmic
                    ? values[group] * PortableMath.Exp(deviation)
                    : values[group] + deviation;
            }

            (slopes[draw], ratios[draw]) = Fit(population, ranks, drawn, isLogarithmic);
        }

        return new InequalityLimits(
            found, simulation.LimitsOf(slopes, found.Slope), simulation.LimitsOf(ratios, found.Ratio));
    }

    private static Inequality Fit(
        ReadOnlySpan<double> population, double[] ranks, ReadOnlySpan<double> values, bool isLogarithmic)
    {
        var (n, x, y, xx, xy) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < ranks.Length; i++)
        {
            var (weight, value) = (population[i], isLogarithmic ? PortableMath.Log(values[i]) : values[i]);
            n += weight;
            x += weight * ranks[i];
            y += weight * value;
            xx += weight * ranks[i] * ranks[i];
            xy += weight * ranks[i] * value;
        }

        var slope = (n * xy - x * y) / (n * xx - x * x);
        var start = (y - slope * x) / n;
        if (isLogarithmic)
            return new Inequality(
                PortableMath.Exp(start + slope) - PortableMath.Exp(start), PortableMath.Exp(slope));
        return new Inequality(slope, start == 0 ? double.MaxValue : (start + slope) / start);
    }

    private static double[] Ranks(ReadOnlySpan<double> population)
    {
        var total = Guard.Sum(population);
        var ranks = new double[population.Length];
        var before = 0.0;
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = (before + population[i] / 2) / total;
            before += population[i];
        }

        return ranks;
    }

    private static Refusal Check(ReadOnlySpan<double> population, ReadOnlySpan<double> values, bool isLogarithmic)
    {
        if (Guard.Counts(population) is var wrong and not Refusal.None)
            return wrong;
        if (Guard.Values(values) is var infinite and not Refusal.None)
            return infinite;
        var inhabited = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (isLogarithmic && values[i] <= 0)
                return Refusal.NotPositive;
            inhabited += population[i] > 0 ? 1 : 0;
        }

        return inhabited < FewestGroups ? Refusal.TooFewAreas : Refusal.None;
    }
}
