namespace Omradesprofiler.Responsibility;

/// <summary>
/// What is asked for when areas are shared out among clinics (geografiskt områdesansvar), by codes and in any order:
/// <see cref="ResponsibilityProblem"/> sorts it, so that the order changes nothing.
/// </summary>
public sealed record ResponsibilityInput
{
    /// <summary>The areas, each to have exactly one clinic.</summary>
    public required IReadOnlyList<ResponsibilityArea> Areas { get; init; }

    /// <summary>The clinics.</summary>
    public required IReadOnlyList<ResponsibilityClinic> Clinics { get; init; }

    /// <summary>Metres from each area to each clinic: a row an area, a number a clinic, both in the order given here;
    /// <see cref="ResponsibilityProblem.OutOfReach"/> where the clinic is out of reach.</summary>
    public required IReadOnlyList<int[]> DistanceMeters { get; init; }

    /// <summary>Areas that share a border; either order, repeats do no harm.</summary>
    public IReadOnlyList<AreaPair> Borders { get; init; } = [];

    /// <summary>Areas declared to be connected without a border: ferries, bridges.</summary>
    public IReadOnlyList<AreaPair> Links { get; init; } = [];

    /// <summary>Areas that shall have a certain clinic; goes before every other rule.</summary>
    public IReadOnlyList<AreaClinicPair> Locked { get; init; } = [];

    /// <summary>Metres from an area, by its code, to the clinic that it is locked to, where that is out of reach; told
    /// where the rules clash, and decides nothing.</summary>
    public IReadOnlyDictionary<string, int> LockedMetersBeyondReach { get; init; } = new Dictionary<string, int>();

    /// <summary>Areas that shall not have a certain clinic.</summary>
    public IReadOnlyList<AreaClinicPair> Forbidden { get; init; } = [];

    /// <summary>Whether an area has a clinic of its own municipality only.</summary>
    public bool KeepWithinMunicipality { get; init; }

    /// <summary>Whether each clinic's territory is one piece over shared borders and links.</summary>
    public bool IsContiguous { get; init; } = true;

    /// <summary>What it costs that a person gets another clinic than today's, in metres; zero for nothing.</summary>
    public int MovePriceMeters { get; init; }

    /// <summary>How many people each clinic answers for at least; zero for no such rule.</summary>
    public int MinimumPeople { get; init; }
}

/// <summary>An area.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Weight">What a metre counts in the objective: people, or people weighted by need.</param>
/// <param name="Load">What it takes of a clinic's capacity: people, or heads weighted by CNI.</param>
/// <param name="People">Residents.</param>
public sealed record ResponsibilityArea(string Code, int Weight, int Load, int People)
{
    /// <summary>What it is called in texts; its code where nothing is said.</summary>
    public string Name { get; init; } = Code;

    /// <summary>The code of its municipality; null where it is not known.</summary>
    public string? Municipality { get; init; }

    /// <summary>A group whose areas get the same clinic (its RegSO, to be kept whole); null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The clinic that answers for it today; null for none.</summary>
    public string? Today { get; init; }

    /// <summary>Whether it lies at the outer border of all areas, where a territory encloses nothing.</summary>
    public bool IsAtOuterBorder { get; init; }
}

/// <summary>A clinic with its limits, in the unit of <see cref="ResponsibilityArea.Load"/>.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Lower">The least load that it is to have.</param>
/// <param name="Upper">The most that it can take.</param>
public sealed record ResponsibilityClinic(string Code, int Lower, int Upper)
{
    /// <summary>What it is called in texts; its code where nothing is said.</summary>
    public string Name { get; init; } = Code;

    /// <summary>The code of its municipality; null where it is not known.</summary>
    public string? Municipality { get; init; }
}

/// <summary>Two areas.</summary>
public readonly record struct AreaPair(string First, string Second);

/// <summary>An area and a clinic.</summary>
public readonly record struct AreaClinicPair(string Area, string Clinic);
