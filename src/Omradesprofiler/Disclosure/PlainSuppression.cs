namespace Omradesprofiler.Disclosure;

/// <summary>
/// The heuristic that <see cref="Suppression"/> is measured against: a sum with one hidden cell gets its smallest other
/// cell hidden, until no sum has one; then the sums of every sensitive cell that still lacks its range get one more.
/// </summary>
internal static class PlainSuppression
{
    /// <summary>Which cells are not published.</summary>
    public static bool[] Choose(CellSystem system)
    {
        var hidden = new bool[system.Count];
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] = Suppression.IsHiddenAtFirst(system[i]);
        var open = Enumerable.Range(0, system.Count).Where(i => system[i].IsSensitive).ToList();
        while (open.Count > 0)
        {
            CloseSums(system, hidden);
            open = Unprotected(system, hidden, open);
            var more = open.ToList().SelectMany(system.EquationsOf).Distinct().Order()
                .Count(e => HideSmallest(system, hidden, system.Equations[e]));
            if (more == 0)
                break;
        }

        return hidden;
    }

    private static void CloseSums(CellSystem system, bool[] hidden)
    {
        for (var isClosed = false; !isClosed;)
        {
            isClosed = true;
            foreach (var equation in system.Equations)
                if (HasOneAlone(system, hidden, equation) && HideSmallest(system, hidden, equation))
                    isClosed = false;
        }
    }

    private static bool HasOneAlone(CellSystem system, bool[] hidden, CellEquation equation)
    {
        var unknown = equation.Cells.Where(cell => hidden[cell]).Take(2).ToList();
        return unknown.Count == 1 && (system[unknown[0]].IsSensitive || system[unknown[0]].Role != CellRole.Implied);
    }

    private static bool HideSmallest(CellSystem system, bool[] hidden, CellEquation equation)
    {
        var chosen = equation.Cells.Where(cell => !hidden[cell] && system[cell].Role == CellRole.Publishable)
            .OrderBy(cell => system[cell].Count).ThenBy(cell => cell).Cast<int?>().FirstOrDefault();
        if (chosen is { } cell)
            hidden[cell] = true;
        return chosen is not null;
    }

    private static List<int> Unprotected(CellSystem system, bool[] hidden, List<int> open)
    {
        var reach = Suppression.ReachOf(system);
        var asked = open.ToHashSet();
        var left = new List<int>();
        foreach (var component in system.Components(i => hidden[i], reach))
        {
            var sensitive = component.Where(asked.Contains).ToList();
            if (sensitive.Count == 0)
                continue;
            var finder = new WitnessFinder(system, component, reach);
            left.AddRange(sensitive.Where(cell => finder.FindAny(cell, -1, system[cell].Demand) is null));
        }

        return left;
    }
}
