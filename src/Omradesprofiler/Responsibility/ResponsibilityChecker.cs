using static Omradesprofiler.Responsibility.ResponsibilityText;

namespace Omradesprofiler.Responsibility;

/// <summary>Which rules an assignment breaks: worked out from the problem alone, whoever made the assignment.</summary>
public static class ResponsibilityChecker
{
    /// <summary>All rules that are broken, by clinic and area.</summary>
    /// <exception cref="ArgumentException">The assignment is not one of this problem.</exception>
    public static IReadOnlyList<AssignmentBreak> Breaks(ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        Check(problem, clinicOfArea);
        return [.. PairBreaks(problem, clinicOfArea), .. GroupBreaks(problem, clinicOfArea),
            .. LimitBreaks(problem, clinicOfArea), .. CutBreaks(problem, clinicOfArea)];
    }

    private static void Check(ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        if (clinicOfArea.Count != problem.Areas.Count)
            throw new ArgumentException($"{clinicOfArea.Count} clinics for {problem.Areas.Count} areas.");
        foreach (var clinic in clinicOfArea)
            if (clinic < ResponsibilityProblem.NoClinic || clinic >= problem.Clinics.Count)
                throw new ArgumentException($"There is no clinic {clinic}.");
    }

    private static IEnumerable<AssignmentBreak> PairBreaks(
        ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        for (var area = 0; area < clinicOfArea.Count; area++)
        {
            var (name, clinic) = (problem.Areas[area].Name, clinicOfArea[area]);
            if (clinic == ResponsibilityProblem.NoClinic)
                yield return new AssignmentBreak(
                    BreakKind.Unassigned, clinic, [area], problem.Areas[area].People, $"{name} saknar vårdcentral.");
            else if (!problem.IsAllowed(area, clinic))
                yield return new AssignmentBreak(
                    BreakKind.NotAllowed, clinic, [area], problem.Areas[area].People,
                    $"{name} får inte höra till {problem.Clinics[clinic].Name}.");
        }
    }

    private static IEnumerable<AssignmentBreak> GroupBreaks(
        ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        var groups = Enumerable.Range(0, clinicOfArea.Count).GroupBy(area => problem.GroupOfArea[area])
            .Where(group => group.Select(area => clinicOfArea[area]).Distinct().Count() > 1);
        foreach (var group in groups)
            yield return new AssignmentBreak(
                BreakKind.GroupDivided, -1, [.. group], group.Select(area => clinicOfArea[area]).Distinct().Count(),
                $"{problem.Areas[group.First()].Group} delas mellan flera vårdcentraler.");
    }

    private static IEnumerable<AssignmentBreak> LimitBreaks(
        ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        foreach (var part in ResponsibilityStatistics.Of(problem, clinicOfArea).Balance)
        {
            var name = problem.Clinics[part.Clinic].Name;
            if (part.Load > part.Upper)
                yield return Limit(
                    BreakKind.AboveUpper, part.Clinic, part.Load - part.Upper,
                    $"{name} får {Number(part.Load)}, {Number(part.Load - part.Upper)} över taket "
                    + $"{Number(part.Upper)}.");
            if (part.Load < part.Lower)
                yield return Limit(
                    BreakKind.BelowLower, part.Clinic, part.Lower - part.Load,
                    $"{name} får {Number(part.Load)}, {Number(part.Lower - part.Load)} under golvet "
                    + $"{Number(part.Lower)}.");
            if (part.People < problem.Input.MinimumPeople)
                yield return Limit(
                    BreakKind.BelowMinimumPeople, part.Clinic, problem.Input.MinimumPeople - part.People,
                    $"{name} ansvarar för {Number(part.People)}, färre än {Number(problem.Input.MinimumPeople)}.");
        }
    }

    private static AssignmentBreak Limit(BreakKind kind, int clinic, long amount, string text) =>
        new(kind, clinic, [], amount, text);

    private static IEnumerable<AssignmentBreak> CutBreaks(
        ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        if (!problem.IsContiguous)
            yield break;
        var territories = Territories.AreasOfClinics(problem, clinicOfArea);
        for (var clinic = 0; clinic < territories.Count; clinic++)
        {
            var parts = Territories.PartsOf(problem, territories[clinic]);
            if (parts.Count > 1)
                yield return new AssignmentBreak(
                    BreakKind.TerritoryCut, clinic, [.. parts.Skip(1).SelectMany(part => part)], parts.Count,
                    $"Området för {problem.Clinics[clinic].Name} faller i {parts.Count} delar; avskilt: "
                    + string.Join(", ", parts.Skip(1).SelectMany(part => part).Select(area => problem.Areas[area].Name))
                    + ".");
        }
    }
}
