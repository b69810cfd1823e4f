using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Revisions;

/// <summary>
/// Compares the lists of a snapshot that are neither numbers nor borders: areas' names, clinics, catchments and
/// their own numbers, journeys, candidates, targets and local places. What is said of each code is compared as a whole.
/// </summary>
internal static class PartComparer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static IEnumerable<PartRevision> Compare(Snapshot before, Snapshot after)
    {
        var (old, now) = (PartsOf(before), PartsOf(after));
        foreach (var subject in old.Keys.Union(now.Keys))
        {
            var was = old.GetValueOrDefault(subject) ?? [];
            var isNow = now.GetValueOrDefault(subject) ?? [];
            var revision = new PartRevision(
                subject, Sort(isNow.Keys.Except(was.Keys)), Sort(was.Keys.Except(isNow.Keys)),
                Sort(isNow.Keys.Where(code => was.TryGetValue(code, out var said) && said != isNow[code])));
            if (revision.Added.Count + revision.Lost.Count + revision.Changed.Count > 0)
                yield return revision;
        }
    }

    private static IReadOnlyList<string> Sort(IEnumerable<string> codes) => [.. codes.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Dictionary<string, string>> PartsOf(Snapshot snapshot)
    {
        var parts = new Dictionary<string, Dictionary<string, string>>
        {
            ["RegSO, kommuner och län"] = snapshot.Register.Trees.SelectMany(tree => tree.Areas)
                .Where(area => area.Id.Level != AreaLevel.Deso).DistinctBy(area => area.Id)
                .ToDictionary(area => area.Id.ToString(), area => $"{area.Name} {area.ParentCode}"),
            ["Vårdcentraler"] = Say(snapshot.Manifest.CareCenters, one => one.Code),
            ["Restider"] = snapshot.Travel is { } travel
                ? travel.Options.ToDictionary(option => option.Id, option => JourneysOf(travel, option))
                : [],
            ["Möjliga platser"] = Say(snapshot.Candidates, one => one.Code),
            ["Mål"] = Say(snapshot.Targets.Targets, one => one.Id),
            ["Lokala resurser"] = Say(snapshot.LocalPlaces.Places, one => one.Id),
            ["Egna uppgifter för upptagningsområden"] = snapshot.GeographySeries.ToDictionary(NameOf, ChecksumOf),
        };
        foreach (var geography in snapshot.CareGeographies)
            parts[$"Upptagningsområden, {geography.Name}"] = CatchmentsOf(geography, snapshot);
        return parts;
    }

    private static Dictionary<string, string> Say<T>(IEnumerable<T> things, Func<T, string> code) =>
        things.ToDictionary(code, one => JsonSerializer.Serialize(one, Options));

    /// <summary>The clinics of each area with their shares, area by area.</summary>
    private static Dictionary<string, string> CatchmentsOf(CareGeography geography, Snapshot snapshot)
    {
        var layer = snapshot.Register.FindLayer(AreaLevel.Deso, geography.Edition)!;
        return Enumerable.Range(0, layer.Count).ToDictionary(
            i => layer.Areas[i].Code,
            i => string.Join(' ', geography.Weights.TargetsOf(i)
                .Select(one => FormattableString.Invariant($"{geography.CareCenters[one.Target]} {one.Weight:R}"))));
    }

    private static string JourneysOf(TravelData travel, TravelOption option)
    {
        var times = travel.ToCareCenters.GetValueOrDefault(option.Id);
        return JsonSerializer.Serialize(
            new
            {
                Option = option,
                IsAdopted = travel.Adopted == option.Id,
                times?.From,
                times?.To,
                Times = times is null ? "" : ChecksumOf(MemoryMarshal.AsBytes(times.Milliseconds)),
            },
            Options);
    }

    private static string NameOf(GeographySeries series)
    {
        var key = series.Source;
        return string.Join(
            ' ',
            new[] { series.Geography, key.Measure, key.Period.Slug, key.Sex.Slug(), key.Age.Slug, key.CareCenter }
                .OfType<string>());
    }

    private static string ChecksumOf(GeographySeries series) =>
        ChecksumOf(MemoryMarshal.AsBytes<double>(series.Values))
        + ChecksumOf(MemoryMarshal.AsBytes<CellState>(series.States));

    private static string ChecksumOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
