using Omradesprofiler.Comparisons;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Comparisons;

/// <summary>Clusters as the API tells them.</summary>
internal static class ClusterAnswer
{
    public static ClusterList Of(
        SelectionReference values, LoadedSnapshot loaded, ColumnSelection selection, Outcome<AreaClusters> outcome,
        bool isMoran)
    {
        var found = outcome.TryGet(out var clusters) ? clusters : null;
        List<AreaCluster> areas = found is null
            ? []
            : [.. selection.Areas.Select((area, i) => new AreaCluster(
                AreaReference.Of(selection.Column.Layer.Areas[area]), NameOf(found.Kinds[i], isMoran),
                found.Kinds[i] != ClusterKind.None, found.Statistics[i], found.Probabilities[i]))];
        return new ClusterList(
            values, isMoran ? "localMoran" : "getisOrd", MethodOf(found, isMoran), found?.Global.Value,
            found?.Global.Probability, AreaClusters.FalseDiscoveryRate, isMoran ? found?.Permutations : null,
            isMoran ? AreaClusters.Seed : null, areas, areas.Count, found is null ? outcome.Reason.Text() : null,
            loaded.Snapshot.Id.Value);
    }

    private static string MethodOf(AreaClusters? found, bool isMoran) => isMoran
        ? $"Lokal Moran (Anselin 1995) med {found?.Permutations} betingade permutationer. Grannar delar gräns; öar har "
            + "de fyra närmaste som grannar. Högst 5 % av klustren väntas vara falska (Benjamini och Hochberg 1995). "
            + "Osäkerheten i varje värde räknas inte in: små områden kan ge kluster av slump."
        : "Gᵢ* (Getis och Ord 1992) mot normalfördelningen. Grannar delar gräns; öar har de fyra närmaste som grannar. "
            + "Högst 5 % av klustren väntas vara falska (Benjamini och Hochberg 1995). Osäkerheten i varje värde "
            + "räknas inte in: små områden kan ge kluster av slump.";

    private static string NameOf(ClusterKind kind, bool isMoran) => kind switch
    {
        ClusterKind.HighHigh => isMoran ? "highHigh" : "hot",
        ClusterKind.LowLow => isMoran ? "lowLow" : "cold",
        ClusterKind.HighLow => "highLow",
        ClusterKind.LowHigh => "lowHigh",
        _ => "none",
    };
}
