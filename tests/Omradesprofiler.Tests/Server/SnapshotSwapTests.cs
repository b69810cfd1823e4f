using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Geography;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Tiles;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server;

public sealed class SnapshotSwapTests(SampleServer server)
{
    [Fact]
    public void The_borders_of_the_snapshot_before_are_still_served_and_those_before_that_are_not()
    {
        var snapshot = server.Workspace.Read(server.Workspace.RequireCurrent());
        var generations = Enumerable.Range(1, 3).Select(GeometryOf).ToList();
        LoadedSnapshot? loaded = null;
        foreach (var geometry in generations)
            loaded = new LoadedSnapshot(
                snapshot,
                new SnapshotGround(
                    new TileSet([geometry]), new SnapshotNeighbors(new Dictionary<string, CoverageAdjacency>()),
                    loaded?.Tiles.Geometries ?? []),
                ViewScope.Public);
        Assert.Same(generations[2], loaded!.FindGeometry(generations[2].Id));
        Assert.Same(generations[1], loaded.FindGeometry(generations[1].Id));
        Assert.Null(loaded.FindGeometry(generations[0].Id));
        Assert.False(loaded.Tiles.TryFindGeometry(generations[1].Id, out _));
    }

    [Fact]
    public void A_journal_that_has_become_shorter_is_not_believed_and_that_is_told()
    {
        using var folder = new TemporaryFolder();
        using var package = new SmallPackage();
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        var id = new ImportRunner(workspace).Run(
            folder.File("test.json", package.RecipeText), package.Folder,
            cancellation: TestContext.Current.CancellationToken).Snapshot.Id;
        var holder = new SnapshotHolder(workspace, NullLogger<SnapshotHolder>.Instance);
        SqliteConnection.ClearAllPools();
        var journal = Path.Combine(workspace.Place, "journal.db");
        var older = File.ReadAllBytes(journal);
        workspace.Withdraw(id, "Prov");
        holder.Refresh();
        Assert.Null(holder.Trouble);
        SqliteConnection.ClearAllPools();
        File.WriteAllBytes(journal, older);
        holder.Refresh();
        Assert.Contains("kortare", holder.Trouble, StringComparison.Ordinal);
        Assert.Equal(410, Assert.Throws<ApiException>(() => holder.RequireInForce(id)).Status);
    }

    private static TileGeometry GeometryOf(int seed)
    {
        var shapes = CoverageFixtures.Wiggly(seed);
        return TileGeometry.Build(Coverage.Build(shapes), PyramidFixtures.LayersOf(shapes.Count), []);
    }
}
