using System.Numerics;
using System.Runtime.InteropServices;

namespace Omradesprofiler.Siting;

/// <summary>
/// A placement that is improved by exchanging one site at a time: fast interchange (Whitaker 1983) in the form of
/// Resende &amp; Werneck (2004), where the worth of all exchanges is kept and only what an exchange touches is renewed.
/// The worth of letting in <c>j</c> for <c>r</c> is <c>gain(j) − loss(r) + extra(j, r)</c>.
/// </summary>
internal sealed class MedianSearch
{
    private readonly MedianModel _model;
    private readonly int _slots;
    private readonly int[] _slotOf;
    private readonly int[] _siteAt;
    private readonly int[] _filled;
    private readonly int[] _first;
    private readonly int[] _firstCost;
    private readonly int[] _second;
    private readonly int[] _secondCost;
    private readonly long[] _gains;
    private readonly long[] _losses;
    private readonly long[] _extras;

    public MedianSearch(MedianModel model)
    {
        _model = model;
        _slots = (Math.Max(1, model.ToChoose) + Vector<long>.Count - 1) / Vector<long>.Count * Vector<long>.Count;
        (_slotOf, _siteAt) = (new int[model.Sites], new int[_slots]);
        _filled = new int[model.Rooms.Length];
        (_first, _firstCost) = (new int[model.Demands], new int[model.Demands]);
        (_second, _secondCost) = (new int[model.Demands], new int[model.Demands]);
        (_gains, _losses) = (new long[model.Sites], new long[_slots]);
        _extras = new long[checked(model.Sites * _slots)];
        Array.Fill(_slotOf, -1);
        Array.Fill(_siteAt, -1);
        Array.Fill(_losses, long.MaxValue / 4);
        Array.Fill(_first, -1);
        Array.Fill(_second, -1);
        (Objective, Count) = (model.WithoutAny, 0);
        for (var demand = 0; demand < model.Demands; demand++)
        {
            (_firstCost[demand], _secondCost[demand]) = (model.Caps[demand], model.Caps[demand]);
            Contribute(demand, 1);
        }
    }

    /// <summary>What the placement is worth.</summary>
    public long Objective { get; private set; }

    /// <summary>How many sites it has.</summary>
    public int Count { get; private set; }

    /// <summary>The sites of the placement, ascending.</summary>
    public int[] Chosen() => [.. _siteAt.Where(site => site >= 0).Order()];

    /// <summary>Whether a site is chosen.</summary>
    public bool IsChosen(int site) => _slotOf[site] >= 0;

    /// <summary>Adds what gains most, one site after another, until there are as many as there shall be.</summary>
    public void Fill()
    {
        while (Count < _model.ToChoose)
        {
            var best = -1;
            for (var site = 0; site < _model.Sites; site++)
                if (_slotOf[site] < 0 && HasRoom(site) && (best < 0 || _gains[site] > _gains[best]))
                    best = site;
            if (best < 0)
                return;
            Add(best);
        }
    }

    /// <summary>Exchanges as long as that makes it better, the best exchange first.</summary>
    public void Descend()
    {
        while (BestExchange() is { Worth: > 0 } exchange)
            Exchange(exchange.Added, exchange.Removed);
    }

    /// <summary>Becomes another placement of as many sites.</summary>
    public void MoveTo(ReadOnlySpan<int> chosen)
    {
        var wanted = new bool[_model.Sites];
        foreach (var site in chosen)
            wanted[site] = true;
        foreach (var site in Chosen())
            if (!wanted[site])
                Remove(site);
        foreach (var site in chosen)
            if (_slotOf[site] < 0)
                Add(site);
    }

    /// <summary>Lets one site in and another out.</summary>
    public void Exchange(int added, int removed)
    {
        Remove(removed);
        Add(added);
    }

    /// <summary>Whether one site may come in where another goes out.</summary>
    public bool MayExchange(int added, int removed) =>
        _slotOf[added] < 0 && _slotOf[removed] >= 0
        && (HasRoom(added) || _model.Groups![added] == _model.Groups[removed]);

    /// <summary>What an exchange makes better; below zero where it makes it worse.</summary>
    public long Worth(int added, int removed) =>
        _gains[added] - _losses[_slotOf[removed]] + _extras[(added * _slots) + _slotOf[removed]];

