using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>What a part's values are drawn from.</summary>
public enum PosteriorKind : byte
{
    /// <summary>No uncertainty is known: the same in every draw.</summary>
    Constant,

    /// <summary>Beta–binomial.</summary>
    BetaBinomial,

    /// <summary>Gamma–Poisson.</summary>
    GammaPoisson,

    /// <summary>Normal, with a normal prior.</summary>
    Normal,
}

/// <summary>The shrunken posterior of every area for one part.</summary>
internal sealed class PartPosterior
{
    private readonly double[] _first;
    private readonly double[] _second;
    private readonly double _factor;

    private PartPosterior(PosteriorKind kind, bool hasSpread, double[] first, double[] second, double factor = 1)
    {
        (Kind, HasSpread, _first, _second, _factor) = (kind, hasSpread, first, second, factor);
        Means = [.. first.Zip(second, (a, b) => MeanOf(a, b))];
        Variances = [.. first.Zip(second, (a, b) => VarianceOf(a, b))];
    }

    public PosteriorKind Kind { get; }

    /// <summary>Whether the areas differ by more than chance.</summary>
    public bool HasSpread { get; }

    /// <summary>The posterior means: the smoothed values.</summary>
    public double[] Means { get; }

    /// <summary>The posterior variances; zero where nothing is drawn.</summary>
    public double[] Variances { get; }

    /// <summary>Estimates the prior from all areas.</summary>
    public static Outcome<PartPosterior> Of(PartEvidence evidence) => evidence switch
    {
        PartEvidence.Shares shares => OfShares(shares),
        PartEvidence.Rates rates => OfRates(rates),
        PartEvidence.Estimates estimates => OfEstimates(estimates),
        _ => Guard.Values(evidence.Values) is var refusal and not Refusal.None ? refusal : Constant(evidence.Values),
    };

    /// <summary>The quantiles of an area's posterior, ascending.</summary>
    public void Fill(int area, Span<double> nodes)
    {
        if (!(Variances[area] > 0))
            nodes[..PosteriorQuantiles.Count].Fill(Means[area]);
        else if (Kind == PosteriorKind.BetaBinomial)
            PosteriorQuantiles.Beta(_first[area], _second[area], nodes);
        else if (Kind == PosteriorKind.GammaPoisson)
            PosteriorQuantiles.Gamma(_first[area], _factor / _second[area], nodes);
        else
            PosteriorQuantiles.Normal(_first[area], _second[area], nodes);
    }

    private static Outcome<PartPosterior> OfShares(PartEvidence.Shares shares)
    {
        var prior = BetaBinomial.Of(shares.Events, shares.People);
        if (prior.Reason == Refusal.NoSpread)
            return Constant(shares.Values);
        if (shares.People.Any(people => !(people > 0)))
            return Refusal.ZeroDenominator;
        return prior.Map(found => Make(
            PosteriorKind.BetaBinomial, found.HasSpread, shares.Events, shares.People,
            (x, n) => found.Posterior(x, n)));
    }

    private static Outcome<PartPosterior> OfRates(PartEvidence.Rates rates)
    {
        var prior = GammaPoisson.Of(rates.Events, rates.Exposure);
        if (prior.Reason == Refusal.TooFewEvents)
            return Constant(rates.Values);
        return prior.Map(found => Make(
            PosteriorKind.GammaPoisson, found.HasSpread, rates.Events, rates.Exposure,
            (x, n) => found.Posterior(x, n), rates.Per));
    }

    private static Outcome<PartPosterior> OfEstimates(PartEvidence.Estimates estimates)
    {
        var prior = NormalNormal.Of(estimates.Estimated, estimates.Variances);
        if (prior.Reason == Refusal.TooFewAreas)
            return Constant(estimates.Estimated);
        return prior.Map(found => Make(
            PosteriorKind.Normal, found.HasSpread || estimates.Variances.Contains(0), estimates.Estimated,
            estimates.Variances, found.Posterior));
    }

    private static PartPosterior Constant(double[] values) => new(
        PosteriorKind.Constant, values.Distinct().Skip(1).Any(), values, new double[values.Length]);

    private static PartPosterior Make(
        PosteriorKind kind, bool hasSpread, double[] first, double[] second,
        Func<double, double, (double, double)> posteriorOf, double factor = 1)
    {
        var (a, b) = (new double[first.Length], new double[first.Length]);
        for (var i = 0; i < a.Length; i++)
            (a[i], b[i]) = posteriorOf(first[i], second[i]);
        return new PartPosterior(kind, hasSpread, a, b, factor);
    }

    private double MeanOf(double a, double b) => Kind switch
    {
        PosteriorKind.BetaBinomial => a / (a + b),
        PosteriorKind.GammaPoisson => a / b * _factor,
        _ => a,
    };

    private double VarianceOf(double a, double b) => Kind switch
    {
        PosteriorKind.BetaBinomial => a * b / ((a + b) * (a + b) * (a + b + 1)),
        PosteriorKind.GammaPoisson => a / (b * b) * _factor * _factor,
        _ => b,
    };
}
