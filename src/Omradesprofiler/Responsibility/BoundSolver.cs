using Omradesprofiler.Optimization;

namespace Omradesprofiler.Responsibility;

/// <summary>
/// A lower bound by Lagrangian relaxation of "each unit one clinic" (Fisher, Jaikumar &amp; Van Wassenhove 1986): what
/// is left is a knapsack for each clinic, with both its limits. Prices follow a deflected subgradient (Camerini, Fratta
/// &amp; Maffioli 1975) with Polyak's step. They are whole numbers, so that the bound is exact; only the length of a
/// step is not.
/// </summary>
internal sealed class BoundSolver
{
    private const double Remembered = 0.6;
    private const int Patience = 15;
    private const int Enlargements = 3;

    private readonly SolverModel _model;
    private readonly IntervalKnapsack[] _knapsacks;
    private readonly long[] _values;
    private readonly double[] _direction;
    private readonly long[] _prices;
    private readonly long[] _bestPrices;
    private readonly CancellationToken _cancellation;
    private ClinicArcs _arcs;
    private long _bestOfLists = long.MinValue;

    public BoundSolver(SolverModel model, int threads, CancellationToken cancellation)
    {
        (_model, _cancellation) = (model, cancellation);
        _arcs = new ClinicArcs(model);
        _knapsacks = [.. Enumerable.Range(0, threads).Select(_ => new IntervalKnapsack(model.Units))];
        _values = new long[model.Clinics];
        _direction = new double[model.Units];
        _prices = StartPrices(model);
        _bestPrices = [.. _prices];
    }

    /// <summary>The steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>The pairs on the lists.</summary>
    public int PricedPairs => _arcs.Units.Length;

    /// <summary>The bound over all pairs; <see cref="IntervalKnapsack.Infeasible"/> where a clinic's limits can not be
    /// kept by any set of units.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>The prices that it follows from.</summary>
    public IReadOnlyList<long> Prices { get; private set; } = [];

    /// <summary>Improves the prices on the lists, then evaluates them over all pairs and enlarges the lists by what
    /// that wants, until nothing outside is wanted.</summary>
    /// <param name="steps">Steps at most.</param>
    /// <param name="target">An objective to aim at.</param>
    public void Improve(int steps, long target)
    {
        var unlisted = new HashSet<(int Unit, int Clinic)>();
        for (var enlargement = 0; ; enlargement++)
        {
            Follow(enlargement == 0 ? steps : steps / 4, target);
            unlisted.Clear();
            var bound = BoundEvaluation.Evaluate(_model, _bestPrices, unlisted);
            if (bound > Bound)
                (Bound, Prices) = (bound, _bestPrices.ToArray());
            if (unlisted.Count == 0 || enlargement == Enlargements || bound == IntervalKnapsack.Infeasible)
                return;
            _model.Enlarge(unlisted.Order());
            _arcs = new ClinicArcs(_model);
            _bestOfLists = bound;
        }
    }

    /// <summary>What a unit of load is worth at each clinic, by the last unit that fits into its knapsack: above zero
    /// where it is full, below where its lower limit is short.</summary>
    public double[] LoadPrices() => [.. Enumerable.Range(0, _model.Clinics).Select(LoadPriceOf)];

    private double LoadPriceOf(int clinic)
    {
        var units = Enumerable.Range(_arcs.Starts[clinic], _arcs.Starts[clinic + 1] - _arcs.Starts[clinic])
            .Select(arc => (Cost: _arcs.Costs[arc], Unit: _arcs.Units[arc]))
            .Select(item => (Cost: item.Cost - _bestPrices[item.Unit], Load: _model.Loads[item.Unit]))
            .Where(item => item.Load > 0)
            .Select(item => (Ratio: (double)item.Cost / item.Load, item.Load)).OrderBy(item => item.Ratio);
        var load = 0L;
        foreach (var (ratio, more) in units)
        {
            if (ratio >= 0 && load >= _model.BoundLower[clinic])
                return 0;
            load += more;
            if (load > (ratio < 0 ? _model.Upper[clinic] : _model.BoundLower[clinic]))
                return -ratio;
        }

        return 0;
    }

    private void Follow(int steps, long target)
    {
        var (share, waited) = (1.0, 0);
        Array.Copy(_bestPrices, _prices, _prices.Length);
        Array.Clear(_direction);
        for (var step = 0; step < steps; step++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var value = Evaluate();
            if (value == IntervalKnapsack.Infeasible)
                return;
            Steps++;
            waited = value > _bestOfLists + Math.Abs(value) / 20_000 ? 0 : waited + 1;
            if (value > _bestOfLists)
            {
                _bestOfLists = value;
                Array.Copy(_prices, _bestPrices, _prices.Length);
            }

            if (waited > Patience)
            {
                (share, waited) = (share / 2, 0);
                Array.Copy(_bestPrices, _prices, _prices.Length);
                Array.Clear(_direction);
            }
            else
            {
                Step(share, target, value);
            }
        }
    }

    private long Evaluate()
    {
        var threads = _knapsacks.Length;
        if (threads == 1)
            EvaluateShare(0, 1);
        else
            Parallel.For(0, threads, thread => EvaluateShare(thread, threads));
        if (_values.Contains(IntervalKnapsack.Infeasible))
            return IntervalKnapsack.Infeasible;
        return _values.Sum() + _prices.Sum();
    }

    private void EvaluateShare(int thread, int threads)
    {
        var (costs, loads) = (new long[_arcs.MostUnits], new int[_arcs.MostUnits]);
        for (var clinic = thread; clinic < _values.Length; clinic += threads)
        {
            var (start, count) = (_arcs.Starts[clinic], _arcs.Starts[clinic + 1] - _arcs.Starts[clinic]);
            for (var i = 0; i < count; i++)
            {
                var unit = _arcs.Units[start + i];
                (costs[i], loads[i]) = (_arcs.Costs[start + i] - _prices[unit], _model.Loads[unit]);
            }

            _values[clinic] = _knapsacks[thread].Solve(
                costs.AsSpan(0, count), loads.AsSpan(0, count), _model.BoundLower[clinic], _model.Upper[clinic],
                _arcs.Chosen.AsSpan(start, count));
        }
    }

    private void Step(double share, long target, long value)
    {
        for (var unit = 0; unit < _direction.Length; unit++)
            _direction[unit] = _direction[unit] * Remembered + 1;
        for (var arc = 0; arc < _arcs.Units.Length; arc++)
            if (_arcs.Chosen[arc])
                _direction[_arcs.Units[arc]]--;
        var square = 0.0;
        foreach (var slope in _direction)
            square += slope * slope;
        if (square == 0)
            return;
        var length = share * Math.Max(1, target - value) / square;
        for (var unit = 0; unit < _direction.Length; unit++)
            _prices[unit] = Math.Clamp(
                _prices[unit] + (long)Math.Round(length * _direction[unit]),
                -BoundEvaluation.MostPrice, BoundEvaluation.MostPrice);
    }

    private static long[] StartPrices(SolverModel model) =>
        [.. model.Lists.Select((list, unit) =>
            list.Length == 0 ? 0 : model.Cost(unit, list[Math.Min(1, list.Length - 1)]))];
}
