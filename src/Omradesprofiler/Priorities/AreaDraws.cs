using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>One thread's room for the draws of one area at a time.</summary>
internal sealed class AreaDraws(int draws)
{
    private const double JustBelowLast = PosteriorQuantiles.Count - 1 - 1e-6;

    private readonly int[] _nodes = new int[draws];
    private readonly float[] _fractions = new float[draws];
    private readonly float[] _table = new float[PosteriorQuantiles.Count];

    /// <summary>The quantiles of one part.</summary>
    public double[] Nodes { get; } = new double[PosteriorQuantiles.Count];

    /// <summary>The quantiles of several parts together.</summary>
    public double[] Total { get; } = new double[PosteriorQuantiles.Count];

    /// <summary>Room for one number a draw.</summary>
    public float[] Room { get; } = new float[draws];

    /// <summary>New standard normal draws, kept as the node below and the way from it to the next.</summary>
    public void Begin(Chance chance)
    {
        for (var d = 0; d < _nodes.Length; d++)
        {
            var at = Math.Clamp(
                (chance.NextNormal() + PosteriorQuantiles.Reach) * PosteriorQuantiles.PerUnit, 0, JustBelowLast);
            _nodes[d] = (int)at;
            _fractions[d] = (float)(at - _nodes[d]);
        }
    }

    /// <summary>Adds what the quantiles give at each draw.</summary>
    public void Add(double[] quantiles, Span<float> row, float weight = 1)
    {
        for (var i = 0; i < _table.Length; i++)
            _table[i] = weight * (float)quantiles[i];
        for (var d = 0; d < row.Length; d++)
            row[d] += At(d);
    }

    /// <summary>The same, with a weight for each draw.</summary>
    public void Add(double[] quantiles, Span<float> row, float[] weights)
    {
        for (var i = 0; i < _table.Length; i++)
            _table[i] = (float)quantiles[i];
        for (var d = 0; d < row.Length; d++)
            row[d] += weights[d] * At(d);
    }

    private float At(int draw)
    {
        var node = _nodes[draw];
        return _table[node] + _fractions[draw] * (_table[node + 1] - _table[node]);
    }
}
