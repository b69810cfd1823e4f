namespace Omradesprofiler.Disclosure;

/// <summary>Which number of a series a cell is.</summary>
internal enum CellKind
{
    /// <summary>The count itself.</summary>
    Count,

    /// <summary>Denominator − numerator; never published, but known as soon as both are.</summary>
    Complement,

    /// <summary>A given total − its parts; never published, but known as soon as both are.</summary>
    Remainder,

    /// <summary>Those of a clinic in some DeSO of a RegSO that no catchment divides; never published.</summary>
    Part,
}

/// <summary>
/// What identifies a cell in every snapshot: series, area, kind, the further geography or margin, and the DeSO that it
/// is made of where the area alone does not say it.
/// </summary>
internal sealed record CellKey(
    SeriesKey Series, int Area, CellKind Kind = CellKind.Count, string? Of = null, string? Members = null);

/// <summary>Σ sign · count = 0 over some cells.</summary>
internal sealed record CellEquation(int[] Cells, int[] Signs);

/// <summary>
/// All cells that are protected together and every sum that holds among them: levels, sexes, ages, clinics, editions,
/// complements and further geographies are all such equations, and neither the attacker nor the protector knows more.
/// </summary>
internal sealed class CellSystem
{
    private readonly Dictionary<CellKey, int> _indexes = [];
    private readonly List<Cell> _cells = [];
    private readonly List<CellEquation> _equations = [];
    private List<int>[]? _equationsOf;

    public int Count => _cells.Count;

    public IReadOnlyList<CellEquation> Equations => _equations;

    public Cell this[int index] => _cells[index];

    /// <summary>The cell with a key, or −1.</summary>
    public int Find(CellKey key) => _indexes.GetValueOrDefault(key, -1);

    public int Add(Cell cell)
    {
        _equationsOf = null;
        _indexes.Add(cell.Key, _cells.Count);
        _cells.Add(cell);
        return _cells.Count - 1;
    }

    /// <summary>Adds a number that can be published, sensitive where it is small.</summary>
    public int AddCount(CellKey key, string table, double count, ProtectionRules rules)
    {
        var weight = CellWeight.Of(key);
        return Add(new Cell(
            key, table, count, DemandOf(key, count, rules), CellRole.Publishable, CellWeight.Cost(weight, count),
            weight));
    }

    /// <summary>Adds a number that is never published itself, sensitive where it is small.</summary>
    public int AddImplied(CellKey key, string table, double count, ProtectionRules rules) =>
        Add(new Cell(key, table, count, DemandOf(key, count, rules), CellRole.Implied, 0, 0));

    /// <summary>Adds a number that is not published itself, but may be known; without rules it is not sensitive.
    /// </summary>
    public int AddPart(CellKey key, string table, double count, ProtectionRules? rules)
    {
        var weight = CellWeight.Of(key);
        return Add(new Cell(
            key, table, count, rules is null ? 0 : DemandOf(key, count, rules), CellRole.Part,
            CellWeight.Cost(weight, count), weight));
    }

    public void Replace(int index, Cell cell) => _cells[index] = cell;

    /// <summary>
    /// A sum that holds is an equation. A given total above its parts leaves a remainder that is implied, and small
    /// if it is small; a total below its parts is not their sum.
    /// </summary>
    public void Link(int whole, IReadOnlyList<int> parts, string by, ProtectionRules rules) =>
        Link([whole], parts, by, rules);

    /// <summary>The same where the total is itself given in several cells.</summary>
    public void Link(IReadOnlyList<int> wholes, IReadOnlyList<int> parts, string by, ProtectionRules rules)
    {
        if (wholes.Contains(-1) || parts.Contains(-1))
            return;
        var rest = wholes.Sum(whole => this[whole].Count) - parts.Sum(part => this[part].Count);
        if (rest < 0)
            return;
        if (rest > 0)
        {
            var first = this[wholes[0]];
            var key = first.Key with { Kind = CellKind.Remainder, Of = $"{first.Key.Of}|{by}" };
            parts = [.. parts, AddImplied(key, first.Table, rest, rules)];
        }

        AddEquation(
            [.. wholes, .. parts], [.. Enumerable.Repeat(-1, wholes.Count), .. Enumerable.Repeat(1, parts.Count)]);
    }

