namespace Omradesprofiler.Siting;

/// <summary>
/// A lower bound of the capacitated p-median: with a price for each demand, a site is worth a knapsack of the demands
/// that pay more than it costs them (Lorena &amp; Senne 2004). On the way the knapsacks may divide a demand; what is
/// proven in the end comes from <see cref="CapacityProof"/>.
/// </summary>
internal sealed class CapacityBound : PriceFollower
{
    private readonly CapacityModel _model;
    private readonly double[] _worths;
    private readonly double[] _served;
    private readonly int[] _counts;
    private readonly int[][] _demands;
    private readonly double[][] _gains;

    public CapacityBound(CapacityModel model, double mostPrice)
        : base([.. model.Weights.Select(weight => (double)weight)],
            [.. model.Lists.Select((list, demand) => (double)model.Cost(demand, list[0]))],
            [.. Enumerable.Repeat(mostPrice, model.Demands)])
    {
        _model = model;
        (_worths, _counts) = (new double[model.Sites], new int[model.Sites]);
        _served = new double[model.Demands];
        _demands = [.. Enumerable.Range(0, model.Sites).Select(_ => new int[model.Demands])];
        _gains = [.. Enumerable.Range(0, model.Sites).Select(_ => new double[model.Demands])];
        Choice = model.NewChoice();
    }

    /// <summary>The choice of sites at the prices looked at last.</summary>
    public SiteChoice Choice { get; }

    /// <inheritdoc/>
    protected override double? Evaluate()
    {
        Gather();
        for (var site = 0; site < _model.Sites; site++)
            _worths[site] = Fill(site, null);
        if (!Choice.Choose<double>(_worths))
            return null;
        var sum = 0.0;
        for (var demand = 0; demand < Prices.Length; demand++)
            sum += _model.Weights[demand] * Prices[demand];
        for (var site = 0; site < _model.Sites; site++)
            sum += Choice.IsChosen[site] ? _worths[site] : 0;
        return sum;
    }

    /// <inheritdoc/>
    protected override void FillSlopes(double[] slopes)
    {
        Array.Clear(_served);
        for (var site = 0; site < _model.Sites; site++)
            if (Choice.IsChosen[site])
                Fill(site, _served);
        for (var demand = 0; demand < slopes.Length; demand++)
            slopes[demand] = 1 - _served[demand];
    }

    private void Gather()
    {
        Array.Clear(_counts);
        for (var demand = 0; demand < Prices.Length; demand++)
            foreach (var site in _model.Lists[demand])
            {
                var gain = _model.Cost(demand, site) - Prices[demand];
                if (gain >= 0)
                    break;
                _gains[site][_counts[site]] = gain;
                _demands[site][_counts[site]++] = demand;
            }

        for (var site = 0; site < _model.Sites; site++)
        {
            var load = 0L;
            for (var i = 0; i < _counts[site]; i++)
                load += _model.Weights[_demands[site][i]];
            if (load > _model.Capacities[site])
                Array.Sort(_gains[site], _demands[site], 0, _counts[site]);
        }
    }

    /// <summary>What a site is worth when the last demand may be divided (Dantzig 1957).</summary>
    private double Fill(int site, double[]? served)
    {
        var (left, sum) = (_model.Capacities[site], 0.0);
        for (var i = 0; i < _counts[site] && left > 0; i++)
        {
            var demand = _demands[site][i];
            var part = Math.Min(left, _model.Weights[demand]);
            sum += part * _gains[site][i];
            left -= part;
            if (served is not null)
                served[demand] += (double)part / _model.Weights[demand];
        }

        return sum;
    }
}
