using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Accessibility;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Store;

/// <summary>A snapshot with another geography, before it is written.</summary>
/// <param name="Snapshot">The new snapshot.</param>
/// <param name="Own">Its own data before the gate; null where it has none.</param>
/// <param name="Changed">The tables that were released anew.</param>
internal sealed record AmendedSnapshot(Snapshot Snapshot, OwnData? Own, IReadOnlySet<string> Changed);

/// <summary>What is to be different, before own data have gone through the gate.</summary>
/// <param name="Snapshot">The snapshot with the change.</param>
/// <param name="Name">What the change is, for the new snapshot's id.</param>
/// <param name="Changed">The tables that are different.</param>
internal sealed record SnapshotChange(Snapshot Snapshot, string Name, IReadOnlySet<string> Changed)
{
    /// <summary>A table of own data that is new; null where none is.</summary>
    public OwnAddition? Added { get; init; }
}

/// <summary>Puts a change into a snapshot, and all its own data through the gate with it.</summary>
internal sealed class SnapshotAmendment(Workspace workspace)
{
    /// <summary>Other clinics answer for the areas.</summary>
    public static SnapshotChange Responsible(Snapshot before, CareGeography responsible)
    {
        IReadOnlyList<CareGeography> geographies = before.CareGeographies.Any(one => one.Id == responsible.Id)
            ? [.. before.CareGeographies.Select(one => one.Id == responsible.Id ? responsible : one)]
            : [.. before.CareGeographies, responsible];
        return new SnapshotChange(
            before with { CareGeographies = geographies }, NameOf(before, responsible), new HashSet<string>());
    }

    /// <summary>Another way to travel decides which clinic is the nearest, and what accessibility is shown first.
    /// </summary>
    public static SnapshotChange Adopted(Snapshot before, AdoptedTravel adopted)
    {
        var travel = before.Travel! with { Adopted = adopted.Option, Decision = adopted.Decision };
        var changed = before with
        {
            Travel = travel,
            CareGeographies = [.. before.CareGeographies.Select(one => NearestBy(travel, one, before))],
            Tables =
            [
                .. before.Tables.Select(table => table.Name == AccessibilityTable.Name
                    ? AccessibilityTable.Adopt(table, adopted.Option)
                    : table),
            ],
        };
        return new SnapshotChange(
            changed, $"{adopted.Decision}\n{adopted.Option}", new HashSet<string> { AccessibilityTable.Name });
    }

    /// <summary>A file of somebody's own takes part.</summary>
    public static SnapshotChange Added(Snapshot before, OwnAddition added)
    {
        var manifest = before.Manifest with
        {
            CatalogJson = added.CatalogJson,
            Sources = [.. before.Manifest.Sources, added.Source],
        };
        return new SnapshotChange(
            before with { Manifest = manifest }, $"{added.Source.Id}\n{added.CatalogJson}", new HashSet<string>())
        {
            Added = added,
        };
    }

    /// <summary>The new snapshot, named by the old one and the change.</summary>
    public AmendedSnapshot Make(Snapshot before, SnapshotChange change)
    {
        var amended = change.Snapshot with { Id = IdOf(before, change.Name) };
        if (OwnOf(before, change.Added) is not { } own)
            return new AmendedSnapshot(amended, null, change.Changed);
        var names = own.Tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var release = DisclosureGate.Release(
            [.. own.Tables, .. WorkspaceOwnData.PublishedTables(amended, names)],
            WorkspaceOwnData.SettingOf(before, own, amended.CareGeographies), workspace.Own.ListEarlier());
        var released = release.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        IEnumerable<ReleasedTable> added = change.Added is { Table.Name: { } name } ? [released[name]] : [];
        return new AmendedSnapshot(
            amended with
            {
                Id = added.Any() ? IdOf(before, change.Name + HashOf(added.Single())) : amended.Id,
                Tables =
                [
                    .. amended.Tables.Select(table => names.Contains(table.Name) ? released[table.Name] : table),
                    .. added,
                ],
                GeographySeries = release.Geographies,
            },
            own, names.Union(change.Changed).ToHashSet(StringComparer.Ordinal));
    }

    private OwnData? OwnOf(Snapshot before, OwnAddition? added)
    {
        var own = workspace.Own.FindRaw(before.Id);
        return added is null ? own : new OwnData([.. own?.Tables ?? [], added.Table], added.Rules);
    }

    /// <summary>What was released names the snapshot, and not what was hidden: that could be tried out.</summary>
    private static string HashOf(ReleasedTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var series in table.Series)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{series.Key} "));
            hash.AppendData(MemoryMarshal.AsBytes<double>(series.Values));
            hash.AppendData(MemoryMarshal.AsBytes<CellState>(series.States));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static CareGeography NearestBy(TravelData travel, CareGeography geography, Snapshot before)
    {
        if (geography.Nearest is not { } rule || before.Register.FindTree(geography.Edition) is not { } tree)
            return geography;
        var centers = tree.Layer(AreaLevel.Deso).Areas
            .Select(area => before.Places.GetValueOrDefault(area.Id)?.Center).ToList();
        return new NearestGeography(geography.Id, geography.Name, rule, centers)
            .Make(tree, before.Manifest.CareCenters, travel);
    }

    private static SnapshotId IdOf(Snapshot before, string name) => SnapshotId.Parse(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{before.Id.Value}\n{name}")))[..16]);

    private static string NameOf(Snapshot before, CareGeography geography)
    {
        var text = new StringBuilder(geography.Decision);
        var layer = before.Register.FindLayer(AreaLevel.Deso, geography.Edition)!;
        for (var area = 0; area < geography.Weights.SourceCount; area++)
            foreach (var (target, weight) in geography.Weights.TargetsOf(area))
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n{layer.Areas[area].Code} {geography.CareCenters[target]} {weight:R}");
        return text.ToString();
    }
}
