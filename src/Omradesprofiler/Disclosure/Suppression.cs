namespace Omradesprofiler.Disclosure;

/// <summary>
/// Chooses what is hidden. The sensitive cells first; then for each the cheapest others that give it its range, and its
/// range also against the person behind a count of 1; then what no proof needs any more is published again, the
/// heaviest first. Order and result depend on the cells alone.
/// </summary>
internal sealed class Suppression
{
    private readonly CellSystem _system;
    private readonly ProtectionRules _rules;
    private readonly double _reach;
    private readonly bool[] _hidden;
    private readonly List<Witness> _witnesses = [];
    private readonly HashSet<(int Cell, int Knowing)> _inevitable = [];

    private Suppression(CellSystem system, ProtectionRules rules)
    {
        (_system, _rules) = (system, rules);
        _hidden = new bool[system.Count];
        for (var i = 0; i < _hidden.Length; i++)
            _hidden[i] = IsHiddenAtFirst(system[i]);
        _reach = ReachOf(system);
    }

    /// <summary>How far one change of the table goes at most.</summary>
    public static double ReachOf(CellSystem system) =>
        4.0 * Enumerable.Range(0, system.Count).Select(i => system[i].Demand).DefaultIfEmpty(0).Max();

    /// <summary>Whether a cell is not published before anything is chosen.</summary>
    public static bool IsHiddenAtFirst(Cell cell) =>
        cell.Role == CellRole.Implied || (cell.Role == CellRole.Publishable && cell.IsSensitive);

    /// <summary>Which cells are not published, and the sensitive cells that can not be protected at all.</summary>
    public static (bool[] Hidden, IReadOnlyList<int> Unprotected) Choose(CellSystem system, ProtectionRules rules)
    {
        var choice = new Suppression(system, rules);
        var unprotected = new List<int>();
        foreach (var component in system.Components(i => system[i].Role != CellRole.Known, choice._reach))
            if (component.Any(i => system[i].IsSensitive))
                choice.Protect(component, unprotected);
        choice.PublishNeedless();
        return (choice._hidden, unprotected);
    }

    /// <summary>
    /// Where there is no proof against a person who is alone even with everything hidden, the other count follows from
    /// his own cell, since it counts none but himself: no table could keep it from him.
    /// </summary>
    private void Protect(int[] component, List<int> unprotected)
    {
        var finder = new WitnessFinder(_system, component, _reach);
        var sensitive = component.Where(i => _system[i].IsSensitive)
            .OrderByDescending(i => _system[i].Weight).ThenBy(i => i);
        foreach (var cell in sensitive)
        {
            if (Prove(finder, cell, -1, _system[cell].Demand) is not { } witness)
            {
                unprotected.Add(cell);
                continue;
            }

            var range = _rules.RangeAgainstSingleton(_system[cell].Demand);
            foreach (var other in witness.Moved.Where(i => i != cell && _system[i].IsSingleton))
                if (Prove(finder, cell, other, range) is null)
                    _inevitable.Add((cell, other));
        }
    }

    private Witness? Prove(WitnessFinder finder, int cell, int knowing, double range)
    {
        var witness = finder.FindCheapest(cell, knowing, range, i => _hidden[i] ? 0 : _system[i].Cost);
        if (witness is null)
            return null;
        foreach (var moved in witness.Moved)
            _hidden[moved] = true;
        _witnesses.Add(witness);
        return witness;
    }

    /// <summary>
    /// A new plain proof may move other persons who are alone than the old one did, so that what it takes against them
    /// is kept: a proof is replaced only by one that moves none but those for whom there is a proof.
    /// </summary>
    private void PublishNeedless()
    {
        foreach (var component in _system.Components(i => _hidden[i], _reach))
        {
            var finder = new WitnessFinder(_system, component, _reach);
            var secondary = component.Where(i => !IsHiddenAtFirst(_system[i]))
                .OrderByDescending(i => _system[i].Cost).ThenBy(i => i);
            var members = component.ToHashSet();
            var own = _witnesses.Where(witness => members.Contains(witness.Cell)).ToList();
            foreach (var cell in secondary)
                TryPublish(finder, own, cell);
        }
    }

    private void TryPublish(WitnessFinder finder, List<Witness> witnesses, int cell)
    {
        finder.SetMovable(cell, false);
        var replaced = new List<(int Index, Witness By)>();
        var added = new List<Witness>();
        for (var i = 0; i < witnesses.Count; i++)
        {
            if (Array.BinarySearch(witnesses[i].Moved, cell) < 0)
                continue;
            if (finder.FindAny(witnesses[i].Cell, witnesses[i].Knowing, witnesses[i].Range) is not { } other
                || !ProveAgainstSingletons(finder, other, witnesses, added))
            {
                finder.SetMovable(cell, true);
                return;
            }

            replaced.Add((i, other));
        }

        foreach (var (index, by) in replaced)
            witnesses[index] = by;
        witnesses.AddRange(added);
        _hidden[cell] = false;
    }

    private bool ProveAgainstSingletons(
        WitnessFinder finder, Witness witness, List<Witness> witnesses, List<Witness> added)
    {
        if (witness.Knowing >= 0)
            return true;
        foreach (var other in witness.Moved.Where(i => i != witness.Cell && _system[i].IsSingleton))
        {
            if (witnesses.Concat(added).Any(one => one.Cell == witness.Cell && one.Knowing == other))
                continue;
            var range = _rules.RangeAgainstSingleton(_system[witness.Cell].Demand);
            if (finder.FindAny(witness.Cell, other, range) is { } proof)
                added.Add(proof);
            else if (!_inevitable.Contains((witness.Cell, other)))
                return false;
        }

        return true;
    }
}
