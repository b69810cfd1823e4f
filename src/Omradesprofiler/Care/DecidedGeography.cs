using Omradesprofiler.Areas;

namespace Omradesprofiler.Care;

/// <summary>
/// A division of the areas among clinics (ansvarsområden) that was decided, as the journal holds it: by codes, so that
/// it can be laid on a later register of the same edition.
/// </summary>
/// <param name="Id">The decision's id in the journal.</param>
/// <param name="Snapshot">The snapshot that it was decided on.</param>
/// <param name="Edition">The DeSO edition of the areas.</param>
/// <param name="Decided">When.</param>
/// <param name="Assignment">The code of each area → the code of the clinic that answers for it.</param>
public sealed record DecidedGeography(
    string Id, string Snapshot, Edition Edition, DateTimeOffset Decided,
    IReadOnlyDictionary<string, string> Assignment)
{
    /// <summary>The id that a decided geography has in addresses.</summary>
    public const string GeographyId = "responsible";

    /// <summary>The geography, and what could not be laid on the areas and clinics that there are.</summary>
    /// <param name="layer">The DeSO of the decision's edition.</param>
    /// <param name="careCenters">The clinics that there are.</param>
    public DecidedDivision LayOn(AreaLayer layer, IReadOnlyList<CareCenter> careCenters)
    {
        var known = careCenters.Where(one => one.Kind != CareCenterKind.Elsewhere).Select(one => one.Code)
            .ToHashSet(StringComparer.Ordinal);
        var shares = new CareShares(layer.Count);
        var (areas, clinics) = (new List<string>(), new List<string>());
        foreach (var (area, careCenter) in Assignment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!layer.TryGetIndex(area, out var place))
                areas.Add(area);
            else if (!known.Contains(careCenter))
                clinics.Add(area);
            else
                shares.Add(place, careCenter, 1);
        var (columns, weights) = shares.Build();
        var geography = new CareGeography(
            GeographyId, CareGeographyKind.Responsible, "Ansvarig vårdcentral", Edition, columns, weights,
            $"Beslutad {Decided:yyyy-MM-dd} på ögonblicksbilden {Snapshot}.")
        {
            DecidedOn = Snapshot,
            Decision = Id,
        };
        var without = layer.Areas.Where(area => !Assignment.ContainsKey(area.Code)).Select(area => area.Code);
        return new DecidedDivision(geography, areas, clinics, [.. without]);
    }
}

/// <summary>A decided geography on a register, with what the decision and the register do not have in common.</summary>
/// <param name="Geography">The geography.</param>
/// <param name="VanishedAreas">Areas of the decision that are no more.</param>
/// <param name="WithoutClinic">Areas whose clinic is no more: nobody answers for them.</param>
/// <param name="NewAreas">Areas that the decision does not name.</param>
public sealed record DecidedDivision(
    CareGeography Geography, IReadOnlyList<string> VanishedAreas, IReadOnlyList<string> WithoutClinic,
    IReadOnlyList<string> NewAreas);
