namespace Omradesprofiler.Areas;

/// <summary>
/// All areas of a snapshot: one tree per DeSO edition, over municipalities, counties and a country that the trees
/// share.
/// </summary>
public sealed class AreaRegister
{
    private readonly Dictionary<Edition, AreaTree> _trees;
    private readonly Dictionary<(Edition From, Edition To), EditionWeights> _weights;

    /// <summary>Puts trees together.</summary>
    /// <param name="trees">One tree an edition.</param>
    /// <param name="weights">How the editions' areas correspond, where that is known.</param>
    /// <exception cref="ArgumentException">There is no tree, two are of the same edition, or their municipalities,
    /// counties or countries differ.</exception>
    public AreaRegister(IEnumerable<AreaTree> trees, IEnumerable<EditionWeights>? weights = null)
    {
        Trees = [.. trees.OrderBy(tree => tree.Edition.Year)];
        if (Trees.Count == 0)
            throw new ArgumentException("Ett områdesregister behöver minst en indelning.", nameof(trees));
        _trees = Trees.ToDictionary(tree => tree.Edition);
        foreach (var level in AreaLevels.All.Where(level => !level.HasEditions()))
            if (Trees.Any(tree => !CodesOf(tree, level).SequenceEqual(CodesOf(Newest, level))))
                throw new ArgumentException($"Indelningarna har inte samma {level.SwedishName()}.", nameof(trees));
        Weights = [.. weights ?? []];
        _weights = Weights.ToDictionary(one => (one.From, one.To));
    }

    /// <summary>The trees, oldest edition first.</summary>
    public IReadOnlyList<AreaTree> Trees { get; }

    /// <summary>How the editions' areas correspond: one for each pair and direction that is known.</summary>
    public IReadOnlyList<EditionWeights> Weights { get; }

    /// <summary>The tree of the newest edition.</summary>
    public AreaTree Newest => Trees[^1];

    /// <summary>The tree of a DeSO or RegSO edition, or null.</summary>
    public AreaTree? FindTree(Edition edition) => _trees.GetValueOrDefault(edition.Deso);

    /// <summary>How counts are moved from one edition of a level to another, or null where that is not known.
    /// </summary>
    public EditionWeights? WeightsBetween(Edition from, Edition to) => _weights.GetValueOrDefault((from, to));

    /// <summary>
    /// How counts of a year, which are made on the edition then in force, are moved to another edition; null where the
    /// edition is itself in force, or where the editions' correspondence is not known.
    /// </summary>
    public EditionWeights? WeightsTo(Edition edition, int referenceYear) =>
        !edition.IsValidFor(referenceYear) && Edition.ForYear(edition.Level, referenceYear) is { } valid
            ? WeightsBetween(valid, edition)
            : null;

    /// <summary>The editions of a level that have areas, oldest first; one null for levels without editions.</summary>
    public IReadOnlyList<Edition?> EditionsOf(AreaLevel level) =>
        level.HasEditions() ? [.. Trees.Select(tree => tree.Layer(level).Edition)] : [null];

    /// <summary>The areas of a level and edition, or null where the register lacks the edition.</summary>
    public AreaLayer? FindLayer(AreaLevel level, Edition? edition) =>
        (edition is null ? Newest : FindTree(edition))?.Layer(level);

    /// <summary>The area with an identity, or null.</summary>
    public Area? Find(AreaId id) => FindLayer(id.Level, id.Edition)?.Find(id.Code);

    /// <summary>The tree that an area stands in; areas without edition stand in all, and the newest is given.</summary>
    public AreaTree TreeOf(AreaId id) => (id.Edition is null ? null : FindTree(id.Edition)) ?? Newest;

    /// <summary>
    /// The edition that statistics of a period are made on, if the register has it, else the newest it has; null for
    /// levels without editions.
    /// </summary>
    public Edition? EditionFor(AreaLevel level, int? referenceYear)
    {
        if (!level.HasEditions())
            return null;
        var valid = referenceYear is { } year ? Edition.ForYear(level, year) : null;
        return valid is not null && FindTree(valid) is not null ? valid : Newest.Layer(level).Edition;
    }

    private static IEnumerable<string> CodesOf(AreaTree tree, AreaLevel level) =>
        tree.Layer(level).Areas.Select(area => area.Code);
}
