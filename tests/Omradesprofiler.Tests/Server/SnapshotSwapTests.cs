using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tests.Geography;
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

    private static TileGeometry GeometryOf(int seed)
    {
        var shapes = CoverageFixtures.Wiggly(seed);
        return TileGeometry.Build(Coverage.Build(shapes), PyramidFixtures.LayersOf(shapes.Count), []);
    }
}
