using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.CareFunding;

/// <summary>One clinic's index, as a rule counts it.</summary>
/// <param name="CareCenter">The clinic's code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Points">Σ weight · count over the rule's factors; 0 where only heads count.</param>
/// <param name="Heads">Those listed, above 0.</param>
/// <param name="Raw">
/// The limits of points per head that hold however much the factors' groups overlap, at 95 %; null where nothing is
/// known.
/// </param>
/// <param name="IsEstimated">Whether it is estimated from areas, and not counted among the listed.</param>
public sealed record FundingUnit(
    string CareCenter, string Name, decimal Points, decimal Heads, Limits? Raw, bool IsEstimated);

/// <summary>A clinic without an index.</summary>
/// <param name="CareCenter">The clinic's code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Reason">Why not, a Swedish sentence.</param>
/// <param name="Heads">Those listed, above 0; null where not known.</param>
public sealed record FundingGap(string CareCenter, string Name, string Reason, decimal? Heads)
{
    /// <summary>The clinic where only heads count; null where they are not known.</summary>
    internal FundingUnit? UnitOfHeads => Heads is { } heads
        ? new FundingUnit(CareCenter, Name, 0, heads, null, false)
        : null;
}

/// <summary>What a rule is applied to.</summary>
/// <param name="Period">The month or year of the counts.</param>
/// <param name="Units">The clinics, by code.</param>
/// <param name="Gaps">The clinics that have none.</param>
/// <param name="CountryRaw">Points per person in the country, of the same factors; null where not known.</param>
/// <param name="CountryYear">The year that it is of.</param>
public sealed record FundingBase(
    Period Period, IReadOnlyList<FundingUnit> Units, IReadOnlyList<FundingGap> Gaps, decimal? CountryRaw,
    Period? CountryYear)
{
    /// <summary>What stands for 1 on a scale; null where it is not known.</summary>
    public decimal? ReferenceOf(FundingScale scale) => scale switch
    {
        FundingScale.Raw => 1,
        FundingScale.RelativeToCountry => CountryRaw,
        _ => Units.Sum(unit => unit.Heads) is > 0 and var heads ? Units.Sum(unit => unit.Points) / heads : null,
    };
}
