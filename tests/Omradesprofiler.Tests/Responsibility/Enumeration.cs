using Omradesprofiler.Responsibility;

namespace Omradesprofiler.Tests.Responsibility;

/// <summary>Goes through all assignments from the input alone, with checks of its own.</summary>
internal static class Enumeration
{
    /// <summary>The least objective; null where no assignment keeps the rules.</summary>
    public static long? Best(ResponsibilityInput input, bool isContiguous)
    {
        var areas = input.Areas.Count;
        var clinicOf = new int[areas];
        long? best = null;
        for (var number = 0; number < Math.Pow(input.Clinics.Count, areas); number++)
        {
            for (var (area, left) = (0, number); area < areas; area++, left /= input.Clinics.Count)
                clinicOf[area] = left % input.Clinics.Count;
            if (KeepsPairs(input, clinicOf) && KeepsLimits(input, clinicOf) && KeepsGroups(input, clinicOf)
                && (!isContiguous || Enumerable.Range(0, input.Clinics.Count).All(j => IsOnePiece(input, clinicOf, j)))
                && !(best <= Cost(input, clinicOf)))
                best = Cost(input, clinicOf);
        }

        return best;
    }

    public static bool KeepsAll(ResponsibilityInput input, IReadOnlyList<int> clinicOf) =>
        KeepsPairs(input, clinicOf) && KeepsLimits(input, clinicOf) && KeepsGroups(input, clinicOf)
        && Enumerable.Range(0, input.Clinics.Count).All(j => IsOnePiece(input, clinicOf, j));

    public static long Cost(ResponsibilityInput input, IReadOnlyList<int> clinicOf) => input.Areas.Select((area, i) =>
        (long)area.Weight * input.DistanceMeters[i][clinicOf[i]]
        + (area.Today is { } today && today != input.Clinics[clinicOf[i]].Code
            ? (long)area.People * input.MovePriceMeters
            : 0)).Sum();

    private static bool KeepsPairs(ResponsibilityInput input, IReadOnlyList<int> clinicOf)
    {
        for (var i = 0; i < clinicOf.Count; i++)
        {
            var pair = new AreaClinicPair(input.Areas[i].Code, input.Clinics[clinicOf[i]].Code);
            var locked = input.Locked.Where(other => other.Area == pair.Area).ToList();
            if (input.DistanceMeters[i][clinicOf[i]] < 0 || input.Forbidden.Contains(pair)
                || (locked.Count > 0 && !locked.Contains(pair)))
                return false;
            if (input.KeepWithinMunicipality && locked.Count == 0
                && input.Areas[i].Municipality != input.Clinics[clinicOf[i]].Municipality)
                return false;
        }

        return true;
    }

    private static bool KeepsLimits(ResponsibilityInput input, IReadOnlyList<int> clinicOf)
    {
        for (var j = 0; j < input.Clinics.Count; j++)
        {
            var own = input.Areas.Where((_, i) => clinicOf[i] == j).ToList();
            var load = own.Sum(area => area.Load);
            if (load < input.Clinics[j].Lower || load > input.Clinics[j].Upper
                || own.Sum(area => area.People) < input.MinimumPeople)
                return false;
        }

        return true;
    }

    private static bool KeepsGroups(ResponsibilityInput input, IReadOnlyList<int> clinicOf) => input.Areas
        .Select((area, i) => (area.Group, Clinic: clinicOf[i])).Where(item => item.Group is not null)
        .GroupBy(item => item.Group).All(group => group.Select(item => item.Clinic).Distinct().Count() == 1);

    private static bool IsOnePiece(ResponsibilityInput input, IReadOnlyList<int> clinicOf, int clinic)
    {
        var own = input.Areas.Where((_, i) => clinicOf[i] == clinic).Select(area => area.Code).ToHashSet();
        if (own.Count == 0)
            return true;
        var reached = new HashSet<string> { own.First() };
        var pairs = input.Borders.Concat(input.Links)
            .Where(pair => own.Contains(pair.First) && own.Contains(pair.Second)).ToList();
        while (pairs.Any(pair => reached.Contains(pair.First) != reached.Contains(pair.Second)))
            foreach (var pair in pairs.Where(pair => reached.Contains(pair.First) || reached.Contains(pair.Second)))
                reached.UnionWith([pair.First, pair.Second]);
        return reached.Count == own.Count;
    }
}
