namespace Omradesprofiler.Disclosure;

/// <summary>
/// The part of a table around one cell. What can be changed in a part, with all the rest held still, can be changed in
/// the whole; so a proof found in a part holds, and only where there is none must a larger part be asked.
/// </summary>
internal static class Neighbourhood
{
    /// <summary>How many cells are tried, one after the other; the last is everything that hangs together.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [96, 600, int.MaxValue];

    /// <summary>The cells that are nearest by what it costs to go through those between, in ascending order.</summary>
    /// <param name="system">All cells and sums.</param>
    /// <param name="center">The cell in the middle.</param>
    /// <param name="size">How many cells; those that only make a sum an inequality come on top.</param>
    /// <param name="isFree">Whether a cell can be changed at all.</param>
    /// <param name="costOf">What it costs to go through a cell.</param>
    /// <param name="reach">Sums that no change of so much a cell can break do not count.</param>
    public static int[] Of(
        CellSystem system, int center, int size, Func<int, bool> isFree, Func<int, double> costOf, double reach)
    {
        var members = new HashSet<int>();
        var queue = new PriorityQueue<int, (double Cost, int Cell)>();
        var near = new Dictionary<int, double> { [center] = 0 };
        queue.Enqueue(center, (0, center));
        while (members.Count < size && queue.TryDequeue(out var cell, out var at))
            if (members.Add(cell))
                foreach (var other in Others(system, cell, isFree, reach))
                {
                    var cost = at.Cost + costOf(other);
                    if (members.Contains(other) || near.GetValueOrDefault(other, double.PositiveInfinity) <= cost)
                        continue;
                    near[other] = cost;
                    queue.Enqueue(other, (cost, other));
                }

        var slacks = members.SelectMany(cell => Others(system, cell, isFree, reach))
            .Where(other => CellRow.IsSlack(system, other)).ToList();
        members.UnionWith(slacks);
        return [.. members.Order()];
    }

    private static IEnumerable<int> Others(CellSystem system, int cell, Func<int, bool> isFree, double reach) => system
        .EquationsOf(cell).Select(e => system.Equations[e])
        .Where(equation => !CellRow.IsLoose(system, equation, reach))
        .SelectMany(equation => equation.Cells).Where(other => other != cell && isFree(other));
}
