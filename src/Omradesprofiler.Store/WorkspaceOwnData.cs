using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>What the own data of a workspace's snapshots were before the gate.</summary>
public sealed class WorkspaceOwnData
{
    private readonly Workspace _workspace;
    private readonly Storage _storage;

    internal WorkspaceOwnData(Workspace workspace, Storage storage) => (_workspace, _storage) = (workspace, storage);

    /// <summary>
    /// What each snapshot with own data that is not taken back has let out, newest first, for the next one to be tried
    /// together with. What a withdrawn one let out can not be called back by hiding it now.
    /// </summary>
    /// <exception cref="DataException">One can not be read.</exception>
    public IEnumerable<Protection> ListEarlier()
    {
        var withdrawn = _workspace.ListWithdrawn();
        var tried = new HashSet<SnapshotId>();
        foreach (var entry in _workspace.Journal.ListHeads().Where(Workspace.MadeSnapshot).Reverse())
            if (SnapshotId.TryParse(entry.Snapshot, out var id) && tried.Add(id) && !withdrawn.Contains(id)
                && _storage.Has(id) && _storage.HasOwn(id))
                yield return Open(_workspace.Read(id));
    }

    /// <summary>What a snapshot publishes and hides of its own data; null where it has none.</summary>
    /// <exception cref="DataException">It can not be read.</exception>
    public Protection? Find(Snapshot snapshot) => _storage.HasOwn(snapshot.Id) ? Open(snapshot) : null;

    /// <summary>A snapshot's own data before the gate; null where it has none.</summary>
    internal OwnData? FindRaw(SnapshotId id) => _storage.HasOwn(id) ? Read(id) : null;

    private OwnData Read(SnapshotId id) => OwnDatabase.Read(() => _storage.OpenOwn(id), id);

    private Protection Open(Snapshot snapshot)
    {
        var own = Read(snapshot.Id);
        var names = own.Tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        return DisclosureGate.Reopen(
            [.. own.Tables, .. PublishedTables(snapshot, names)], snapshot.Tables,
            SettingOf(snapshot, own, snapshot.CareGeographies), snapshot.GeographySeries);
    }

    /// <summary>The tables of a snapshot that are not own data.</summary>
    internal static IEnumerable<RawTable> PublishedTables(Snapshot snapshot, IReadOnlySet<string> own) =>
        snapshot.Tables.Where(table => !own.Contains(table.Name))
            .Select(table => new RawTable(table.Name, TableLayer.Published, table.Audience, table.Series));

    /// <summary>What own data of a snapshot are protected within.</summary>
    internal static ProtectionSetting SettingOf(
        Snapshot snapshot, OwnData own, IReadOnlyList<CareGeography> geographies) => new(snapshot.Register, own.Rules)
        {
            Geographies = [.. geographies.Select(one => one.ForOwnData).OfType<FurtherGeography>()],
        };
}
