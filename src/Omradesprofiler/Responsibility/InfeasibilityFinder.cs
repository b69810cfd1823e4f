using static Omradesprofiler.Responsibility.ResponsibilityText;

namespace Omradesprofiler.Responsibility;

/// <summary>
/// Rules that clash whatever is done, found before anything is solved: areas with no clinic, limits that cross,
/// capacity below need and lower limits above it (by flow and cut, as if areas could be divided), islands, locked areas
/// apart.
/// </summary>
internal static class InfeasibilityFinder
{
    /// <summary>What clashes; null where nothing is known to.</summary>
    public static Infeasibility? Find(SolverModel model)
    {
        var found = new ClashList();
        AreasWithoutClinic(model, found);
        LimitsThatCross(model, found);
        if (found.IsEmpty)
            FlowClashes.Find(model, found);
        if (found.IsEmpty && model.Problem.IsContiguous)
            ContiguityClashes.Find(model, found);
        return found.IsEmpty ? null : new Infeasibility(true, found.Clashes, found.Relaxations);
    }

    /// <summary>Some clinic's limits are kept by no set of undivided units.</summary>
    public static Infeasibility OfIndivisible(SolverModel model, CancellationToken cancellation)
    {
        var found = new ClashList();
        for (var clinic = 0; clinic < model.Clinics; clinic++)
        {
            if (model.BoundLower[clinic] <= 0)
                continue;
            var loads = Enumerable.Range(0, model.Units).Where(unit => model.IsAllowed(unit, clinic))
                .Select(unit => model.Loads[unit]).ToList();
            var most = SubsetSums.MostWithin(loads, model.BoundLower[clinic], model.Upper[clinic], cancellation);
            if (most >= model.BoundLower[clinic])
                continue;
            var name = model.Problem.Clinics[clinic].Name;
            found.Add(
                new RuleClash(
                    ClashKind.LowerLimitsTooHigh, [], [clinic], model.BoundLower[clinic], most,
                    $"{name} ska ha minst {Number(model.BoundLower[clinic])} och högst {Number(model.Upper[clinic])}, "
                    + $"men hela områden som den får ha ger högst {Number(most)} under taket."),
                new Relaxation(
                    RelaxationKind.LowerLower, clinic, [], model.BoundLower[clinic] - most,
                    $"Sänk golvet för {name} med {Number(model.BoundLower[clinic] - most)}."));
        }

        return new Infeasibility(true, found.Clashes, found.Relaxations);
    }

    private static void AreasWithoutClinic(SolverModel model, ClashList found)
    {
        var problem = model.Problem;
        for (var unit = 0; unit < model.Units; unit++)
        {
            if (Enumerable.Range(0, model.Clinics).Any(clinic => model.IsAllowed(unit, clinic)))
                continue;
            var areas = model.AreasOfUnit[unit];
            var alone = areas.Where(area => !Enumerable.Range(0, model.Clinics)
                .Any(clinic => problem.IsAllowed(area, clinic))).ToList();
            if (alone.Count == 0)
                found.Add(
                    new RuleClash(
                        ClashKind.GroupDivided, areas, [], 0, 0,
                        $"{problem.Areas[areas[0]].Group} ska hållas hel, men ingen vårdcentral får ha alla områden i "
                        + "den."),
                    new Relaxation(
                        RelaxationKind.DivideGroup, -1, areas, 0, $"Låt {problem.Areas[areas[0]].Group} delas."));
            foreach (var area in alone)
                AreaWithoutClinic(problem, area, found);
        }
    }

    private static void AreaWithoutClinic(ResponsibilityProblem problem, int area, ClashList found)
    {
        var nearest = Enumerable.Range(0, problem.Clinics.Count)
            .Where(clinic => problem.DistanceMeters(area, clinic) >= 0)
            .OrderBy(clinic => problem.DistanceMeters(area, clinic)).ThenBy(clinic => clinic)
            .Select(clinic => (int?)clinic).FirstOrDefault();
        var name = problem.Areas[area].Name;
        var locked = problem.LockedClinic[area];
        var why = (nearest, locked) switch
        {
            (_, >= 0) when problem.MetersBeyondReach(area) is { } meters =>
                $"är låst till {problem.Clinics[locked].Name}, som ligger längre bort än det längsta avståndet "
                + $"({Meters(meters)})",
            (null, _) => "har ingen vårdcentral inom räckhåll",
            (_, >= 0) => $"är låst till {problem.Clinics[locked].Name}, som den inte får ha",
            _ => $"får inte ha någon av vårdcentralerna inom räckhåll (närmast: {problem.Clinics[nearest.Value].Name}, "
                + $"{Meters(problem.DistanceMeters(area, nearest.Value))})",
        };
        found.Add(
            new RuleClash(ClashKind.AreaWithoutClinic, [area], [], problem.Areas[area].Load, 0, $"{name} {why}."),
            RelaxationOf(problem, area, nearest));
    }

    /// <summary>What would give an area a clinic: a locked one its own within reach, or another; others the nearest.
    /// </summary>
    private static Relaxation RelaxationOf(ResponsibilityProblem problem, int area, int? nearest)
    {
        var (name, locked) = (problem.Areas[area].Name, problem.LockedClinic[area]);
        if (locked >= 0 && problem.MetersBeyondReach(area) is { } meters)
            return new Relaxation(
                RelaxationKind.LengthenFarthest, locked, [area], meters,
                $"Höj det längsta avståndet till {Number(meters)} meter, eller lås upp {name}.");
        if (nearest is not { } clinic)
            return new Relaxation(
                RelaxationKind.AllowPair, -1, [area], 0, $"Ange ett avstånd från {name} till någon vårdcentral.");
        return locked >= 0
            ? new Relaxation(
                RelaxationKind.Unlock, locked, [area], 0,
                $"Lås upp {name} från {problem.Clinics[locked].Name}.")
            : new Relaxation(
                RelaxationKind.AllowPair, clinic, [area], 0, $"Tillåt {problem.Clinics[clinic].Name} för {name}.");
    }

    private static void LimitsThatCross(SolverModel model, ClashList found)
    {
        for (var clinic = 0; clinic < model.Clinics; clinic++)
        {
            var (lower, upper) = (model.Lower[clinic], model.Upper[clinic]);
            if (lower <= upper)
                continue;
            var name = model.Problem.Clinics[clinic].Name;
            found.Add(
                new RuleClash(
                    ClashKind.LimitsCross, [], [clinic], lower, upper,
                    $"{name} har golvet {Number(lower)} över taket {Number(upper)}."),
                new Relaxation(
                    RelaxationKind.LowerLower, clinic, [], lower - upper,
                    $"Sänk golvet för {name} med {Number(lower - upper)}."));
        }
    }
}

/// <summary>Clashes with what would do.</summary>
internal sealed class ClashList
{
    private readonly List<RuleClash> _clashes = [];
    private readonly List<Relaxation> _relaxations = [];

    public bool IsEmpty => _clashes.Count == 0;

    public IReadOnlyList<RuleClash> Clashes => _clashes;

    public IReadOnlyList<Relaxation> Relaxations => _relaxations;

    public void Add(RuleClash clash, params IEnumerable<Relaxation> relaxations)
    {
        _clashes.Add(clash);
        _relaxations.AddRange(relaxations);
    }
}
