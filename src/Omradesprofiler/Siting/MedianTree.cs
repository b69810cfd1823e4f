namespace Omradesprofiler.Siting;

/// <summary>
/// Branch and bound on single sites, the least bound first: at each node the prices of its parent are improved a
/// little, sites are fixed by reduced costs, and the most undecided site is in one branch and out in the other.
/// </summary>
internal sealed class MedianTree
{
    private const int Steps = 60;
    private const long MostWork = 3_000_000_000;

    private readonly MedianModel _model;
    private readonly MedianPool _pool;
    private readonly MedianBound _bound;
    private readonly SitingRun _run;
    private readonly PriorityQueue<Node, (long Bound, int Number)> _open = new();
    private int _nodes;

    public MedianTree(MedianModel model, MedianPool pool, MedianBound bound, SitingRun run) =>
        (_model, _pool, _bound, _run) = (model, pool, bound, run);

    /// <summary>Goes on until nothing is open or the work is done.</summary>
    /// <param name="bound">What is proven already.</param>
    /// <returns>What is proven then.</returns>
    public long Close(long bound)
    {
        var start = _bound.Work;
        Open(new Node([.. _bound.Choice.Fixed], [.. _bound.BestPrices], bound));
        while (_open.TryPeek(out var node, out _))
        {
            bound = Math.Max(bound, Math.Min(node.Bound, _pool.Objective));
            if (node.Bound >= _pool.Objective)
                return _pool.Objective;
            if (_nodes >= _run.Options.BranchNodes || _bound.Work - start > MostWork)
                return bound;
            _run.Report(SitingStage.Branching, 0.6 + (0.4 * _nodes / _run.Options.BranchNodes), _pool.Objective, bound);
            _open.Dequeue();
            Branch(node);
        }

        return _pool.Objective;
    }

    private void Branch(Node node)
    {
        if (Improve(node) is not { } improved || improved.Bound >= _pool.Objective)
            return;
        var site = MostUndecided(improved.Fixed);
        if (site < 0)
        {
            _pool.Try([.. Enumerable.Range(0, _model.Sites).Where(other => improved.Fixed[other] > 0)]);
            return;
        }

        foreach (sbyte value in (sbyte[])[1, -1])
        {
            sbyte[] child = [.. improved.Fixed];
            child[site] = value;
            Open(improved with { Fixed = child });
        }
    }

    private void Open(Node node) => _open.Enqueue(node, (node.Bound, ++_nodes));

    /// <summary>Raises a node's bound and fixes sites; null where it has no placement left.</summary>
    private Node? Improve(Node node)
    {
        node.Fixed.CopyTo(_bound.Choice.Fixed, 0);
        for (var pass = 0; ; pass++)
        {
            var narrow = _model.Narrow(_bound.Choice.Fixed);
            _bound.Narrow(narrow);
            _bound.Start(node.Prices);
            _bound.Follow(Steps, () => _pool.Objective, BoundPace.Quick, _ => _bound.Best > _pool.Objective - 0.5);
            _pool.Try(MedianSolver.ChosenOf(_bound.Choice));
            var proof = new MedianProof(narrow, _bound.BestPrices, _bound.Choice);
            if (!proof.IsPossible)
                return null;
            node = new Node(node.Fixed, [.. _bound.BestPrices], Math.Max(node.Bound, proof.Bound));
            if (node.Bound >= _pool.Objective)
                return node;
            var count = proof.Fix(_pool.Objective);
            node = node with { Fixed = [.. _bound.Choice.Fixed] };
            if (count < 5 || pass == 3)
                return node;
        }
    }

    private int MostUndecided(sbyte[] isFixed)
    {
        var (best, least) = (-1, double.MaxValue);
        for (var site = 0; site < isFixed.Length; site++)
        {
            var distance = Math.Abs(_bound.Shares[site] - 0.5);
            if (isFixed[site] == 0 && distance < least)
                (best, least) = (site, distance);
        }

        return best;
    }

    private sealed record Node(sbyte[] Fixed, double[] Prices, long Bound);
}
