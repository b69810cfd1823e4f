using Omradesprofiler.Optimization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Optimization;

public sealed class LeastCostAssignmentTests
{
    [Fact]
    public void It_is_as_cheap_as_the_best_of_all_assignments()
    {
        var chance = new Chance(11);
        var assignment = new LeastCostAssignment();
        for (var round = 0; round < 400; round++)
        {
            var rows = 1 + chance.NextInt(5);
            var columns = rows + chance.NextInt(3);
            var costs = Enumerable.Range(0, rows * columns).Select(_ => chance.NextInt(4) == 0
                ? LeastCostAssignment.Forbidden : chance.NextInt(20)).ToArray();
            var found = new int[rows];
            var cost = assignment.Assign(costs, columns, found);
            Assert.Equal(Best(costs, columns, 0, rows, []), cost);
            if (cost is null)
                continue;
            Assert.Equal(rows, found.Distinct().Count());
            Assert.Equal(cost, found.Select((column, row) => costs[row * columns + column]).Sum());
        }
    }

    [Fact]
    public void More_rows_than_columns_can_not_be_assigned() =>
        Assert.Null(new LeastCostAssignment().Assign([1, 2], 1, new int[2]));

    [Fact]
    public void The_lengths_go_together() =>
        Assert.Throws<ArgumentException>(() => new LeastCostAssignment().Assign([1, 2, 3], 2, new int[2]));

    private static long? Best(long[] costs, int columns, int row, int rows, HashSet<int> taken)
    {
        if (row == rows)
            return 0;
        long? best = null;
        for (var column = 0; column < columns; column++)
        {
            var cost = costs[row * columns + column];
            if (cost == LeastCostAssignment.Forbidden || !taken.Add(column))
                continue;
            if (Best(costs, columns, row + 1, rows, taken) is { } rest && (best is null || cost + rest < best))
                best = cost + rest;
            taken.Remove(column);
        }

        return best;
    }
}
