using static Omradesprofiler.Responsibility.ResponsibilityText;

namespace Omradesprofiler.Responsibility;

/// <summary>What the closest assignment breaks, and what would therefore do.</summary>
internal static class NoneFound
{
    private const int MostShown = 5;

    public static Infeasibility Explain(SolverModel model, IReadOnlyList<int>? closest, bool isProven)
    {
        if (closest is null)
            return new Infeasibility(false, [IslandClash(model)], []);
        var breaks = ResponsibilityChecker.Breaks(model.Problem, closest);
        var lead = isProven
            ? "Ingen fördelning håller alla krav."
            : "Inget förslag hittades, men det är inte bevisat att inget finns.";
        var clash = new RuleClash(
            ClashKind.NoneFound, [.. breaks.SelectMany(item => item.Areas).Distinct().Order()],
            [.. breaks.Where(item => item.Clinic >= 0).Select(item => item.Clinic).Distinct().Order()],
            breaks.Sum(item => item.Amount), 0,
            $"{lead} Den närmaste bryter mot {breaks.Count}: "
            + string.Join(" ", breaks.Take(MostShown).Select(item => item.Text)));
        return new Infeasibility(isProven, [clash], [.. breaks.Select(item => RelaxationOf(model.Problem, item))]);
    }

    private static RuleClash IslandClash(SolverModel model)
    {
        var parts = IslandClinics.PartsOf(model);
        var areas = parts.Skip(1).SelectMany(units => units)
            .SelectMany(unit => model.AreasOfUnit[unit]).Order().ToList();
        return new RuleClash(
            ClashKind.IslandWithoutLink, areas, [], areas.Sum(area => (long)model.Problem.Areas[area].Load), 0,
            $"{NamesOfAreas(model.Problem, areas)} har varken gräns eller länk till resten, och ingen vårdcentrals "
            + "gränser passar för bara dem.");
    }

    private static Relaxation RelaxationOf(ResponsibilityProblem problem, AssignmentBreak item)
    {
        var name = item.Clinic >= 0 ? problem.Clinics[item.Clinic].Name : "";
        return item.Kind switch
        {
            BreakKind.AboveUpper => new Relaxation(
                RelaxationKind.RaiseUpper, item.Clinic, [], item.Amount,
                $"Höj taket för {name} med {Number(item.Amount)}."),
            BreakKind.BelowLower => new Relaxation(
                RelaxationKind.LowerLower, item.Clinic, [], item.Amount,
                $"Sänk golvet för {name} med {Number(item.Amount)}."),
            BreakKind.BelowMinimumPeople => new Relaxation(
                RelaxationKind.LowerMinimumPeople, item.Clinic, [], item.Amount,
                $"Sänk minsta antal personer med {Number(item.Amount)}, för {name}."),
            BreakKind.TerritoryCut => new Relaxation(
                RelaxationKind.AddLink, item.Clinic, item.Areas, item.Amount - 1,
                $"Länka {NamesOfAreas(problem, item.Areas)} till resten av området för {name}."),
            _ => new Relaxation(
                RelaxationKind.AllowPair, item.Clinic, item.Areas, 0,
                $"Tillåt {NamesOfAreas(problem, item.Areas)} för {name}."),
        };
    }
}
