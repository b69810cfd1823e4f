namespace Omradesprofiler.Siting;

/// <summary>
/// A lower bound by Lagrangian relaxation of "each demand one site" (Narula, Ogbu &amp; Samuelsson 1977; Beasley 1993):
/// with a price for each demand, a site is worth what the demands that pay more than it costs them pay, and the best
/// sites can be picked one by one. Only the sites nearer than its price matter to a demand, so a step is short.
/// Prices follow a deflected subgradient (Camerini, Fratta &amp; Maffioli 1975) with Polyak's step, in the metric where
/// all prices per unit of weight move alike. The steps are floating-point; what is proven of the prices comes from
/// <see cref="MedianProof"/> in whole numbers.
/// </summary>
internal sealed class MedianBound
{
    private const double LeastShare = 1e-3;
    private const double Noticeable = 1e-6;
    private const double Followed = 0.1;
    private const int Parts = 4;
    private const int FewPairs = 100_000;

    private readonly int _threads;
    private readonly double[][] _parts;
    private readonly double[] _worths;
    private readonly double[] _direction;
    private readonly double[] _prices;
    private MedianModel _model;
    private long _pairs;

    public MedianBound(MedianModel model, int threads)
    {
        (_model, _threads) = (model, threads);
        _parts = [.. Enumerable.Range(0, Parts).Select(_ => new double[model.Sites])];
        _worths = new double[model.Sites];
        _direction = new double[model.Demands];
        Shares = new double[model.Sites];
        _prices = new double[model.Demands];
        BestPrices = new double[model.Demands];
        Choice = new SiteChoice(model);
    }

    /// <summary>The best prices found, for one unit of weight of each demand.</summary>
    public double[] BestPrices { get; }

    /// <summary>About what they prove.</summary>
    public double Best { get; private set; } = double.NegativeInfinity;

    /// <summary>The choice of sites at the prices looked at last.</summary>
    public SiteChoice Choice { get; }

    /// <summary>The pairs looked at.</summary>
    public long Work { get; private set; }

    /// <summary>How often each site has been chosen of late, 0–1: about its share in the relaxed problem.</summary>
    public double[] Shares { get; }

    /// <summary>Takes over a problem with the same demands and sites and shorter lists.</summary>
    public void Narrow(MedianModel model) => _model = model;

    /// <summary>Starts from prices.</summary>
    public void Start(ReadOnlySpan<double> prices)
    {
        for (var demand = 0; demand < prices.Length; demand++)
            BestPrices[demand] = Math.Clamp(prices[demand], 0, _model.Caps[demand]);
        Best = double.NegativeInfinity;
    }

    /// <summary>Follows the subgradient.</summary>
    /// <param name="steps">Steps at most.</param>
    /// <param name="target">An objective to aim at.</param>
    /// <param name="pace">How fast the steps become shorter.</param>
    /// <param name="onStep">Is told after each step; returns whether to stop.</param>
    public void Follow(int steps, Func<double> target, BoundPace pace, Func<int, bool>? onStep = null)
    {
        var (share, waited) = (pace.FirstShare, 0);
        Array.Copy(BestPrices, _prices, _prices.Length);
        Array.Clear(_direction);
        for (var step = 0; step < steps; step++)
        {
            if (Evaluate() is not { } value)
                return;
            waited = value > Best + (Noticeable * Math.Abs(Best)) ? 0 : waited + 1;
            if (value > Best)
            {
                Best = value;
                Array.Copy(_prices, BestPrices, _prices.Length);
            }

            if (onStep?.Invoke(step) == true)
                return;
            if (waited > pace.Patience)
                (share, waited) = (share * pace.Shrink, 0);
            if (share < LeastShare || !Step(share * Math.Max(target() - value, 0), pace.Remembered))
                return;
        }
    }

    /// <summary>What the prices are worth; null where there are too few sites to choose from.</summary>
    private double? Evaluate()
    {
        if (_threads == 1 || _pairs < FewPairs)
            for (var part = 0; part < Parts; part++)
                Price(part);
        else
            Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = _threads }, Price);
        for (var site = 0; site < _worths.Length; site++)
            _worths[site] = _parts[0][site] + _parts[1][site] + _parts[2][site] + _parts[3][site];
        if (!Choice.Choose<double>(_worths))
            return null;
        var sum = 0.0;
        for (var demand = 0; demand < _prices.Length; demand++)
            sum += _model.Weights[demand] * _prices[demand];
        for (var site = 0; site < _worths.Length; site++)
        {
            sum += Choice.IsChosen[site] ? _worths[site] : 0;
            Shares[site] += Followed * ((Choice.IsChosen[site] ? 1 : 0) - Shares[site]);
        }

        return sum;
    }

    private void Price(int part)
    {
        var worths = _parts[part];
        Array.Clear(worths);
        var (from, to) = ((int)((long)_prices.Length * part / Parts), (int)((long)_prices.Length * (part + 1) / Parts));
        var (sites, costs) = (_model.SiteOf, _model.CostOf);
        for (var demand = from; demand < to; demand++)
        {
            var (price, weight) = (_prices[demand], (double)_model.Weights[demand]);
            var end = _model.Starts[demand + 1];
            for (var place = _model.Starts[demand]; place < end && costs[place] < price; place++)
                worths[sites[place]] += weight * (costs[place] - price);
        }
    }

    private bool Step(double rise, double remembered)
    {
        var (sites, costs, isChosen) = (_model.SiteOf, _model.CostOf, Choice.IsChosen);
        var square = 0.0;
        _pairs = 0;
        for (var demand = 0; demand < _prices.Length; demand++)
        {
            var (price, count) = (_prices[demand], 0);
            var (place, end) = (_model.Starts[demand], _model.Starts[demand + 1]);
            for (; place < end && costs[place] < price; place++)
                count += isChosen[sites[place]] ? 1 : 0;
            _pairs += place - _model.Starts[demand];
            var slope = 1 - count;
            if (slope > 0 && price >= _model.Caps[demand])
                slope = 0;
            var direction = (_direction[demand] * remembered) + slope;
            _direction[demand] = direction;
            square += _model.Weights[demand] * direction * direction;
        }

        Work += _pairs + _prices.Length;
        if (square == 0)
            return false;
        var length = rise / square;
        for (var demand = 0; demand < _prices.Length; demand++)
        {
            var start = _model.Starts[demand];
            var least = start < _model.Starts[demand + 1] ? costs[start] : _model.Caps[demand];
            _prices[demand] = Math.Clamp(_prices[demand] + (length * _direction[demand]), least, _model.Caps[demand]);
        }

        return true;
    }
}
