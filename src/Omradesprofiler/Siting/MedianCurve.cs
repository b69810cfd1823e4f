namespace Omradesprofiler.Siting;

/// <summary>The p-median for one number of sites after another: the lists are made once, and each number starts from
/// the placement and the prices of the one before.</summary>
internal sealed class MedianCurve
{
    private readonly SitingRun _run;
    private MedianModel? _model;
    private MedianSolver? _before;

    public MedianCurve(SitingRun run) => _run = run;

    /// <summary>Solves the next.</summary>
    public SitingResult Next(SitingProblem problem)
    {
        var index = new SitingIndex(problem);
        _model = _model?.For(index.ToChoose) ?? MedianModel.Of(index, _run.Options.Threads);
        var solver = _before is null
            ? new MedianSolver(_model, _run)
            : new MedianSolver(_model, _run, _before);
        solver.Run();
        _before = solver;
        return SitingSolver.Complete(index, new SitingAnswer(solver.Pool.Best, solver.Bound));
    }
}
