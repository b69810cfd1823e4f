namespace Omradesprofiler.Siting;

/// <summary>What can be wrong with a problem, so that no placement keeps all its rules.</summary>
public enum SitingTroubleKind : byte
{
    /// <summary>There are no demands that weigh anything.</summary>
    NoDemand,

    /// <summary>There are no candidates.</summary>
    NoCandidates,

    /// <summary>Every candidate is forbidden.</summary>
    AllForbidden,

    /// <summary>No sites at all are asked for.</summary>
    NoSites,

    /// <summary>More sites are asked for than there are to choose from.</summary>
    TooFewCandidates,

    /// <summary>More sites are required than are asked for.</summary>
    TooManyRequired,

    /// <summary>The required sites alone are more than a group may have.</summary>
    GroupBroken,

    /// <summary>The groups do not have room for as many sites.</summary>
    GroupsTooSmall,

    /// <summary>No candidate reaches any demand.</summary>
    NothingReachable,

    /// <summary>A model of cover has no radius.</summary>
    NoRadius,

    /// <summary>The radius covers nobody.</summary>
    RadiusCoversNobody,

    /// <summary>A demand that can be reached is outside the radius of every candidate.</summary>
    DemandOutsideRadius,

    /// <summary>The model needs the sites' capacities.</summary>
    NoCapacities,

    /// <summary>The largest sites that may be chosen together do not have room for all.</summary>
    CapacityTooSmall,

    /// <summary>A demand is larger than the capacity of every site that reaches it.</summary>
    DemandTooLarge,

    /// <summary>The sums would leave 64 bits.</summary>
    TooLargeNumbers,
}

/// <summary>One thing that is wrong with a problem.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A Swedish sentence.</param>
public readonly record struct SitingTrouble(SitingTroubleKind Kind, string Text);
