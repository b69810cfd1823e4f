using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>
/// How estimates of areas differ beyond chance: a normal distribution whose variance solves Σ(y − μ)²/(v + τ²) = n − 1
/// (Paule and Mandel 1982), and from it each area's posterior with the mean's own error (Morris 1983). What ranks of
/// standardised rates, indices and surveys are drawn from.
/// </summary>
/// <param name="Mean">The prior's mean.</param>
/// <param name="Variance">The variance between areas; where they differ by no more than chance, the variance of the
/// mean.</param>
/// <param name="MeanError">The variance of the mean.</param>
/// <param name="HasSpread">False where the areas differ by no more than chance.</param>
internal readonly record struct NormalNormal(double Mean, double Variance, double MeanError, bool HasSpread)
{
    private const int Halvings = 80;

    /// <summary>The prior from all areas whose variance is known.</summary>
    public static Outcome<NormalNormal> Of(double[] values, double[] variances)
    {
        if (Guard.Values(values) is var refusal and not Refusal.None)
            return refusal;
        if (Guard.Counts(variances) is var other and not Refusal.None)
            return other;
        var known = variances.Count(variance => variance > 0);
        if (known < 2)
            return Refusal.TooFewAreas;
        var chance = At(values, variances, 0);
        if (chance.Sum <= known - 1)
            return new NormalNormal(chance.Mean, chance.Error, chance.Error, false);
        var (low, high) = (0.0, chance.Error);
        while (At(values, variances, high).Sum > known - 1)
            high *= 2;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = At(values, variances, middle).Sum > known - 1 ? (middle, high) : (low, middle);
        }

        var found = At(values, variances, high);
        return new NormalNormal(found.Mean, high, found.Error, true);
    }

    /// <summary>The mean and variance of an area's posterior.</summary>
    public (double Mean, double Variance) Posterior(double value, double variance)
    {
        if (!(variance > 0))
            return (value, 0);
        var own = Variance / (Variance + variance);
        var error = HasSpread ? (1 - own) * (1 - own) * MeanError : 0;
        return (Mean + own * (value - Mean), own * variance + error);
    }

    private static (double Sum, double Mean, double Error) At(double[] values, double[] variances, double between)
    {
        var (weights, weighted) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!(variances[i] > 0))
                continue;
            weights += 1 / (variances[i] + between);
            weighted += values[i] / (variances[i] + between);
        }

        var (mean, sum) = (weighted / weights, 0.0);
        for (var i = 0; i < values.Length; i++)
            if (variances[i] > 0)
                sum += (values[i] - mean) * (values[i] - mean) / (variances[i] + between);
        return (sum, mean, 1 / weights);
    }
}
