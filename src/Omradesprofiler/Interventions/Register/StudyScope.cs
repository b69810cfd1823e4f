using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Interventions.Register;

/// <summary>The areas of an intervention, and among which areas it is looked for others.</summary>
/// <param name="Layer">The areas' layer.</param>
/// <param name="Treated">The intervention's areas, by place in the layer, rising.</param>
/// <param name="Within">The areas that the rule keeps to, rising.</param>
/// <param name="Rows">All that may be compared with: those and the rest of the counties, rising.</param>
/// <param name="Text">How the areas came of clinics, Swedish; null where areas were named.</param>
internal sealed record StudyScope(
    AreaLayer Layer, IReadOnlyList<int> Treated, IReadOnlyList<int> Within, int[] Rows, string? Text)
{
    /// <summary>The scope of a registration, or what stands in the way.</summary>
    public static (StudyScope? Scope, RequestFault? Fault) Of(InterventionGround ground, InterventionRequest request)
    {
        var register = ground.Indicators.Register;
        var (place, text, fault) = request.Where.CareCenters.Count > 0
            ? CareCenterAreas.Of(ground, request.Where)
            : (request.Where, null, null);
        if (place is null)
            return (null, fault);
        var edition = place.Edition
            ?? (place.Level.HasEditions() ? register.Newest.Layer(place.Level).Edition : null);
        if (edition is not null && register.FindTree(edition) is null)
            return (null, new RequestFault("where.edition", $"{edition.SwedishName} finns inte i datamängden."));
        var layer = register.FindLayer(place.Level, edition)!;
        var unknown = place.Codes.Where(code => layer.IndexOf(code) < 0).ToList();
        if (unknown.Count > 0)
            return (null, new RequestFault(
                "where.areas",
                $"Det finns inget sådant område på nivån {edition?.SwedishName ?? place.Level.SwedishName()}: "
                    + $"{string.Join(", ", unknown.Take(5))}."));
        int[] treated = [.. place.Codes.Select(layer.IndexOf).Order()];
        var tree = edition is null ? register.Newest : register.FindTree(edition)!;
        var counties = treated.Select(area => tree.AncestorOf(place.Level, area, AreaLevel.County)).ToHashSet();
        var inCounties = Enumerable.Range(0, layer.Count)
            .Where(area => counties.Contains(tree.AncestorOf(place.Level, area, AreaLevel.County))).ToList();
        var (within, wrong) = WithinOf(tree, layer, request.Rule.Within);
        if (wrong is not null)
            return (null, wrong);
        return (new StudyScope(
            layer, treated, within ?? inCounties, [.. inCounties.Union(within ?? []).Order()], text), null);
    }

    private static (IReadOnlyList<int>? Within, RequestFault? Fault) WithinOf(
        AreaTree tree, AreaLayer layer, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
            return (null, null);
        var found = new SortedSet<int>();
        foreach (var code in codes)
        {
            if (AreaCodes.LevelOf(code) is not { } level || level <= layer.Level
                || tree.Layer(level).IndexOf(code) is not (>= 0 and var index))
                return (null, new RequestFault(
                    "rule.within",
                    $"Det finns inget större område med koden {code}. Ange 00, län (99), kommun (9901) eller RegSO."));
            found.UnionWith(tree.MembersOf(level, index, layer.Level));
        }

        return ([.. found], null);
    }
}
