using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>The order in which nodes are contracted, and what a hierarchy joins.</summary>
public sealed class HierarchyTests
{
    private const int Side = 40;

    [Fact]
    public void The_order_has_each_node_once()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var graph = RoadGraphBuilder.Build(MadeUpRoads.Tangle(seed).Map(), TravelMode.Walk, SpeedTable.Usual).Graph;
            Assert.Equal(
                Enumerable.Range(0, graph.NodeCount),
                NodeOrder.Find(graph, TestContext.Current.CancellationToken).Order());
        }
    }

    [Fact]
    public void A_grid_of_streets_is_joined_by_few_arcs()
    {
        var graph = GridOfStreets();
        var order = NodeOrder.Find(graph, TestContext.Current.CancellationToken);
        var shape = HierarchyShape.Build(graph.WithNodes(order));

        // Row by row it would be n√n = 64,000; nested dissection grows as n log n (George 1973).
        Assert.InRange(shape.ArcCount, graph.EdgeCount, 30_000);
    }

    [Fact]
    public void Ordering_that_is_cancelled_midway_says_that_it_was_cancelled()
    {
        var graph = GridOfStreets(100);
        var cancelled = 0;
        for (var milliseconds = 0; milliseconds < 40; milliseconds += 2)
        {
            using var source = new CancellationTokenSource(milliseconds);
            try
            {
                NodeOrder.Find(graph, source.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }
        }

        Assert.InRange(cancelled, 1, 20);
    }

    [Fact]
    public void The_nodes_that_part_a_grid_are_one_row()
    {
        var graph = GridOfStreets();
        var part = Enumerable.Range(0, graph.NodeCount).ToArray();
        var parting = PartingNodes.Find(new NodeNeighbors(graph), part, part, 0, graph.NodeCount / 2);
        Assert.Equal(Side, parting.Count);
    }

    [Fact]
    public void Higher_neighbours_of_a_node_are_joined_with_each_other()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var graph = RoadGraphBuilder.Build(MadeUpRoads.Tangle(seed).Map(), TravelMode.Walk, SpeedTable.Usual).Graph;
            var shape = HierarchyShape.Build(graph);
            for (var node = 0; node < shape.NodeCount; node++)
                foreach (var a in shape.HeadsOf(node))
                    foreach (var b in shape.HeadsOf(node))
                        Assert.True(a >= b || shape.HeadsOf(a).Contains(b));
        }
    }

    private static RoadGraph GridOfStreets(int side = Side)
    {
        var roads = new MadeUpRoads();
        var nodes = new int[side, side];
        for (var row = 0; row < side; row++)
            for (var column = 0; column < side; column++)
                nodes[row, column] = roads.Node(column * 100, row * 100);
        for (var i = 0; i < side; i++)
            roads.Way(MadeUpRoads.Street(), [.. Enumerable.Range(0, side).Select(k => nodes[i, k])]);
        for (var i = 0; i < side; i++)
            roads.Way(MadeUpRoads.Street(), [.. Enumerable.Range(0, side).Select(k => nodes[k, i])]);

        return RoadGraphBuilder.Build(roads.Map(), TravelMode.Car, SpeedTable.Usual).Graph;
    }
}
