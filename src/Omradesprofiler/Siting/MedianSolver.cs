namespace Omradesprofiler.Siting;

/// <summary>
/// The p-median: a pool of placements improved by exchange, prices that prove how good one can be and lead to new
/// placements, and branch and bound on what reduced costs leave open.
/// </summary>
internal sealed class MedianSolver
{
    private const int StepsBetweenTries = 25;
    private const double Settled = 0.5;
    private const double NearlyClosed = 1e-5;
    private const double WorthNarrowing = 0.03;
    private const int FewFixed = 40;

    private readonly MedianModel _model;
    private readonly SitingRun _run;
    private readonly BoundPace _pace;
    private MedianModel _narrow;

    public MedianSolver(MedianModel model, SitingRun run)
    {
        (_model, _narrow, _run, _pace) = (model, model, run, BoundPace.Slow);
        Pool = new MedianPool(model, run.Options.Seed);
        Prices = StartPrices(model, Pool.Best);
    }

    /// <summary>Starts from the solution with another number of sites.</summary>
    public MedianSolver(MedianModel model, SitingRun run, MedianSolver before)
    {
        (_model, _narrow, _run, _pace) = (model, model, run, BoundPace.Even);
        Pool = new MedianPool(model, run.Options.Seed);
        Pool.Try(before.Pool.Best);
        Prices = before.Prices;
    }

    /// <summary>The placements.</summary>
    public MedianPool Pool { get; }

    /// <summary>Proven.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>The prices that the bound follows from, for one unit of weight.</summary>
    public double[] Prices { get; private set; }

    /// <summary>Solves.</summary>
    public static SitingAnswer Solve(SitingIndex index, SitingRun run)
    {
        if (index.ToChoose >= index.Free.Length)
            return All(index);
        var solver = new MedianSolver(MedianModel.Of(index, run.Options.Threads), run);
        solver.Run();
        return new SitingAnswer(solver.Pool.Best, solver.Bound);
    }

    /// <summary>The answer where all free sites are chosen.</summary>
    public static SitingAnswer All(SitingIndex index)
    {
        int[] chosen = [.. index.Required, .. index.Free];
        var objective = SitingEvaluation.Evaluate(index.Problem, chosen, out _);
        return new SitingAnswer([.. Enumerable.Range(0, index.Free.Length)], objective);
    }

    /// <summary>Does all the work.</summary>
    public void Run()
    {
        if (_model.ToChoose == 0 || _model.ToChoose >= _model.Sites
            || (_model.ToChoose == 1 && _run.Options.EnumeratesFew))
        {
            Bound = Pool.Objective;
            return;
        }

        var bound = new MedianBound(_model, _run.Options.Threads);
        bound.Start(Prices);
        Raise(bound);
        for (var round = 0; round < _run.Options.SearchRounds && !IsDone && IsOpen; round++)
        {
            _run.Report(SitingStage.Search, 0.4 + (0.2 * round / _run.Options.SearchRounds), Pool.Objective, Bound);
            Pool.Round();
        }

        if (IsDone || _run.Options.BranchNodes == 0)
            return;
        var tree = new MedianTree(_narrow, Pool, bound, _run);
        Bound = Math.Max(Bound, tree.Close(Bound));
    }

    /// <summary>Whether there is so much left that branching would have much to do.</summary>
    private bool IsOpen => Pool.Objective - Bound > Bound * NearlyClosed;

    private bool IsDone => Bound >= Pool.Objective;

    private void Raise(MedianBound bound)
    {
        bound.Follow(_run.Options.BoundSteps, () => Pool.Objective, _pace, step =>
        {
            if (step % StepsBetweenTries == StepsBetweenTries - 1)
            {
                _run.Report(SitingStage.Bound, 0.4 * step / _run.Options.BoundSteps, Pool.Objective);
                Pool.Try(ChosenOf(bound.Choice));
                Narrow(bound);
            }

            return bound.Best > Pool.Objective - Settled;
        });
        var proof = new MedianProof(_narrow, bound.BestPrices, bound.Choice);
        Bound = Math.Max(Bound, Math.Min(proof.Bound, Pool.Objective));
        proof.Fix(Pool.Objective);
        Prices = [.. bound.BestPrices];
    }

    /// <summary>Leaves out what can not be in anything better than the best placement. What is proven of the rest is
    /// proven of the whole, up to the best placement's objective.</summary>
    private void Narrow(MedianBound bound)
    {
        if (bound.Best < Pool.Objective * (1 - WorthNarrowing))
            return;
        var choice = new SiteChoice(_model.Sites, _model.ToChoose, _model.Groups, _model.Rooms);
        bound.Choice.Fixed.CopyTo(choice.Fixed, 0);
        if (new MedianProof(_narrow, bound.BestPrices, choice).Fix(Pool.Objective) < _model.Sites / FewFixed)
            return;
        choice.Fixed.CopyTo(bound.Choice.Fixed, 0);
        _narrow = _narrow.Narrow(choice.Fixed);
        bound.Narrow(_narrow);
    }

    /// <summary>The sites of a choice.</summary>
    public static int[] ChosenOf(SiteChoice choice) =>
        [.. Enumerable.Range(0, choice.IsChosen.Length).Where(site => choice.IsChosen[site])];

    /// <summary>What each demand costs at the placement at hand: the price where its second choice is no dearer.
    /// </summary>
    private static double[] StartPrices(MedianModel model, int[] chosen)
    {
        var (isChosen, prices) = (new bool[model.Sites], new double[model.Demands]);
        foreach (var site in chosen)
            isChosen[site] = true;
        for (var demand = 0; demand < model.Demands; demand++)
        {
            prices[demand] = model.Caps[demand];
            for (var place = model.Starts[demand]; place < model.Starts[demand + 1]; place++)
                if (isChosen[model.SiteOf[place]])
                {
                    prices[demand] = model.CostOf[place];
                    break;
                }
        }

        return prices;
    }
}
