namespace Omradesprofiler.Accessibility;

/// <summary>
/// Two-step floating catchment areas (Luo &amp; Wang 2003): what each supply has for each of those who have some way
/// to it, added up for each demand over the supplies that it has a way to. What is handed out adds up to what is
/// supplied: Σ Aᵢ · peopleᵢ = Σ supply of all that count for somebody. At the Gaussian's limit a supply counts for
/// nothing, so that one which all have just at the limit is not handed out.
/// </summary>
public static class FloatingCatchment
{
    private const double SecondStep = 0.68;
    private const double LastStep = 0.22;

    /// <summary>Supply per person for each demand.</summary>
    /// <param name="people">The people of each demand.</param>
    /// <param name="supply">What each supply has.</param>
    /// <param name="ways">Which supplies each demand has a way to.</param>
    /// <param name="weightOf">How much a supply counts at so many milliseconds, 0 or more.</param>
    public static double[] Find(
        IReadOnlyList<double> people, IReadOnlyList<double> supply, WaysWithin ways, Func<int, double> weightOf)
    {
        if (people.Count != ways.DemandCount)
            throw new ArgumentException($"{people.Count} demands have people, {ways.DemandCount} have ways.");
        var claims = new double[supply.Count];
        for (var demand = 0; demand < people.Count; demand++)
        {
            var supplies = ways.SuppliesOf(demand);
            var times = ways.MillisecondsOf(demand);
            for (var i = 0; i < supplies.Length; i++)
                claims[supplies[i]] += people[demand] * weightOf(times[i]);
        }

        var found = new double[people.Count];
        for (var demand = 0; demand < found.Length; demand++)
        {
            var supplies = ways.SuppliesOf(demand);
            var times = ways.MillisecondsOf(demand);
            for (var i = 0; i < supplies.Length; i++)
                if (claims[supplies[i]] > 0)
                    found[demand] += supply[supplies[i]] / claims[supplies[i]] * weightOf(times[i]);
        }

        return found;
    }

    /// <summary>How much a supply counts at so many milliseconds, by a limit.</summary>
    public static Func<int, double> WeightsOf(DistanceDecay decay, int limitMilliseconds) => decay switch
    {
        DistanceDecay.Binary => time => time <= limitMilliseconds ? 1 : 0,
        DistanceDecay.Stepped => time => StepOf(3.0 * time / limitMilliseconds),
        _ => time => time <= limitMilliseconds ? Gaussian((double)time / limitMilliseconds) : 0,
    };

    private static double StepOf(double thirds) => thirds switch
    {
        <= 1 => 1,
        <= 2 => SecondStep,
        <= 3 => LastStep,
        _ => 0,
    };

    private static double Gaussian(double share)
    {
        var end = Math.Exp(-0.5);
        return (Math.Exp(-0.5 * share * share) - end) / (1 - end);
    }
}
