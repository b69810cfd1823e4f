namespace Omradesprofiler.Siting;

/// <summary>
/// Goes through all placements and assignments of a problem so small that it can be done: where the search finds
/// nothing, this settles whether there is anything.
/// </summary>
internal sealed class CapacityEnumeration
{
    private const int MostPairs = 1_000;
    private const int MostNodes = 2_000_000;

    private readonly CapacityModel _model;
    private readonly CancellationToken _cancellation;
    private readonly int[] _siteOf;
    private readonly long[] _left;
    private readonly int[] _filled;
    private readonly List<int> _open;
    private long[] _rest = [];
    private int _nodes;

    public CapacityEnumeration(CapacityModel model, CancellationToken cancellation)
    {
        (_model, _cancellation) = (model, cancellation);
        (_siteOf, _left, _filled) = (new int[model.Demands], new long[model.Sites], new int[model.Rooms.Length]);
        _open = [.. Enumerable.Range(model.Free, model.Sites - model.Free)];
        foreach (var site in _open)
            _left[site] = model.Capacities[site];
    }

    /// <summary>Whether it is worth trying.</summary>
    public static bool IsWorthTrying(CapacityModel model) => model.Demands * model.Sites <= MostPairs;

    /// <summary>The best there is.</summary>
    public CapacityPlan? Best { get; private set; }

    /// <summary>Goes on from the best known.</summary>
    /// <returns>Whether everything was gone through.</returns>
    public bool Run(CapacityPlan? known)
    {
        Best = known;
        _rest = new long[_model.Demands + 1];
        for (var demand = _model.Demands - 1; demand >= 0; demand--)
            _rest[demand] = _rest[demand + 1]
                + (_model.Weights[demand] * _model.Cost(demand, _model.Lists[demand][0]));
        ChooseFrom(0);
        return _nodes <= MostNodes;
    }

    private void ChooseFrom(int first)
    {
        if (++_nodes > MostNodes)
            return;
        if (_open.Count == _model.ToChoose)
        {
            Assign(0, 0);
            return;
        }

        for (var site = first; site <= _model.Free - (_model.ToChoose - _open.Count); site++)
        {
            var group = _model.Groups?[site] ?? -1;
            if (group >= 0 && _filled[group] == _model.Rooms[group])
                continue;
            _open.Add(site);
            _left[site] = _model.Capacities[site];
            if (group >= 0)
                _filled[group]++;
            ChooseFrom(site + 1);
            if (group >= 0)
                _filled[group]--;
            _left[site] = 0;
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void Assign(int demand, long cost)
    {
        if (cost + _rest[demand] >= (Best?.Objective ?? long.MaxValue) || ++_nodes > MostNodes)
            return;
        _cancellation.ThrowIfCancellationRequested();
        if (demand == _model.Demands)
        {
            if (_model.IsFilled([.. _model.Capacities.Select((capacity, site) => capacity - _left[site])]))
                Best = new CapacityPlan([.. _open.Order()], [.. _siteOf], cost);
            return;
        }

        var weight = _model.Weights[demand];
        foreach (var site in _model.Lists[demand])
        {
            if (_left[site] < weight)
                continue;
            _left[site] -= weight;
            _siteOf[demand] = site;
            Assign(demand + 1, cost + (weight * _model.Cost(demand, site)));
            _left[site] += weight;
        }
    }
}
