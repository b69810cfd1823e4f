using static Omradesprofiler.Responsibility.ResponsibilityText;

namespace Omradesprofiler.Responsibility;

/// <summary>What can not hold together whatever is done: islands that no clinic's limits fit, locked areas
/// apart.</summary>
internal static class ContiguityClashes
{
    public static void Find(SolverModel model, ClashList found)
    {
        Islands(model, found);
        LockedApart(model, found);
    }

    private static void Islands(SolverModel model, ClashList found)
    {
        var parts = IslandClinics.PartsOf(model);
        foreach (var units in parts.Count > 1 ? parts : [])
        {
            var load = units.Sum(unit => (long)model.Loads[unit]);
            var people = units.Sum(unit => (long)model.People[unit]);
            var fit = Enumerable.Range(0, model.Clinics).Any(clinic => model.BoundLower[clinic] <= load
                && people >= model.Problem.Input.MinimumPeople && units.Any(unit => model.IsAllowed(unit, clinic)));
            if (fit)
                continue;
            var areas = units.SelectMany(unit => model.AreasOfUnit[unit]).Order().ToList();
            var least = Enumerable.Range(0, model.Clinics)
                .Where(clinic => units.Any(unit => model.IsAllowed(unit, clinic)))
                .OrderBy(clinic => model.BoundLower[clinic]).ThenBy(clinic => clinic).First();
            found.Add(
                new RuleClash(
                    ClashKind.IslandWithoutLink, areas, [least], model.BoundLower[least], load,
                    $"{NamesOfAreas(model.Problem, areas)} har varken gräns eller länk till resten. En vårdcentral "
                    + $"som ansvarar för dem ansvarar bara för dem, {Number(load)}, och lägsta golvet är "
                    + $"{Number(model.BoundLower[least])}."),
                LinkOf(model, units, parts, areas));
        }
    }

    /// <summary>A link from an island to the area outside it that is nearest to the clinic that is nearest to the
    /// island.
    /// </summary>
    private static Relaxation LinkOf(
        SolverModel model, int[] units, IReadOnlyList<int[]> parts, IReadOnlyList<int> areas)
    {
        var problem = model.Problem;
        var (from, clinic) = areas
            .SelectMany(area => Enumerable.Range(0, problem.Clinics.Count).Select(clinic => (area, clinic)))
            .Where(pair => problem.IsAllowed(pair.area, pair.clinic))
            .MinBy(pair => problem.DistanceMeters(pair.area, pair.clinic));
        var to = parts.Where(part => part != units).SelectMany(part => part)
            .SelectMany(unit => model.AreasOfUnit[unit]).Where(area => problem.IsAllowed(area, clinic))
            .DefaultIfEmpty(-1).MinBy(area => area < 0 ? 0 : problem.DistanceMeters(area, clinic));
        var end = to < 0 ? "ett område utanför" : problem.Areas[to].Name;
        return new Relaxation(
            RelaxationKind.AddLink, clinic, to < 0 ? [from] : [from, to], 0,
            $"Ange en länk (färja, bro) mellan {problem.Areas[from].Name} och {end}.");
    }

    private static void LockedApart(SolverModel model, ClashList found)
    {
        var problem = model.Problem;
        var locked = Enumerable.Range(0, problem.Areas.Count).Where(area => problem.LockedClinic[area] >= 0)
            .GroupBy(area => problem.LockedClinic[area]);
        foreach (var group in locked)
        {
            var allowed = Enumerable.Range(0, problem.Areas.Count)
                .Where(area => model.IsAllowed(problem.GroupOfArea[area], group.Key)).ToList();
            var apart = Territories.PartsOf(problem, allowed)
                .Select(part => part.Intersect(group).ToList()).Where(part => part.Count > 0).ToList();
            if (apart.Count <= 1)
                continue;
            var loose = apart.Skip(1).SelectMany(part => part).Order().ToList();
            var name = problem.Clinics[group.Key].Name;
            found.Add(
                new RuleClash(
                    ClashKind.LockedApart, [.. group], [group.Key], apart.Count, 1,
                    $"{NamesOfAreas(problem, [.. group])} är låsta till {name}, men hänger inte ihop över områden "
                    + "som den får ha."),
                loose.Select(area => new Relaxation(
                    RelaxationKind.Unlock, group.Key, [area], 0, $"Lås upp {problem.Areas[area].Name} från {name}.")));
        }
    }
}
