using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Targets;

/// <summary>Mål: what somebody has set out to reach, and by when.</summary>
/// <param name="Id">Name in addresses: small letters, digits and hyphens.</param>
/// <param name="Title">Swedish title.</param>
/// <param name="Indicator">Id of the indicator that it is measured by.</param>
/// <param name="Sex">Of whom.</param>
/// <param name="Age">Of which ages; null for all that the indicator is about.</param>
/// <param name="Level">The level whose areas are to reach it.</param>
/// <param name="Direction">On which side of the target the value should be.</param>
/// <param name="Goal">How far.</param>
/// <param name="Year">By the end of which year.</param>
public sealed record Target(
    string Id, string Title, string Indicator, Sex Sex, AgeGroup? Age, AreaLevel Level, TargetDirection Direction,
    TargetGoal Goal, int Year)
{
    /// <summary>The catalogue's item that it belongs to, as its owner says; null where there is none.</summary>
    public string? CatalogItem { get; init; }

    /// <summary>The area that it was set for: riket, a county or a municipality; null where that is not said.</summary>
    public string? Within { get; init; }

    /// <summary>Who answers for it; null where that is not said.</summary>
    public string? Owner { get; init; }

    /// <summary>Where it was decided; null where that is not said.</summary>
    public string? Document { get; init; }

    /// <summary>Remarks of the import, Swedish: that the direction is against the indicator's own.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
