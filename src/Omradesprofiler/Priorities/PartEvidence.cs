namespace Omradesprofiler.Priorities;

/// <summary>
/// What is known of one part of an index, area by area: counts, estimates with variances, or bare numbers. It decides
/// what is drawn from.
/// </summary>
public abstract record PartEvidence
{
    private PartEvidence()
    {
    }

    /// <summary>The values as observed, one an area, in the part's own unit.</summary>
    public abstract double[] Values { get; }

    /// <summary>Shares of counted people: beta–binomial.</summary>
    /// <param name="Events">The numerators.</param>
    /// <param name="People">The denominators, above zero and not below the numerators.</param>
    public sealed record Shares(double[] Events, double[] People) : PartEvidence
    {
        /// <inheritdoc />
        public override double[] Values { get; } = [.. Events.Zip(People, (x, n) => n > 0 ? x / n : 0)];
    }

    /// <summary>Rates of counted events: gamma–Poisson.</summary>
    /// <param name="Events">The events.</param>
    /// <param name="Exposure">Person-years or people, above zero; 1 where the count itself is the value.</param>
    /// <param name="Per">The unit of the rate.</param>
    public sealed record Rates(double[] Events, double[] Exposure, double Per) : PartEvidence
    {
        /// <inheritdoc />
        public override double[] Values { get; } = [.. Events.Zip(Exposure, (x, n) => n > 0 ? x / n * Per : 0)];
    }

    /// <summary>Estimates with variances, normal: indices, standardised rates, surveys.</summary>
    /// <param name="Estimated">The values.</param>
    /// <param name="Variances">Their variances; zero where it is not known and the value is constant.</param>
    public sealed record Estimates(double[] Estimated, double[] Variances) : PartEvidence
    {
        /// <inheritdoc />
        public override double[] Values => Estimated;
    }

    /// <summary>Numbers of which no uncertainty is known: constant in every draw.</summary>
    /// <param name="Known">The values.</param>
    public sealed record Constants(double[] Known) : PartEvidence
    {
        /// <inheritdoc />
        public override double[] Values => Known;
    }

    /// <summary>The same for some of the areas, in the order given.</summary>
    internal PartEvidence Pick(int[] areas) => this switch
    {
        Shares shares => new Shares(Pick(shares.Events, areas), Pick(shares.People, areas)),
        Rates rates => new Rates(Pick(rates.Events, areas), Pick(rates.Exposure, areas), rates.Per),
        Estimates estimates => new Estimates(Pick(estimates.Estimated, areas), Pick(estimates.Variances, areas)),
        _ => new Constants(Pick(Values, areas)),
    };

    internal static double[] Pick(double[] values, int[] areas) => Array.ConvertAll(areas, area => values[area]);
}
