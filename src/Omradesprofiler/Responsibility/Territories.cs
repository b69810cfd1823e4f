namespace Omradesprofiler.Responsibility;

/// <summary>The parts that territories are in, over shared borders and links.</summary>
internal static class Territories
{
    /// <summary>The connected parts of a set of areas, largest first (by people, then by first area); each ascending.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<int>> PartsOf(ResponsibilityProblem problem, IReadOnlyList<int> areas)
    {
        var left = new HashSet<int>(areas);
        var parts = new List<IReadOnlyList<int>>();
        foreach (var start in areas.Order())
        {
            if (!left.Remove(start))
                continue;
            var part = new List<int> { start };
            for (var next = 0; next < part.Count; next++)
                foreach (var neighbor in problem.NeighborsOf(part[next]))
                    if (left.Remove(neighbor))
                        part.Add(neighbor);
            part.Sort();
            parts.Add(part);
        }

        return [.. parts.OrderByDescending(part => part.Sum(area => (long)problem.Areas[area].People))
            .ThenBy(part => part[0])];
    }

    /// <summary>The areas of each clinic, ascending.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> AreasOfClinics(
        ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        var areas = problem.Clinics.Select(_ => new List<int>()).ToArray();
        for (var area = 0; area < problem.Areas.Count; area++)
            if (clinicOfArea[area] >= 0)
                areas[clinicOfArea[area]].Add(area);
        return areas;
    }

    /// <summary>Parts of the map that a single territory encloses, and that do not reach the outer border.</summary>
    public static IReadOnlyList<Enclave> EnclavesOf(ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        var enclaves = new List<Enclave>();
        var territories = AreasOfClinics(problem, clinicOfArea);
        for (var clinic = 0; clinic < territories.Count; clinic++)
            foreach (var part in PartsBeside(problem, clinicOfArea, territories[clinic], clinic))
                enclaves.Add(new Enclave(clinic, part));
        return enclaves;
    }

    /// <summary>Parts next to a territory that have no neighbour but it and no outer border. A part is grown by at most
    /// as many areas as the territory has, so that the rest of the map is never walked through.</summary>
    private static IEnumerable<IReadOnlyList<int>> PartsBeside(
        ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea, IReadOnlyList<int> territory, int clinic)
    {
        var seen = new HashSet<int>();
        foreach (var area in territory)
            foreach (var start in problem.NeighborsOf(area).ToArray())
            {
                if (clinicOfArea[start] == clinic || !seen.Add(start))
                    continue;
                var part = new List<int> { start };
                var isEnclosed = true;
                for (var next = 0; next < part.Count && isEnclosed; next++)
                {
                    isEnclosed = !problem.Areas[part[next]].IsAtOuterBorder && part.Count <= territory.Count;
                    foreach (var neighbor in problem.NeighborsOf(part[next]))
                        if (clinicOfArea[neighbor] != clinic && !part.Contains(neighbor))
                            part.Add(neighbor);
                }

                seen.UnionWith(part);
                if (isEnclosed)
                    yield return [.. part.Order()];
            }
    }
}
