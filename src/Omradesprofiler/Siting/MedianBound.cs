namespace Omradesprofiler.Siting;

/// <summary>
/// A lower bound by Lagrangian relaxation of "each demand one site" (Narula, Ogbu &amp; Samuelsson 1977; Beasley 1993):
/// with a price for each demand, a site is worth what the demands that pay more than it costs them pay, and the best
/// sites can be picked one by one. Only the sites nearer than its price matter to a demand, so a step is short.
/// What is proven of the prices comes from <see cref="MedianProof"/>. Sums are made in parts of their own and added in
/// order, so that the number of threads changes nothing.
/// </summary>
internal sealed class MedianBound : PriceFollower
{
    private const double Followed = 0.1;
    private const int Parts = 4;
    private const int FewPairs = 100_000;

    private readonly int _threads;
    private readonly double[][] _parts;
    private readonly double[] _worths;
    private MedianModel _model;
    private long _pairs;

    public MedianBound(MedianModel model, int threads)
        : base([.. model.Weights.Select(weight => (double)weight)], LeastPrices(model),
            [.. model.Caps.Select(cap => (double)cap)])
    {
        (_model, _threads) = (model, threads);
        _parts = [.. Enumerable.Range(0, Parts).Select(_ => new double[model.Sites])];
        _worths = new double[model.Sites];
        Shares = new double[model.Sites];
        Choice = new SiteChoice(model.Sites, model.ToChoose, model.Groups, model.Rooms);
    }

    /// <summary>The choice of sites at the prices looked at last.</summary>
    public SiteChoice Choice { get; }

    /// <summary>The pairs looked at.</summary>
    public long Work { get; private set; }

    /// <summary>How often each site has been chosen of late, 0–1: about its share in the relaxed problem.</summary>
    public double[] Shares { get; }

    /// <summary>Takes over a problem with the same demands and sites and shorter lists.</summary>
    public void Narrow(MedianModel model) => _model = model;

    /// <inheritdoc/>
    protected override double? Evaluate()
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
        for (var demand = 0; demand < Prices.Length; demand++)
            sum += _model.Weights[demand] * Prices[demand];
        for (var site = 0; site < _worths.Length; site++)
        {
            sum += Choice.IsChosen[site] ? _worths[site] : 0;
            Shares[site] += Followed * ((Choice.IsChosen[site] ? 1 : 0) - Shares[site]);
        }

        return sum;
    }

    /// <inheritdoc/>
    protected override void FillSlopes(double[] slopes)
    {
        var (sites, costs, isChosen) = (_model.SiteOf, _model.CostOf, Choice.IsChosen);
        _pairs = 0;
        for (var demand = 0; demand < slopes.Length; demand++)
        {
            var (price, count) = (Prices[demand], 0);
            var (place, end) = (_model.Starts[demand], _model.Starts[demand + 1]);
            for (; place < end && costs[place] < price; place++)
                count += isChosen[sites[place]] ? 1 : 0;
            _pairs += place - _model.Starts[demand];
            slopes[demand] = 1 - count;
        }

        Work += _pairs + slopes.Length;
    }

    private static double[] LeastPrices(MedianModel model) =>
        [.. Enumerable.Range(0, model.Demands).Select(demand => (double)(model.Starts[demand] < model.Starts[demand + 1]
            ? model.CostOf[model.Starts[demand]]
            : model.Caps[demand]))];

    private void Price(int part)
    {
        var worths = _parts[part];
        Array.Clear(worths);
        var (from, to) = ((int)((long)Prices.Length * part / Parts), (int)((long)Prices.Length * (part + 1) / Parts));
        var (sites, costs) = (_model.SiteOf, _model.CostOf);
        for (var demand = from; demand < to; demand++)
        {
            var (price, weight) = (Prices[demand], (double)_model.Weights[demand]);
            var end = _model.Starts[demand + 1];
            for (var place = _model.Starts[demand]; place < end && costs[place] < price; place++)
                worths[sites[place]] += weight * (costs[place] - price);
        }
    }
}
