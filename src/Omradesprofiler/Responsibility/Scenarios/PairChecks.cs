using Omradesprofiler.Care;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>Links, locked and forbidden pairs: known, and not against each other.</summary>
internal sealed class PairChecks(
    ResponsibilityRequest request, HashSet<string> areas, IReadOnlyList<CareCenter> careCenters, ProblemFaults faults)
{
    private readonly HashSet<string> _codes =
        careCenters.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var (i, link) in request.Links.Index())
            foreach (var code in new[] { link.From, link.To })
                RequireArea($"links[{i}]", code);
        CheckKnown("locked", request.Locked);
        CheckKnown("forbidden", request.Forbidden);
        CheckLocked();
    }

    private void CheckKnown(string name, IReadOnlyList<CareCenterPair> pairs)
    {
        foreach (var (i, pair) in pairs.Index())
        {
            RequireArea($"{name}[{i}].area", pair.Area);
            if (!_codes.Contains(pair.CareCenter))
                faults.Add(
                    $"{name}[{i}].careCenter",
                    $"{pair.CareCenter} är inte med bland de {_codes.Count} vårdcentralerna.");
        }
    }

    private void CheckLocked()
    {
        foreach (var area in request.Locked.GroupBy(pair => pair.Area, StringComparer.Ordinal))
            if (area.Select(pair => pair.CareCenter).Distinct(StringComparer.Ordinal).Count() is > 1 and var count)
                faults.Add("locked", $"{area.Key} är låst till {count} vårdcentraler.");
        foreach (var pair in request.Locked.Intersect(request.Forbidden))
            faults.Add("forbidden", $"{pair.Area} är både låst till {pair.CareCenter} och förbjudet för den.");
    }

    private void RequireArea(string place, string code)
    {
        if (!areas.Contains(code))
            faults.Add(place, $"{code} är inget av de {areas.Count} områdena i {request.Within}, "
                + $"{request.Edition.SwedishName}.");
    }
}
