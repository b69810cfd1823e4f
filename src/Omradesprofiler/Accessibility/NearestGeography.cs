using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Accessibility;

/// <summary>
/// Gives each area to the nearest clinic by the adopted way to travel, or by the straight line where none is adopted or
/// its times are of another edition.
/// </summary>
/// <param name="Id">The geography's id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">The region's rule.</param>
/// <param name="Centers">The middle of where each DeSO's people live; null where not known.</param>
public sealed record NearestGeography(string Id, string Name, NearestRule Rule, IReadOnlyList<PlanePoint?> Centers)
{
    /// <summary>Makes the geography.</summary>
    /// <param name="tree">The areas.</param>
    /// <param name="careCenters">All clinics.</param>
    /// <param name="travel">What is known of travelling; null where nothing is.</param>
    public CareGeography Make(AreaTree tree, IEnumerable<CareCenter> careCenters, TravelData? travel)
    {
        var adopted = travel?.Edition == tree.Edition ? travel.AdoptedOption : null;
        var (codes, weights) = NearestCareCenters.Find(
            Rule, tree, careCenters,
            adopted is null
                ? NearestCareCenters.StraightLine(Centers)
                : ByTimes(travel!.ToCareCenters[adopted.Id]));
        return new CareGeography(
            Id, CareGeographyKind.Nearest, Name, tree.Edition, codes, weights,
            adopted is null ? Rule.Describe() : Rule.Describe(DistanceOf(adopted)))
        {
            Nearest = Rule,
        };
    }

    private static Func<int, CareCenter, double> ByTimes(TravelMatrix times)
    {
        var columns = times.To.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        return (area, careCenter) =>
            columns.TryGetValue(careCenter.Code, out var column)
            && times[area, column] is var time and < TravelMatrix.Unreachable
                ? time
                : double.PositiveInfinity;
    }

    private static string DistanceOf(TravelOption option)
    {
        var how = option.Kind switch
        {
            TravelKind.Network => "kortaste väg i vägnätet",
            TravelKind.File => "restider ur en fil",
            _ => "fågelvägen med omvägsfaktor, en uppskattning",
        };
        return $"i restid ({option.Name}: {how}), i medeltal för områdets invånare; områden som ingen kommer fram från "
            + "hör till ingen vårdcentral";
    }
}
