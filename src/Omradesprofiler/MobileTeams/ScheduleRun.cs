namespace Omradesprofiler.MobileTeams;

/// <summary>One solve: search, bound, search by the bound's prices, and branch and bound.</summary>
internal sealed class ScheduleRun
{
    private const int Searches = 2;

    private readonly ScheduleOptions _options;
    private readonly IProgress<ScheduleProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly ScheduleIndex _index;
    private readonly ScheduleSearch[] _searches;

    public ScheduleRun(
        ScheduleProblem problem, ScheduleOptions options, IProgress<ScheduleProgress>? progress,
        CancellationToken cancellation)
    {
        (_options, _progress, _cancellation) = (options, progress, cancellation);
        _index = new ScheduleIndex(problem, options);
        _searches = [.. Enumerable.Range(0, Searches).Select(number =>
            new ScheduleSearch(
                number == 0 ? _index : new ScheduleIndex(problem, options), options.Seed + (ulong)number))];
    }

    private ScheduleState Best => _searches[0].Best;

    public ScheduleResult Solve()
    {
        Tell(0, "Söker en turlista", null);
        Search(4, null);
        Tell(0.2, "Räknar hur bra en turlista kan bli", null);
        var tree = new ScheduleTree(_index, _searches[0], _cancellation);
        tree.Start(_options.BoundSteps, _options.BoundWork);
        if (tree.Proven > Best.Covered)
        {
            Tell(0.3, "Söker en bättre turlista", tree.Proven);
            Search(2, tree.Root.Left);
        }

        Tell(0.6, "Bevisar hur bra turlistan är", tree.Proven);
        tree.Run(_options.BranchNodes, _options.BranchWork);
        Tell(0.9, "Kortar körningen", tree.Proven);
        Search(4, null);
        return Complete(tree);
    }

    // Each search on its own index, since routes are kept as they are found.
    private void Search(int part, long[]? left)
    {
        var (rounds, work) = (_options.SearchRounds / part, _options.SearchWork / Searches / part);
        Parallel.For(
            0, Searches, new ParallelOptions { CancellationToken = _cancellation },
            number => _searches[number].Run(rounds, work, left, _cancellation));
        foreach (var search in _searches)
            _searches[0].Learn(search.Best);
        foreach (var search in _searches)
            search.Learn(Best);
    }

    private ScheduleResult Complete(ScheduleTree tree)
    {
        var routes = ScheduleRoutes.Of(_index, Best);
        var covered = ScheduleEvaluation.Covered(_index.Problem, routes, out var kept);
        var bound = tree.Proven;
        if (covered != Best.Covered || bound < covered)
            throw new InvalidOperationException($"The bound {bound} is beyond what is covered, {covered}.");
        return new ScheduleResult(
            bound == covered ? ScheduleStatus.Optimal : ScheduleStatus.Feasible, routes, covered, bound)
        {
            Kept = kept,
            DayWorth = [.. _index.KindOf.Select((_, team) => DayWorthOf(tree, team))],
        };
    }

    // Prices that prove a limit prove another one with a day more, which is worth a part's day in each part.
    private long? DayWorthOf(ScheduleTree tree, int team)
    {
        if (_index.TeamDays[team] == (1u << _index.Days) - 1)
            return null;
        var with = (long)((tree.Root.Value + tree.Root.Days[_index.KindOf[team]]) >> tree.Shift);
        return Math.Max(0, Math.Min(with, _index.Weights.Sum()) - Best.Covered);
    }

    private void Tell(double share, string step, long? bound)
    {
        _cancellation.ThrowIfCancellationRequested();
        _progress?.Report(new ScheduleProgress(share, step, Best.Covered, bound));
    }
}
