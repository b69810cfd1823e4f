using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>The folder <c>own/</c> of a workspace: what the snapshots' own data were before the gate.</summary>
public sealed class WorkspaceOwnData
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Workspace _workspace;

    internal WorkspaceOwnData(Workspace workspace) => _workspace = workspace;

    private string Folder => Path.Combine(_workspace.Folder, "own");

    /// <summary>
    /// What each snapshot with own data that is not taken back has let out, newest first, for the next one to be tried
    /// together with. What a withdrawn one let out can not be called back by hiding it now.
    /// </summary>
    /// <exception cref="DataException">One can not be read.</exception>
    public IEnumerable<Protection> ListEarlier()
    {
        var withdrawn = _workspace.ListWithdrawn();
        var tried = new HashSet<SnapshotId>();
        foreach (var entry in _workspace.Journal.List().Where(Workspace.MadeSnapshot).Reverse())
            if (SnapshotId.TryParse(entry.Snapshot, out var id) && tried.Add(id) && !withdrawn.Contains(id)
                && File.Exists(_workspace.PathOf(id)) && File.Exists(PathOf(id)))
                yield return Open(_workspace.Read(id));
    }

    /// <summary>What a snapshot publishes and hides of its own data; null where it has none.</summary>
    /// <exception cref="DataException">It can not be read.</exception>
    public Protection? Find(Snapshot snapshot) => File.Exists(PathOf(snapshot.Id)) ? Open(snapshot) : null;

    /// <summary>A snapshot's own data before the gate; null where it has none.</summary>
    internal OwnData? FindRaw(SnapshotId id) => File.Exists(PathOf(id)) ? OwnDatabase.Read(PathOf(id)) : null;

    internal string PathOf(SnapshotId id) => Path.Combine(Folder, $"{id}.db");

    internal void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
        {
            Directory.CreateDirectory(Folder, OwnerOnly);
            File.SetUnixFileMode(Folder, OwnerOnly);
        }
    }

    private Protection Open(Snapshot snapshot)
    {
        var own = OwnDatabase.Read(PathOf(snapshot.Id));
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
