using Omradesprofiler.Areas;

namespace Omradesprofiler.Responsibility.Requests;

/// <summary>
/// What a scenario of responsibility is asked for with: read from JSON, and kept with every result, so that it can be
/// made again.
/// </summary>
/// <param name="Level">The level of the areas: DeSO or RegSO.</param>
/// <param name="Edition">Their edition.</param>
/// <param name="Within">The code of the county or municipality that the areas lie in; <c>00</c> for all.</param>
public sealed record ResponsibilityRequest(AreaLevel Level, Edition Edition, string Within)
{
    /// <summary>The codes of the clinics that take part, ascending; null for the open, physical ones of the area.
    /// </summary>
    public IReadOnlyList<string>? CareCenters { get; init; }

    /// <summary>What distance is weighted by.</summary>
    public NeedWeight Weight { get; init; } = new(NeedBasis.People, null, null);

    /// <summary>How much each clinic may and must answer for.</summary>
    public CapacityRule Capacity { get; init; } = new();

    /// <summary>Whether each territory must hang together.</summary>
    public bool IsContiguous { get; init; } = true;

    /// <summary>Pairs of areas that hang together without a common border: a ferry, a bridge.</summary>
    public IReadOnlyList<AreaLink> Links { get; init; } = [];

    /// <summary>Areas that must be a clinic's.</summary>
    public IReadOnlyList<CareCenterPair> Locked { get; init; } = [];

    /// <summary>Areas that must not be a clinic's.</summary>
    public IReadOnlyList<CareCenterPair> Forbidden { get; init; } = [];

    /// <summary>Whether an area's clinic must lie in its municipality.</summary>
    public bool KeepsWithinMunicipality { get; init; }

    /// <summary>Whether all DeSO of a RegSO must be one clinic's.</summary>
    public bool KeepsRegsoWhole { get; init; }

    /// <summary>People that every territory must have at least; null for no such rule.</summary>
    public int? MinimumPeople { get; init; }

    /// <summary>How far an area's people may have to their clinic, metres; null for any distance.</summary>
    public int? FarthestMeters { get; init; }

    /// <summary>What leaving today's clinic costs; null where today does not matter.</summary>
    public StayClose? StayClose { get; init; }
}

/// <summary>By what people are counted.</summary>
public enum NeedBasis
{
    /// <summary>Each person once.</summary>
    People,

    /// <summary>People times their area's CNI (the country is 1).</summary>
    Cni,

    /// <summary>People times points of a saved index above the lowest area.</summary>
    Index,
}

/// <summary>What distance is weighted by.</summary>
/// <param name="By">People, or people by need.</param>
/// <param name="Index">The saved index; null unless it is by index.</param>
/// <param name="Version">The index's version; null unless it is by index.</param>
public sealed record NeedWeight(NeedBasis By, string? Index, int? Version);

/// <summary>A pair of areas that hang together without a common border.</summary>
/// <param name="From">The code of one.</param>
/// <param name="To">The code of the other.</param>
/// <param name="Name">What joins them: <c>färjan till Norrön</c>.</param>
public sealed record AreaLink(string From, string To, string Name);

/// <summary>An area and a clinic.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="CareCenter">The clinic's code.</param>
public sealed record CareCenterPair(string Area, string CareCenter);

/// <summary>What leaving today's clinic costs.</summary>
/// <param name="Geography">The geography that says which it is: <c>responsible</c>, <c>nearest</c>.</param>
/// <param name="PriceMeters">Metres that each person who is moved counts as.</param>
public sealed record StayClose(string Geography, int PriceMeters);
