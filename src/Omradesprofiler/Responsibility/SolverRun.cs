using Omradesprofiler.Optimization;

namespace Omradesprofiler.Responsibility;

/// <summary>One solve: bound, search, the bound again with the objective as its aim, explanation.</summary>
internal sealed class SolverRun
{
    private const double TargetShare = 1.5;
    private const double LeastGain = 1e-4;
    private const int FreeRounds = 2;
    private const int PatientRounds = 2;
    private const int MostRepairs = 3;

    private readonly SolverModel _model;
    private readonly SolverModel _searched;
    private readonly ResponsibilityOptions _options;
    private readonly IProgress<ResponsibilityProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly int _threads;

    public SolverRun(
        SolverModel model, ResponsibilityOptions options, IProgress<ResponsibilityProgress>? progress,
        CancellationToken cancellation)
    {
        (_model, _options, _progress, _cancellation) = (model, options, progress, cancellation);
        _threads = options.MostThreads > 0 ? options.MostThreads : Environment.ProcessorCount;
        var parts = model.Problem.IsContiguous ? IslandClinics.PartsOf(model) : [];
        _searched = parts.Count > 1 ? new SolverModel(model.Problem, IslandClinics.Of(model, parts)) : model;
    }

    /// <summary>An objective to aim at before there is one.</summary>
    public static long FirstTarget(SolverModel model) => (long)(TargetShare
        * model.Lists.Select((list, unit) => list.Length == 0 ? 0 : model.Cost(unit, list[0])).Sum());

    public ResponsibilityOutcome Run()
    {
        var solver = new BoundSolver(_model, _threads, _cancellation);
        Report(ResponsibilityStage.Bound, 0.02, null, 0);
        solver.Improve(_options.BoundSteps, FirstTarget(_model));
        if (solver.Bound == IntervalKnapsack.Infeasible)
            return new ResponsibilityOutcome.Unsolved(InfeasibilityFinder.OfIndivisible(_model, _cancellation));
        if (_searched.Lists.Any(list => list.Length == 0))
            return Unsolved(null);
        var search = new SearchRounds(_searched, _options, solver.LoadPrices(), _threads);
        var found = SearchFrom(search, solver.Bound);
        var best = search.ExcessOf(found) > 0 || IsCut(found) ? null : found;
        if (TinySearch.IsTiny(_model))
            best = TinySearch.Find(_model, best is null ? long.MaxValue : _model.CostOf(best)) ?? best;
        if (best is null)
            return Unsolved(found);
        var objective = _model.CostOf(best);
        Report(ResponsibilityStage.Bound, 0.75, objective, solver.Bound);
        solver.Improve(_options.BoundSteps / 2, objective);
        var free = _options.IsPreview || !_model.Problem.IsContiguous ? objective : FreeObjective(best, solver);
        Report(ResponsibilityStage.Explanation, 0.95, objective, solver.Bound);
        return new ResponsibilityOutcome.Solved(ResultOf(best, free, solver));
    }

    private int[] SearchFrom(SearchRounds search, long bound)
    {
        var best = search.Start();
        var (patience, rounds) = (PatientRounds, Math.Clamp(_options.SearchRounds, 1, search.MostRounds));
        var repairs = _options.IsPreview ? Math.Min(MostRepairs, search.MostRounds) : 0;
        for (var round = 0; patience > 0 && (round < rounds || (round < repairs && search.ExcessOf(best) > 0)); round++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var next = search.Round(best, round, _model.Problem.IsContiguous);
            var (cost, excess) = (_model.CostOf(next), search.ExcessOf(next));
            if (excess == 0 && search.ExcessOf(best) == 0 && cost > _model.CostOf(best) * (1 - LeastGain))
                patience--;
            else
                patience = PatientRounds;
            best = next;
            Report(
                ResponsibilityStage.Search, 0.1 + 0.65 * Math.Min(1, (round + 1.0) / rounds),
                excess == 0 ? cost : null, bound);
            if (excess == 0 && (double)(cost - bound) / cost <= _options.GapTarget)
                break;
        }

        return best;
    }

    /// <summary>The best found without contiguity; a second opinion on what contiguity costs.</summary>
    private long FreeObjective(int[] best, BoundSolver solver)
    {
        var search = new SearchRounds(_model, _options, solver.LoadPrices(), _threads);
        for (var round = 0; round < Math.Min(FreeRounds, search.MostRounds / 2); round++)
        {
            _cancellation.ThrowIfCancellationRequested();
            best = search.Round(best, round + 1, false);
        }

        return _model.CostOf(best);
    }

    private bool IsCut(int[] clinicOfUnit) => _model.Problem.IsContiguous
        && Territories.AreasOfClinics(_model.Problem, _model.ToAreas(clinicOfUnit))
            .Any(areas => Territories.PartsOf(_model.Problem, areas).Count > 1);

    private ResponsibilityOutcome.Unsolved Unsolved(int[]? closest)
    {
        var isProven = TinySearch.IsTiny(_model);
        return new ResponsibilityOutcome.Unsolved(
            NoneFound.Explain(_model, closest is null ? null : _model.ToAreas(closest), isProven));
    }

    private ResponsibilityResult ResultOf(int[] clinicOfUnit, long free, BoundSolver solver)
    {
        var problem = _model.Problem;
        var clinicOfArea = _model.ToAreas(clinicOfUnit);
        return new ResponsibilityResult
        {
            SolverVersion = ResponsibilitySolver.Version,
            IsPreview = _options.IsPreview,
            ClinicOfArea = clinicOfArea,
            Statistics = ResponsibilityStatistics.Of(problem, clinicOfArea),
            Bound = new ResponsibilityBound(
                solver.Bound, solver.Prices, solver.Steps, solver.PricedPairs, _model.AllowedPairs()),
            ObjectiveWithoutContiguity = free,
            Choices = ChoiceExplainer.Explain(_model, clinicOfUnit),
            Enclaves = Territories.EnclavesOf(problem, clinicOfArea),
        };
    }

    private void Report(ResponsibilityStage stage, double share, long? objective, long bound) =>
        _progress?.Report(new ResponsibilityProgress(stage, share, objective, bound));
}
