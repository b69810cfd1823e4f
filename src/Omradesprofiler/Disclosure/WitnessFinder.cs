using Omradesprofiler.Optimization;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// Finds the cheapest cells that must be hidden for a sensitive cell to have its range: the linear programs of Kelly,
/// Golden and Assad 1992 and Fischetti and Salazar 2000, min Σ cost · |y| over changes y of the true table that keep
/// all sums and leave all counts ≥ 0. One change is kept below a reach, which leaves out no table in practice and makes
/// most complements impossible to break, so that their rows can go. Persons come whole: a change in fractions is tried
/// again without the cells that it splits, since only a table of whole numbers hides another from somebody who thinks.
/// </summary>
internal sealed class WitnessFinder
{
    private const double Moves = 1e-6;
    private const double AlmostNothing = 1e-3;
    private const int MostRetries = 6;

    private readonly CellSystem _system;
    private readonly int[] _cells;
    private readonly Dictionary<int, int> _local = [];
    private readonly double _reach;
    private readonly BoundedSimplex _simplex;
    private readonly double[] _costs;

    public WitnessFinder(CellSystem system, int[] cells, double reach)
    {
        (_system, _reach) = (system, reach);
        _cells = [.. cells.Where(cell => !CellRow.IsSlack(system, cell))];
        for (var i = 0; i < _cells.Length; i++)
            _local[_cells[i]] = i;
        var free = cells.ToHashSet();
        var program = new LinearProgram();
        for (var i = 0; i < _cells.Length; i++)
        {
            program.AddColumn(0, reach);
            program.AddColumn(0, Math.Min(reach, system[_cells[i]].Count));
        }

        foreach (var row in CellRow.Of(system, cells, free.Contains, reach))
            if (row.SlackCell < 0)
                program.AddEquation(Terms(row), 0);
            else if (system[row.SlackCell].Count < reach * row.Cells.Length)
                program.AddRow(
                    Terms(row),
                    row.SlackSign > 0 ? double.NegativeInfinity : -system[row.SlackCell].Count,
                    row.SlackSign < 0 ? double.PositiveInfinity : system[row.SlackCell].Count);
        _simplex = new BoundedSimplex(program);
        _costs = new double[2 * _cells.Length];
    }

    /// <summary>Lets a cell not be moved any more, or again.</summary>
    public void SetMovable(int cell, bool isMovable)
    {
        if (!_local.TryGetValue(cell, out var i))
            return;
        _simplex.SetBounds(2 * i, 0, isMovable ? _reach : 0);
        _simplex.SetBounds(2 * i + 1, 0, isMovable ? Math.Min(_reach, _system[cell].Count) : 0);
    }

    /// <summary>The witness that hides the least besides what is hidden already, or null where there is none.</summary>
    public Witness? FindCheapest(int cell, int knowing, double range, Func<int, double> costOf)
    {
        using var known = Hold(knowing);
        var upOnly = Push(cell, range, costOf);
        var down = Math.Min(_system[cell].Count, range);
        List<int>? both = null;
        if (down > 0 && Push(cell, -down, costOf) is { } first)
        {
            var free = first.ToHashSet();
            both = first;
            if (range > down)
                both = Push(cell, range - down, other => free.Contains(other) ? 0 : costOf(other)) is { } second
                    ? [.. first.Union(second)]
                    : null;
        }

        var moved = upOnly is null ? both : both is null ? upOnly
            : both.Sum(costOf) < upOnly.Sum(costOf) ? both : upOnly;
        return moved is null ? null : new Witness(cell, knowing, range, [.. moved.Order()]);
    }

    /// <summary>Some witness among the cells that can be moved, or null where there is none.</summary>
    public Witness? FindAny(int cell, int knowing, double range)
    {
        using var known = Hold(knowing);
        var up = Reach(cell, range, 1, out var moved);
        if (up < range - Moves)
        {
            var down = Reach(cell, range - up, -1, out var movedDown);
            if (up + down < range - Moves)
                return null;
            moved = [.. moved.Union(movedDown)];
        }

        return new Witness(cell, knowing, range, [.. moved.Order()]);
    }

