namespace Omradesprofiler.Areas;

/// <summary>Weights while they are made: what each source gives to each target, in any unit.</summary>
internal sealed class WeightRows(int sourceCount)
{
    private readonly SortedDictionary<int, double>[] _rows =
        [.. Enumerable.Range(0, sourceCount).Select(_ => new SortedDictionary<int, double>())];

    /// <summary>How each source was weighed.</summary>
    public WeightMethod[] Methods { get; } = new WeightMethod[sourceCount];

    /// <summary>How many sources there are.</summary>
    public int Count => _rows.Length;

    public void Add(int source, int target, double amount) =>
        _rows[source][target] = _rows[source].GetValueOrDefault(target) + amount;

    /// <summary>The targets of a source with their shares of it; none where it gives nothing.</summary>
    public IEnumerable<(int Target, double Share)> SharesOf(int source)
    {
        var sum = _rows[source].Values.Sum();
        return _rows[source].Where(pair => pair.Value > 0).Select(pair => (pair.Key, Math.Min(1, pair.Value / sum)));
    }

    /// <summary>
    /// Sources with one target only are whole, and the same area where that target has no other source.
    /// </summary>
    /// <param name="whole">What is said of those that are whole and not the same.</param>
    public void MarkWhole(WeightMethod whole)
    {
        var sources = new Dictionary<int, int>();
        foreach (var (target, _) in Enumerable.Range(0, Count).SelectMany(SharesOf))
            sources[target] = sources.GetValueOrDefault(target) + 1;
        for (var source = 0; source < Count; source++)
            if (SharesOf(source).ToList() is [var only])
                Methods[source] = sources[only.Target] == 1 ? WeightMethod.Identity : whole;
    }

    /// <summary>The weights between two layers.</summary>
    public EditionWeights ToWeights(AreaLayer from, AreaLayer to)
    {
        var starts = new int[Count + 1];
        var (targets, weights) = (new List<int>(), new List<double>());
        for (var source = 0; source < Count; source++)
        {
            foreach (var (target, share) in SharesOf(source))
            {
                targets.Add(target);
                weights.Add(share);
            }

            starts[source + 1] = targets.Count;
        }

        return new EditionWeights(
            from, to, new AreaWeights(starts, [.. targets], [.. weights], to.Count), Methods);
    }
}
