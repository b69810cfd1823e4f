using System.Numerics;
using Omradesprofiler.Optimization;

namespace Omradesprofiler.Siting;

/// <summary>
/// What prices prove of a capacitated p-median, in whole numbers: the prices, and for each of the best sites its
/// knapsack. Where numbers are too large for the knapsack, costs, weights and capacities are rounded down, which only
/// lowers the bound.
/// </summary>
internal static class CapacityProof
{
    private const long MostCost = 1L << 39;
    private const long MostWeight = 1L << 21;
    private const long MostScale = 1 << 12;

    /// <summary>Evaluates prices.</summary>
    /// <returns>What every assignment costs at least.</returns>
    public static Int128 Evaluate(CapacityModel model, ReadOnlySpan<double> prices)
    {
        var heaviest = model.Weights.Max();
        var largest = heaviest * (Int128)(1 + MaxOf(prices));
        var scale = largest * MostScale < MostCost ? MostScale : Math.Max(1, (long)(MostCost / (largest + 1)));
        scale = (long)BitOperations.RoundUpToPowerOf2((ulong)scale + 1) / 2;
        var whole = new long[prices.Length];
        Int128 sum = 0;
        for (var demand = 0; demand < whole.Length; demand++)
        {
            whole[demand] = (long)Math.Round(prices[demand] * scale);
            sum += (Int128)whole[demand] * model.Weights[demand];
        }

        var worths = new Int128[model.Sites];
        var coarse = (long)((largest * scale / MostCost) + 1);
        var knapsack = new IntervalKnapsack(model.Demands);
        for (var site = 0; site < model.Sites; site++)
            worths[site] = coarse * (Int128)WorthOf(model, site, whole, scale, coarse, knapsack);
        var choice = model.NewChoice();
        if (!choice.Choose<Int128>(worths))
            return Int128.MaxValue;
        for (var site = 0; site < model.Sites; site++)
            sum += choice.IsChosen[site] ? worths[site] : 0;
        return CeilingOf(sum, scale);
    }

    private static long WorthOf(
        CapacityModel model, int site, long[] prices, long scale, long coarse, IntervalKnapsack knapsack)
    {
        var unit = 1 + (model.Weights.Max() / MostWeight);
        var (costs, weights) = (new List<long>(), new List<int>());
        for (var demand = 0; demand < model.Demands; demand++)
        {
            if (model.Cost(demand, site) == int.MaxValue || model.Weights[demand] > model.Capacities[site])
                continue;
            var gain = (Int128)model.Weights[demand] * (((Int128)model.Cost(demand, site) * scale) - prices[demand]);
            if (gain >= 0)
                continue;
            costs.Add((long)-CeilingOf(-gain, coarse));
            weights.Add((int)(model.Weights[demand] / unit));
        }

        var chosen = new bool[costs.Count];
        return knapsack.Solve([.. costs], [.. weights], 0, model.Capacities[site] / unit, chosen);
    }

    private static double MaxOf(ReadOnlySpan<double> prices)
    {
        var most = 0.0;
        foreach (var price in prices)
            most = Math.Max(most, price);
        return most;
    }

    private static Int128 CeilingOf(Int128 value, long divisor)
    {
        var quotient = value / divisor;
        return quotient * divisor < value ? quotient + 1 : quotient;
    }
}
