using Omradesprofiler.Siting;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>What a placement is worth, computed from the files' own numbers.</summary>
internal static class LocationObjective
{
    public static double Of(LocationProblem problem, LocationQuestion question, SitingResult result)
    {
        if (question.Model == SitingModel.SetCover)
            return result.Chosen.Count;
        var data = problem.Data;
        var unreachable = result.Unreachable.ToHashSet();
        var counted = Enumerable.Range(0, data.Weights.Length)
            .Where(demand => data.Weights[demand] > 0 && !unreachable.Contains(demand))
            .Select(demand => (
                Weight: data.Weights[demand],
                Cost: result.Allocation[demand] is >= 0 and var site ? data.Cost(demand, site) : problem.Unreached))
            .ToList();
        return question.Model switch
        {
            SitingModel.MaxCover => counted.Where(one => one.Cost <= question.Radius).Sum(one => one.Weight),
            SitingModel.PCenter => counted.Max(one => one.Cost),
            SitingModel.WorstTenth => WorstTenth(counted),
            _ => counted.Sum(one => one.Weight * one.Cost),
        };
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
