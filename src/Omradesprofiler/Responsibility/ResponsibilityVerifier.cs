using static Omradesprofiler.Responsibility.ResponsibilityText;

namespace Omradesprofiler.Responsibility;

/// <summary>Works a stored result out again without solving anything: every rule, the objective, and the bound from the
/// stored prices, in one evaluation.</summary>
public static class ResponsibilityVerifier
{
    /// <summary>Verifies a stored result, of this solver's version or another.</summary>
    /// <exception cref="ArgumentException">The assignment is not one of this problem.</exception>
    public static ResponsibilityVerification Verify(ResponsibilityProblem problem, ResponsibilityResult stored)
    {
        var breaks = ResponsibilityChecker.Breaks(problem, stored.ClinicOfArea);
        var statistics = ResponsibilityStatistics.Of(problem, stored.ClinicOfArea);
        var differences = breaks.Select(item => item.Text).ToList();
        var bound = BoundOf(problem, stored.Bound.Prices, differences);
        CompareFigures(stored.Statistics, statistics, differences);
        CompareBounds(stored, bound, differences);
        if (breaks.Count == 0)
            CompareWithObjective(stored, statistics.Objective, bound, differences);
        return new ResponsibilityVerification(breaks.Count == 0, statistics.Objective, bound, differences);
    }

    private static long BoundOf(ResponsibilityProblem problem, IReadOnlyList<long> prices, List<string> differences)
    {
        if (prices.Count == problem.GroupCount && prices.All(price => Math.Abs(price) <= BoundEvaluation.MostPrice))
            return BoundEvaluation.Evaluate(new SolverModel(problem), prices);
        differences.Add("Priserna som den undre gränsen följer av saknas eller hör inte till problemet.");
        return 0;
    }

    private static void CompareFigures(
        ResponsibilityStatistics stored, ResponsibilityStatistics found, List<string> differences)
    {
        Compare("Målvärdet", stored.Objective, found.Objective, differences);
        Compare("Avståndskostnaden", stored.DistanceCost, found.DistanceCost, differences);
        Compare("Flyttkostnaden", stored.MoveCost, found.MoveCost, differences);
        Compare("Längsta avståndet", stored.WorstMeters, found.WorstMeters, differences);
        Compare("Nionde decilens avstånd", stored.P90Meters, found.P90Meters, differences);
        Compare("Antalet flyttade personer", stored.MovedPeople, found.MovedPeople, differences);
        if (!stored.MeanMeters.Equals(found.MeanMeters))
            differences.Add("Medelavståndet stämmer inte.");
        if (!stored.Balance.SequenceEqual(found.Balance))
            differences.Add("Fördelningen mellan vårdcentraler stämmer inte.");
    }

    private static void CompareBounds(ResponsibilityResult stored, long bound, List<string> differences)
    {
        Compare("Undre gränsen", stored.Bound.LowerBound, bound, differences);
        if (stored.ObjectiveWithoutContiguity < bound)
            differences.Add("Målvärdet utan krav på sammanhang ligger under den undre gränsen.");
    }

    /// <summary>What holds of assignments that keep the rules; one that breaks them may cost less than any that does.
    /// </summary>
    private static void CompareWithObjective(
        ResponsibilityResult stored, long objective, long bound, List<string> differences)
    {
        if (bound > objective)
            differences.Add($"Undre gränsen {Number(bound)} ligger över målvärdet {Number(objective)}.");
        if (stored.ObjectiveWithoutContiguity > objective)
            differences.Add("Målvärdet utan krav på sammanhang ligger över målvärdet.");
    }

    private static void Compare(string what, long stored, long found, List<string> differences)
    {
        if (stored != found)
            differences.Add($"{what} är {Number(found)}, inte {Number(stored)}.");
    }
}
