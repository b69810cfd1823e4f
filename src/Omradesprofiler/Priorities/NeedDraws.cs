using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>
/// Draws the need of every area many times, and ranks each draw. Each area has a stream of chance of its own, named by
/// its code: areas are independent, and neither threads, order of rows nor other areas change its draws.
/// </summary>
internal sealed class NeedDraws
{
    private const string WeightStream = "vikter";
    private const int Block = 16;

    private readonly NeedModel _model;
    private readonly PriorityOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly Chance _chance;
    private readonly float[][]? _weights;
    private readonly float[] _table;
    private readonly Limits[] _values;
    private readonly double[] _reaching;

    public NeedDraws(NeedModel model, PriorityOptions options)
    {
        (_model, _options, _chance) = (model, options, new Chance(options.Seed));
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MostThreads };
        _weights = options.AreWeightsUncertain ? DrawWeights() : null;
        _table = new float[model.Count * options.Draws];
        (_values, _reaching) = (new Limits[model.Count], new double[model.Count]);
        Parallel.For(0, model.Count, _parallel, () => new AreaDraws(options.Draws), DrawArea, _ => { });
        Parallel.For(
            0, (options.Draws + Block - 1) / Block, _parallel,
            () => (new RankSorter(model.Count), new float[Block * model.Count]), RankBlock, _ => { });
    }

    /// <summary>What the draws say of each area.</summary>
    /// <param name="chosen">How many are chosen.</param>
    /// <param name="last">The last of the chosen; −1 where there is none.</param>
    /// <param name="ranks">The ranks at the smoothed values, which intervals are widened to hold.</param>
    public DrawnPriority[] Summarise(int chosen, int last, int[] ranks)
    {
        var found = new DrawnPriority[_model.Count];
        Parallel.For(
            0, found.Length, _parallel, () => new float[_options.Draws],
            (area, _, room) =>
            {
                found[area] = Summarise(area, chosen, last, ranks[area], room);
                return room;
            },
            _ => { });
        return found;
    }

    private DrawnPriority Summarise(int area, int chosen, int last, int rank, float[] room)
    {
        var drawn = RowOf(area);
        var lastDrawn = last < 0 ? default : RowOf(last);
        var (sum, inside, above) = (0L, 0, 0);
        for (var d = 0; d < drawn.Length; d++)
        {
            var place = (int)drawn[d];
            sum += place;
            inside += place <= chosen ? 1 : 0;
            above += last >= 0 && place < (int)lastDrawn[d] ? 1 : 0;
        }

        drawn.CopyTo(room);
        var (lowest, highest) = OrderStatistics.Middle(room);
        var value = _model.Values[area];
        var limits = new Limits(Math.Min(value, _values[area].Lower), Math.Max(value, _values[area].Upper));
        return new DrawnPriority(
            limits, Math.Min(rank, (int)lowest), Math.Max(rank, (int)highest), (double)sum / drawn.Length,
            _options.Way == PriorityWay.Threshold ? _reaching[area] : (double)inside / drawn.Length,
            (double)above / drawn.Length);
    }

    private AreaDraws DrawArea(int area, ParallelLoopState state, AreaDraws draws)
    {
        var row = RowOf(area);
        var chance = _chance.Split(StreamOf(_model.Codes[area]));
        draws.Begin(chance);
        if (_weights is null && _options.Dependence == PartDependence.Shared)
            AddTogether(area, draws, row);
        else
            AddPartByPart(area, draws, chance, row);
        SummariseIndex(area, draws, row);
        Scale(area, draws, chance, row);
        return draws;
    }

    /// <summary>With fixed weights and one draw for all parts the index itself is a function of the draw.</summary>
    private void AddTogether(int area, AreaDraws draws, Span<float> row)
    {
        draws.Total.AsSpan().Clear();
        for (var k = 0; k < _model.Shares.Length; k++)
        {
            _model.FillNeed(k, area, draws.Nodes);
            for (var i = 0; i < draws.Total.Length; i++)
                draws.Total[i] += _model.Shares[k] * draws.Nodes[i];
        }

        row.Clear();
        draws.Add(draws.Total, row);
    }

    private void AddPartByPart(int area, AreaDraws draws, Chance chance, Span<float> row)
    {
        row.Clear();
        for (var k = 0; k < _model.Shares.Length; k++)
        {
            if (_options.Dependence == PartDependence.Independent && _model.IsDrawn(k, area))
                draws.Begin(chance);
            _model.FillNeed(k, area, draws.Nodes);
            if (_weights is null)
                draws.Add(draws.Nodes, row, (float)_model.Shares[k]);
            else
                draws.Add(draws.Nodes, row, _weights[k]);
        }
    }

    private void SummariseIndex(int area, AreaDraws draws, ReadOnlySpan<float> row)
    {
        var reaching = 0;
        foreach (var value in row)
            reaching += value >= _options.Threshold ? 1 : 0;
        _reaching[area] = (double)reaching / row.Length;
        row.CopyTo(draws.Room);
        var (lower, upper) = OrderStatistics.Middle(draws.Room);
        _values[area] = new Limits(lower, upper);
    }

    /// <summary>From index to what is ranked: points times people, times the share whose need is not met.</summary>
    private void Scale(int area, AreaDraws draws, Chance chance, Span<float> row)
    {
        if (_options.Way is PriorityWay.Index or PriorityWay.Threshold)
            return;
        var (lowest, people) = ((float)_model.Lowest, (float)_model.People![area]);
        foreach (ref var value in row)
            value = (value - lowest) * people;
        if (_options.Way != PriorityWay.Unmet)
            return;
        if (_options.Dependence == PartDependence.Independent)
            draws.Begin(chance);
        _model.FillUnmet(area, draws.Nodes);
        draws.Room.AsSpan().Clear();
        draws.Add(draws.Nodes, draws.Room);
        for (var d = 0; d < row.Length; d++)
            row[d] *= draws.Room[d];
    }

    private (RankSorter, float[]) RankBlock(int block, ParallelLoopState state, (RankSorter Sorter, float[] Room) own)
    {
        var (draws, first, count) = (_options.Draws, block * Block, _model.Count);
        var width = Math.Min(Block, draws - first);
        for (var area = 0; area < count; area++)
            for (var d = 0; d < width; d++)
                own.Room[d * count + area] = _table[area * draws + first + d];
        for (var d = 0; d < width; d++)
            own.Sorter.ToRanks(own.Room.AsSpan(d * count, count));
        for (var area = 0; area < count; area++)
            for (var d = 0; d < width; d++)
                _table[area * draws + first + d] = own.Room[d * count + area];
        return own;
    }

    private float[][] DrawWeights()
    {
        var chance = _chance.Split(StreamOf(WeightStream));
        var weights = Array.ConvertAll(_model.Shares, _ => new float[_options.Draws]);
        var gammas = new double[_model.Shares.Length];
        for (var d = 0; d < _options.Draws; d++)
        {
            var sum = 0.0;
            for (var k = 0; k < gammas.Length; k++)
                sum += gammas[k] = chance.NextGamma(PriorityEngine.WeightConcentration * _model.Shares[k]);
            for (var k = 0; k < gammas.Length; k++)
                weights[k][d] = (float)(gammas[k] / sum);
        }

        return weights;
    }

    private Span<float> RowOf(int area) => _table.AsSpan(area * _options.Draws, _options.Draws);

    /// <summary>A stream's number from a name (FNV-1a), so that it does not depend on the order of areas.</summary>
    private static ulong StreamOf(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
