using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>Where an area stands.</summary>
public enum PriorityPlace : byte
{
    /// <summary>Chosen, in at least 95 % of the draws; or chosen, where no uncertainty is known.</summary>
    Chosen,

    /// <summary>Chosen, but in fewer than 95 % of the draws.</summary>
    ChosenUnsure,

    /// <summary>Not chosen, and can not be told from those chosen.</summary>
    NotTold,

    /// <summary>Not chosen.</summary>
    Outside,
}

/// <summary>The areas in order of priority.</summary>
/// <param name="Areas">The areas, most need first.</param>
/// <param name="ChosenCount">How many of them are chosen.</param>
/// <param name="Parts">What became of each part.</param>
/// <param name="Lowest">The index that stands for no need where need is counted in people.</param>
/// <param name="IsDrawn">Whether any uncertainty was known; if not, no area has intervals.</param>
public sealed record PriorityResult(
    IReadOnlyList<PriorityArea> Areas, int ChosenCount, IReadOnlyList<PartSummary> Parts, double Lowest, bool IsDrawn);

/// <summary>What became of a part.</summary>
/// <param name="Kind">What it was drawn from.</param>
/// <param name="Share">Its weight, of all.</param>
/// <param name="IsMuted">Whether it was left at zero for all, as areas differ by no more than chance in it.</param>
/// <param name="ConstantAreas">In how many areas nothing was drawn.</param>
public sealed record PartSummary(PosteriorKind Kind, double Share, bool IsMuted, int ConstantAreas);

/// <summary>One area's priority.</summary>
/// <param name="Index">Its place in the input.</param>
/// <param name="Rank">1 for most need; equal ones by code, so that no two share a rank.</param>
/// <param name="ObservedRank">The rank by the values as observed, not drawn towards the mean.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The index, from the smoothed values.</param>
/// <param name="Observed">The index, from the values as observed.</param>
/// <param name="Need">What it was ranked by: the index, or its points times people.</param>
/// <param name="Parts">Smoothed value and contribution to the index, part by part.</param>
/// <param name="Drawn">What the draws say; null where no uncertainty is known.</param>
public sealed record PriorityArea(
    int Index, int Rank, int ObservedRank, PriorityPlace Place, double Value, double Observed, double Need,
    IReadOnlyList<PartContribution> Parts, DrawnPriority? Drawn);

/// <summary>What one part gives.</summary>
/// <param name="Observed">The value as observed, in the part's own unit.</param>
/// <param name="Smoothed">The value drawn towards the mean.</param>
/// <param name="Contribution">Weight times need: the contributions add up to the index.</param>
public readonly record struct PartContribution(double Observed, double Smoothed, double Contribution);

/// <summary>What the draws say of an area.</summary>
/// <param name="Value">The middle 95 % of its index.</param>
/// <param name="LowestRank">The best rank of the middle 95 %.</param>
/// <param name="HighestRank">The worst rank of the middle 95 %.</param>
/// <param name="ExpectedRank">The mean of its ranks (Laird and Louis 1989).</param>
/// <param name="Probability">In which share of the draws it is chosen.</param>
/// <param name="AboveLast">In which share of the draws it has more need than the last of those chosen.</param>
public sealed record DrawnPriority(
    Limits Value, int LowestRank, int HighestRank, double ExpectedRank, double Probability, double AboveLast);
