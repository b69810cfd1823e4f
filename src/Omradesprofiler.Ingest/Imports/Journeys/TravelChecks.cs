using Omradesprofiler.Accessibility;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>Tells what a way to travel can not reach: people, clinics and places for health hubs.</summary>
internal sealed class TravelChecks(FindingLog findings, Recipe recipe, TravelGround ground, TravelData data)
{
    private const int MostExamples = 5;

    /// <summary>Tells.</summary>
    public void Run(OpenedWay way, WayResult result)
    {
        var file = way.File ?? recipe.PopulatedCells?.File ?? recipe.Areas[0].File;
        TellOrigins(way, result, file);
        TellCareCenters(way, result, file);
        TellCandidates(way, file);
        if (way.Way is NetworkTimes roads)
            TellNetwork(way, roads.Network.Summary, file);
    }

    private void TellOrigins(OpenedWay way, WayResult result, string file)
    {
        var far = result.Faults.From.Where(fault => fault.Kind == TravelFaultKind.FarFromRoad).ToList();
        if (far.Count > 0)
            findings.Warn(
                "origin-far-from-road", file,
                $"{way.Option.Name}: punkter där människor bor ligger för långt från närmaste väg. De "
                + $"{PeopleOf(far.Select(fault => fault.Index)):N0} som bor där räknas som att de inte kommer fram. "
                + $"{DistancesOf(far)}",
                count: far.Count);
        var without = Enumerable.Range(0, data.Origins.Count)
            .Where(i => result.IsKnown[data.Origins[i].Area]
                && result.Nearest.First[i] == TravelMatrix.Unreachable).ToList();
        if (without.Count == 0 || ground.Physical.Count == 0)
            return;
        var byDeso = without.GroupBy(i => data.Origins[i].Area)
            .Select(deso => (Code: ground.Layer.Areas[deso.Key].Code, People: PeopleOf(deso)))
            .OrderByDescending(deso => deso.People).ThenBy(deso => deso.Code, StringComparer.Ordinal).ToList();
        findings.Warn(
            "people-without-way", file,
            $"{way.Option.Name}: {PeopleOf(without):N0} invånare i {byDeso.Count} DeSO kommer inte fram till någon "
            + $"vårdcentral. Flest: {ListOf(byDeso.Select(deso => $"{deso.Code} {deso.People:N0}"))}.",
            count: byDeso.Count);
    }

    private void TellCareCenters(OpenedWay way, WayResult result, string file)
    {
        foreach (var fault in result.Faults.To)
            findings.Warn(
                "care-center-unreachable", file,
                $"{way.Option.Name}: {ground.Physical[fault.Index].Name} har inga restider: {fault.Text}.");
    }

    private void TellCandidates(OpenedWay way, string file)
    {
        if (way.Way is not NetworkTimes roads || ground.Candidates.Count == 0)
            return;
        var points = roads.Network.Snap([.. ground.Candidates.Select(one => one.Place)]);
        foreach (var (i, point) in points.Index())
            if (!point.IsSnapped)
                findings.Warn(
                    "candidate-far-from-road", file,
                    $"{way.Option.Name}: {ground.Candidates[i].Name} ({ground.Candidates[i].Code}) har ingen väg i "
                    + $"närheten{(double.IsFinite(point.DistanceMeters) ? $" ({point.DistanceMeters:N0} m)" : "")}.");
    }

    private void TellNetwork(OpenedWay way, RoadNetworkSummary summary, string file) => findings.Note(
        "road-network", file,
        $"{way.Option.Name}: {summary.Edges:N0} vägsträckor, {summary.Kilometers:N0} km, varav "
        + $"{summary.FerryKilometers:N0} km färja. "
        + (summary.Components <= 1
            ? "Allt hänger ihop."
            : $"Nätet är i {summary.Components:N0} delar utan väg emellan; {summary.NodesOutsideLargest:N0} av "
                + $"{summary.Nodes:N0} korsningar ligger utanför den största."));

    private double PeopleOf(IEnumerable<int> origins) => origins.Sum(i => data.Origins[i].People);

    private string DistancesOf(List<TravelFault> far)
    {
        var examples = far.Where(fault => fault.Meters is not null).OrderByDescending(fault => fault.Meters)
            .Select(fault =>
            {
                PlanePoint place = data.Origins[fault.Index].Place;
                return $"{fault.Meters:N0} m vid E {place.Easting:0} N {place.Northing:0}";
            }).ToList();
        return examples.Count == 0 ? "Ingen väg finns i närheten." : $"Längst: {ListOf(examples)}.";
    }

    private static string ListOf(IEnumerable<string> all)
    {
        var list = all.ToList();
        return string.Join("; ", list.Take(MostExamples)) + (list.Count > MostExamples ? " …" : "");
    }
}
