using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.Indicators;

/// <summary>How an indicator's value follows from the stored counts. A closed list of eight.</summary>
public abstract record IndicatorFormula
{
    private IndicatorFormula()
    {
    }

    /// <summary>Whether it is made of counts alone, which can be moved to another edition of the areas.</summary>
    public bool IsTransferable => this is not (Published or RoundedShare);

    /// <summary>Every measure that the formula needs.</summary>
    public abstract IEnumerable<CountTerm> Terms { get; }

    /// <summary>A count: Σ terms.</summary>
    public sealed record Count(IReadOnlyList<CountTerm> Sum) : IndicatorFormula
    {
        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms => Sum;
    }

    /// <summary>
    /// Σ numerator / Σ denominator. With <paramref name="Per"/> 1 a share 0–1, else a rate per so many.
    /// </summary>
    public sealed record Ratio(
        IReadOnlyList<CountTerm> Numerator, IReadOnlyList<CountTerm> Denominator, double Per) : IndicatorFormula
    {
        /// <summary>Whether the numerator is a part of the denominator.</summary>
        public bool IsShare => Per == 1;

        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms => Numerator.Concat(Denominator);
    }

    /// <summary>
    /// A number that exists only where it was published: median, mean, published index. Never aggregated.
    /// </summary>
    /// <param name="Measure">The measure.</param>
    /// <param name="Factor">Multiplies the published number: 0.01 for a published percentage.</param>
    public sealed record Published(CountTerm Measure, double Factor) : IndicatorFormula
    {
        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms => [Measure];
    }

    /// <summary>
    /// A share published in whole percent with the number of persons, without its numerator. On a level where it was
    /// not published it is estimated from the rounded shares, with the interval that the rounding allows.
    /// </summary>
    public sealed record RoundedShare(CountTerm Percent, CountTerm Persons) : IndicatorFormula
    {
        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms => [Percent, Persons];
    }

    /// <summary>A weighted sum of counts per person.</summary>
    /// <param name="Definition">Factor set, weights and year.</param>
    /// <param name="Reference">The population that is 1 on the relative scale; null for the raw scale.</param>
    public sealed record Index(IndexDefinition Definition, ReferencePopulation? Reference) : IndicatorFormula
    {
        /// <summary>Raw, or relative to the reference.</summary>
        public IndexScale Scale => Reference is null ? IndexScale.Raw : IndexScale.Relative;

        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms =>
            Definition.Factors.Select(factor => factor.Count).Append(Definition.Population);
    }

    /// <summary>
    /// Events per so many people as they would be if the area had the ages of a standard population: Σ wᵢOᵢ/nᵢ / Σwᵢ.
    /// </summary>
    /// <param name="Bands">What is counted, by age.</param>
    /// <param name="Standard">Whose ages; printed beside the value.</param>
    /// <param name="Per">The unit of the rate.</param>
    public sealed record StandardisedRate(AgeBandCounts Bands, StandardChoice Standard, double Per) : IndicatorFormula
    {
        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms => Bands.Terms;
    }

    /// <summary>
    /// Events over those that a reference population's rates by age would give here; the reference is 1.
    /// </summary>
    /// <param name="Bands">What is counted, by age.</param>
    /// <param name="Reference">The population that is 1.</param>
    public sealed record StandardisedRatio(AgeBandCounts Bands, ReferencePopulation Reference) : IndicatorFormula
    {
        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms => Bands.Terms;
    }

    /// <summary>Remaining years of life at birth, from deaths and people by age. Years are pooled where people are few.
    /// </summary>
    /// <param name="Bands">Deaths and people, by age from birth on.</param>
    public sealed record LifeExpectancy(AgeBandCounts Bands) : IndicatorFormula
    {
        /// <inheritdoc />
        public override IEnumerable<CountTerm> Terms => Bands.Terms;
    }
}
