namespace Omradesprofiler.Disclosure;

/// <summary>Two snapshots as one system, as somebody sees them who has kept the first.</summary>
internal static class ProtectionUnion
{
    /// <summary>
    /// Cells of the same key and number are one cell, published where either publishes it, and sensitive as the
    /// stricter says; a number that has changed is another cell.
    /// </summary>
    public static Protection Of(Protection previous, Protection now)
    {
        var system = new CellSystem();
        var hidden = new List<bool>();
        Add(now, _ => -1);
        Add(previous, cell =>
        {
            var same = system.Find(cell.Key);
            return same >= 0 && system[same].Count == cell.Count ? same : -1;
        });
        return new Protection(system, now.Rules, [.. hidden]);

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
                    continue;
                }

                hidden[places[i]] &= one.Hidden[i];
                var merged = system[places[i]];
                system.Replace(places[i], merged with { Demand = Math.Max(merged.Demand, cell.Demand) });
            }

            foreach (var equation in one.System.Equations)
                system.AddEquation([.. equation.Cells.Select(cell => places[cell])], equation.Signs);
        }
    }
}
