using Omradesprofiler.Optimization;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// The attacker's view of a table (Fischetti and Salazar 2000): published cells are constants, all others are numbers
/// ≥ 0 that the sums must agree with. Gives the interval of each hidden cell by two linear programs. Works on each
/// group of hidden cells that hang together; the programs are relaxed (counts need not be whole), which can only make
/// an interval wider than the truth allows where the sums are not those of a hierarchy with one more classification.
/// Whether an interval is wide enough is asked of the cell's neighbourhood first: with the rest held still it can
/// only be narrower.
/// </summary>
internal sealed class Attacker
{
    private readonly CellSystem _system;
    private readonly bool[] _free;
    private readonly Dictionary<int, Lazy<Group>> _groupOf = [];
    private (int Cell, Dictionary<int, Group?> Parts) _last = (-1, []);

    public Attacker(CellSystem system, IReadOnlyList<bool> isPublished)
    {
        _system = system;
        _free = new bool[system.Count];
        for (var i = 0; i < _free.Length; i++)
            _free[i] = !isPublished[i];
        DeduceDirectly();
        foreach (var component in system.Components(i => _free[i]))
        {
            var group = new Lazy<Group>(() => new Group(system, component, i => _free[i]));
            foreach (var cell in component)
                _groupOf[cell] = group;
        }
    }

    /// <summary>The interval of a cell; a published one is a point.</summary>
    public CellInterval IntervalOf(int cell) => _free[cell]
        ? _groupOf[cell].Value.IntervalOf(cell)
        : new CellInterval(_system[cell].Count, _system[cell].Count);

    /// <summary>Whether the interval of a cell protects it.</summary>
    public bool Protects(int cell) =>
        _free[cell] && Parts(cell).Any(part => part.IntervalOf(cell).Protects(_system[cell].Demand));

    /// <summary>Whether nobody who is alone in a cell, and knows it, can narrow a cell down below a range.</summary>
    /// <param name="cell">The cell asked about.</param>
    /// <param name="range">How wide its interval must stay.</param>
    /// <param name="isExcused">Whether it follows from somebody's own cell whatever is published.</param>
    public bool ProtectsAgainstSingletons(int cell, double range, Func<int, bool> isExcused)
    {
        if (!_free[cell])
            return false;
        var suspects = new List<int>();
        return Parts(cell).Any(part => part.IntervalOf(cell, suspects).IsAtLeast(range))
            && suspects.Where(other => other != cell && _system[other].IsSingleton).Distinct()
                .All(alone => KeepsKnowing(alone, cell, range) || isExcused(alone));
    }

    /// <summary>Whether the interval of a cell is so wide even for somebody who knows another hidden cell.</summary>
    public bool KeepsKnowing(int known, int cell, double range) =>
        _free[cell] && Parts(cell).Any(part => part.IntervalKnowing(known, cell).IsAtLeast(range));

    private IEnumerable<Group> Parts(int cell)
    {
        if (_last.Cell != cell)
            _last = (cell, []);
        foreach (var size in Neighbourhood.Sizes.Where(size => size < int.MaxValue))
        {
            if (!_last.Parts.TryGetValue(size, out var part))
                _last.Parts[size] = part = PartOf(cell, size);
            if (part is null)
                break;
            yield return part;
        }

        yield return _groupOf[cell].Value;
    }

    /// <summary>The neighbourhood of a cell, or null where it holds all that hangs together.</summary>
    private Group? PartOf(int cell, int size)
    {
        var cells = Neighbourhood.Of(_system, cell, size, i => _free[i], _ => 1, double.PositiveInfinity);
        return cells.Length < size ? null : new Group(_system, cells, cells.ToHashSet().Contains);
    }

