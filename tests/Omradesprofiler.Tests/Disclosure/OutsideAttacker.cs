using System.Globalization;
using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Optimization;
using Omradesprofiler.Population;
using Omradesprofiler.Tests.Optimization;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>
/// The attacker of the tests: sees released tables and the areas, nothing else. Every number that is hidden is an
/// unknown ≥ 0; sums over levels, sexes and clinics hold, and a part is not above its whole.
/// </summary>
internal sealed class OutsideAttacker
{
    private const double Most = 1e6;

    private readonly Dictionary<(SeriesKey Series, int Area), int> _unknown = [];
    private readonly Dictionary<SeriesKey, Series> _series;
    private readonly List<((int Column, double Value)[] Terms, double Side, bool IsEquation)> _rows = [];

    public OutsideAttacker(
        IEnumerable<ReleasedTable> tables, AreaRegister register, IReadOnlyList<MeasurePair> pairs)
    {
        _series = tables.SelectMany(table => table.Series).ToDictionary(series => series.Key);
        foreach (var (key, series) in _series)
            for (var i = 0; i < series.States.Length; i++)
                if (series.States[i] == CellState.OwnSuppressed)
                    _unknown[(key, i)] = _unknown.Count;
        foreach (var key in _series.Keys)
        {
            AddLevels(key, register);
            AddTotal(key with { Sex = Sex.All }, key, [key with { Sex = Sex.Women }, key with { Sex = Sex.Men }]);
            foreach (var pair in pairs.Where(pair => pair.Numerator == key.Measure
                && _series.ContainsKey(key with { Measure = pair.Denominator })))
                AddPart(key, key with { Measure = pair.Denominator });
        }

        foreach (var group in _series.Keys.Where(key => key.CareCenter is not null)
            .GroupBy(key => key with { CareCenter = null }))
            AddTotal(group.Key, null, [.. group]);
    }

    public int UnknownCount => _unknown.Count;

    public IReadOnlyList<((int Column, double Value)[] Terms, double Side, bool IsEquation)> Rows => _rows;

    /// <summary>Adds what an attacker knows besides: that two groups of cells count the same people.</summary>
    public void AddEquality(
        IEnumerable<(SeriesKey Series, int Area)> one, IEnumerable<(SeriesKey Series, int Area)> other) =>
        AddRow(
            [.. one.Select(cell => Term(cell.Series, cell.Area, 1)),
                .. other.Select(cell => Term(cell.Series, cell.Area, -1))],
            true);

    /// <summary>What is asked of a sensitive cell: its own number, or denominator − numerator.</summary>
    public ((int Column, double Value)[] Terms, double Constant) Question(CellKey key)
    {
        if (key.Kind == CellKind.Part)
            return (
                [.. CatchmentAttack.MembersOf(key).Select(area => (Term(key.Series, area, 1).Column, 1.0))], 0);
        var x = Term(key.Series, key.Area, 1);
        if (key.Kind == CellKind.Count)
            return ([.. x.Column < 0 ? [] : new[] { (x.Column, 1.0) }], x.Constant);
        var n = Term(key.Series with { Measure = key.Of! }, key.Area, 1);
        List<(int, double)> terms = [];
        if (x.Column >= 0)
            terms.Add((x.Column, -1));
        if (n.Column >= 0)
            terms.Add((n.Column, 1));
        return ([.. terms], n.Constant - x.Constant);
    }

    /// <summary>The intervals of some questions by the product's simplex, over all rows at once.</summary>
    public IEnumerable<CellInterval> Own(IEnumerable<CellKey> keys)
    {
        var program = new LinearProgram();
        for (var j = 0; j < _unknown.Count; j++)
            program.AddColumn(0, Most);
        foreach (var (terms, side, isEquation) in _rows)
            program.AddRow(terms, isEquation ? side : double.NegativeInfinity, side);
        var simplex = new BoundedSimplex(program);
        foreach (var (terms, constant) in keys.Select(Question))
        {
            var costs = new double[_unknown.Count];
            foreach (var (column, value) in terms)
                costs[column] = value;
            var least = simplex.Minimize(costs);
            var most = simplex.Minimize([.. costs.Select(cost => -cost)]);
            Assert.True(least.IsOptimal && most.IsOptimal);
            yield return new CellInterval(least.Objective + constant, -most.Objective + constant);
        }
    }

