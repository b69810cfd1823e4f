namespace Omradesprofiler.Siting;

/// <summary>
/// Assigns demands to given sites within their capacities: by regret (Martello &amp; Toth 1981), the largest first,
/// with one demand pushed on where one finds no room; then shifts and exchanges while that is cheaper.
/// </summary>
internal sealed class CapacityPlanner
{
    private const int MostPasses = 30;
    private const long MostExchanges = 200_000_000;

    private readonly CapacityModel _model;
    private readonly CancellationToken _cancellation;
    private readonly int[] _siteOf;
    private readonly long[] _left;
    private readonly bool[] _isOpen;
    private readonly int[][] _near;
    private long _exchanges;

    public CapacityPlanner(CapacityModel model, CancellationToken cancellation)
    {
        (_model, _cancellation) = (model, cancellation);
        _siteOf = new int[model.Demands];
        (_left, _isOpen, _near) = (new long[model.Sites], new bool[model.Sites], new int[model.Demands][]);
    }

    /// <summary>Assigns; null where no assignment was found.</summary>
    public CapacityPlan? Plan(IReadOnlyList<int> open)
    {
        Array.Clear(_isOpen);
        _exchanges = 0;
        foreach (var site in open)
            (_isOpen[site], _left[site]) = (true, _model.Capacities[site]);
        for (var demand = 0; demand < _model.Demands; demand++)
            _near[demand] = [.. _model.Lists[demand].Where(site => _isOpen[site])];
        if (!Assign(byWeight: false))
        {
            foreach (var site in open)
                _left[site] = _model.Capacities[site];
            if (!Assign(byWeight: true))
                return null;
        }

        for (var pass = 0; pass < MostPasses && (Shift() | Exchange()); pass++)
        {
        }

        long[] loads = [.. _model.Capacities.Select((capacity, site) => _isOpen[site] ? capacity - _left[site] : 0)];
        if (!_model.IsFilled(loads))
            return null;
        var objective = 0L;
        for (var demand = 0; demand < _model.Demands; demand++)
            objective += _model.Weights[demand] * _model.Cost(demand, _siteOf[demand]);
        return new CapacityPlan([.. open.Order()], [.. _siteOf], objective);
    }

    private bool Assign(bool byWeight)
    {
        Array.Fill(_siteOf, -1);
        var queue = new PriorityQueue<int, (double Key, int Demand)>();
        for (var demand = 0; demand < _model.Demands; demand++)
            queue.Enqueue(demand, (KeyOf(demand, byWeight), demand));
        while (queue.TryDequeue(out var demand, out var priority))
        {
            var key = KeyOf(demand, byWeight);
            if (key > priority.Key)
                queue.Enqueue(demand, (key, demand));
            else if (FirstWithRoom(demand) is { } site)
                Put(demand, site);
            else if (!PushIn(demand))
                return false;
        }

        return true;
    }

    private double KeyOf(int demand, bool byWeight)
    {
        if (byWeight)
            return -_model.Weights[demand];
        var first = -1;
        foreach (var site in _near[demand])
        {
            if (_left[site] < _model.Weights[demand])
                continue;
            if (first >= 0)
                return -(double)_model.Weights[demand] * (_model.Cost(demand, site) - _model.Cost(demand, first));
            first = site;
        }

        return double.MinValue;
    }

    private int? FirstWithRoom(int demand)
    {
        foreach (var site in _near[demand])
            if (_left[site] >= _model.Weights[demand])
                return site;
        return null;
    }

    /// <summary>Makes room by moving another demand on, the cheapest way.</summary>
    private bool PushIn(int demand)
    {
        var (least, moved, to) = (long.MaxValue, -1, -1);
        var weight = _model.Weights[demand];
        _cancellation.ThrowIfCancellationRequested();
        for (var other = 0; other < _model.Demands; other++)
        {
            var from = _siteOf[other];
            if (from < 0 || !_near[demand].Contains(from) || _left[from] + _model.Weights[other] < weight)
                continue;
            foreach (var site in _near[other])
            {
                if (site == from || _left[site] < _model.Weights[other])
                    continue;
                var more = (_model.Weights[other] * (_model.Cost(other, site) - (long)_model.Cost(other, from)))
                    + (weight * _model.Cost(demand, from));
                if (more < least)
                    (least, moved, to) = (more, other, site);
                break;
            }
        }

        if (moved < 0)
            return false;
        var freed = _siteOf[moved];
        Move(moved, to);
        Put(demand, freed);
        return true;
    }

    private bool Shift()
    {
        var isBetter = false;
        for (var demand = 0; demand < _model.Demands; demand++)
            foreach (var site in _near[demand])
            {
                if (_model.Cost(demand, site) >= _model.Cost(demand, _siteOf[demand]))
                    break;
                if (_left[site] < _model.Weights[demand])
                    continue;
                Move(demand, site);
                isBetter = true;
                break;
            }

        return isBetter;
    }

    private bool Exchange()
    {
        var isBetter = false;
        for (var demand = 0; demand < _model.Demands && _exchanges < MostExchanges; demand++)
        {
            _cancellation.ThrowIfCancellationRequested();
            for (var other = 0; other < _model.Demands && _siteOf[demand] != _near[demand][0]; other++, _exchanges++)
                isBetter |= TryExchange(demand, other);
        }

        return isBetter;
    }

    private bool TryExchange(int demand, int other)
    {
        var (from, to) = (_siteOf[demand], _siteOf[other]);
        if (from == to || _model.Cost(demand, to) >= _model.Cost(demand, from)
            || _left[to] + _model.Weights[other] < _model.Weights[demand]
            || _left[from] + _model.Weights[demand] < _model.Weights[other]
            || _model.Cost(other, from) == int.MaxValue)
            return false;
        var saved = (_model.Weights[demand] * ((long)_model.Cost(demand, from) - _model.Cost(demand, to)))
            + (_model.Weights[other] * ((long)_model.Cost(other, to) - _model.Cost(other, from)));
        if (saved <= 0)
            return false;
        _left[from] += _model.Weights[demand] - _model.Weights[other];
        _left[to] += _model.Weights[other] - _model.Weights[demand];
        (_siteOf[demand], _siteOf[other]) = (to, from);
        return true;
    }

    private void Put(int demand, int site)
    {
        _siteOf[demand] = site;
        _left[site] -= _model.Weights[demand];
    }

    private void Move(int demand, int site)
    {
        _left[_siteOf[demand]] += _model.Weights[demand];
        Put(demand, site);
    }
}