    /// <summary>What is left alone in a sum is known by subtraction.</summary>
    private void DeduceDirectly()
    {
        var queue = new Queue<int>(Enumerable.Range(0, _system.Equations.Count));
        while (queue.TryDequeue(out var e))
        {
            var unknown = _system.Equations[e].Cells.Where(cell => _free[cell]).Take(2).ToList();
            if (unknown.Count != 1)
                continue;
            _free[unknown[0]] = false;
            foreach (var other in _system.EquationsOf(unknown[0]))
                queue.Enqueue(other);
        }
    }

    /// <summary>Hidden cells that hang together, with their program.</summary>
    private sealed class Group
    {
        private readonly CellSystem _system;
        private readonly int[] _cells;
        private readonly Dictionary<int, int> _columns = [];
        private readonly double[] _upper;
        private readonly double[] _costs;
        private readonly BoundedSimplex _simplex;

        public Group(CellSystem system, int[] cells, Func<int, bool> isFree)
        {
            (_system, _cells) = (system, cells);
            foreach (var cell in cells)
                if (!CellRow.IsSlack(system, cell))
                    _columns[cell] = _columns.Count;
            _upper = new double[_columns.Count];
            Array.Fill(_upper, double.PositiveInfinity);
            _costs = new double[_columns.Count];
            var rows = CellRow.Of(system, cells, isFree).Where(row => !IsBound(row)).ToList();
            var program = new LinearProgram();
            foreach (var upper in _upper)
                program.AddColumn(0, upper);
            foreach (var row in rows)
            {
                var side = SideOf(row);
                program.AddRow(
                    row.Cells.Select((cell, i) => (_columns[cell], (double)row.Signs[i])),
                    row.SlackSign > 0 ? double.NegativeInfinity : side,
                    row.SlackSign < 0 ? double.PositiveInfinity : side);
            }

            _simplex = new BoundedSimplex(program);
        }

        /// <summary>The interval, and if asked for the cells that are not as they are at either end of it.</summary>
        public CellInterval IntervalOf(int cell, List<int>? moved = null)
        {
            if (!_columns.TryGetValue(cell, out var column))
                return new CellInterval(0, double.PositiveInfinity);
            var lower = Extreme(column, 1);
            AddMoved(moved);
            var upper = Extreme(column, -1);
            AddMoved(moved);
            return new CellInterval(lower, upper);
        }

        public CellInterval IntervalKnowing(int known, int cell)
        {
            if (!_columns.TryGetValue(known, out var column))
                return IntervalOf(cell);
            _simplex.SetBounds(column, _system[known].Count, _system[known].Count);
            var interval = IntervalOf(cell);
            _simplex.SetBounds(column, 0, _upper[column]);
            return interval;
        }

        private void AddMoved(List<int>? moved) => moved?.AddRange(_cells.Where(cell =>
            _columns.TryGetValue(cell, out var column)
            && Math.Abs(_simplex.ValueOf(column) - _system[cell].Count) > 1e-6));

        private double Extreme(int column, double sign)
        {
            _costs[column] = sign;
            var result = _simplex.Minimize(_costs);
            _costs[column] = 0;
            return result.Status switch
            {
                LinearStatus.Optimal => Math.Max(0, sign * result.Objective),
                LinearStatus.Unbounded => double.PositiveInfinity,
                _ => throw new InvalidOperationException("The attacker's program has no answer."),
            };
        }

        /// <summary>What the row's own constants leave for its unknown cells: their true sum, slack included.</summary>
        private double SideOf(CellRow row)
        {
            var side = row.SlackCell < 0 ? 0 : row.SlackSign * _system[row.SlackCell].Count;
            for (var i = 0; i < row.Cells.Length; i++)
                side += row.Signs[i] * _system[row.Cells[i]].Count;
            return side;
        }

        private bool IsBound(CellRow row)
        {
            if (row.SlackCell < 0 || row.Cells.Length != 1 || row.SlackSign != row.Signs[0])
                return false;
            var column = _columns[row.Cells[0]];
            _upper[column] = Math.Min(_upper[column], row.Signs[0] * SideOf(row));
            return true;
        }
    }
}