    private List<int>? Push(int cell, double amount, Func<int, double> costOf)
    {
        var i = _local[cell];
        for (var j = 0; j < _cells.Length; j++)
            _costs[2 * j] = _costs[2 * j + 1] = costOf(_cells[j]) + CostOfMoving(_cells[j]);
        var (up, down) = (Math.Max(0, amount), Math.Max(0, -amount));
        _simplex.SetBounds(2 * i, up, up);
        _simplex.SetBounds(2 * i + 1, down, down);
        var moved = Solve(out var isWhole);
        if (!isWhole && moved is not null)
            moved = SolveWithoutSplit(cell) ?? moved;
        SetMovable(cell, true);
        return moved;
    }

    private double Reach(int cell, double most, int sign, out List<int> moved)
    {
        var i = _local[cell];
        for (var j = 0; j < _cells.Length; j++)
            _costs[2 * j] = _costs[2 * j + 1] = CostOfMoving(_cells[j]) * AlmostNothing;
        var column = sign > 0 ? 2 * i : 2 * i + 1;
        _costs[column] = -1;
        _simplex.SetBounds(column, 0, sign > 0 ? most : Math.Min(most, _system[cell].Count));
        _simplex.SetBounds(sign > 0 ? 2 * i + 1 : 2 * i, 0, 0);
        moved = Solve(out var isWhole) ?? [];
        if (!isWhole)
            moved = SolveWithoutSplit(cell) ?? [];
        var reached = moved.Count > 0 ? _simplex.ValueOf(column) : 0;
        SetMovable(cell, true);
        return reached;
    }

    private List<int>? Solve(out bool isWhole)
    {
        var isOptimal = _simplex.Minimize(_costs).IsOptimal;
        isWhole = isOptimal && Split(-1) < 0;
        return isOptimal ? Moved() : null;
    }

    private List<int>? SolveWithoutSplit(int cell)
    {
        var still = new List<int>();
        List<int>? moved = null;
        while (moved is null && still.Count < MostRetries && Split(cell) is >= 0 and var j)
        {
            still.Add(_cells[j]);
            SetMovable(_cells[j], false);
            var found = Solve(out var isWhole);
            if (found is null)
                break;
            moved = isWhole ? found : null;
        }

        foreach (var other in still)
            SetMovable(other, true);
        return moved;
    }

    /// <summary>The place of a cell that the last solution moves by a fraction, or −1.</summary>
    private int Split(int except)
    {
        for (var j = 0; j < _cells.Length; j++)
        {
            var change = _simplex.ValueOf(2 * j) - _simplex.ValueOf(2 * j + 1);
            if (_cells[j] != except && Math.Abs(change - Math.Round(change)) > Moves)
                return j;
        }

        return -1;
    }

    /// <summary>Short detours are better, and those around persons who know their own cell.</summary>
    private double CostOfMoving(int cell) => (_system[cell].IsSingleton ? 10 : 1) * AlmostNothing;

    private List<int> Moved()
    {
        var moved = new List<int>();
        for (var j = 0; j < _cells.Length; j++)
            if (Math.Abs(_simplex.ValueOf(2 * j) - _simplex.ValueOf(2 * j + 1)) > Moves)
                moved.Add(_cells[j]);
        return moved;
    }

    private IEnumerable<(int, double)> Terms(CellRow row)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            yield return (2 * _local[row.Cells[i]], row.Signs[i]);
            yield return (2 * _local[row.Cells[i]] + 1, -row.Signs[i]);
        }
    }

    private Holding Hold(int cell)
    {
        if (cell >= 0)
            SetMovable(cell, false);
        return new Holding(this, cell);
    }

    private readonly struct Holding(WitnessFinder finder, int cell) : IDisposable
    {
        public void Dispose()
        {
            if (cell >= 0)
                finder.SetMovable(cell, true);
        }
    }
}
