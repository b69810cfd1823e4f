using Omradesprofiler.Optimization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Optimization;

public sealed class MaximumFlowTests
{
    [Fact]
    public void The_network_of_the_textbook_is_filled()
    {
        // Cormen, Leiserson, Rivest & Stein, figure 26.6: 23.
        var flow = new MaximumFlow(6);
        (int From, int To, int Capacity)[] arcs =
            [(0, 2, 16), (0, 3, 13), (3, 2, 4), (2, 4, 12), (4, 3, 9), (3, 5, 14), (5, 4, 7), (4, 1, 20), (5, 1, 4)];
        foreach (var (from, to, capacity) in arcs)
            flow.AddArc(from, to, capacity);
        Assert.Equal(23, flow.Increase(0, 1));
        Assert.Equal(0, flow.Increase(0, 1));
    }

    [Fact]
    public void The_flow_equals_the_cut()
    {
        var chance = new Chance(4);
        for (var round = 0; round < 200; round++)
        {
            var flow = new MaximumFlow(8);
            var arcs = Enumerable.Range(0, 20)
                .Select(_ => (From: chance.NextInt(8), To: chance.NextInt(8), Capacity: chance.NextInt(10))).ToList();
            foreach (var (from, to, capacity) in arcs)
                flow.AddArc(from, to, capacity);
            var total = flow.Increase(0, 1);
            var cut = arcs.Where(arc => flow.IsReached(arc.From) && !flow.IsReached(arc.To)).Sum(arc => arc.Capacity);
            Assert.Equal(cut, total);
        }
    }

    [Fact]
    public void A_raised_arc_takes_more()
    {
        var flow = new MaximumFlow(3);
        flow.AddArc(0, 2, 10);
        var arc = flow.AddArc(2, 1, 4);
        Assert.Equal(4, flow.Increase(0, 1));
        flow.Raise(arc, 5);
        Assert.Equal(5, flow.Increase(0, 1));
        Assert.Equal(9, flow.FlowOf(arc));
    }
}
