namespace Omradesprofiler.Disclosure;

/// <summary>
/// Chooses what is hidden. The sensitive cells first; then for each the cheapest others that give it its range, and its
/// range also against the person behind a count of 1; then what no proof needs any more is published again, the
/// heaviest first. Order and result depend on the cells alone.
/// </summary>
internal sealed class Suppression
{
    private const int PublishingSize = 150;

    private readonly CellSystem _system;
    private readonly ProtectionRules _rules;
    private readonly double _reach;
    private readonly bool[] _hidden;
    private readonly bool[] _hiddenAtFirst;
    private readonly bool[] _given;
    private readonly Dictionary<int, List<Witness>> _witnesses = [];
    private readonly HashSet<(int Cell, int Knowing)> _inevitable = [];
    private readonly Dictionary<int, (WitnessFinder Finder, bool IsAll)> _finders = [];

    private Suppression(CellSystem system, ProtectionRules rules, bool[] hidden, bool[] given)
    {
        (_system, _rules, _hiddenAtFirst, _given) = (system, rules, hidden, given);
        _hidden = [.. hidden];
        _reach = ReachOf(system);
    }

    /// <summary>How far one change of the table goes at most.</summary>
    public static double ReachOf(CellSystem system) =>
        4.0 * Enumerable.Range(0, system.Count).Select(i => system[i].Demand).DefaultIfEmpty(0).Max();

    /// <summary>Whether a cell is not published before anything is chosen.</summary>
    public static bool IsHiddenAtFirst(Cell cell) =>
        cell.Role == CellRole.Implied || (cell.Role == CellRole.Publishable && cell.IsSensitive);

    /// <summary>Which cells are not published, and the sensitive cells that can not be protected at all.</summary>
    /// <param name="system">All cells and sums.</param>
    /// <param name="rules">What is too small.</param>
    /// <param name="given">What was let out before, so that hiding it hides nothing.</param>
    /// <param name="kept">What was hidden before and stays so.</param>
    public static (bool[] Hidden, IReadOnlyList<int> Unprotected) Choose(
        CellSystem system, ProtectionRules rules, bool[] given, bool[] kept)
    {
        bool[] hidden =
        [
            .. Enumerable.Range(0, system.Count).Select(i => (IsHiddenAtFirst(system[i]) || kept[i]) && !given[i]),
        ];
        var choice = new Suppression(system, rules, hidden, given);
        var sensitive = Enumerable.Range(0, system.Count).Where(i => system[i].IsSensitive)
            .OrderByDescending(i => system[i].Weight).ThenBy(i => i);
        return choice.Run(sensitive, choice.Protect);
    }

    /// <summary>Hides more until some sensitive cells have their range.</summary>
    public static (bool[] Hidden, IReadOnlyList<int> Unprotected) HideMore(
        Protection protection, bool[] given, IReadOnlyList<int> sensitive, bool againstSingletons = false)
    {
        var choice = new Suppression(protection.System, protection.Rules, protection.Hidden, given);
        return choice.Run(sensitive, againstSingletons ? choice.Protect : choice.ProtectFromOthers);
    }

    private (bool[] Hidden, IReadOnlyList<int> Unprotected) Run(IEnumerable<int> sensitive, Func<int, bool> protect)
    {
        var unprotected = new List<int>();
        foreach (var cell in sensitive)
            if (IsFixed(cell) || !protect(cell))
                unprotected.Add(cell);
        PublishNeedless();
        return (_hidden, unprotected);
    }

    private bool IsFixed(int cell) => _system[cell].Role == CellRole.Known || _given[cell];

    /// <summary>
    /// Where there is no proof against a person who is alone even with everything hidden, the other count follows from
    /// his own cell, since it counts none but himself: no table could keep it from him.
    /// </summary>
    private bool Protect(int cell)
    {
        if (!ProtectFromOthers(cell))
            return false;
        var range = _rules.RangeAgainstSingleton(_system[cell].Demand);
        while (AloneInAll(cell, _witnesses[cell]) is [var alone, ..])
            if (Prove(cell, alone, range) is { } proof)
                _witnesses[cell].Add(proof);
            else
                _inevitable.Add((cell, alone));
        return true;
    }

    private bool ProtectFromOthers(int cell)
    {
        _finders.Clear();
        if (Prove(cell, -1, _system[cell].Demand) is not { } witness)
            return false;
        _witnesses[cell] = [witness];
        return true;
    }

