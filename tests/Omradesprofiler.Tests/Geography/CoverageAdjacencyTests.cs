using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class CoverageAdjacencyTests
{
    [Fact]
    public void Neighbours_are_those_with_a_common_border_and_its_length_is_that_of_the_arcs()
    {
        var adjacency = CoverageAdjacency.Of(Coverage.Build(CoverageFixtures.HandMade));
        Assert.Equal([1, 2, 3], adjacency.NeighborsOf(0).ToArray());
        Assert.Equal([400.0, 150, 150], adjacency.BorderMetersOf(0).ToArray());
        Assert.Equal([0, 3], adjacency.NeighborsOf(2).ToArray());
        Assert.Empty(adjacency.NeighborsOf(4).ToArray());
        Assert.Equal(4, adjacency.PairCount);
    }

    [Fact]
    public void Groups_are_neighbours_along_the_sum_of_their_areas_borders()
    {
        var adjacency = CoverageAdjacency.Of(Coverage.Build(CoverageFixtures.HandMade), [0, -1, 1, 1, -1], 2);
        Assert.Equal([1], adjacency.NeighborsOf(0).ToArray());
        Assert.Equal([300.0], adjacency.BorderMetersOf(0).ToArray());
    }

    [Fact]
    public void All_of_Dalarna_hangs_together()
    {
        var dalarna = SharedAreas.Require("dalarna/dalarna_deso2025.gpkg", "deso", "desokod");
        var adjacency = CoverageAdjacency.Of(Coverage.Build(dalarna.Shapes));
        var reached = new HashSet<int> { 0 };
        var queue = new Queue<int>(reached);
        while (queue.TryDequeue(out var area))
            foreach (var neighbor in adjacency.NeighborsOf(area))
                if (reached.Add(neighbor))
                    queue.Enqueue(neighbor);
        Assert.Equal(175, reached.Count);
    }
}
