namespace Omradesprofiler.Statistics;

/// <summary>A value with its variance.</summary>
/// <param name="Value">The value.</param>
/// <param name="Variance">The variance of its estimate, in the square of its unit; zero where it is taken as
/// known.</param>
public readonly record struct Estimate(double Value, double Variance)
{
    /// <summary>A share, with the variance of a binomial count.</summary>
    public static Outcome<Estimate> OfShare(double events, double population)
    {
        if (WilsonScore.Check(events, population) is var refusal and not Refusal.None)
            return refusal;
        var share = events / population;
        return new Estimate(share, share * (1 - share) / population);
    }

    /// <summary>A rate, with the variance of a Poisson count.</summary>
    /// <param name="events">The count.</param>
    /// <param name="personYears">The exposure.</param>
    /// <param name="per">The unit of the rate.</param>
    public static Outcome<Estimate> OfRate(double events, double personYears, double per)
    {
        if (!double.IsFinite(events) || !double.IsFinite(personYears))
            return Refusal.ValueNotFinite;
        if (events < 0 || personYears <= 0)
            return events < 0 || personYears < 0 ? Refusal.NegativeCount : Refusal.ZeroDenominator;
        var factor = per / personYears;
        return new Estimate(events * factor, events * factor * factor);
    }
}
