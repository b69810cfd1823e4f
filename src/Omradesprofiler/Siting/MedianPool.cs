using Omradesprofiler.Statistics;

namespace Omradesprofiler.Siting;

/// <summary>
/// The search for a good placement: descents from greedy and disturbed placements and from where the bound leads, and
/// ways between good ones (path relinking, Resende &amp; Werneck 2004). All chance is seeded; work is counted.
/// </summary>
internal sealed class MedianPool
{
    private const int MostKept = 8;

    private readonly MedianModel _model;
    private readonly MedianSearch _search;
    private readonly Chance _chance;
    private readonly HashSet<ulong> _tried = [];
    private readonly List<(long Objective, int[] Chosen)> _kept = [];

    public MedianPool(MedianModel model, ulong seed)
    {
        (_model, _search, _chance) = (model, new MedianSearch(model), new Chance(seed));
        _search.Fill();
        Improve();
    }

    /// <summary>What the best placement costs.</summary>
    public long Objective => _kept[0].Objective;

    /// <summary>The best placement.</summary>
    public int[] Best => _kept[0].Chosen;

    /// <summary>Descends from a placement.</summary>
    /// <returns>Whether it leads to a better one than any so far.</returns>
    public bool Try(ReadOnlySpan<int> chosen)
    {
        if (!_tried.Add(KeyOf(chosen)))
            return false;
        _search.MoveTo(chosen);
        _search.Fill();
        return Improve();
    }

    /// <summary>A round: the best placement disturbed and mended, and the way from there to another good one.</summary>
    public bool Round()
    {
        if (_model.ToChoose >= _model.Sites)
            return false;
        var from = _kept[_chance.NextInt(Math.Min(2, _kept.Count))];
        _search.MoveTo(from.Chosen);
        for (var left = 1 + _chance.NextInt(Math.Max(1, Math.Min(12, _model.ToChoose / 2))); left > 0; left--)
            Disturb();
        var isBetter = Improve();
        return (_kept.Count > 1 && Relink()) | isBetter;
    }

    /// <summary>Exchanges two sites at random, near each other: both are among the nearest of some demand.</summary>
    private void Disturb()
    {
        var demand = _chance.NextInt(_model.Demands);
        var (start, end) = (_model.Starts[demand], _model.Starts[demand + 1]);
        if (end == start)
            return;
        var reach = Math.Min(end - start, Math.Max(8, 4 * _model.Sites / Math.Max(1, _model.ToChoose)));
        var added = _model.SiteOf[start + _chance.NextInt(reach)];
        for (var place = start; place < start + reach; place++)
            if (_search.IsChosen(_model.SiteOf[place]) && _search.MayExchange(added, _model.SiteOf[place]))
            {
                _search.Exchange(added, _model.SiteOf[place]);
                return;
            }
    }

    /// <summary>Walks from the placement at hand towards a kept one, the best exchange first, and descends from the
    /// best one on the way that is not at either end.</summary>
    private bool Relink()
    {
        var goal = _kept[_chance.NextInt(_kept.Count)].Chosen;
        var missing = goal.Where(site => !_search.IsChosen(site)).ToHashSet();
        var leaving = _search.Chosen().Except(goal).ToHashSet();
        var (half, best, least) = (missing.Count - 1, Array.Empty<int>(), long.MaxValue);
        for (var step = 0; step < half; step++)
        {
            var (added, removed, worth) = (-1, -1, long.MinValue);
            foreach (var site in missing.Order())
                foreach (var other in leaving.Order())
                    if (_search.MayExchange(site, other) && _search.Worth(site, other) > worth)
                        (added, removed, worth) = (site, other, _search.Worth(site, other));
            if (added < 0)
                return false;
            _search.Exchange(added, removed);
            missing.Remove(added);
            leaving.Remove(removed);
            if (_search.Objective < least)
                (best, least) = (_search.Chosen(), _search.Objective);
        }

        return best.Length > 0 && Try(best);
    }

    /// <summary>A number that another placement hardly has (Fowler, Noll &amp; Vo 1991); a start that is skipped for
    /// nothing does no harm.</summary>
    private static ulong KeyOf(ReadOnlySpan<int> chosen)
    {
        var key = 14695981039346656037UL;
        foreach (var site in chosen)
            key = (key ^ (uint)site) * 1099511628211UL;
        return key;
    }

    private bool Improve()
    {
        _search.Descend();
        var (objective, chosen) = (_search.Objective, _search.Chosen());
        if (_kept.Exists(kept => kept.Objective == objective))
            return false;
        var place = _kept.FindIndex(kept => kept.Objective > objective);
        if (place < 0 && _kept.Count == MostKept)
            return false;
        _kept.Insert(place < 0 ? _kept.Count : place, (objective, chosen));
        if (_kept.Count > MostKept)
            _kept.RemoveAt(MostKept);
        return place == 0 || _kept.Count == 1;
    }
}
