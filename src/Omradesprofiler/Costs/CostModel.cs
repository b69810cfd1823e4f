using Omradesprofiler.Areas;

namespace Omradesprofiler.Costs;

/// <summary>Where something that costs is done.</summary>
public enum CostUnitKind
{
    /// <summary>At clinics.</summary>
    CareCenter,

    /// <summary>In areas.</summary>
    Area,
}

/// <summary>The places of a cost model: clinics, or areas of one level and edition.</summary>
/// <param name="Kind">Clinics or areas.</param>
/// <param name="Codes">Their codes, each once.</param>
public sealed record CostUnits(CostUnitKind Kind, IReadOnlyList<string> Codes)
{
    /// <summary>The areas' level; null for clinics.</summary>
    public AreaLevel? Level { get; init; }

    /// <summary>The areas' edition; null for clinics and for levels without editions.</summary>
    public Edition? Edition { get; init; }
}

/// <summary>
/// What something costs: lines of work and money over some years at some places. Money is whole öre.
/// </summary>
/// <param name="Id">Name in addresses: small letters, digits and hyphens.</param>
/// <param name="Name">Swedish name.</param>
/// <param name="Units">Where.</param>
/// <param name="FirstYear">First year.</param>
/// <param name="LastYear">Last year, the same or later.</param>
/// <param name="FullTimeHours">Hours of a full time in a year.</param>
/// <param name="Lines">What is paid for.</param>
public sealed record CostModel(
    string Id, string Name, CostUnits Units, int FirstYear, int LastYear, decimal FullTimeHours,
    IReadOnlyList<CostLine> Lines)
{
    /// <summary>How many are reached; null where that is not said.</summary>
    public CostReach? Reach { get; init; }

    /// <summary>Where the numbers are taken from; null where that is not said.</summary>
    public string? Source { get; init; }

    /// <summary>How many years.</summary>
    public int Years => LastYear - FirstYear + 1;
}
