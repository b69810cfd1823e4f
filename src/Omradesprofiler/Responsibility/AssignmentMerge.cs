namespace Omradesprofiler.Responsibility;

/// <summary>
/// Takes the best of several assignments clinic by clinic: clinics that exchange no units between the assignments are
/// independent, so that each such group keeps the version that breaks limits least, then costs least.
/// </summary>
internal static class AssignmentMerge
{
    public static int[] Best(SolverModel model, IReadOnlyList<int[]> assignments)
    {
        var roots = Enumerable.Range(0, model.Clinics).ToArray();
        for (var unit = 0; unit < model.Units; unit++)
            foreach (var assignment in assignments)
                Join(roots, assignments[0][unit], assignment[unit]);
        var worth = assignments.Select(assignment => WorthOf(model, assignment, roots)).ToArray();
        var chosen = new int[model.Clinics];
        for (var root = 0; root < chosen.Length; root++)
            for (var version = 1; version < assignments.Count; version++)
                if (worth[version][root].CompareTo(worth[chosen[root]][root]) < 0)
                    chosen[root] = version;
        return [.. assignments[0].Select((clinic, unit) => assignments[chosen[RootOf(roots, clinic)]][unit])];
    }

    private static (long Excess, long Cost)[] WorthOf(SolverModel model, int[] assignment, int[] roots)
    {
        var worth = new (long Excess, long Cost)[model.Clinics];
        var state = new TerritoryState(model, assignment);
        for (var clinic = 0; clinic < model.Clinics; clinic++)
            worth[RootOf(roots, clinic)].Excess += state.ExcessOf(clinic, state.Loads[clinic], state.People[clinic]);
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
