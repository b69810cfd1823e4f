namespace Omradesprofiler.Statistics;

/// <summary>
/// The interval of a count of events and of a rate under a Poisson model (Breslow and Day 1987). From 10 events Byar's
/// approximation: L = x(1 − 1/9x − z/3√x)³, U = (x+1)(1 − 1/9(x+1) + z/3√(x+1))³. Below 10 exact, by chi-square
/// quantiles (Garwood 1936). Valid for every count from 0; the person-years are taken as known.
/// </summary>
public static class PoissonLimits
{
    /// <summary>From this many events Byar's approximation is used.</summary>
    public const int FewestForByar = 10;

    private static readonly Limits[] UsualExact = ExactTable(Confidence.Usual);
    private static readonly Limits[] StrictExact = ExactTable(Confidence.Strict);

    /// <summary>The limits of the expected count, given the observed.</summary>
    /// <param name="events">The count, whole or weighted.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public static Outcome<Limits> OfCount(double events, double confidence)
    {
        if (!double.IsFinite(events))
            return Refusal.ValueNotFinite;
        if (events < 0)
            return Refusal.NegativeCount;
        return events < FewestForByar ? Exact(events, confidence) : Byar(events, confidence);
    }

    /// <summary>The limits of events / person-years × per.</summary>
    /// <param name="events">The count.</param>
    /// <param name="personYears">The exposure: person-years or population.</param>
    /// <param name="per">The unit of the rate, such as 1 000; above zero.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not a positive number.</exception>
    public static Outcome<Limits> OfRate(double events, double personYears, double per, double confidence)
    {
        if (!(per > 0) || double.IsInfinity(per))
            throw new ArgumentOutOfRangeException(nameof(per), per, "The unit of a rate is a positive number.");
        if (!double.IsFinite(personYears))
            return Refusal.ValueNotFinite;
        if (personYears <= 0)
            return personYears < 0 ? Refusal.NegativeCount : Refusal.ZeroDenominator;
        var count = OfCount(events, confidence);
        return count.TryGet(out var limits) ? limits.Times(per / personYears) : count;
    }

    /// <summary>Byar's approximation whatever the count; a lower limit below zero is zero.</summary>
    /// <param name="events">Zero or more.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public static Limits Byar(double events, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        var z = Confidence.Z(confidence);
        var lower = events == 0 ? 0 : 1 - 1 / (9 * events) - z / (3 * Math.Sqrt(events));
        var above = events + 1;
        var upper = 1 - 1 / (9 * above) + z / (3 * Math.Sqrt(above));
        return new Limits(Math.Max(0, events * lower * lower * lower), above * upper * upper * upper);
    }

    /// <summary>Exact limits by chi-square quantiles whatever the count.</summary>
    /// <param name="events">Zero or more.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public static Limits Exact(double events, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (events < FewestForByar && events == Math.Floor(events))
        {
            if (confidence == Confidence.Usual)
                return UsualExact[(int)events];
            if (confidence == Confidence.Strict)
                return StrictExact[(int)events];
        }

        return ByChiSquare(events, confidence);
    }

    private static Limits[] ExactTable(double confidence) =>
        [.. Enumerable.Range(0, FewestForByar).Select(events => ByChiSquare(events, confidence))];

    private static Limits ByChiSquare(double events, double confidence)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A share between 0 and 1.");
        var tail = (1 - confidence) / 2;
        var lower = events == 0 ? 0 : IncompleteGamma.Quantile(events, tail);
        return new Limits(lower, IncompleteGamma.Quantile(events + 1, 1 - tail));
    }
}
