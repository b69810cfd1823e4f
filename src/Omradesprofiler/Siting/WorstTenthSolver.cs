namespace Omradesprofiler.Siting;

/// <summary>
/// Least mean cost of the worst tenth (conditional value at risk, Rockafellar &amp; Uryasev 2000): ten times the sum is
/// the least over t of W·t + 10·Σ w·(c − t)⁺, which for each t is a p-median with truncated costs. For all t from a to
/// b it is at least W·a + 10 times what is proven of the p-median above b: intervals are halved where that binds.
/// </summary>
internal sealed class WorstTenthSolver
{
    private const int Parts = 10;
    private const int StepsAtOnce = 250;
    private const int MostIntervals = 160;
    private const int StepsForInterval = 3;
    private const int StepsBetweenTries = 50;
    private const double CloseEnough = 1e-3;

    private readonly MedianModel _model;
    private readonly SitingRun _run;
    private readonly int _mostIntervals;
    private readonly Int128 _weight;
    private readonly PriorityQueue<Interval, (Int128 Bound, int From)> _open = new();
    private readonly HashSet<int> _descended = [];
    private double[] _prices;

    private WorstTenthSolver(MedianModel model, SitingRun run)
    {
        (_model, _run) = (model, run);
        _mostIntervals = Math.Min(MostIntervals, run.Options.BoundSteps / StepsForInterval);
        foreach (var weight in model.Weights)
            _weight += weight;
        _prices = [.. model.Caps.Select(cap => (double)cap)];
        Offer(new MedianPool(model, run.Options.Seed).Best);
    }

    private int[] Best { get; set; } = [];

    private Int128 Tenfold { get; set; } = Int128.MaxValue;

    /// <summary>Solves.</summary>
    public static SitingAnswer Solve(SitingIndex index, SitingRun run)
    {
        if (index.ToChoose >= index.Free.Length)
            return MedianSolver.All(index);
        var solver = new WorstTenthSolver(MedianModel.Of(index, run.Options.Threads), run);
        var bound = solver.Close();
        return new SitingAnswer(solver.Best, (long)(bound / Parts)) { IsOpen = bound < solver.Tenfold };
    }

    private Int128 Close()
    {
        if (_model.ToChoose == 0 || _model.ToChoose >= _model.Sites)
            return Tenfold;
        DescendAbove(Threshold(Best));
        Open(0, Threshold([.. Enumerable.Range(0, _model.Sites)]), (int)(Tenfold / _weight));
        Int128 proven = 0;
        for (var count = 0; _open.TryPeek(out var interval, out _); count++)
        {
            proven = Int128.Max(proven, Int128.Min(interval.Bound, Tenfold));
            if (proven >= Tenfold)
                return Tenfold;
            if (count >= _mostIntervals || (double)(Tenfold - proven) < CloseEnough * (double)proven && !IsSmall)
                return proven;
            var share = (double)count / _mostIntervals;
            _run.Report(SitingStage.Bound, share, (long)(Tenfold / Parts), (long)(proven / Parts));
            if (interval.IsFinal)
                return proven;
            _open.Dequeue();
            Refine(interval);
        }

        return Tenfold;
    }

    /// <summary>Whether thresholds are few enough to go through one by one.</summary>
    private bool IsSmall => Tenfold / _weight < _mostIntervals;

    private void Refine(Interval interval)
    {
        if (interval.From == interval.To)
        {
            var single = Prove(interval.From, interval.From, toTheEnd: true);
            if (single < Tenfold)
                _open.Enqueue(interval with { Bound = single, IsFinal = true }, (single, interval.From));
            return;
        }

        var middle = interval.From + ((interval.To - interval.From) / 2);
        Open(interval.Bound, interval.From, middle);
        Open(interval.Bound, middle + 1, interval.To);
    }

    private void Open(Int128 bound, int from, int to)
    {
        if (from > to)
            return;
        bound = Int128.Max(bound, Prove(from, to, toTheEnd: false));
        if (bound < Tenfold)
            _open.Enqueue(new Interval(from, to, bound), (bound, from));
    }

    /// <summary>What every placement with its threshold in an interval costs at least, tenfold.</summary>
    private Int128 Prove(int from, int to, bool toTheEnd)
    {
        var above = _model.Above(to);
        var bound = new MedianBound(above, _run.Options.Threads);
        bound.Start([.. _prices.Select(price => price - to)]);
        var known = above.Objective(Flags(Best));
        var enough = (double)(Tenfold - (_weight * from)) / Parts;
        var steps = Math.Min(StepsAtOnce, _run.Options.BoundSteps);
        bound.Follow(steps, () => known, BoundPace.Even, step =>
        {
            _run.Cancellation.ThrowIfCancellationRequested();
            if (step % StepsBetweenTries == StepsBetweenTries - 1 && Offer(MedianSolver.ChosenOf(bound.Choice)))
                DescendAbove(Threshold(Best));
            return bound.Best > enough;
        });
        _prices = [.. bound.BestPrices.Select(price => price + to)];
        var proven = new MedianProof(above, bound.BestPrices, bound.Choice).Bound;
        if (toTheEnd && _run.Options.BranchNodes > 0)
            proven = Branch(above, bound, proven);
        return (_weight * from) + ((Int128)Parts * proven);
    }

    private long Branch(MedianModel above, MedianBound bound, long proven)
    {
        var pool = new MedianPool(above, _run.Options.Seed);
        pool.Try(Best);
        proven = Math.Max(proven, new MedianTree(above, pool, bound, _run with { Progress = null }).Close(proven));
        Offer(pool.Best);
        return proven;
    }

    /// <summary>Exchanges above a threshold, and again above the threshold of what comes of it, while it is better.
    /// </summary>
    private void DescendAbove(int threshold)
    {
        while (_descended.Add(threshold))
        {
            _run.Cancellation.ThrowIfCancellationRequested();
            var search = new MedianSearch(_model.Above(threshold));
            search.MoveTo(Best);
            search.Descend();
            if (!Offer(search.Chosen()))
                return;
            threshold = Threshold(Best);
        }
    }

    private bool Offer(int[] chosen)
    {
        var tenfold = SitingEvaluation.WorstShareTenfold(_model.CostsOf(Flags(chosen)), _model.Weights);
        if (tenfold >= Tenfold)
            return false;
        (Best, Tenfold) = (chosen, tenfold);
        return true;
    }

    /// <summary>The cost that the worst tenth begins at.</summary>
    private int Threshold(int[] chosen)
    {
        var costs = _model.CostsOf(Flags(chosen));
        long[] weights = [.. _model.Weights];
        Array.Sort(costs, weights);
        Int128 passed = 0;
        for (var place = costs.Length - 1; place >= 0; place--)
            if ((passed += (Int128)weights[place] * Parts) >= _weight)
                return (int)costs[place];
        return 0;
    }

    private bool[] Flags(int[] chosen)
    {
        var flags = new bool[_model.Sites];
        foreach (var site in chosen)
            flags[site] = true;
        return flags;
    }

    private sealed record Interval(int From, int To, Int128 Bound)
    {
        public bool IsFinal { get; init; }
    }
}
