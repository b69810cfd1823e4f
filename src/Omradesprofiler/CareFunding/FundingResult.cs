using Omradesprofiler.Statistics;

namespace Omradesprofiler.CareFunding;

/// <summary>What a rule gives one clinic.</summary>
/// <param name="Unit">The clinic.</param>
/// <param name="Index">Its index on the rule's scale; null where it has none and gets only for its heads.</param>
/// <param name="Limits">The limits of the index at 95 %; null where nothing is known.</param>
/// <param name="IsChosen">Whether the rule reaches it; null for a rule that shares out among all.</param>
/// <param name="IsSure">
/// Whether chance could not have put it on the other side of the threshold or of the last place; null where the rule
/// has none or nothing is known.
/// </param>
/// <param name="Ore">The amount in whole öre, of any size; null for a rule without amounts.</param>
/// <param name="Why">How it came about, a Swedish sentence.</param>
public sealed record FundingOutcome(
    FundingUnit Unit, decimal? Index, Limits? Limits, bool? IsChosen, bool? IsSure, decimal? Ore, string Why);

/// <summary>What a rule gives all.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Base">What it was applied to.</param>
/// <param name="Reference">What stands for 1 on its scale.</param>
/// <param name="Outcomes">One a clinic, in the order of the base; last those that get only for their heads.</param>
public sealed record FundingResult(
    FundingRule Rule, FundingBase Base, decimal Reference, IReadOnlyList<FundingOutcome> Outcomes)
{
    /// <summary>All amounts together; null for a rule without amounts.</summary>
    public decimal? TotalOre => Rule.Terms is FundingTerms.Compensation or FundingTerms.Share
        ? Outcomes.Sum(one => one.Ore)
        : null;
}