    /// <summary>The best exchange, of equal ones the first; null where none is allowed.</summary>
    public (int Added, int Removed, long Worth)? BestExchange()
    {
        (int Added, int Removed, long Worth)? best = null;
        for (var site = 0; site < _model.Sites; site++)
        {
            if (_slotOf[site] >= 0)
                continue;
            var mates = HasRoom(site) ? -1 : _model.Groups![site];
            if (mates < 0 && _gains[site] + MostExtra(site) is var most && most <= (best?.Worth ?? 0))
                continue;
            for (var slot = 0; slot < _slots; slot++)
            {
                var other = _siteAt[slot];
                if (other < 0 || (mates >= 0 && _model.Groups![other] != mates))
                    continue;
                var worth = _gains[site] - _losses[slot] + _extras[(site * _slots) + slot];
                if (worth > (best?.Worth ?? 0))
                    best = (site, other, worth);
            }
        }

        return best;
    }

    /// <summary>Takes a site in.</summary>
    public void Add(int site)
    {
        var slot = Array.IndexOf(_siteAt, -1);
        (_siteAt[slot], _slotOf[site], _losses[slot]) = (site, slot, 0);
        Count++;
        if (_model.Groups?[site] is { } group and >= 0)
            _filled[group]++;
        for (var demand = 0; demand < _model.Demands; demand++)
        {
            var cost = _model.Cost(demand, site);
            if (cost >= _secondCost[demand])
                continue;
            Contribute(demand, -1);
            if (cost < _firstCost[demand])
            {
                (_second[demand], _secondCost[demand]) = (_first[demand], _firstCost[demand]);
                (_first[demand], _firstCost[demand]) = (site, cost);
            }
            else
            {
                (_second[demand], _secondCost[demand]) = (site, cost);
            }

            Contribute(demand, 1);
        }

    }

    /// <summary>Takes a site out.</summary>
    public void Remove(int site)
    {
        var slot = _slotOf[site];
        for (var demand = 0; demand < _model.Demands; demand++)
        {
            if (_first[demand] != site && _second[demand] != site)
                continue;
            Contribute(demand, -1);
            if (_first[demand] == site)
                (_first[demand], _firstCost[demand]) = (_second[demand], _secondCost[demand]);
            (_second[demand], _secondCost[demand]) = NextOf(demand, site, _first[demand]);
            Contribute(demand, 1);
        }

        (_siteAt[slot], _slotOf[site], _losses[slot]) = (-1, -1, long.MaxValue / 4);
        Count--;
        if (_model.Groups?[site] is { } group and >= 0)
            _filled[group]--;
    }

    private bool HasRoom(int site) =>
        _model.Groups is not { } groups || groups[site] < 0 || _filled[groups[site]] < _model.Rooms[groups[site]];

    private long MostExtra(int site)
    {
        var extras = MemoryMarshal.Cast<long, Vector<long>>(_extras.AsSpan(site * _slots, _slots));
        var losses = MemoryMarshal.Cast<long, Vector<long>>(_losses.AsSpan());
        var most = new Vector<long>(long.MinValue / 2);
        for (var i = 0; i < extras.Length; i++)
            most = Vector.Max(most, extras[i] - losses[i]);
        var greatest = most[0];
        for (var i = 1; i < Vector<long>.Count; i++)
            greatest = Math.Max(greatest, most[i]);
        return greatest;
    }

    private (int Site, int Cost) NextOf(int demand, int without, int first)
    {
        var end = _model.Starts[demand + 1];
        for (var place = _model.Starts[demand]; place < end; place++)
        {
            var site = _model.SiteOf[place];
            if (_slotOf[site] >= 0 && site != without && site != first)
            {
                return (site, _model.CostOf[place]);
            }
        }

        return (-1, _model.Caps[demand]);
    }

    /// <summary>Adds what a demand contributes to the worth of exchanges, or takes it away.</summary>
    private void Contribute(int demand, int sign)
    {
        var (weight, first, second) = (_model.Weights[demand] * sign, _firstCost[demand], _secondCost[demand]);
        var slot = _first[demand] < 0 ? -1 : _slotOf[_first[demand]];
        var saved = _model.Weights[demand] * ((long)_model.Caps[demand] - first);
        Objective -= saved * sign;
        if (slot >= 0)
            _losses[slot] += weight * (second - first);
        var (place, end) = (_model.Starts[demand], _model.Starts[demand + 1]);
        var start = place;
        for (; place < end && _model.CostOf[place] < first; place++)
        {
            var site = _model.SiteOf[place];
            _gains[site] += weight * (first - _model.CostOf[place]);
            if (slot >= 0)
                _extras[(site * _slots) + slot] += weight * (second - first);
        }

        for (; slot >= 0 && place < end && _model.CostOf[place] < second; place++)
            _extras[(_model.SiteOf[place] * _slots) + slot] += weight * (second - _model.CostOf[place]);
    }
}
