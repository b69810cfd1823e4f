using Omradesprofiler.Areas;

namespace Omradesprofiler.Profiles;

/// <summary>How much of one DeSO lies in an area that somebody has drawn.</summary>
/// <param name="Deso">The DeSO's number in its layer.</param>
/// <param name="Share">The share of its people, in whole steps of <see cref="DrawnAreaBuilder.Step"/>.</param>
/// <param name="Method">What decided the share.</param>
public sealed record DrawnPart(int Deso, double Share, WeightMethod Method);

/// <summary>An area that somebody has drawn (mitt område), as shares of DeSO.</summary>
/// <param name="Edition">The DeSO edition.</param>
/// <param name="Parts">Its parts in the layer's order; those of no share are left out.</param>
/// <param name="Weights">The same as a matrix with one target.</param>
public sealed record DrawnArea(Edition Edition, IReadOnlyList<DrawnPart> Parts, AreaWeights Weights)
{
    /// <summary>Whether it is made of whole DeSO, so that its counts are sums and not estimates.</summary>
    public bool IsWhole => Parts.All(part => part.Share == 1);
}
