using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>Which clinics take part: those named, or the open, physical ones of the area.</summary>
internal static class CareCenterSelection
{
    /// <summary>The clinics, ascending by code; those that can not answer for anybody are faults.</summary>
    public static IReadOnlyList<CareCenter> Of(
        ResponsibilityRequest request, IReadOnlyList<CareCenter> known, ProblemFaults faults)
    {
        if (request.CareCenters is null)
        {
            var own = known.Where(one => one.IsPhysical && one.Closed is null && IsWithin(one, request.Within))
                .OrderBy(one => one.Code, StringComparer.Ordinal).ToList();
            if (own.Count == 0)
                faults.Add(
                    "careCenters",
                    $"Av {known.Count} vårdcentraler i datamängden är ingen öppen, fysisk och belägen i "
                    + $"{request.Within}. Läs in en lista med läge, eller ange vilka som ska vara med.");
            return own;
        }

        var byCode = known.ToDictionary(one => one.Code, StringComparer.Ordinal);
        var chosen = new List<CareCenter>();
        foreach (var code in request.CareCenters)
            if (!byCode.TryGetValue(code, out var careCenter))
                faults.Add("careCenters", $"Det finns ingen vårdcentral {code} i datamängden.");
            else if (FindHindrance(careCenter) is { } hindrance)
                faults.Add("careCenters", $"{careCenter.Name} ({code}) {hindrance}");
            else
                chosen.Add(careCenter);
        return chosen;
    }

    private static string? FindHindrance(CareCenter careCenter) => careCenter switch
    {
        { Kind: CareCenterKind.Digital } =>
            "är digital. Bara en vårdcentral som man kan gå till kan ha områdesansvar.",
        { Kind: CareCenterKind.HospitalUnit } => "är en sjukhusenhet och ingen vårdcentral.",
        { Kind: not CareCenterKind.Clinic } => "är ingen vårdcentral.",
        { Place: null } => "saknar läge. Utan läge går inga avstånd att räkna.",
        { Closed: { } closed } =>
            $"stängde {closed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} och kan inte få ansvar.",
        _ => null,
    };

    private static bool IsWithin(CareCenter careCenter, string within) => within == AreaCodes.Country
        || careCenter.Municipality is null || careCenter.Municipality.StartsWith(within, StringComparison.Ordinal);
}