    /// <summary>Σ of the parts = the whole.</summary>
    public void AddSum(int whole, IReadOnlyList<int> parts) => AddEquation(
        [whole, .. parts], [-1, .. Enumerable.Repeat(1, parts.Count)]);

    public void AddEquation(int[] cells, int[] signs)
    {
        _equationsOf = null;
        _equations.Add(new CellEquation(cells, signs));
    }

    /// <summary>How wide an attacker's interval must be.</summary>
    public static int DemandOf(CellKey key, double count, ProtectionRules rules)
    {
        var limit = rules.LimitOf(key.Series.Measure);
        return count > 0 && count < limit ? limit : 0;
    }

    /// <summary>The equations that a cell stands in.</summary>
    public IReadOnlyList<int> EquationsOf(int cell)
    {
        if (_equationsOf is null)
        {
            _equationsOf = new List<int>[Count];
            for (var i = 0; i < Count; i++)
                _equationsOf[i] = [];
            for (var e = 0; e < _equations.Count; e++)
                foreach (var member in _equations[e].Cells)
                    _equationsOf[member].Add(e);
        }

        return _equationsOf[cell];
    }

    /// <summary>
    /// Groups of those cells that are not fixed and hang together by equations, in order of their first.
    /// </summary>
    /// <param name="isFree">Whether a cell is not fixed.</param>
    /// <param name="reach">Equations that no change of so much a cell can break do not count.</param>
    public IReadOnlyList<int[]> Components(Func<int, bool> isFree, double reach = double.PositiveInfinity)
    {
        var seen = new bool[Count];
        var components = new List<int[]>();
        for (var start = 0; start < Count; start++)
        {
            if (seen[start] || !isFree(start))
                continue;
            var members = new List<int> { start };
            seen[start] = true;
            for (var next = 0; next < members.Count; next++)
                foreach (var other in EquationsOf(members[next])
                    .Where(e => !CellRow.IsLoose(this, _equations[e], reach)).SelectMany(e => _equations[e].Cells))
                    if (!seen[other] && isFree(other))
                    {
                        seen[other] = true;
                        members.Add(other);
                    }

            members.Sort();
            components.Add([.. members]);
        }

        return components;
    }
}

/// <summary>A cell as the gate sees it.</summary>
/// <param name="Key">Which number it is.</param>
/// <param name="Table">The own table that it comes from.</param>
/// <param name="Count">The number itself; never leaves the engine unless published.</param>
/// <param name="Demand">How wide an attacker's interval must be at least; 0 where the number is not sensitive.</param>
/// <param name="Role">Whether it can be published.</param>
/// <param name="Cost">What hiding it loses.</param>
/// <param name="Weight">What hiding it loses as far as everybody may know: without the number itself.</param>
internal sealed record Cell(
    CellKey Key, string Table, double Count, int Demand, CellRole Role, double Cost, double Weight)
{
    public bool IsSensitive => Demand > 0;

    /// <summary>Whether somebody is alone in it and knows it; of a piece that nobody is told of, nobody does.</summary>
    public bool IsSingleton => IsSensitive && Count == 1 && Role != CellRole.Part;
}

/// <summary>Whether a cell can be published.</summary>
internal enum CellRole
{
    /// <summary>It is published unless it is suppressed.</summary>
    Publishable,

    /// <summary>It is not published itself, but follows where a catchment is: a piece of a RegSO.</summary>
    Part,

    /// <summary>It is never published itself: a complement or a remainder.</summary>
    Implied,

    /// <summary>Everybody knows it: a structural zero, or another publisher's number.</summary>
    Known,
}
