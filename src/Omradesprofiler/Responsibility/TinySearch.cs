namespace Omradesprofiler.Responsibility;

/// <summary>Goes through all assignments of a problem so small that it can be done: where the search finds nothing,
/// this settles whether there is anything.</summary>
internal static class TinySearch
{
    private const double MostAssignments = 200_000;

    /// <summary>Whether it can be done.</summary>
    public static bool IsTiny(SolverModel model)
    {
        var count = 1.0;
        for (var unit = 0; unit < model.Units && count <= MostAssignments; unit++)
            count *= Enumerable.Range(0, model.Clinics).Count(clinic => model.IsAllowed(unit, clinic));
        return count <= MostAssignments;
    }

    /// <summary>The best assignment that costs less than another; null where there is none.</summary>
    public static int[]? Find(SolverModel model, long below = long.MaxValue)
    {
        var (clinicOf, loads) = (new int[model.Units], new long[model.Clinics]);
        int[]? best = null;
        var least = below;
        Try(0, 0);
        return best;

        void Try(int unit, long cost)
        {
            if (cost >= least)
                return;
            if (unit == model.Units)
            {
                if (ResponsibilityChecker.Breaks(model.Problem, model.ToAreas(clinicOf)).Count == 0)
                    (best, least) = ([.. clinicOf], cost);
                return;
            }

            for (var clinic = 0; clinic < model.Clinics; clinic++)
            {
                if (!model.IsAllowed(unit, clinic) || loads[clinic] + model.Loads[unit] > model.Upper[clinic])
                    continue;
                clinicOf[unit] = clinic;
                loads[clinic] += model.Loads[unit];
                Try(unit + 1, cost + model.Cost(unit, clinic));
                loads[clinic] -= model.Loads[unit];
            }
        }
    }
}
