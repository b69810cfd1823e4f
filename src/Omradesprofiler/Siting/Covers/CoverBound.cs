namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// The Lagrangian bound of set covering with equal costs (Beasley 1987; Caprara, Fischetti &amp; Toth 1999): a price on
/// each demand, found by subgradient steps. Prices are whole numbers of 1 / <see cref="One"/> of a site, so that each
/// bound is exact and proves what it says.
/// </summary>
internal sealed class CoverBound
{
    /// <summary>What one site costs.</summary>
    public const long One = 1L << 32;

    private const double LeastStep = 0.01;
    private const int Patience = 20;

    private readonly CoverCore _core;
    private readonly CoverWork _work;
    private readonly long[] _prices;
    private readonly long[] _reduced;
    private readonly bool[] _picked;
    private readonly int[] _covers;
    private readonly List<int> _order = [];
    private readonly int[] _taken;

    public CoverBound(CoverCore core, CoverWork work)
    {
        (_core, _work) = (core, work);
        var covering = core.Covering;
        (_prices, BestPrices) = (new long[covering.Demands], new long[covering.Demands]);
        (_reduced, BestReduced) = (new long[covering.Sites], new long[covering.Sites]);
        (_picked, _covers, _taken) = (new bool[covering.Sites], new int[covering.Demands], new int[core.Room.Length]);
    }

    /// <summary>The best bound, in units of 1 / <see cref="One"/>.</summary>
    public long Best { get; private set; } = -1;

    /// <summary>How many sites it takes at least.</summary>
    public int LeastSites => (int)((Best + One - 1) / One);

    /// <summary>The prices of the best bound, by demand.</summary>
    public long[] BestPrices { get; }

    /// <summary>What each site costs beyond its demands' prices at the best bound; negative where it is worth
    /// choosing.</summary>
    public long[] BestReduced { get; }

    /// <summary>Each demand pays an equal part of the site that shares its cost among most.</summary>
    public void PriceEqually()
    {
        var covering = _core.Covering;
        for (var demand = 0; demand < covering.Demands; demand++)
        {
            var most = 1;
            foreach (var site in covering.SitesOf(demand))
                most = Math.Max(most, covering.DemandsOf(site).Length);
            _prices[demand] = One / most;
        }
    }

    /// <summary>Begins with prices that were good for a similar problem.</summary>
    public void PriceAs(Prices prices) => prices.CopyTo(_core.Demands, _prices);

    /// <summary>Raises the bound until it proves that more sites than so many are needed, or work runs out.</summary>
    /// <param name="most">The number of sites in question.</param>
    /// <param name="steps">How many steps at most.</param>
    /// <param name="seen">Is shown the reduced costs and prices of each step, to make covers from; ends the steps by
    /// true.</param>
    public bool Raise(int most, int steps, Func<long[], long[], bool>? seen = null)
    {
        var (scale, since) = (1.0, 0);
        for (var step = 0; step < steps && scale > LeastStep && !_work.IsSpent; step++)
        {
            var bound = Evaluate();
            if (bound > Best)
                Keep(bound, ref since);
            else if (++since >= Patience)
                (scale, since) = (scale / 2, 0);
            if (Best > most * One)
                return true;
            if (seen is not null && seen(_reduced, _prices))
                return false;
            if (!Step(scale * Math.Max(AimAt(most) - bound, One / 64.0)))
                return false;
        }

        return false;
    }

    // What the bound should reach; a little above what it has reached where the number in question lies far off.
    private double AimAt(int most) => Math.Min((most + 1.0) * One, (Best * 1.2) + (One / 2.0));

    private void Keep(long bound, ref int since)
    {
        if (bound > Best + (One / 1024))
            since = 0;
        Best = bound;
        _prices.CopyTo(BestPrices, 0);
        _reduced.CopyTo(BestReduced, 0);
    }

    private long Evaluate()
    {
        var covering = _core.Covering;
        _work.Spend(covering.Pairs + covering.Demands);
        var bound = 0L;
        foreach (var price in _prices)
            bound += price;
        Array.Clear(_covers);
        for (var site = 0; site < covering.Sites; site++)
        {
            var reduced = One;
            foreach (var demand in covering.DemandsOf(site))
                reduced -= _prices[demand];
            _reduced[site] = reduced;
        }

        Pick();
        for (var site = 0; site < covering.Sites; site++)
        {
            if (!_picked[site])
                continue;
            bound += _reduced[site];
            foreach (var demand in covering.DemandsOf(site))
                _covers[demand]++;
        }

        return bound;
    }

    // The sites worth choosing: of a group no more than it has room for, the most worth first.
    private void Pick()
    {
        for (var site = 0; site < _picked.Length; site++)
            _picked[site] = _reduced[site] < 0;
        if (!_core.IsGrouped)
            return;
        _order.Clear();
        for (var site = 0; site < _picked.Length; site++)
            if (_picked[site] && _core.GroupOf[site] >= 0)
                _order.Add(site);
        _order.Sort((a, b) => (_reduced[a], a).CompareTo((_reduced[b], b)));
        Array.Clear(_taken);
        foreach (var site in _order)
            _picked[site] = ++_taken[_core.GroupOf[site]] <= _core.Room[_core.GroupOf[site]];
    }

    // A step along the subgradient, as long as the distance to the aim allows (Polyak 1969); false where the prices
    // are the best there are.
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
            _prices[demand] = Math.Clamp(_prices[demand] + (long)(length * Slope(demand)), 0, One);
        return true;
    }

    private int Slope(int demand)
    {
        var slope = 1 - _covers[demand];
        return slope < 0 && _prices[demand] == 0 ? 0 : slope;
    }
}
