namespace Omradesprofiler.Responsibility;

/// <summary>
/// The problem as solvers read it: groups of areas that stay together are one unit, costs are a dense matrix, and each
/// unit has a short list of clinics that are worth trying.
/// </summary>
internal sealed class SolverModel
{
    /// <summary>The cost of a clinic that a unit may not have.</summary>
    public const long NotAllowed = -1;

    private const int ListLength = 20;
    private const int ListedShare = 3;

    private readonly long[] _costs;

    /// <summary>Reads a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="islands">The part of the map that each clinic is kept to, −1 for no such rule; null for
    /// none.</param>
    public SolverModel(ResponsibilityProblem problem, IslandClinics? islands = null)
    {
        Problem = problem;
        Units = problem.GroupCount;
        Clinics = problem.Clinics.Count;
        AreasOfUnit = AreasOf(problem);
        Loads = [.. AreasOfUnit.Select(areas => areas.Sum(area => problem.Areas[area].Load))];
        People = [.. AreasOfUnit.Select(areas => areas.Sum(area => problem.Areas[area].People))];
        HalfUnit = (int)(Loads.Sum(load => (long)load) / Math.Max(1, 2 * Units));
        Lower = [.. problem.Clinics.Select(clinic => clinic.Lower)];
        Upper = [.. problem.Clinics.Select(clinic => clinic.Upper)];
        var leastOfPeople = LoadOfPeople(problem.Input.MinimumPeople);
        BoundLower = [.. Lower.Select(lower => Math.Max(lower, leastOfPeople))];
        Pieces = new PieceGraph(problem, AreasOfUnit);
        _costs = CostMatrix(problem);
        if (islands is not null)
            KeepTo(islands);
        Lists = MakeLists();
    }

    /// <summary>The problem.</summary>
    public ResponsibilityProblem Problem { get; }

    /// <summary>How many units there are.</summary>
    public int Units { get; }

    /// <summary>How many clinics there are.</summary>
    public int Clinics { get; }

    /// <summary>The areas of each unit.</summary>
    public int[][] AreasOfUnit { get; }

    /// <summary>The load of each unit.</summary>
    public int[] Loads { get; }

    /// <summary>The people of each unit.</summary>
    public int[] People { get; }

    /// <summary>Half the mean load of a unit.</summary>
    public int HalfUnit { get; }

    /// <summary>The least load of each clinic.</summary>
    public int[] Lower { get; }

    /// <summary>The greatest load of each clinic.</summary>
    public int[] Upper { get; }

    /// <summary>The least load that follows from the lower limit and the least number of people.</summary>
    public int[] BoundLower { get; }

    /// <summary>The clinics worth trying for each unit, cheapest first.</summary>
    public int[][] Lists { get; }

    /// <summary>What touches what.</summary>
    public PieceGraph Pieces { get; }

    /// <summary>What it costs that a unit has a clinic; <see cref="NotAllowed"/> where it may not.</summary>
    public long Cost(int unit, int clinic) => _costs[unit * Clinics + clinic];

    /// <summary>Whether a unit may have a clinic.</summary>
    public bool IsAllowed(int unit, int clinic) => _costs[unit * Clinics + clinic] != NotAllowed;

    /// <summary>The clinic of each area from the clinic of each unit.</summary>
    public int[] ToAreas(int[] clinicOfUnit) =>
        [.. Problem.GroupOfArea.Select(unit => clinicOfUnit[unit])];

    /// <summary>The objective of an assignment.</summary>
    public long CostOf(int[] clinicOfUnit)
    {
        var sum = 0L;
        for (var unit = 0; unit < clinicOfUnit.Length; unit++)
            sum += Cost(unit, clinicOfUnit[unit]);
        return sum;
    }

    /// <summary>How many pairs of unit and clinic are allowed.</summary>
    public int AllowedPairs() => _costs.Count(cost => cost != NotAllowed);

    /// <summary>Puts clinics on the lists of units.</summary>
    public void Enlarge(IEnumerable<(int Unit, int Clinic)> pairs)
    {
        foreach (var unit in pairs.GroupBy(pair => pair.Unit))
            Lists[unit.Key] = [.. Lists[unit.Key].Union(unit.Select(pair => pair.Clinic))
                .OrderBy(clinic => Cost(unit.Key, clinic)).ThenBy(clinic => clinic)];
    }

    private static int[][] AreasOf(ResponsibilityProblem problem)
    {
        var areas = Enumerable.Range(0, problem.GroupCount).Select(_ => new List<int>()).ToArray();
        for (var area = 0; area < problem.Areas.Count; area++)
            areas[problem.GroupOfArea[area]].Add(area);
        return [.. areas.Select(list => list.ToArray())];
    }

    /// <summary>The least load that so many people can have: by the lightest load a person of any unit.</summary>
    private int LoadOfPeople(int people)
    {
        var lightest = -1;
        for (var unit = 0; unit < Units; unit++)
            if (People[unit] > 0 && (lightest < 0
                || (long)Loads[unit] * People[lightest] < (long)Loads[lightest] * People[unit]))
                lightest = unit;
        return lightest < 0 ? 0 : (int)((long)people * Loads[lightest] / People[lightest]);
    }

    private long[] CostMatrix(ResponsibilityProblem problem)
    {
        var costs = new long[Units * Clinics];
        for (var unit = 0; unit < Units; unit++)
            foreach (var area in AreasOfUnit[unit])
                for (var clinic = 0; clinic < Clinics; clinic++)
                {
                    ref var cost = ref costs[unit * Clinics + clinic];
                    cost = cost == NotAllowed || !problem.IsAllowed(area, clinic)
                        ? NotAllowed
                        : cost + problem.CostOf(area, clinic);
                }

        return costs;
    }

    private void KeepTo(IslandClinics islands)
    {
        for (var unit = 0; unit < Units; unit++)
            for (var clinic = 0; clinic < Clinics; clinic++)
                if (!islands.MayServe(clinic, unit))
                    _costs[unit * Clinics + clinic] = NotAllowed;
    }

    /// <summary>The cheapest clinics of each unit, and the cheapest units of each clinic that is on too few lists.
    /// </summary>
    private int[][] MakeLists()
    {
        var lists = new int[Units][];
        var listed = new long[Clinics];
        for (var unit = 0; unit < Units; unit++)
        {
            lists[unit] = Cheapest(unit);
            foreach (var clinic in lists[unit])
                listed[clinic] += Loads[unit];
        }

        for (var clinic = 0; clinic < Clinics; clinic++)
            if (listed[clinic] < ListedShare * (long)Upper[clinic])
                ListFor(clinic, lists);
        return lists;
    }

    private int[] Cheapest(int unit)
    {
        var (clinics, costs, count) = (new int[Clinics], new long[Clinics], 0);
        for (var clinic = 0; clinic < Clinics; clinic++)
            if (IsAllowed(unit, clinic))
                (clinics[count], costs[count++]) = (clinic, Cost(unit, clinic));
        Array.Sort(costs, clinics, 0, count);
        return clinics[..Math.Min(count, ListLength)];
    }

    private void ListFor(int clinic, int[][] lists)
    {
        var load = 0L;
        var units = Enumerable.Range(0, Units).Where(unit => IsAllowed(unit, clinic))
            .OrderBy(unit => (double)Cost(unit, clinic) / Math.Max(1, Loads[unit])).ThenBy(unit => unit);
        foreach (var unit in units)
        {
            if (load >= ListedShare * (long)Upper[clinic])
                return;
            load += Loads[unit];
            if (!lists[unit].Contains(clinic))
                lists[unit] = [.. lists[unit], clinic];
        }
    }
}
