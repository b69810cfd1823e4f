using System.Collections.Concurrent;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// A snapshot in memory, as each who asks may see it. A view is made when it is first asked for; the roles and counties
/// that an installation has given out bound how many there are.
/// </summary>
public sealed class SnapshotViews
{
    private readonly Snapshot _whole;
    private readonly SnapshotGround _ground;
    private readonly ConcurrentDictionary<ViewScope, Lazy<LoadedSnapshot>> _views = [];

    /// <param name="whole">The snapshot with all that it holds.</param>
    /// <param name="ground">What is the same in each view.</param>
    public SnapshotViews(Snapshot whole, SnapshotGround ground)
    {
        (_whole, _ground) = (whole, ground);
        Public = new LoadedSnapshot(SnapshotView.Of(whole, ViewScope.Public), ground, ViewScope.Public);
    }

    /// <summary>The snapshot's name.</summary>
    public SnapshotId Id => _whole.Id;

    /// <summary>What everybody may see.</summary>
    public LoadedSnapshot Public { get; }

    /// <summary>What a scope lets through; where that is no more than everybody may see, the same as theirs.</summary>
    public LoadedSnapshot For(ViewScope scope) => scope.Equals(ViewScope.Public)
        ? Public
        : _views.GetOrAdd(scope, _ => new Lazy<LoadedSnapshot>(() => Make(scope))).Value;

    /// <summary>Reads a snapshot.</summary>
    /// <param name="workspace">Where it is.</param>
    /// <param name="id">Its name.</param>
    /// <param name="before">The one that it replaces; null for none.</param>
    public static SnapshotViews Load(Workspace workspace, SnapshotId id, SnapshotViews? before) => new(
        workspace.Read(id), new SnapshotGround(
            TileAttachments.ReadTiles(workspace, id), NeighborAttachments.Read(workspace, id),
            before?._ground.Tiles.Geometries ?? []));

    private LoadedSnapshot Make(ViewScope scope)
    {
        var seen = SnapshotView.Of(_whole, scope);
        return seen.Tables.All(Public.Snapshot.Tables.Contains)
            && seen.GeographySeries.All(Public.Snapshot.GeographySeries.Contains)
                ? Public
                : new LoadedSnapshot(seen, _ground, scope);
    }
}
