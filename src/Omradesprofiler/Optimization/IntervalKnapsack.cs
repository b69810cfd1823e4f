namespace Omradesprofiler.Optimization;

/// <summary>
/// The cheapest set of items whose weight lies within an interval (Horowitz &amp; Sahni 1974 with Dantzig's bound,
/// 1957, to both sides), in whole numbers throughout: the value is exact, or, where the work ran out, a proven lower
/// bound. Keeps its buffers: one for each thread.
/// </summary>
public sealed class IntervalKnapsack
{
    /// <summary>The value where no set of items has a weight within the interval.</summary>
    public const long Infeasible = long.MaxValue;

    private const int MostNodes = 3_000;

    private readonly int _capacity;
    private readonly double[] _keys;
    private readonly int[] _order;
    private readonly long[] _costs;
    private readonly int[] _weights;
    private readonly bool[] _taken;
    private readonly bool[] _best;
    private int _count;
    private long _lower;
    private long _upper;
    private long _value;
    private long _lowest;
    private int _nodes;

    /// <summary>Makes room for so many items.</summary>
    public IntervalKnapsack(int capacity)
    {
        _capacity = capacity;
        _keys = new double[capacity];
        _order = new int[capacity];
        _costs = new long[capacity];
        _weights = new int[capacity];
        _taken = new bool[capacity];
        _best = new bool[capacity];
    }

    /// <summary>Solves; costs below 2⁴⁰ and weights below 2²² in size.</summary>
    /// <param name="costs">The cost of each item, of either sign.</param>
    /// <param name="weights">The weight of each item, zero or more.</param>
    /// <param name="lower">The least weight.</param>
    /// <param name="upper">The greatest weight.</param>
    /// <param name="chosen">Receives which items are in the best set found.</param>
    /// <returns>A lower bound of the least cost, which is the least cost unless the work ran out.</returns>
    public long Solve(
        ReadOnlySpan<long> costs, ReadOnlySpan<int> weights, long lower, long upper, Span<bool> chosen)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(costs.Length, _capacity);
        (_lower, _upper) = (0, upper);
        chosen[..costs.Length].Clear();
        var free = TakeWhatWeighsNothing(costs, weights, chosen);
        Gather(costs, weights, onlyGains: true);
        var value = Search();
        if (BestWeight() < lower)
        {
            _lower = lower;
            Gather(costs, weights, onlyGains: false);
            value = Search();
        }

        for (var place = 0; place < _count; place++)
            if (_best[place])
                chosen[_order[place]] = true;
        return value == Infeasible ? Infeasible : value + free;
    }

    private static long TakeWhatWeighsNothing(
        ReadOnlySpan<long> costs, ReadOnlySpan<int> weights, Span<bool> chosen)
    {
        var free = 0L;
        for (var item = 0; item < costs.Length; item++)
        {
            if (weights[item] != 0 || costs[item] >= 0)
                continue;
            free += costs[item];
            chosen[item] = true;
        }

        return free;
    }

    /// <summary>Items by cost per weight, ascending; of equal ones the first comes first.</summary>
    private void Gather(ReadOnlySpan<long> costs, ReadOnlySpan<int> weights, bool onlyGains)
    {
        _count = 0;
        for (var item = 0; item < costs.Length; item++)
        {
            if (weights[item] == 0 || weights[item] > _upper || (onlyGains && costs[item] >= 0))
                continue;
            _keys[_count] = (double)costs[item] / weights[item];
            _order[_count++] = item;
        }

        Array.Sort(_keys, _order, 0, _count);
        for (var place = 0; place < _count; place++)
        {
            var item = _order[place];
            var to = place;
            while (to > 0 && IsBefore(costs, weights, item, _order[to - 1]))
                _order[to] = _order[--to];
            _order[to] = item;
        }

        for (var place = 0; place < _count; place++)
            (_costs[place], _weights[place]) = (costs[_order[place]], weights[_order[place]]);
    }

    private static bool IsBefore(ReadOnlySpan<long> costs, ReadOnlySpan<int> weights, int item, int other)
    {
        var difference = costs[item] * weights[other] - costs[other] * weights[item];
        return difference < 0 || (difference == 0 && item < other);
    }

    private long BestWeight()
    {
        var weight = 0L;
        for (var place = 0; place < _count; place++)
            weight += _best[place] ? _weights[place] : 0;
        return weight;
    }

    private long Search()
    {
        (_value, _lowest, _nodes) = (Infeasible, Infeasible, 0);
        Array.Clear(_taken, 0, _count);
        Array.Clear(_best, 0, _count);
        Descend(0, 0, 0);
        return Math.Min(_value, _lowest);
    }

    private void Descend(int from, long weight, long cost)
    {
        for (var place = from; ; place++)
        {
            if (weight >= _lower && cost < _value)
            {
                _value = cost;
                Array.Copy(_taken, _best, _count);
            }

            var bound = Relaxed(place, weight, cost);
            if (bound >= _value || place == _count)
                return;
            if (++_nodes > MostNodes)
            {
                _lowest = Math.Min(_lowest, bound);
                return;
            }

            if (weight + _weights[place] > _upper)
                continue;
            _taken[place] = true;
            Descend(place + 1, weight + _weights[place], cost + _costs[place]);
            _taken[place] = false;
        }
    }

    /// <summary>The least cost from here on if items could be divided, rounded down.</summary>
    private long Relaxed(int place, long weight, long cost)
    {
        for (; place < _count; place++)
        {
            var limit = _costs[place] < 0 ? _upper : _lower;
            var room = limit - weight;
            if (room <= 0)
                return cost;
            if (_weights[place] > room)
                return cost + FloorShare(_costs[place], room, _weights[place]);
            cost += _costs[place];
            weight += _weights[place];
        }

        return weight >= _lower ? cost : Infeasible;
    }

    private static long FloorShare(long cost, long part, long whole)
    {
        var product = cost * part;
        var share = product / whole;
        return share * whole > product ? share - 1 : share;
    }
}
