using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Hosting;

/// <summary>The snapshots that scenarios were made on: the one in force, and the latest earlier one that was asked for.
/// </summary>
public sealed class EarlierSnapshots(Workspace workspace)
{
    private readonly Lock _lock = new();
    private LoadedSnapshot? _earlier;

    /// <summary>A snapshot: the one in force, or an earlier one from its file.</summary>
    /// <exception cref="DataException">It is not there, or its values have been taken back.</exception>
    public LoadedSnapshot Get(string id, LoadedSnapshot? current)
    {
        if (current?.Snapshot.Id.Value == id)
            return current;
        var parsed = SnapshotId.Parse(id);
        if (workspace.ListWithdrawn().Contains(parsed))
            throw new DataException(
                "withdrawn-snapshot", id, "Ögonblicksbilden som scenariot gjordes på har återkallats.");
        lock (_lock)
            return _earlier?.Snapshot.Id == parsed
                ? _earlier
                : _earlier = LoadedSnapshot.LoadWithoutTiles(workspace, parsed);
    }
}
