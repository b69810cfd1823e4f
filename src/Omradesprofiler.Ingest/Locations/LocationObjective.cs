using Omradesprofiler.Siting;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>What a placement is worth, computed from the files' own numbers.</summary>
internal static class LocationObjective
{
    public static double Of(
        LocationProblem problem, LocationQuestion question, SitingResult result, IReadOnlyList<int> allocation)
    {
        if (question.Model == SitingModel.SetCover)
            return result.Chosen.Count;
        var data = problem.Data;
        var unreachable = result.Unreachable.ToHashSet();
        var counted = Enumerable.Range(0, data.Weights.Length)
            .Where(demand => data.Weights[demand] > 0 && !unreachable.Contains(demand))
            .Select(demand => (
                Weight: data.Weights[demand], IsReached: allocation[demand] >= 0,
                Cost: allocation[demand] is >= 0 and var site ? data.Cost(demand, site) : problem.Unreached))
            .ToList();
        return question.Model switch
        {
            SitingModel.MaxCover => counted.Where(one => one.IsReached && one.Cost <= question.Radius)
                .Sum(one => one.Weight),
            SitingModel.PCenter => counted.Max(one => one.Cost),
            SitingModel.WorstTenth => WorstTenth(counted.ConvertAll(one => (one.Weight, one.Cost))),
            _ => counted.Sum(one => one.Weight * one.Cost),
        };
    }

    /// <summary>The nearest of some sites to each demand, of equal ones the first; −1 where none reaches it.</summary>
    public static int[] Nearest(LocationData data, IReadOnlyList<int> chosen)
    {
        var allocation = new int[data.Weights.Length];
        for (var demand = 0; demand < allocation.Length; demand++)
        {
            var least = double.PositiveInfinity;
            allocation[demand] = -1;
            foreach (var site in chosen)
                if (data.Cost(demand, site) is var cost && cost < least)
                    (least, allocation[demand]) = (cost, site);
        }

        return allocation;
    }

    private static double WorstTenth(List<(double Weight, double Cost)> counted)
    {
        var (left, sum) = (counted.Sum(one => one.Weight) / 10, 0.0);
        foreach (var (weight, cost) in counted.OrderByDescending(one => one.Cost))
        {
            var part = Math.Min(weight, left);
            (sum, left) = (sum + (part * cost), left - part);
        }

        return sum;
    }
}
