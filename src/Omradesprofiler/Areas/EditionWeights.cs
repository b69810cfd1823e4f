namespace Omradesprofiler.Areas;

/// <summary>
/// How the people of each area of one edition are shared out on the areas of another, and how that was found. Counts
/// are moved by one product with it, and their total stays the same; nothing but counts can be moved.
/// </summary>
public sealed class EditionWeights
{
    private readonly WeightMethod[] _methods;
    private readonly int[] _sameAs;
    private readonly WeightMethod[] _methodsOfTargets;

    /// <summary>Puts a matrix between two layers together with how its rows were found.</summary>
    /// <param name="from">The areas that give: rows.</param>
    /// <param name="to">The areas that get: columns.</param>
    /// <param name="weights">The matrix; each row sums to 1.</param>
    /// <param name="methods">One method a row.</param>
    /// <exception cref="ArgumentException">The layers have no editions, or the numbers do not fit each other.
    /// </exception>
    public EditionWeights(AreaLayer from, AreaLayer to, AreaWeights weights, WeightMethod[] methods)
    {
        (FromLayer, ToLayer) = (from, to);
        if (from.Edition is null || to.Edition is null)
            throw new ArgumentException($"{from.Level} has no editions.", nameof(from));
        if (weights.SourceCount != from.Count || methods.Length != from.Count || weights.TargetCount != to.Count)
            throw new ArgumentException($"The weights do not fit {From.Slug} and {To.Slug}.", nameof(weights));
        (Weights, _methods) = (weights, methods);
        _sameAs = new int[to.Count];
        Array.Fill(_sameAs, -1);
        _methodsOfTargets = new WeightMethod[to.Count];
        for (var source = 0; source < from.Count; source++)
            AddSource(source);
    }

    /// <summary>The areas that counts are moved from.</summary>
    public AreaLayer FromLayer { get; }

    /// <summary>The areas that counts are moved to.</summary>
    public AreaLayer ToLayer { get; }

    /// <summary>The edition that counts are moved from.</summary>
    public Edition From => FromLayer.Edition!;

    /// <summary>The edition that counts are moved to.</summary>
    public Edition To => ToLayer.Edition!;

    /// <summary>The matrix, in the order of the editions' layers.</summary>
    public AreaWeights Weights { get; }

    /// <summary>Every entry of the matrix by codes, with how its row was found.</summary>
    public IEnumerable<(string From, string To, double Weight, WeightMethod Method)> Rows =>
        Enumerable.Range(0, FromLayer.Count).SelectMany(source => Weights.TargetsOf(source).Select(entry => (
            FromLayer.Areas[source].Code, ToLayer.Areas[entry.Target].Code, entry.Weight, _methods[source])));

    /// <summary>Puts entries by codes together again.</summary>
    /// <exception cref="FormatException">An area is not in its layer.</exception>
    /// <exception cref="ArgumentException">The entries of an area are no shares of it.</exception>
    public static EditionWeights Of(
        AreaLayer from, AreaLayer to, IEnumerable<(string From, string To, double Weight, WeightMethod Method)> rows)
    {
        var (starts, targets, weights) = (new int[from.Count + 1], new List<int>(), new List<double>());
        var methods = new WeightMethod[from.Count];
        var entries = rows.ToLookup(row => row.From);
        for (var source = 0; source < from.Count; source++)
        {
            foreach (var (_, code, weight, method) in entries[from.Areas[source].Code])
            {
                if (!to.TryGetIndex(code, out var target))
                    throw new FormatException($"{code} finns inte i {to.Edition?.SwedishName}");
                targets.Add(target);
                weights.Add(weight);
                methods[source] = method;
            }

            starts[source + 1] = targets.Count;
        }

        return new EditionWeights(
            from, to, new AreaWeights(starts, [.. targets], [.. weights], to.Count), methods);
    }

    /// <summary>How one row was found.</summary>
    public WeightMethod MethodOf(int source) => _methods[source];

    /// <summary>How the areas that a target gets its counts from were weighed: the method that says least.</summary>
    public WeightMethod MethodOfTarget(int target) => _methodsOfTargets[target];

    /// <summary>The source that is the same area as a target, or −1.</summary>
    public int SameAs(int target) => _sameAs[target];

    private void AddSource(int source)
    {
        var sum = 0.0;
        foreach (var (target, weight) in Weights.TargetsOf(source))
        {
            sum += weight;
            if (weight > 0 && _methods[source] > _methodsOfTargets[target])
                _methodsOfTargets[target] = _methods[source];
            if (_methods[source] == WeightMethod.Identity)
                _sameAs[target] = source;
        }

        if (!(Math.Abs(sum - 1) <= 1e-9))
            throw new ArgumentException($"{FromLayer.Areas[source].Id} gives away {sum} of itself.");
    }
}
