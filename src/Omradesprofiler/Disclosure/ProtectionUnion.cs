namespace Omradesprofiler.Disclosure;

/// <summary>Two snapshots as one system, as somebody sees them who has kept the first.</summary>
/// <param name="Both">All cells; those of the later snapshot first, in its order.</param>
/// <param name="GivenBefore">Which of them the earlier snapshot has published.</param>
/// <param name="Alone">Each snapshot by itself, with the same parts told apart.</param>
internal sealed record ProtectionUnion(Protection Both, bool[] GivenBefore, IReadOnlyList<Protection> Alone)
{
    /// <summary>
    /// The small counts that follow from both. A piece that only both together cut out, and that follows from one of
    /// them already, is none of the other's doing.
    /// </summary>
    public IReadOnlyList<int> FindBroken()
    {
        var broken = DisclosureAudit.BrokenCells(Both);
        if (broken.Count == 0)
            return broken;
        var attackers = Alone.Select(one => (one.System, Attacker: new Attacker(one.System, one.Published))).ToList();
        return [.. broken.Where(i => Both.System[i] is not { Role: CellRole.Part } cell || !attackers.Exists(one =>
            one.System.Find(cell.Key) is >= 0 and var same && one.System[same] is { Count: var count, Demand: 0 }
            && count == cell.Count && !one.Attacker.IntervalOf(same).Protects(cell.Demand)))];
    }

    /// <summary>
    /// Cells of the same key and number are one cell, published where either publishes it, and sensitive as the
    /// stricter says; a number that has changed is another cell. What either's catchments cut apart is told apart in
    /// both.
    /// </summary>
    public static ProtectionUnion Of(Protection previous, Protection now)
    {
        (previous, now) = (previous.RefinedBy(now.Geographies), now.RefinedBy(previous.Geographies));
        var system = new CellSystem();
        var (hidden, given) = (new List<bool>(), new List<bool>());
        Add(now, _ => -1);
        Add(previous, cell =>
        {
            var same = system.Find(cell.Key);
            return same >= 0 && system[same].Count == cell.Count ? same : -1;
        });
        for (var i = 0; i < system.Count; i++)
            if (system[i].Role == CellRole.Part)
                system.Replace(i, system[i] with
                {
                    Demand = Math.Max(
                        system[i].Demand, CellSystem.DemandOf(system[i].Key, system[i].Count, now.Rules)),
                });
        return new ProtectionUnion(new Protection(system, now.Rules, [.. hidden]), [.. given], [previous, now]);

        void Add(Protection one, Func<Cell, int> find)
        {
            var places = new int[one.System.Count];
            for (var i = 0; i < places.Length; i++)
            {
                var cell = one.System[i];
                places[i] = find(cell);
                if (places[i] < 0)
                {
                    var key = system.Find(cell.Key) < 0 ? cell.Key : cell.Key with { Of = $"{cell.Key.Of}|earlier" };
                    places[i] = system.Add(cell with { Key = key });
                    hidden.Add(one.Hidden[i]);
                    given.Add(one == previous && !one.Hidden[i]);
                    continue;
                }

                hidden[places[i]] &= one.Hidden[i];
                given[places[i]] |= !one.Hidden[i];
                var merged = system[places[i]];
                system.Replace(places[i], merged with
                {
                    Demand = Math.Max(merged.Demand, cell.Demand),
                });
            }

            foreach (var equation in one.System.Equations)
                system.AddEquation([.. equation.Cells.Select(cell => places[cell])], equation.Signs);
        }
    }
}
