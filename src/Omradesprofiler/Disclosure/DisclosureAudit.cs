namespace Omradesprofiler.Disclosure;

/// <summary>The product's own attacker: what could be found out from everything that is published.</summary>
public static class DisclosureAudit
{
    /// <summary>What the release breaks of what it promises; empty where it holds.</summary>
    /// <param name="protection">What is published and what is hidden.</param>
    /// <param name="withSingletons">Also from the eyes of each person who is alone in a cell.</param>
    public static IReadOnlyList<ProtectionBreach> Breaches(Protection protection, bool withSingletons = false)
    {
        var attacker = new Attacker(protection.System, protection.Published);
        var breaches = Group(protection.System, ProtectionRule.Range, BrokenCells(protection, attacker));
        return withSingletons ? [.. breaches, .. BrokenBySingletons(protection, attacker)] : breaches;
    }

    /// <summary>
    /// What two snapshots of the same own data would break together: a count that has not changed is one unknown, and
    /// what either publishes is known. Small counts of both are tried.
    /// </summary>
    public static IReadOnlyList<ProtectionBreach> Union(Protection previous, Protection now)
    {
        var union = ProtectionUnion.Of(previous, now);
        return Group(union.Both.System, ProtectionRule.EarlierSnapshot, union.FindBroken());
    }

    /// <summary>The small counts that everybody can narrow down.</summary>
    internal static IReadOnlyList<int> BrokenCells(Protection protection)
    {
        var attacker = new Attacker(protection.System, protection.Published);
        return [.. BrokenCells(protection, attacker)];
    }

    /// <summary>The interval of every sensitive cell.</summary>
    internal static IEnumerable<(int Cell, CellInterval Interval)> Intervals(Protection protection)
    {
        var attacker = new Attacker(protection.System, protection.Published);
        for (var cell = 0; cell < protection.System.Count; cell++)
            if (protection.System[cell].IsSensitive)
                yield return (cell, attacker.IntervalOf(cell));
    }

    private static IEnumerable<int> BrokenCells(Protection protection, Attacker attacker) =>
        Enumerable.Range(0, protection.System.Count).Where(cell =>
            protection.System[cell].IsSensitive && !attacker.Protects(cell));

    /// <summary>What follows from a person's own cell with nothing published is not the release's doing.</summary>
    private static List<ProtectionBreach> BrokenBySingletons(Protection protection, Attacker attacker)
    {
        var system = protection.System;
        var blank = new Lazy<Attacker>(() => new Attacker(
            system, [.. Enumerable.Range(0, system.Count).Select(i => system[i].Role == CellRole.Known)]));
        var broken = Enumerable.Range(0, system.Count).Where(cell => system[cell].IsSensitive).Where(cell =>
        {
            var range = protection.Rules.RangeAgainstSingleton(system[cell].Demand);
            return !attacker.ProtectsAgainstSingletons(
                cell, range, alone => !blank.Value.KeepsKnowing(alone, cell, range));
        });
        return Group(system, ProtectionRule.Singleton, broken);
    }

    private static List<ProtectionBreach> Group(CellSystem system, ProtectionRule rule, IEnumerable<int> cells) =>
    [
        .. cells.GroupBy(cell => system[cell].Table).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ProtectionBreach(group.Key, rule, group.Count())),
    ];
}
