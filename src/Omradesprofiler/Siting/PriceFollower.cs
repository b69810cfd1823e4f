namespace Omradesprofiler.Siting;

/// <summary>
/// Raises a Lagrangian bound by moving the prices of the demands along a deflected subgradient (Camerini, Fratta &amp;
/// Maffioli 1975) with Polyak's step, in the metric where all prices per unit of weight move alike. What is proven is
/// worked out afterwards in whole numbers; only the way there is floating-point.
/// </summary>
internal abstract class PriceFollower
{
    private const double LeastShare = 1e-3;
    private const double Noticeable = 1e-6;

    private readonly double[] _weights;
    private readonly double[] _least;
    private readonly double[] _most;
    private readonly double[] _slopes;
    private readonly double[] _direction;

    /// <summary>Makes room for the prices.</summary>
    /// <param name="weights">The weight of each demand.</param>
    /// <param name="least">A price is no lower than this.</param>
    /// <param name="most">Nor higher than this.</param>
    protected PriceFollower(double[] weights, double[] least, double[] most)
    {
        (_weights, _least, _most) = (weights, least, most);
        (_slopes, _direction) = (new double[weights.Length], new double[weights.Length]);
        (Prices, BestPrices) = (new double[weights.Length], new double[weights.Length]);
    }

    /// <summary>The best prices found, for one unit of weight of each demand.</summary>
    public double[] BestPrices { get; }

    /// <summary>About what they prove.</summary>
    public double Best { get; private set; } = double.NegativeInfinity;

    /// <summary>The prices looked at.</summary>
    protected double[] Prices { get; }

    /// <summary>Starts from prices.</summary>
    public void Start(ReadOnlySpan<double> prices)
    {
        for (var demand = 0; demand < prices.Length; demand++)
            BestPrices[demand] = Math.Clamp(prices[demand], _least[demand], _most[demand]);
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
        Array.Copy(BestPrices, Prices, Prices.Length);
        Array.Clear(_direction);
        for (var step = 0; step < steps; step++)
        {
            if (Evaluate() is not { } value)
                return;
            waited = value > Best + (Noticeable * Math.Abs(Best)) ? 0 : waited + 1;
            if (value > Best)
            {
                Best = value;
                Array.Copy(Prices, BestPrices, Prices.Length);
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
    protected abstract double? Evaluate();

    /// <summary>One less how often each demand is served at the prices.</summary>
    protected abstract void FillSlopes(double[] slopes);

    private bool Step(double rise, double remembered)
    {
        FillSlopes(_slopes);
        var square = 0.0;
        for (var demand = 0; demand < Prices.Length; demand++)
        {
            var slope = _slopes[demand] > 0 && Prices[demand] >= _most[demand] ? 0 : _slopes[demand];
            _direction[demand] = (_direction[demand] * remembered) + slope;
            square += _weights[demand] * _direction[demand] * _direction[demand];
        }

        if (square == 0)
            return false;
        for (var demand = 0; demand < Prices.Length; demand++)
            Prices[demand] = Math.Clamp(
                Prices[demand] + (rise / square * _direction[demand]), _least[demand], _most[demand]);
        return true;
    }
}
