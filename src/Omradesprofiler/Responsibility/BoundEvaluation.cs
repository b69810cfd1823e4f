using Omradesprofiler.Optimization;

namespace Omradesprofiler.Responsibility;

/// <summary>
/// The bound that follows from prices, over all allowed pairs and in whole numbers: the sum of the prices, and for each
/// clinic the cheapest set of units within its limits when each costs its cost less its price.
/// </summary>
internal static class BoundEvaluation
{
    /// <summary>Prices beyond this could leave 64 bits.</summary>
    public const long MostPrice = 1L << 39;

    /// <summary>Evaluates.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="prices">A price for each unit.</param>
    /// <param name="unlisted">Receives the pairs that were wanted and are not on the lists.</param>
    /// <returns>The bound; <see cref="IntervalKnapsack.Infeasible"/> where a clinic's limits can not be kept by any
    /// set.
    /// </returns>
    public static long Evaluate(
        SolverModel model, IReadOnlyList<long> prices, ICollection<(int Unit, int Clinic)>? unlisted = null)
    {
        var knapsack = new IntervalKnapsack(model.Units);
        var (units, costs, loads, chosen) =
            (new int[model.Units], new long[model.Units], new int[model.Units], new bool[model.Units]);
        var sum = prices.Sum();
        for (var clinic = 0; clinic < model.Clinics; clinic++)
        {
            var count = 0;
            for (var unit = 0; unit < model.Units; unit++)
                if (model.IsAllowed(unit, clinic))
                    (units[count], costs[count], loads[count++]) =
                        (unit, model.Cost(unit, clinic) - prices[unit], model.Loads[unit]);
            var value = knapsack.Solve(
                costs.AsSpan(0, count), loads.AsSpan(0, count), model.BoundLower[clinic], model.Upper[clinic], chosen);
            if (value == IntervalKnapsack.Infeasible)
                return value;
            sum += value;
            for (var i = 0; i < count && unlisted is not null; i++)
                if (chosen[i] && !model.Lists[units[i]].Contains(clinic))
                    unlisted.Add((units[i], clinic));
        }

        return sum;
    }
}
