using Omradesprofiler.Areas;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Care;

/// <summary>Gives each area to the nearest clinic that a rule allows.</summary>
public static class NearestCareCenters
{
    /// <summary>The straight line from the middle of where an area's people live; no way from an area without one.
    /// </summary>
    public static Func<int, CareCenter, double> StraightLine(IReadOnlyList<PlanePoint?> centers) =>
        (area, careCenter) => centers[area] is { } center && careCenter.Place is { } place
            ? center.DistanceTo(place)
            : double.PositiveInfinity;

    /// <summary>The weights from each DeSO to the clinics that the rule allows, by code; areas that none can be reached
    /// from belong to none.</summary>
    /// <param name="rule">The region's rule.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="careCenters">All clinics.</param>
    /// <param name="distance">How far it is from a DeSO to a clinic; infinite where there is no way.</param>
    public static (IReadOnlyList<string> CareCenters, AreaWeights Weights) Find(
        NearestRule rule, AreaTree tree, IEnumerable<CareCenter> careCenters, Func<int, CareCenter, double> distance)
    {
        var allowed = careCenters.Where(rule.Allows).OrderBy(one => one.Code, StringComparer.Ordinal).ToList();
        var municipalities = tree.Layer(AreaLevel.Municipality).Areas;
        var shares = new CareShares(tree.Layer(AreaLevel.Deso).Count);
        for (var area = 0; area < shares.AreaCount; area++)
        {
            var home = municipalities[tree.AncestorOf(AreaLevel.Deso, area, AreaLevel.Municipality)].Code;
            var (nearest, least) = (default(CareCenter), double.PositiveInfinity);
            foreach (var one in allowed)
                if ((!rule.WithinMunicipality || one.Municipality == home)
                    && distance(area, one) is var meters && meters < least)
                    (nearest, least) = (one, meters);
            if (nearest is not null)
                shares.Add(area, nearest.Code, 1);
        }

        return shares.Build([.. allowed.Select(one => one.Code)]);
    }
}
