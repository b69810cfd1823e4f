using Omradesprofiler.Areas;

namespace Omradesprofiler.Travel;

/// <summary>What a snapshot knows of travelling.</summary>
/// <param name="Edition">The DeSO edition of the origins.</param>
/// <param name="Origins">Where people travel from, DeSO by DeSO.</param>
/// <param name="Options">The ways to travel, in the recipe's order.</param>
/// <param name="Adopted">The id of the one that "nearest" and area responsibility go by; null where none is, and the
/// straight line decides.</param>
/// <param name="ToCareCenters">
/// For each option's id the times from every DeSO to every physical clinic: the mean over the people of the DeSO,
/// unreachable where none of its people can get there.
/// </param>
public sealed record TravelData(
    Edition Edition,
    IReadOnlyList<TravelOrigin> Origins,
    IReadOnlyList<TravelOption> Options,
    string? Adopted,
    IReadOnlyDictionary<string, TravelMatrix> ToCareCenters)
{
    /// <summary>The adopted option, or null.</summary>
    public TravelOption? AdoptedOption => Options.FirstOrDefault(option => option.Id == Adopted);
}
