using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>A snapshot with another geography, before it is written.</summary>
/// <param name="Snapshot">The new snapshot.</param>
/// <param name="Own">Its own data before the gate; null where it has none.</param>
/// <param name="Changed">The tables that were released anew.</param>
internal sealed record AmendedSnapshot(Snapshot Snapshot, OwnData? Own, IReadOnlySet<string> Changed);

/// <summary>Puts another geography into a snapshot, and all its own data through the gate with it.</summary>
internal sealed class SnapshotAmendment(Workspace workspace)
{
    /// <summary>The new snapshot, named by the old one, the decision and who answers for what.</summary>
    public AmendedSnapshot Make(Snapshot before, CareGeography responsible)
    {
        IReadOnlyList<CareGeography> geographies = before.CareGeographies.Any(one => one.Id == responsible.Id)
            ? [.. before.CareGeographies.Select(one => one.Id == responsible.Id ? responsible : one)]
            : [.. before.CareGeographies, responsible];
        var amended = before with { Id = IdOf(before, responsible), CareGeographies = geographies };
        if (workspace.Own.FindRaw(before.Id) is not { } own)
            return new AmendedSnapshot(amended, null, new HashSet<string>());
        var names = own.Tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var release = DisclosureGate.Release(
            [.. own.Tables, .. WorkspaceOwnData.PublishedTables(before, names)],
            WorkspaceOwnData.SettingOf(before, own, geographies), workspace.Own.ListEarlier());
        var released = release.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        return new AmendedSnapshot(
            amended with
            {
                Tables = [.. before.Tables.Select(table => names.Contains(table.Name) ? released[table.Name] : table)],
                GeographySeries = release.Geographies,
            },
            own, names);
    }

    private static SnapshotId IdOf(Snapshot before, CareGeography geography)
    {
        var text = new StringBuilder(before.Id.Value).Append('\n').Append(geography.Decision);
        var layer = before.Register.FindLayer(AreaLevel.Deso, geography.Edition)!;
        for (var area = 0; area < geography.Weights.SourceCount; area++)
            foreach (var (target, weight) in geography.Weights.TargetsOf(area))
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n{layer.Areas[area].Code} {geography.CareCenters[target]} {weight:R}");
        return SnapshotId.Parse(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16]);
    }
}
