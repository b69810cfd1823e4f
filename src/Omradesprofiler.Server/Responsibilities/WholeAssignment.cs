using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>
/// Which clinic answers for each DeSO once a scenario is approved: as it says, and outside it as before. Nobody loses a
/// clinic by it unseen: what can not be kept is refused.
/// </summary>
internal static class WholeAssignment
{
    /// <summary>The code of the clinic of each DeSO, by codes.</summary>
    /// <exception cref="ApiException">Some areas would have no clinic: 409 with how many.</exception>
    public static SortedDictionary<string, string> Of(OpenedScenario opened, LoadedSnapshot current)
    {
        var snapshot = current.Snapshot;
        var edition = opened.Ready.Layer.Edition!.Deso;
        var before = snapshot.CareGeographies.FirstOrDefault(one => one.Id == DecidedGeography.GeographyId);
        var layer = RequireLayer(edition, before, current);
        var known = snapshot.Manifest.CareCenters.Where(one => one.Kind != CareCenterKind.Elsewhere)
            .Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var assignment = opened.AssignmentOfDeso();
        var gone = assignment.Where(pair => !known.Contains(pair.Value) || !layer.TryGetIndex(pair.Key, out _))
            .Select(pair => pair.Key).ToList();
        if (gone.Count > 0)
            throw DecisionMaker.Refused(
                $"{gone.Count} områden i scenariot, eller deras vårdcentraler, finns inte i ögonblicksbilden som "
                + $"gäller ({string.Join(", ", gone.Take(5))}{(gone.Count > 5 ? " …" : "")}). Räkna om scenariot.");
        if (before is not null)
            KeepOutside(assignment, before, edition, known, current);
        return assignment;
    }

    private static AreaLayer RequireLayer(Edition edition, CareGeography? before, LoadedSnapshot current)
    {
        var register = current.Snapshot.Register;
        var newest = register.Newest.Layer(AreaLevel.Deso);
        if (edition == newest.Edition || edition == before?.Edition)
            return register.FindLayer(AreaLevel.Deso, edition)!;
        var layer = before is null ? newest : register.FindLayer(AreaLevel.Deso, before.Edition)!;
        var areas = Enumerable.Range(0, layer.Count)
            .Where(area => before is null || before.Weights.TargetsOf(area).Any()).ToList();
        throw DecisionMaker.Refused(
            $"Scenariot är gjort på {edition.SwedishName}, men ansvaret gäller {layer.Edition!.SwedishName}, med "
            + $"{TextOf(areas, layer, current)}. Räkna scenariot på {layer.Edition.SwedishName}.");
    }

    /// <summary>Adds the areas that are not in the scenario, each with the clinic that it has.</summary>
    private static void KeepOutside(
        SortedDictionary<string, string> assignment, CareGeography before, Edition edition, HashSet<string> known,
        LoadedSnapshot current)
    {
        var layer = current.Snapshot.Register.FindLayer(AreaLevel.Deso, before.Edition)!;
        var lost = new List<int>();
        for (var area = 0; area < layer.Count; area++)
        {
            var clinics = before.Weights.TargetsOf(area).ToList();
            if (clinics.Count == 0 || assignment.ContainsKey(layer.Areas[area].Code))
                continue;
            if (before.Edition == edition && clinics is [{ Weight: 1 } only]
                && known.Contains(before.CareCenters[only.Target]))
                assignment.Add(layer.Areas[area].Code, before.CareCenters[only.Target]);
            else
                lost.Add(area);
        }

        if (lost.Count > 0)
            throw DecisionMaker.Refused(
                $"{TextOf(lost, layer, current)} utanför scenariot skulle mista sin vårdcentral, eftersom "
                + (before.Edition == edition
                    ? "flera delar på dem eller den inte finns längre. "
                    : $"ansvaret som gäller följer {before.Edition.SwedishName}. ")
                + "Räkna scenariot med dem.");
    }

    private static string TextOf(List<int> areas, AreaLayer layer, LoadedSnapshot current)
    {
        var people = current.Indicators.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count);
        var column = people is null ? null : current.Indicators.FindNewest(people, AreaLevel.Deso, layer.Edition);
        var sum = column is null
            ? 0
            : areas.Where(area => column.States[area] == CellState.Published).Sum(area => column.Values[area]);
        return column is null ? $"{areas.Count} områden" : $"{areas.Count} områden och {sum:0} invånare";
    }
}