    private Witness? Prove(int cell, int knowing, double range)
    {
        foreach (var size in Neighbourhood.Sizes)
        {
            var (finder, isAll) = FinderOf(cell, size);
            var witness = finder.FindCheapest(cell, knowing, range, i => _hidden[i] ? 0 : _system[i].Cost);
            if (witness is not null)
                return Hide(witness);
            if (isAll)
                break;
        }

        return ProveUnevenly(cell, knowing, range) is { } other ? Hide(other) : null;
    }

    /// <summary>
    /// Where a count can be neither raised by the range nor lowered as far as it goes, since other snapshots hold it:
    /// by what is hidden already, and else by anything.
    /// </summary>
    private Witness? ProveUnevenly(int cell, int knowing, double range)
    {
        foreach (var isFree in new Func<int, bool>[] { i => _hidden[i] && !IsFixed(i), i => !IsFixed(i) })
        {
            var all = Neighbourhood.Of(_system, cell, int.MaxValue, isFree, _ => 1, _reach);
            if (new WitnessFinder(_system, all, _reach).FindAny(cell, knowing, range) is { } witness)
                return witness;
        }

        return null;
    }

    private Witness Hide(Witness witness)
    {
        foreach (var moved in witness.Moved)
            _hidden[moved] = true;
        return witness;
    }

    private (WitnessFinder Finder, bool IsAll) FinderOf(int cell, int size)
    {
        if (_finders.TryGetValue(size, out var known))
            return known;
        var part = Neighbourhood.Of(
            _system, cell, size, i => !IsFixed(i), CostOf, _reach);
        return _finders[size] = (new WitnessFinder(_system, part, _reach), part.Length < size);
    }

    /// <summary>Persons who are alone in a cell that every one of the proofs moves.</summary>
    private List<int> AloneInAll(int cell, List<Witness> witnesses) =>
    [
        .. witnesses[0].Moved.Where(i => i != cell && _system[i].IsSingleton
            && witnesses.TrueForAll(witness => witness.Moves(i)) && !_inevitable.Contains((cell, i))),
    ];

    private double CostOf(int cell) => _hidden[cell] ? 1 : 1 + _system[cell].Cost;

    private void PublishNeedless()
    {
        var secondary = Enumerable.Range(0, _system.Count).Where(i => _hidden[i] && !_hiddenAtFirst[i])
            .OrderByDescending(i => _system[i].Cost).ThenBy(i => i).ToList();
        foreach (var cell in secondary)
            _hidden[cell] = !TryPublish(cell);
    }

    private bool TryPublish(int cell)
    {
        _hidden[cell] = false;
        if (LeavesOneAlone(cell))
            return false;
        var changed = new List<(int Cell, List<Witness> Witnesses)>();
        foreach (var (sensitive, witnesses) in _witnesses)
        {
            if (!witnesses.Exists(witness => witness.Moves(cell)))
                continue;
            if (ProveWithout(sensitive, [.. witnesses.Where(witness => !witness.Moves(cell))]) is not { } others)
                return false;
            changed.Add((sensitive, others));
        }

        foreach (var (sensitive, witnesses) in changed)
            _witnesses[sensitive] = witnesses;
        return true;
    }

    private bool LeavesOneAlone(int cell) => _system.EquationsOf(cell).Any(e =>
        _system.Equations[e].Cells.Where(i => _hidden[i]).Take(2).ToList() is [var one] && _system[one].IsSensitive);

    /// <summary>Adds the proofs that are missing once some are gone; null where there are none.</summary>
    private List<Witness>? ProveWithout(int cell, List<Witness> left)
    {
        var finder = new Lazy<WitnessFinder>(() => new WitnessFinder(
            _system, Neighbourhood.Of(_system, cell, PublishingSize, i => _hidden[i], _ => 1, _reach), _reach));
        if (!left.Exists(witness => witness.Range >= _system[cell].Demand))
        {
            if (finder.Value.FindAny(cell, -1, _system[cell].Demand) is not { } witness)
                return null;
            left.Add(witness);
        }

        var range = _rules.RangeAgainstSingleton(_system[cell].Demand);
        while (AloneInAll(cell, left) is [var alone, ..])
        {
            if (finder.Value.FindAny(cell, alone, range) is not { } witness)
                return null;
            left.Add(witness);
        }

        return left;
    }
}
