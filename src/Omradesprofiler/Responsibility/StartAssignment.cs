namespace Omradesprofiler.Responsibility;

/// <summary>A first assignment whose territories hold together where that can be: each unit to the clinic that is
/// cheapest when a clinic's load has a price, loose parts to their neighbours.</summary>
internal static class StartAssignment
{
    public static int[] Make(SolverModel model, double[] loadPrices)
    {
        var clinicOf = new int[model.Units];
        for (var unit = 0; unit < model.Units; unit++)
            clinicOf[unit] = Cheapest(model, unit, loadPrices);
        if (model.Problem.IsContiguous)
        {
            ConnectLocked(model, clinicOf);
            DropLooseParts(model, clinicOf);
            Grow(model, clinicOf, loadPrices);
        }

        return clinicOf;
    }

    private static int Cheapest(SolverModel model, int unit, double[] loadPrices)
    {
        var (best, least) = (model.Lists[unit][0], double.MaxValue);
        foreach (var clinic in model.Lists[unit])
        {
            var cost = model.Cost(unit, clinic) + loadPrices[clinic] * model.Loads[unit];
            if (cost < least)
                (best, least) = (clinic, cost);
        }

        return best;
    }

    private static bool IsFixed(SolverModel model, int unit) => model.Lists[unit].Length == 1;

    /// <summary>Units with no choice are joined with the shortest way between them that may have the same
    /// clinic.</summary>
    private static void ConnectLocked(SolverModel model, int[] clinicOf)
    {
        var groups = Enumerable.Range(0, model.Units).Where(unit => IsFixed(model, unit))
            .GroupBy(unit => clinicOf[unit]).Where(group => group.Count() > 1);
        foreach (var group in groups)
        {
            var reached = Reached(model, clinicOf, group.First(), group.Key);
            foreach (var unit in group.Where(unit => !reached.Contains(unit)))
            {
                foreach (var step in Way(model, reached, unit, group.Key))
                    clinicOf[step] = group.Key;
                reached = Reached(model, clinicOf, group.First(), group.Key);
            }
        }
    }

    private static HashSet<int> Reached(SolverModel model, int[] clinicOf, int start, int clinic)
    {
        var reached = new HashSet<int> { start };
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var unit))
            foreach (var neighbor in model.Pieces.NeighborUnits[unit])
                if (clinicOf[neighbor] == clinic && reached.Add(neighbor))
                    queue.Enqueue(neighbor);
        return reached;
    }

    private static List<int> Way(SolverModel model, HashSet<int> from, int to, int clinic)
    {
        var previous = from.Order().ToDictionary(unit => unit, _ => -1);
        var queue = new Queue<int>(from.Order());
        while (queue.TryDequeue(out var unit) && unit != to)
            foreach (var neighbor in model.Pieces.NeighborUnits[unit])
                if (model.IsAllowed(neighbor, clinic) && (neighbor == to || !IsFixed(model, neighbor))
                    && previous.TryAdd(neighbor, unit))
                    queue.Enqueue(neighbor);
        var way = new List<int>();
        if (previous.ContainsKey(to))
            for (var unit = to; unit >= 0; unit = previous[unit])
                way.Add(unit);
        return way;
    }

    /// <summary>Of each territory the part with most units without choice, then of most load, stays.</summary>
    private static void DropLooseParts(SolverModel model, int[] clinicOf)
    {
        var seen = new bool[model.Units];
        var parts = new List<HashSet<int>>();
        for (var unit = 0; unit < model.Units; unit++)
        {
            if (seen[unit])
                continue;
            var part = Reached(model, clinicOf, unit, clinicOf[unit]);
            foreach (var member in part)
                seen[member] = true;
            parts.Add(part);
        }

        foreach (var territory in parts.GroupBy(part => clinicOf[part.First()]).Where(group => group.Count() > 1))
            foreach (var part in territory
                .OrderByDescending(part => part.Count(unit => IsFixed(model, unit)))
                .ThenByDescending(part => part.Sum(unit => (long)model.Loads[unit])).ThenBy(part => part.Min()).Skip(1))
                foreach (var unit in part.Where(unit => !IsFixed(model, unit)).ToList())
                    clinicOf[unit] = ResponsibilityProblem.NoClinic;
    }

    /// <summary>Gives loose units to the cheapest territory beside them, one after the other.</summary>
    private static void Grow(SolverModel model, int[] clinicOf, double[] loadPrices)
    {
        var queue = new PriorityQueue<(int Unit, int Clinic), (double Cost, int Unit)>();
        for (var unit = 0; unit < model.Units; unit++)
            Offer(unit);
        while (true)
        {
            while (queue.TryDequeue(out var offer, out _))
                if (clinicOf[offer.Unit] < 0)
                {
                    clinicOf[offer.Unit] = offer.Clinic;
                    Offer(offer.Unit);
                }

            var left = Array.IndexOf(clinicOf, ResponsibilityProblem.NoClinic);
            if (left < 0)
                return;
            clinicOf[left] = Seed(model, clinicOf, left);
            Offer(left);
        }

        void Offer(int unit)
        {
            if (clinicOf[unit] is not (>= 0 and var clinic))
                return;
            foreach (var neighbor in model.Pieces.NeighborUnits[unit])
                if (clinicOf[neighbor] < 0 && model.IsAllowed(neighbor, clinic))
                    queue.Enqueue(
                        (neighbor, clinic),
                        (model.Cost(neighbor, clinic) + loadPrices[clinic] * model.Loads[neighbor], neighbor));
        }
    }

    /// <summary>A unit with no territory beside it that it may join starts an empty one, or failing that breaks one.
    /// </summary>
    private static int Seed(SolverModel model, int[] clinicOf, int unit)
    {
        var used = clinicOf.ToHashSet();
        foreach (var clinic in model.Lists[unit])
            if (!used.Contains(clinic))
                return clinic;
        return model.Lists[unit][0];
    }
}
