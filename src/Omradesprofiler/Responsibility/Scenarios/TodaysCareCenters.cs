using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>
/// The clinic of each area today, by a geography of the snapshot. An area that is shared today counts as the clinic's
/// that has most of it (of equals the first by code).
/// </summary>
internal sealed class TodaysCareCenters
{
    private readonly string?[] _known;
    private readonly HashSet<string> _taking;
    private readonly CareGeography? _geography;

    public TodaysCareCenters(
        Snapshot snapshot, ResponsibilityRequest request, AreaLayer layer, IReadOnlyList<CareCenter> careCenters,
        ProblemFaults faults)
    {
        _taking = careCenters.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        _known = new string?[layer.Count];
        if (request.StayClose is not { } stay)
            return;
        _geography = snapshot.CareGeographies.FirstOrDefault(one => one.Id == stay.Geography);
        if (_geography is null)
            faults.Add(
                "stayClose.geography",
                $"Datamängden har ingen indelning \"{stay.Geography}\". Finns: "
                + $"{string.Join(", ", snapshot.CareGeographies.Select(one => one.Id).DefaultIfEmpty("ingen"))}.");
        else if (_geography.Edition != layer.Edition!.Deso)
            faults.Add(
                "stayClose.geography",
                $"{_geography.Name} gäller {_geography.Edition.SwedishName}, men områdena är av "
                + $"{layer.Edition.SwedishName}. Läs in indelningen för den årgången, eller utelämna stayClose.");
        else
            Read(snapshot.Register.FindTree(layer.Edition)!, layer.Level);
    }

    /// <summary>The clinic that answers for an area of the layer today; null for none, or one that takes no part.
    /// </summary>
    public string? Of(int area) => _known[area] is { } code && _taking.Contains(code) ? code : null;

    /// <summary>What is to be known of those whose clinic takes no part.</summary>
    public IEnumerable<string> Notes(int[] areas, int[] people)
    {
        if (_geography is null)
            yield break;
        var lost = Enumerable.Range(0, areas.Length)
            .Where(i => _known[areas[i]] is { } code && !_taking.Contains(code)).ToList();
        if (lost.Count > 0)
            yield return $"{lost.Count} områden med "
                + $"{ResponsibilityText.Number(lost.Sum(i => (long)people[i]))} invånare "
                + $"hör i dag ({_geography.Name}) till en vårdcentral som inte är med, och räknas inte som flyttade.";
    }

    private void Read(AreaTree tree, AreaLevel level)
    {
        var shares = new SortedDictionary<string, double>[_known.Length];
        for (var deso = 0; deso < _geography!.Weights.SourceCount; deso++)
        {
            var area = tree.AncestorOf(AreaLevel.Deso, deso, level);
            foreach (var (target, weight) in _geography.Weights.TargetsOf(deso))
            {
                var sums = shares[area] ??= new SortedDictionary<string, double>(StringComparer.Ordinal);
                var code = _geography.CareCenters[target];
                sums[code] = sums.GetValueOrDefault(code) + weight;
            }
        }

        for (var area = 0; area < shares.Length; area++)
            _known[area] = shares[area]?.MaxBy(pair => pair.Value).Key;
    }
}
