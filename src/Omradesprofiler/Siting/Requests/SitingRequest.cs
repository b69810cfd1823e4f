namespace Omradesprofiler.Siting.Requests;

/// <summary>
/// What a siting is asked for with: read from JSON, and kept with every result, so that it can be made again.
/// </summary>
public sealed record SitingRequest
{
    /// <summary>Who is to be served.</summary>
    public SitingDemand Demand { get; init; } = new();

    /// <summary>The way to travel; null for the adopted one.</summary>
    public string? Option { get; init; }

    /// <summary>Where sites can be.</summary>
    public SitingCandidates Candidates { get; init; } = new();

    /// <summary>What becomes of today's clinics.</summary>
    public ExistingRule Existing { get; init; }

    /// <summary>What a good placement is.</summary>
    public SitingModel Model { get; init; }

    /// <summary>How many sites: new ones where today's are kept, else all; 0 for the model that finds the number.
    /// </summary>
    public int Sites { get; init; }

    /// <summary>Within how many minutes somebody is covered; for the cover models.</summary>
    public int? RadiusMinutes { get; init; }

    /// <summary>How many of a group may be chosen; null where no group is limited.</summary>
    public GroupRule? PerGroup { get; init; }

    /// <summary>How many units of demand a site takes; for the capacitated model.</summary>
    public int? Capacity { get; init; }

    /// <summary>Up to how many sites the curve goes; 0 for no curve, null for what is usual.</summary>
    public int? CurveTo { get; init; }
}

/// <summary>What is counted.</summary>
public enum DemandKind
{
    /// <summary>Each person once.</summary>
    People,

    /// <summary>People times their area's CNI.</summary>
    CniPeople,

    /// <summary>A count indicator.</summary>
    Indicator,

    /// <summary>People of one age group.</summary>
    AgeGroup,
}

/// <summary>What the points of demand are.</summary>
public enum DemandPoints
{
    /// <summary>Populated squares where they are few enough, else DeSO.</summary>
    Usual,

    /// <summary>The parts of populated squares in each DeSO.</summary>
    Squares,

    /// <summary>One point a DeSO, with its people's mean time.</summary>
    Deso,
}

/// <summary>Who is to be served.</summary>
public sealed record SitingDemand
{
    /// <summary>What is counted.</summary>
    public DemandKind Kind { get; init; }

    /// <summary>The count indicator; null for other kinds.</summary>
    public string? Indicator { get; init; }

    /// <summary>The ages, <c>80-</c>; null for other kinds.</summary>
    public string? Age { get; init; }

    /// <summary>What the points of demand are.</summary>
    public DemandPoints Points { get; init; }

    /// <summary>The codes of the counties and municipalities that they live in, ascending; null for the data's focus.
    /// </summary>
    public IReadOnlyList<string>? Within { get; init; }
}

/// <summary>A list of places that candidates are taken from.</summary>
public enum CandidateLayer
{
    /// <summary>The candidates of the data.</summary>
    Candidates,

    /// <summary>Today's clinics.</summary>
    CareCenters,
}

/// <summary>Where sites can be.</summary>
public sealed record SitingCandidates
{
    /// <summary>The lists that candidates are taken from.</summary>
    public IReadOnlyList<CandidateLayer> Layers { get; init; } = [CandidateLayer.Candidates];

    /// <summary>Places that somebody drew.</summary>
    public IReadOnlyList<DrawnSite> Drawn { get; init; } = [];

    /// <summary>The codes of sites that must be chosen, ascending.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The codes of sites that must not be chosen, ascending.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];
}

/// <summary>A place that somebody drew on the map.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
public sealed record DrawnSite(string Name, double Longitude, double Latitude);

/// <summary>What becomes of today's clinics.</summary>
public enum ExistingRule
{
    /// <summary>They stay, and new sites are chosen beside them.</summary>
    Keep,

    /// <summary>They may close.</summary>
    Closable,

    /// <summary>They are not looked at.</summary>
    Ignore,
}

/// <summary>How sites are grouped.</summary>
public enum SiteGroup
{
    /// <summary>By the municipality that they lie in.</summary>
    Municipality,
}

/// <summary>How many sites of a group may be chosen.</summary>
/// <param name="By">How sites are grouped.</param>
/// <param name="Limit">How many.</param>
public sealed record GroupRule(SiteGroup By, int Limit);
