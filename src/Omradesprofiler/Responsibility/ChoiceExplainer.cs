using static Omradesprofiler.Responsibility.ResponsibilityText;

namespace Omradesprofiler.Responsibility;

/// <summary>Each area's runner-up and why it has its clinic, from the finished assignment alone.</summary>
internal sealed class ChoiceExplainer
{
    private readonly SolverModel _model;
    private readonly ResponsibilityProblem _problem;
    private readonly TerritoryState _state;

    private ChoiceExplainer(SolverModel model, int[] clinicOfUnit)
    {
        (_model, _problem) = (model, model.Problem);
        _state = new TerritoryState(model, clinicOfUnit);
    }

    public static IReadOnlyList<AreaChoice> Explain(SolverModel model, int[] clinicOfUnit)
    {
        var explainer = new ChoiceExplainer(model, clinicOfUnit);
        var choices = new AreaChoice[model.Problem.Areas.Count];
        for (var unit = 0; unit < model.Units; unit++)
        {
            var runnerUp = explainer.RunnerUpOf(unit);
            foreach (var area in model.AreasOfUnit[unit])
                choices[area] = explainer.ChoiceOf(area, unit, runnerUp);
        }

        return choices;
    }

    /// <summary>The same for any assignment, though it breaks rules: groups that it divides are areas by themselves.
    /// </summary>
    public static IReadOnlyList<AreaChoice> Explain(ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        var divided = Enumerable.Range(0, clinicOfArea.Count)
            .GroupBy(area => problem.GroupOfArea[area], area => clinicOfArea[area])
            .Where(group => group.Distinct().Count() > 1).Select(group => group.Key).ToHashSet();
        var explained = divided.Count == 0 ? problem : new ResponsibilityProblem(problem.WithoutGroups(divided));
        var model = new SolverModel(explained);
        return Explain(model, [.. model.AreasOfUnit.Select(areas => clinicOfArea[areas[0]])]);
    }

    private AreaChoice ChoiceOf(int area, int unit, (int Clinic, long Cost, bool IsFeasible) runnerUp)
    {
        var clinic = _state.ClinicOf[unit];
        var nearest = NearestOf(area, clinic);
        var reason = ReasonOf(area, unit, clinic, nearest);
        var isForGroup = runnerUp.Clinic >= 0 && _model.AreasOfUnit[unit].Length > 1;
        return new AreaChoice
        {
            Area = area,
            Clinic = clinic,
            DistanceMeters = _problem.DistanceMeters(area, clinic),
            Nearest = nearest,
            NearestMeters = _problem.DistanceMeters(area, nearest),
            RunnerUp = runnerUp.Clinic,
            RunnerUpCost = runnerUp.Cost,
            IsRunnerUpFeasible = runnerUp.IsFeasible,
            IsRunnerUpForGroup = isForGroup,
            Reason = reason,
            Text = TextOf(area, unit, clinic, nearest, reason)
                + (isForGroup ? " Näst bäst är räknat för hela RegSO." : ""),
        };
    }

    private (int Clinic, long Cost, bool IsFeasible) RunnerUpOf(int unit)
    {
        var from = _state.ClinicOf[unit];
        var own = _model.AreasOfUnit[unit].Sum(area => _problem.CostOf(area, from));
        var (best, cost, isFeasible) = (-1, 0L, false);
        for (var clinic = 0; clinic < _model.Clinics; clinic++)
        {
            if (clinic == from || !_model.IsAllowed(unit, clinic))
                continue;
            var more = _model.Cost(unit, clinic) - own;
            if (best >= 0 && isFeasible && more >= cost)
                continue;
            var breaksNothing = BrokenBy(unit, clinic) is null;
            if (best < 0 || (breaksNothing && !isFeasible) || (breaksNothing == isFeasible && more < cost))
                (best, cost, isFeasible) = (clinic, more, breaksNothing);
        }

        return (best, cost, isFeasible);
    }

