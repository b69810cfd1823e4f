using Omradesprofiler.Optimization;
using static Omradesprofiler.Responsibility.ResponsibilityText;

namespace Omradesprofiler.Responsibility;

/// <summary>
/// Capacity against need by a greatest flow, as if units could be divided: if that fails nothing does. The least cut
/// names the areas and clinics (Hall's condition), and what the flow lacks is the least that limits must give way in
/// sum. That all lower limits and all upper limits can be kept each by itself means that they can be kept together
/// (Mendelsohn &amp; Dulmage 1958).
/// </summary>
internal static class FlowClashes
{
    private const int Source = 0;
    private const int Sink = 1;

    public static void Find(SolverModel model, ClashList found)
    {
        if (!AreLimitsMetByEach(model))
        {
            Capacity(model, found);
            Needs(model, found, model.Loads, model.Lower, isPeople: false);
        }

        if (model.Problem.Input.MinimumPeople > 0)
            Needs(
                model, found, model.People,
                [.. Enumerable.Repeat(model.Problem.Input.MinimumPeople, model.Clinics)], isPeople: true);
    }

    /// <summary>A quick yes where every pair is allowed: then sums decide.</summary>
    private static bool AreLimitsMetByEach(SolverModel model)
    {
        var need = model.Loads.Sum(load => (long)load);
        return model.AllowedPairs() == model.Units * model.Clinics
            && need <= model.Upper.Sum(limit => (long)limit) && need >= model.Lower.Sum(limit => (long)limit);
    }

    private static void Capacity(SolverModel model, ClashList found)
    {
        var flow = Network(model, model.Loads, model.Upper, out var clinicArcs);
        var need = model.Loads.Sum(load => (long)load);
        var missing = need - flow.Increase(Source, Sink);
        if (missing == 0)
            return;
        var units = Enumerable.Range(0, model.Units).Where(unit => flow.IsReached(UnitNode(unit))).ToList();
        var clinics = Enumerable.Range(0, model.Clinics)
            .Where(clinic => flow.IsReached(ClinicNode(model, clinic))).ToList();
        var areas = units.SelectMany(unit => model.AreasOfUnit[unit]).Order().ToList();
        var (needed, available) = (
            units.Sum(unit => (long)model.Loads[unit]), clinics.Sum(clinic => (long)model.Upper[clinic]));
        foreach (var clinic in clinics)
            flow.Raise(clinicArcs[clinic], missing);
        flow.Increase(Source, Sink);
        var raised = clinics
            .Select(clinic => (Clinic: clinic, By: flow.FlowOf(clinicArcs[clinic]) - model.Upper[clinic]))
            .Where(pair => pair.By > 0);
        var which = areas.Count == model.Problem.Areas.Count ? "Alla områden" : NamesOfAreas(model.Problem, areas);
        found.Add(
            new RuleClash(
                ClashKind.CapacityTooSmall, areas, clinics, needed, available,
                $"{which} behöver {Number(needed)}, men vårdcentralerna som de får ha rymmer {Number(available)}: "
                + $"{Number(missing)} för lite."),
            raised.Select(pair => new Relaxation(
                RelaxationKind.RaiseUpper, pair.Clinic, [], pair.By,
                $"Höj taket för {model.Problem.Clinics[pair.Clinic].Name} med {Number(pair.By)} (sammanlagt behövs "
                + $"{Number(missing)}, som kan fördelas på {NamesOfClinics(model.Problem, clinics)}).")));
    }

    /// <summary>Whether what clinics are to have at least can be filled, in load or in people.</summary>
    private static void Needs(SolverModel model, ClashList found, int[] amounts, int[] least, bool isPeople)
    {
        var flow = Network(model, amounts, least, out var clinicArcs);
        var missing = least.Sum(amount => (long)amount) - flow.Increase(Source, Sink);
        if (missing == 0)
            return;
        var clinics = Enumerable.Range(0, model.Clinics)
            .Where(clinic => !flow.IsReached(ClinicNode(model, clinic))).ToList();
        var areas = Enumerable.Range(0, model.Units).Where(unit => !flow.IsReached(UnitNode(unit)))
            .SelectMany(unit => model.AreasOfUnit[unit]).Order().ToList();
        var needed = clinics.Sum(clinic => (long)least[clinic]);
        var lacking = Enumerable.Range(0, model.Clinics)
            .Select(clinic => (Clinic: clinic, By: least[clinic] - flow.FlowOf(clinicArcs[clinic])))
            .Where(pair => pair.By > 0);
        var what = isPeople ? "personer" : "enheter";
        found.Add(
            new RuleClash(
                isPeople ? ClashKind.TooFewPeople : ClashKind.LowerLimitsTooHigh, areas, clinics, needed,
                needed - missing,
                $"{NamesOfClinics(model.Problem, clinics)} ska ha minst {Number(needed)} {what}, men områdena som "
                + $"de får ha räcker till {Number(needed - missing)}: {Number(missing)} för lite."),
            lacking.Select(pair => new Relaxation(
                isPeople ? RelaxationKind.LowerMinimumPeople : RelaxationKind.LowerLower, pair.Clinic, [], pair.By,
                $"Sänk golvet för {model.Problem.Clinics[pair.Clinic].Name} med {Number(pair.By)}.")));
    }

    private static MaximumFlow Network(SolverModel model, int[] amounts, int[] limits, out int[] clinicArcs)
    {
        var flow = new MaximumFlow(2 + model.Units + model.Clinics);
        for (var unit = 0; unit < model.Units; unit++)
        {
            flow.AddArc(Source, UnitNode(unit), amounts[unit]);
            for (var clinic = 0; clinic < model.Clinics; clinic++)
                if (model.IsAllowed(unit, clinic))
                    flow.AddArc(UnitNode(unit), ClinicNode(model, clinic), amounts[unit]);
        }

        clinicArcs = new int[model.Clinics];
        for (var clinic = 0; clinic < model.Clinics; clinic++)
            clinicArcs[clinic] = flow.AddArc(ClinicNode(model, clinic), Sink, limits[clinic]);
        return flow;
    }

    private static int UnitNode(int unit) => 2 + unit;

    private static int ClinicNode(SolverModel model, int clinic) => 2 + model.Units + clinic;
}
