namespace Omradesprofiler.Responsibility;

/// <summary>
/// Takes the better of two assignments clinic by clinic: clinics that exchange no units between the two are
/// independent, so each such group keeps the version that breaks least, then costs least.
/// </summary>
internal static class AssignmentMerge
{
    public static int[] Better(SolverModel model, int[] first, int[] second, bool isContiguous)
    {
        var roots = Enumerable.Range(0, model.Clinics).ToArray();
        for (var unit = 0; unit < model.Units; unit++)
            Join(roots, first[unit], second[unit]);
        var worth = WorthOf(model, first, roots, isContiguous);
        var other = WorthOf(model, second, roots, isContiguous);
        return [.. first.Select((clinic, unit) =>
        {
            var root = RootOf(roots, clinic);
            return other[root].CompareTo(worth[root]) < 0 ? second[unit] : clinic;
        })];
    }

    private static (long Broken, long Cost)[] WorthOf(
        SolverModel model, int[] assignment, int[] roots, bool isContiguous)
    {
        var worth = new (long Broken, long Cost)[model.Clinics];
        var state = new TerritoryState(model, assignment);
        for (var clinic = 0; clinic < model.Clinics; clinic++)
        {
            ref var broken = ref worth[RootOf(roots, clinic)].Broken;
            broken += state.ExcessOf(clinic, state.Loads[clinic], state.People[clinic]);
            if (isContiguous && !state.IsWhole(clinic))
                broken += state.Loads[clinic] + model.HalfUnit;
        }

        for (var unit = 0; unit < model.Units; unit++)
            worth[RootOf(roots, assignment[unit])].Cost += model.Cost(unit, assignment[unit]);
        return worth;
    }

    private static void Join(int[] roots, int first, int second)
    {
        var (a, b) = (RootOf(roots, first), RootOf(roots, second));
        roots[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int RootOf(int[] roots, int clinic)
    {
        while (roots[clinic] != clinic)
            clinic = roots[clinic] = roots[roots[clinic]];
        return clinic;
    }
}
