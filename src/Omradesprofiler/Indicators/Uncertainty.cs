using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Where the uncertainty of an indicator comes from. A closed list of three, declared for each indicator in the
/// catalogue, since nothing in the numbers tells.
/// </summary>
public abstract record Uncertainty
{
    private Uncertainty()
    {
    }

    /// <summary>
    /// Counted in a register: everybody is there, and what varies is chance between years (slumpvariation), binomial
    /// for shares and Poisson for rates, counts and indices.
    /// </summary>
    /// <param name="Perturbation">
    /// How far the source may have moved each count to protect persons, in persons either way, every step as likely.
    /// An assumption (SCB does not tell how much it perturbs), and shown as one.
    /// </param>
    public sealed record Register(int Perturbation) : Uncertainty
    {
        /// <summary>What is assumed where nothing is said.</summary>
        public static int UsualPerturbation => PerturbedCount.Usual.Most;
    }

    /// <summary>Asked in a survey: the source's own interval, never one of ours.</summary>
    /// <param name="Lower">The measure that holds the lower limit, in the value's published unit.</param>
    /// <param name="Upper">The measure that holds the upper limit.</param>
    /// <param name="Confidence">The source's confidence, share 0–1.</param>
    public sealed record Survey(CountTerm Lower, CountTerm Upper, double Confidence) : Uncertainty;

    /// <summary>Nothing is known: a median, a published index. No interval is given, and none of its rank.</summary>
    /// <param name="Why">Swedish, for the reader.</param>
    public sealed record NoneKnown(string Why) : Uncertainty;
}