    /// <summary>
    /// The same by glpsol: one program holds a copy of the rows for each bound of a handful of questions.
    /// </summary>
    public IEnumerable<CellInterval> Theirs(Glpsol glpsol, IEnumerable<CellKey> keys)
    {
        foreach (var batch in keys.Select(Question).Chunk(6))
        {
            var text = new StringBuilder("Minimize\n obj:");
            for (var copy = 0; copy < 2 * batch.Length; copy++)
                Append(text, copy, batch[copy / 2].Terms, copy % 2 == 0 ? 1 : -1);
            text.Append("\nSubject To\n");
            for (var copy = 0; copy < 2 * batch.Length; copy++)
                foreach (var (terms, side, isEquation) in _rows)
                {
                    text.Append(" c:".Replace("c", $"r{text.Length}", StringComparison.Ordinal));
                    Append(text, copy, terms, 1);
                    text.Append(CultureInfo.InvariantCulture, $" {(isEquation ? "=" : "<=")} {side}\n");
                }

            text.Append("Bounds\n");
            for (var j = 0; j < 2 * batch.Length * _unknown.Count; j++)
                text.Append(CultureInfo.InvariantCulture, $" 0 <= x{j} <= {Most}\n");
            var values = glpsol.Values(text.Append("End\n").ToString());
            for (var i = 0; i < batch.Length; i++)
                yield return new CellInterval(ValueIn(2 * i), ValueIn(2 * i + 1));

            double ValueIn(int copy) => batch[copy / 2].Constant + batch[copy / 2].Terms.Sum(term =>
                term.Value * values.GetValueOrDefault($"x{copy * _unknown.Count + term.Column}"));
        }
    }

    private void Append(StringBuilder text, int copy, (int Column, double Value)[] terms, double sign)
    {
        foreach (var (column, value) in terms)
            text.Append(
                CultureInfo.InvariantCulture,
                $" {(value * sign < 0 ? '-' : '+')} {Math.Abs(value)} x{copy * _unknown.Count + column}");
    }

    private void AddLevels(SeriesKey key, AreaRegister register)
    {
        var tree = key.Edition is null ? register.Newest : register.FindTree(key.Edition)!;
        if (key.Level >= AreaLevel.County)
            return;
        var parent = tree.Layer(key.Level + 1);
        var parentKey = key with { Level = parent.Level, Edition = parent.Edition };
        if (!_series.ContainsKey(parentKey))
            return;
        var children = Enumerable.Range(0, tree.Layer(key.Level).Count)
            .GroupBy(i => tree.AncestorOf(key.Level, i, parent.Level));
        foreach (var group in children)
            AddRow([Term(parentKey, group.Key, -1), .. group.Select(i => Term(key, i, 1))], true);
    }

    private void AddTotal(SeriesKey total, SeriesKey? only, SeriesKey[] parts)
    {
        if ((only is not null && only.Sex != Sex.Women) || !_series.TryGetValue(total, out var series)
            || !parts.All(_series.ContainsKey))
            return;
        for (var area = 0; area < series.Values.Length; area++)
            AddRow([Term(total, area, -1), .. parts.Select(part => Term(part, area, 1))], true);
    }

    private void AddPart(SeriesKey part, SeriesKey whole)
    {
        for (var area = 0; area < _series[part].Values.Length; area++)
            AddRow([Term(part, area, 1), Term(whole, area, -1)], false);
    }

    private void AddRow((int Column, double Value, double Constant)[] terms, bool isEquation)
    {
        var unknown = terms.Where(term => term.Column >= 0).Select(term => (term.Column, term.Value)).ToArray();
        if (unknown.Length > 0)
            _rows.Add((unknown, -terms.Sum(term => term.Constant), isEquation));
    }

    private (int Column, double Value, double Constant) Term(SeriesKey key, int area, double sign) =>
        _unknown.TryGetValue((key, area), out var column)
            ? (column, sign, 0)
            : (-1, 0, sign * _series[key].Values[area]);
}
