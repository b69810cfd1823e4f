namespace Omradesprofiler.Statistics;

/// <summary>
/// How shares of areas differ beyond chance: a beta distribution by moments (Kleinman 1973, weights the people), and
/// from it each area's posterior Beta(α + x, β + n − x). What ranks are drawn from: drawing around raw shares would
/// rank the smallest areas first and last. Without spread the posterior of each area is the mean, with as much
/// certainty as all people together give.
/// </summary>
/// <param name="Alpha">Events that the prior counts as.</param>
/// <param name="Beta">Non-events that the prior counts as.</param>
/// <param name="HasSpread">False where the areas differ by no more than chance.</param>
public readonly record struct BetaBinomial(double Alpha, double Beta, bool HasSpread)
{
    /// <summary>The prior's mean.</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>The prior from all areas.</summary>
    /// <param name="events">The numerator of each area.</param>
    /// <param name="population">The denominator of each area; areas without people take no part.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<BetaBinomial> Of(ReadOnlySpan<double> events, ReadOnlySpan<double> population)
    {
        Guard.SameLength(events.Length, population.Length);
        var (areas, people, count, squares, peopleSquares) = (0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i] == 0 && population[i] == 0)
                continue;
            if (WilsonScore.Check(events[i], population[i]) is var refusal and not Refusal.None)
                return refusal;
            areas++;
            people += population[i];
            count += events[i];
            squares += events[i] / population[i] * events[i];
            peopleSquares += population[i] * population[i];
        }

        if (areas < 2)
            return Refusal.TooFewAreas;
        var mean = count / people;
        var chance = mean * (1 - mean);
        if (chance <= 0)
            return Refusal.NoSpread;
        var between = squares - people * mean * mean;
        var correlation = (between / chance - (areas - 1)) / (people - peopleSquares / people - (areas - 1));
        if (!(correlation > 0))
            return new BetaBinomial(mean * people, (1 - mean) * people, false);
        var strength = Math.Max(1 / correlation - 1, 1e-6);
        return new BetaBinomial(mean * strength, (1 - mean) * strength, true);
    }

    /// <summary>The two parameters of an area's posterior.</summary>
    /// <param name="events">The area's numerator.</param>
    /// <param name="population">The area's denominator, not below the numerator.</param>
    public (double Alpha, double Beta) Posterior(double events, double population) =>
        (Alpha + events, Beta + population - events);

    /// <summary>The mean of an area's posterior: the smoothed share.</summary>
    /// <param name="events">The area's numerator.</param>
    /// <param name="population">The area's denominator.</param>
    public double PosteriorMean(double events, double population) =>
        (Alpha + events) / (Alpha + Beta + population);
}
