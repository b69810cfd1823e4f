using System.Numerics;

namespace Omradesprofiler.Siting;

/// <summary>
/// What prices prove, in whole numbers: whatever the prices, the sum of them and of the worth of the best sites at them
/// is never above what the best placement costs. Prices are rounded to a fraction of the cost's unit, so that no sum is
/// rounded. It also tells which sites every better placement must have, or can not have (reduced costs).
/// </summary>
internal sealed class MedianProof
{
    private const int MostScale = 1 << 16;
    private const long MostSum = 1L << 61;

    private readonly MedianModel _model;
    private readonly SiteChoice _choice;
    private readonly long _scale;
    private readonly long[] _worths;
    private readonly long _sum;

    /// <summary>Evaluates prices.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="prices">For one unit of weight of each demand.</param>
    /// <param name="choice">Which sites must and must not be chosen; chooses anew.</param>
    public MedianProof(MedianModel model, ReadOnlySpan<double> prices, SiteChoice choice)
    {
        (_model, _choice) = (model, choice);
        _scale = ScaleOf(model);
        _worths = new long[model.Sites];
        for (var demand = 0; demand < model.Demands; demand++)
            _sum += model.Weights[demand] * Spend(demand, prices[demand]);
        IsPossible = choice.Choose<long>(_worths);
        for (var site = 0; site < model.Sites; site++)
            _sum += choice.IsChosen[site] ? _worths[site] : 0;
        Bound = IsPossible ? (_sum + _scale - 1) / _scale : long.MaxValue;
    }

    /// <summary>Whether enough sites are left to choose from.</summary>
    public bool IsPossible { get; }

    /// <summary>No placement that keeps to what is fixed costs less.</summary>
    public long Bound { get; }

    /// <summary>Fixes what every placement that costs less than a known one must have or can not have.</summary>
    /// <param name="objective">What the known one costs.</param>
    /// <returns>How many sites were fixed.</returns>
    public int Fix(long objective)
    {
        if (!IsPossible)
            return 0;
        var (most, fixedNow) = ((objective - 1) * _scale, new List<(int Site, sbyte Value)>());
        for (var site = 0; site < _model.Sites; site++)
        {
            if (_choice.Fixed[site] != 0)
                continue;
            var other = _choice.IsChosen[site]
                ? _choice.CheapestFor<long>(site, _worths)
                : _choice.DearestFor<long>(site, _worths);
            if (other < 0 || _sum + Math.Abs(_worths[site] - _worths[other]) > most)
                fixedNow.Add((site, (sbyte)(_choice.IsChosen[site] ? 1 : -1)));
        }

        foreach (var (site, value) in fixedNow)
            _choice.Fixed[site] = value;
        return fixedNow.Count;
    }

    private static long ScaleOf(MedianModel model)
    {
        var scale = MostSum / Math.Max(1, model.WithoutAny);
        return Math.Clamp((long)BitOperations.RoundUpToPowerOf2((ulong)scale) / 2, 1, MostScale);
    }

    /// <summary>What a demand's price is in whole numbers; adds what it pays to the sites.</summary>
    private long Spend(int demand, double price)
    {
        var scaled = Math.Clamp((long)Math.Round(price * _scale), 0, _model.Caps[demand] * _scale);
        var end = _model.Starts[demand + 1];
        for (var place = _model.Starts[demand]; place < end; place++)
        {
            var saved = scaled - (_model.CostOf[place] * _scale);
            if (saved <= 0)
                break;
            _worths[_model.SiteOf[place]] -= _model.Weights[demand] * saved;
        }

        return scaled;
    }
}
