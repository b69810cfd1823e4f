namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// The Lagrangian bound of maximal covering (Galvão &amp; ReVelle 1996): a price on each demand between nothing and its
/// weight, paid to the chosen sites that cover it. Prices are whole numbers of a fixed part of the weights' unit, so
/// that each bound is exact and proves what it says.
/// </summary>
internal sealed class MaxCoverBound
{
    private const double LeastStep = 0.002;
    private const int Patience = 20;
    private const long LargestSum = 1L << 52;

    private readonly WeightedCore _part;
    private readonly int _toChoose;
    private readonly CoverWork _work;
    private readonly int _shift;
    private readonly long[] _prices;
    private readonly long[] _worth;
    private readonly int[] _order;
    private readonly bool[] _picked;
    private readonly int[] _covers;
    private readonly int[] _taken;
    private readonly WorthFirst _worthFirst;

    public MaxCoverBound(WeightedCore part, int toChoose, int shift, CoverWork work)
    {
        (_part, _toChoose, _shift, _work) = (part, toChoose, shift, work);
        var covering = part.Core.Covering;
        (_prices, BestPrices) = (new long[covering.Demands], new long[covering.Demands]);
        (_worth, BestWorth) = (new long[covering.Sites], new long[covering.Sites]);
        (_picked, BestPicked) = (new bool[covering.Sites], new bool[covering.Sites]);
        (_covers, _taken) = (new int[covering.Demands], new int[part.Core.Room.Length]);
        _order = [.. Enumerable.Range(0, covering.Sites)];
        _worthFirst = new WorthFirst(_worth);
    }

    /// <summary>The best bound in parts of the weights' unit.</summary>
    public Int128 Best { get; private set; } = Int128.MaxValue;

    /// <summary>No sites cover more weight than this.</summary>
    public long Most => (long)Int128.Min(_part.Sum, Best >> _shift);

    public long[] BestPrices { get; }

    /// <summary>What each site is paid at the best bound.</summary>
    public long[] BestWorth { get; }

    /// <summary>The sites that are worth most at the best bound, as many as may be chosen.</summary>
    public bool[] BestPicked { get; }

    /// <summary>How fine prices are, as a power of two: as fine as sums allow.</summary>
    public static int ShiftFor(long weight)
    {
        var shift = 0;
        while (shift < 30 && weight < LargestSum >> (shift + 1))
            shift++;
        return shift;
    }

    /// <summary>Each demand pays half of its weight.</summary>
    public void PriceEqually()
    {
        for (var demand = 0; demand < _prices.Length; demand++)
            _prices[demand] = (_part.Weights[demand] << _shift) / 2;
    }

    /// <summary>Begins with prices that were good for a larger problem.</summary>
    public void PriceAs(Prices prices) => prices.CopyTo(_part.Core.Demands, _prices);

    /// <summary>Lowers the bound until it proves that no more than so much can be covered, or work runs out.</summary>
    /// <param name="enough">The weight in question.</param>
    /// <param name="steps">How many steps at most.</param>
    /// <param name="seen">Is shown the sites picked in each step, to make placements from; gives what is enough from
    /// then on.</param>
    public void Lower(long enough, int steps, Func<bool[], long>? seen = null)
    {
        var (scale, since) = (1.0, 0);
        for (var step = 0; step < steps && scale > LeastStep && !_work.IsSpent; step++)
        {
            var bound = Evaluate();
            if (bound < Best)
                Keep(bound, ref since);
            else if (++since >= Patience)
                (scale, since) = (scale / 2, 0);
            enough = seen?.Invoke(_picked) ?? enough;
            if (Most <= enough || !Step(scale * Math.Max(1, (double)(bound - ((Int128)enough << _shift)))))
                return;
        }
    }

    private void Keep(Int128 bound, ref int since)
    {
        if (bound < Best - (Best >> 14))
            since = 0;
        Best = bound;
        _prices.CopyTo(BestPrices, 0);
        _worth.CopyTo(BestWorth, 0);
        _picked.CopyTo(BestPicked, 0);
    }

    private Int128 Evaluate()
    {
        var covering = _part.Core.Covering;
        _work.Spend(covering.Pairs + covering.Demands + (covering.Sites * 8L));
        Int128 bound = 0;
        for (var demand = 0; demand < _prices.Length; demand++)
            bound += (_part.Weights[demand] << _shift) - _prices[demand];
        for (var site = 0; site < _worth.Length; site++)
        {
            var worth = 0L;
            foreach (var demand in covering.DemandsOf(site))
                worth += _prices[demand];
            _worth[site] = worth;
        }

        Pick();
        Array.Clear(_covers);
        for (var site = 0; site < _worth.Length; site++)
        {
            if (!_picked[site])
                continue;
            bound += _worth[site];
            foreach (var demand in covering.DemandsOf(site))
                _covers[demand]++;
        }

        return bound;
    }

    // The sites worth most, of each group no more than it has room for: best for a sum, since the sets allowed are a
    // matroid (Edmonds 1971).
    private void Pick()
    {
        Array.Sort(_order, _worthFirst);
        Array.Clear(_picked);
        Array.Clear(_taken);
        var left = _toChoose;
        foreach (var site in _order)
        {
            if (left == 0)
                return;
            var group = _part.Core.GroupOf[site];
            if (group >= 0 && _taken[group]++ >= _part.Core.Room[group])
                continue;
            _picked[site] = true;
            left--;
        }
    }

    private bool Step(double distance)
    {
        var norm = 0L;
        for (var demand = 0; demand < _covers.Length; demand++)
            if (Slope(demand) is var slope && slope != 0)
                norm += (long)slope * slope;
        if (norm == 0)
            return false;
        var length = distance / norm;
        for (var demand = 0; demand < _covers.Length; demand++)
            _prices[demand] = Math.Clamp(
                _prices[demand] - (long)(length * Slope(demand)), 0, _part.Weights[demand] << _shift);
        return true;
    }

    private int Slope(int demand)
    {
        var slope = _covers[demand] - 1;
        var isAtEnd = slope > 0 ? _prices[demand] == 0 : _prices[demand] == _part.Weights[demand] << _shift;
        return isAtEnd ? 0 : slope;
    }

    private sealed class WorthFirst(long[] worth) : IComparer<int>
    {
        public int Compare(int a, int b) => worth[a] != worth[b] ? worth[b].CompareTo(worth[a]) : a.CompareTo(b);
    }
}
