namespace Omradesprofiler.MobileTeams;

/// <summary>
/// Branch and bound on which stops are kept, the node with the highest bound first: at each node whether its stops fit
/// is settled, the bound is lowered from the prices before, and stops are decided by what they have left.
/// </summary>
internal sealed class ScheduleTree(ScheduleIndex index, ScheduleSearch search, CancellationToken cancellation)
{
    private const int NodeSteps = 80;
    private const double NodeScale = 0.3;
    private const long FitTries = 1_500;
    private const int WorkOfFit = 20;
    private const int WorkPerTry = 100;
    private const long LeafWork = 10_000_000;

    private readonly ScheduleBound[] _bounds = [new(index, cancellation), new(index, cancellation)];
    private readonly ScheduleFit _fit = new(index);
    private readonly PriorityQueue<Node, (long, int)> _open = new();
    private BoundPrices? _root;
    private long _leafTries = 200_000;
    private long _unsettled;
    private int _made;

    /// <summary>How many nodes have been looked at.</summary>
    public int Nodes { get; private set; }

    /// <summary>The bound before anything is branched on, and its prices.</summary>
    public BoundPrices Root => _root ?? throw new InvalidOperationException("Start comes first.");

    /// <summary>How fine prices are, as a power of two.</summary>
    public int Shift => _bounds[0].Shift;

    /// <summary>What is proven to be the most that a schedule can cover.</summary>
    public long Proven => Math.Max(
        Math.Max(search.Best.Covered, _unsettled), _open.TryPeek(out var next, out _) ? next.Most : 0);

    /// <summary>The bound before anything is branched on.</summary>
    public void Start(int steps, long mostWork)
    {
        _bounds[0].PriceEqually();
        _bounds[0].Lower(default, search.Best.Covered, steps, 1, mostWork);
        _root = _bounds[0].Best;
        Finish(new Node(default, _bounds[0].Best, index.Weights.Sum(), true), _bounds[0]);
    }

    /// <summary>Branches until the best schedule is proven best, or the work is done.</summary>
    public void Run(int mostNodes, long mostWork)
    {
        while (Nodes < mostNodes && Work < mostWork
            && _open.TryPeek(out var next, out _) && next.Most > search.Best.Covered)
        {
            cancellation.ThrowIfCancellationRequested();
            _open.Dequeue();
            Branch(next);
        }
    }

    private long Work => _bounds[0].Work + _bounds[1].Work + (WorkOfFit * _fit.Work);

    private void Branch(Node node)
    {
        var bit = UInt128.One << node.Branch;
        var nodes = new List<Node> { node with { At = node.At with { Out = node.At.Out | bit } } };
        var with = node with { At = node.At with { In = node.At.In | bit }, IsFit = false };
        if (Settle(ref with))
            nodes.Add(with);
        var enough = search.Best.Covered;
        if (index.AreListed)
            Parallel.For(
                0, nodes.Count, new ParallelOptions { CancellationToken = cancellation },
                i => Lower(nodes[i], _bounds[i], enough));
        else
            for (var i = 0; i < nodes.Count; i++)
                Lower(nodes[i], _bounds[i], enough);
        for (var i = 0; i < nodes.Count; i++)
            Finish(nodes[i], _bounds[i]);
    }

    private static void Lower(Node node, ScheduleBound bound, long enough)
    {
        bound.PriceAs(node.Prices);
        bound.Lower(node.At, enough, NodeSteps, NodeScale, long.MaxValue);
    }

    private void Finish(Node node, ScheduleBound bound)
    {
        Nodes++;
        node = node with { Most = Math.Min(node.Most, bound.Most), Prices = bound.Best };
        if (node.Most <= search.Best.Covered)
            return;
        var decided = Decide(node, bound);
        if (decided.At.In != node.At.In)
        {
            decided = decided with { IsFit = false };
            if (!Settle(ref decided))
                return;
        }

        var branch = ChooseBranch(decided.At, bound);
        if (branch >= 0)
            _open.Enqueue(decided with { Branch = branch }, (-decided.Most, -_made++));
        else if (!decided.IsFit && !IsImpossible(decided))
            _unsettled = Math.Max(_unsettled, Math.Min(decided.Most, index.CoveredBy(decided.At.In)));
    }

    // Whether the node can have a schedule at all.
    private bool Settle(ref Node node)
    {
        var answer = _fit.Try(node.At.In, node.Prices, FitTries);
        if (answer == FitAnswer.Impossible)
            return false;
        node = node with { IsFit = answer == FitAnswer.Fits };
        if (node.IsFit)
            search.Complete(_fit.State);
        return true;
    }

    // With nothing left to branch on, more work is done.
    private bool IsImpossible(Node node)
    {
        var before = _fit.Work;
        var perTry = 2L * (1 + (int)UInt128.PopCount(node.At.In)) * index.Days * index.KindOf.Length;
        var answer = _fit.Try(node.At.In, node.Prices, Math.Min(_leafTries, LeafWork / perTry));
        _leafTries = Math.Max(FitTries, _leafTries - ((_fit.Work - before) / WorkPerTry));
        if (answer == FitAnswer.Fits)
            search.Complete(_fit.State);
        return answer != FitAnswer.Unknown;
    }

    private Node Decide(Node node, ScheduleBound bound)
    {
        var (at, aim) = (node.At, (Int128)(search.Best.Covered + 1) << bound.Shift);
        for (var stop = 0; stop < bound.Share.Length; stop++)
        {
            if (at.IsIn(stop) || at.IsOut(stop))
                continue;
            var left = node.Prices.Left[stop];
            if (left > 0 && node.Prices.Value - left < aim)
                at = at with { In = at.In | UInt128.One << stop };
            else if (left <= 0 && node.Prices.Value + left < aim)
                at = at with { Out = at.Out | UInt128.One << stop };
        }

        return node with { At = at };
    }

    private int ChooseBranch(BoundNode at, ScheduleBound bound)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var stop = 0; stop < bound.Share.Length; stop++)
        {
            if (at.IsIn(stop) || at.IsOut(stop))
                continue;
            var weight = index.GroupsOf[stop].Sum(group => (double)index.Weights[group]);
            var score = (0.55 - Math.Abs(bound.Share[stop] - 0.5)) * weight;
            if (score > most)
                (best, most) = (stop, score);
        }

        return best;
    }

    private readonly record struct Node(BoundNode At, BoundPrices Prices, long Most, bool IsFit)
    {
        public int Branch { get; init; }
    }
}
