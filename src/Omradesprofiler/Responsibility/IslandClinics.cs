namespace Omradesprofiler.Responsibility;

/// <summary>
/// Which part of the map each clinic is kept to, where the map is in several parts without borders or links between
/// them: a territory in one piece lies in one part.
/// </summary>
internal sealed class IslandClinics
{
    private readonly int[] _partOfUnit;
    private readonly int[] _partOfClinic;

    private IslandClinics(int[] partOfUnit, int[] partOfClinic) =>
        (_partOfUnit, _partOfClinic) = (partOfUnit, partOfClinic);

    /// <summary>The parts of the map, in units, largest load first.</summary>
    public static IReadOnlyList<int[]> PartsOf(SolverModel model)
    {
        var part = Enumerable.Repeat(-1, model.Units).ToArray();
        var parts = new List<List<int>>();
        for (var start = 0; start < part.Length; start++)
        {
            if (part[start] >= 0)
                continue;
            var units = new List<int> { start };
            part[start] = parts.Count;
            for (var next = 0; next < units.Count; next++)
                foreach (var neighbor in model.Pieces.NeighborUnits[units[next]])
                    if (part[neighbor] < 0)
                    {
                        part[neighbor] = parts.Count;
                        units.Add(neighbor);
                    }

            parts.Add(units);
        }

        return [.. parts.Select(units => units.Order().ToArray())
            .OrderByDescending(units => units.Sum(unit => (long)model.Loads[unit])).ThenBy(units => units[0])];
    }

    /// <summary>Gives each small part the clinics that are cheapest for it and whose limits fit; the rest is for the
    /// large part.</summary>
    public static IslandClinics Of(SolverModel model, IReadOnlyList<int[]> parts)
    {
        var partOfUnit = new int[model.Units];
        var partOfClinic = new int[model.Clinics];
        for (var part = 1; part < parts.Count; part++)
            foreach (var unit in parts[part])
                partOfUnit[unit] = part;
        for (var part = 1; part < parts.Count; part++)
            foreach (var clinic in ClinicsFor(model, parts[part], partOfClinic))
                partOfClinic[clinic] = part;
        return new IslandClinics(partOfUnit, partOfClinic);
    }

    /// <summary>Whether a clinic is kept to the part that a unit lies in.</summary>
    public bool MayServe(int clinic, int unit) => _partOfClinic[clinic] == _partOfUnit[unit];

    private static List<int> ClinicsFor(SolverModel model, int[] units, int[] taken)
    {
        var load = units.Sum(unit => (long)model.Loads[unit]);
        var (chosen, room, least) = (new List<int>(), 0L, 0L);
        foreach (var clinic in Enumerable.Range(0, model.Clinics)
            .Where(clinic => taken[clinic] == 0 && units.All(unit => model.IsAllowed(unit, clinic)))
            .OrderBy(clinic => units.Sum(unit => model.Cost(unit, clinic))).ThenBy(clinic => clinic))
        {
            if (room >= load)
                break;
            if (least + model.BoundLower[clinic] > load)
                continue;
            chosen.Add(clinic);
            room += model.Upper[clinic];
            least += model.BoundLower[clinic];
        }

        return chosen;
    }
}
