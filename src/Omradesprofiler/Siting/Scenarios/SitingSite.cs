using Omradesprofiler.Geography;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>Where a site comes from.</summary>
public enum SiteOrigin
{
    /// <summary>The list of candidates.</summary>
    Candidate,

    /// <summary>Today's clinics.</summary>
    CareCenter,

    /// <summary>Somebody drew it.</summary>
    Drawn,
}

/// <summary>A place that takes part in a siting.</summary>
/// <param name="Code">The clinic's or the candidate's code, or <c>drawn-1</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Place">SWEREF 99 TM, metres.</param>
public sealed record SitingSite(string Code, string Name, SiteOrigin Origin, PlanePoint Place)
{
    /// <summary>What is there, as the list says: <c>bibliotek</c>; null where it does not.</summary>
    public string? Kind { get; init; }

    /// <summary>The code of its municipality; of a drawn place that of the nearest people; null where not known.
    /// </summary>
    public string? Municipality { get; init; }

    /// <summary>Whether it may be chosen.</summary>
    public SiteRule Rule { get; init; }

    /// <summary>Whether it is a clinic that stays by the rule on today's: outside the number that is asked for.
    /// </summary>
    public bool IsKept { get; init; }

    /// <summary>How many it can care for; null where that is not known.</summary>
    public int? Capacity { get; init; }

    /// <summary>Whether it is a clinic of today.</summary>
    public bool IsExisting => Origin == SiteOrigin.CareCenter;
}