    /// <summary>The first rule that would be broken if a unit got another clinic; null for none.</summary>
    private ChoiceReason? BrokenBy(int unit, int to)
    {
        var from = _state.ClinicOf[unit];
        var (load, people) = (_model.Loads[unit], _model.People[unit]);
        if (_state.Loads[to] + load > _model.Upper[to])
            return ChoiceReason.NearestFull;
        if (_state.Loads[from] - load < _model.Lower[from]
            || _state.People[from] - people < _problem.Input.MinimumPeople)
            return ChoiceReason.NeededByClinic;
        return _problem.IsContiguous
            && !(_state.HoldsTogether(from, unit, -1) && _state.HoldsTogether(to, -1, unit))
            ? ChoiceReason.NearestWouldCutTerritory
            : null;
    }

    /// <summary>The nearest clinic of all within reach; its own where it is as near.</summary>
    private int NearestOf(int area, int clinic)
    {
        var nearest = clinic;
        for (var other = 0; other < _model.Clinics; other++)
            if (_problem.DistanceMeters(area, other) is >= 0 and var meters
                && meters < _problem.DistanceMeters(area, nearest))
                nearest = other;
        return nearest;
    }

    private ChoiceReason ReasonOf(int area, int unit, int clinic, int nearest)
    {
        if (_problem.LockedClinic[area] >= 0)
            return ChoiceReason.Locked;
        if (nearest == clinic)
            return ChoiceReason.Nearest;
        if (!_problem.IsAllowed(area, nearest))
            return IsAcross(area, nearest) ? ChoiceReason.MunicipalityBorder : ChoiceReason.NearestForbidden;
        if (_problem.CostOf(area, nearest) >= _problem.CostOf(area, clinic) && _problem.IsMoved(area, nearest))
            return ChoiceReason.StaysWithToday;
        if (!_model.IsAllowed(unit, nearest) || _model.Cost(unit, nearest) >= _model.Cost(unit, clinic))
            return ChoiceReason.KeptWhole;
        return BrokenBy(unit, nearest) ?? ChoiceReason.BestForTheWhole;
    }

    private bool IsAcross(int area, int clinic) => _problem.Input.KeepWithinMunicipality && !string.Equals(
        _problem.Areas[area].Municipality, _problem.Clinics[clinic].Municipality, StringComparison.Ordinal);

    private string TextOf(int area, int unit, int clinic, int nearest, ChoiceReason reason)
    {
        var own = $"{_problem.Clinics[clinic].Name} ({Meters(_problem.DistanceMeters(area, clinic))})";
        var near = $"{_problem.Clinics[nearest].Name} ({Meters(_problem.DistanceMeters(area, nearest))})";
        var load = Number(_model.Loads[unit]);
        return reason switch
        {
            ChoiceReason.Nearest => $"{own} är närmast.",
            ChoiceReason.Locked => $"Låst till {own}.",
            ChoiceReason.MunicipalityBorder => $"{own}; {near} är närmare men ligger i en annan kommun.",
            ChoiceReason.NearestForbidden => $"{own}; {near} är närmare men är undantagen för området.",
            ChoiceReason.KeptWhole =>
                $"{own}; {near} är närmare, men {_problem.Areas[area].Group} hålls hel och har kortare dit.",
            ChoiceReason.StaysWithToday =>
                $"{own} ansvarar i dag; {near} är närmare, men en flytt kostar mer än den ger.",
            ChoiceReason.NearestFull => $"{own}; {near} är närmare men har {Number(_state.Loads[nearest])} av "
                + $"{Number(_model.Upper[nearest])}, och området har {load}.",
            ChoiceReason.NeededByClinic => $"{own}; {near} är närmare, men utan området ({load}) når "
                + $"{_problem.Clinics[clinic].Name} inte sitt golv {Number(_model.BoundLower[clinic])}.",
            ChoiceReason.NearestWouldCutTerritory =>
                $"{own}; {near} är närmare, men då faller ett ansvarsområde i delar.",
            _ => $"{own}; {near} är närmare, men helheten blir bäst så.",
        };
    }
}
