using Omradesprofiler.Geography;

namespace Omradesprofiler.Areas;

/// <summary>
/// Finds which DeSO of two editions have anything in common: those that share ground and, where the publisher's change
/// log is given, that the log says exchange anything; the rest of the ground is a border that was drawn anew.
/// </summary>
internal sealed class EditionLinks
{
    /// <summary>
    /// What is less than this share of both areas is a border drawn anew and no exchange, and areas that differ by no
    /// more than that are the same.
    /// </summary>
    private const double RedrawnShare = 1e-4;

    private readonly EditionDivision _older;
    private readonly EditionDivision _newer;
    private readonly double[] _olderArea;
    private readonly double[] _newerArea;

    public EditionLinks(EditionDivision older, EditionDivision newer, IReadOnlyList<EditionChange>? changes)
    {
        (_older, _newer) = (older, newer);
        var ground = CoverageOverlay.Between(older.Shapes, newer.Shapes);
        _olderArea = SumBy(older.Layer.Count, ground, pair => pair.First);
        _newerArea = SumBy(newer.Layer.Count, ground, pair => pair.Second);
        All = changes is null
            ? [.. WithoutSlivers([.. ground.Select(LinkOf)]), .. WithoutGround()]
            : InLog(ground, changes);
    }

    /// <summary>The links, by older and then newer area.</summary>
    public IReadOnlyList<EditionLink> All { get; }

    /// <summary>Older areas of which the log moves less than half to where most of their ground lies.</summary>
    public List<int> Contradicted { get; } = [];

    private static EditionLink LinkOf(SharedGround pair) => new(pair.First, pair.Second, pair.SquareMeters, 0);

    /// <summary>
    /// Areas that share ground with none, since a division lacks their borders, are the same where their codes are.
    /// </summary>
    private IEnumerable<EditionLink> WithoutGround() =>
        from older in Enumerable.Range(0, _older.Layer.Count)
        let newer = _newer.Layer.IndexOf(_older.Layer.Areas[older].Code)
        where _olderArea[older] == 0 && newer >= 0 && _newerArea[newer] == 0
        select new EditionLink(older, newer, 0, 0);

    private static double[] SumBy(int count, IReadOnlyList<SharedGround> ground, Func<SharedGround, int> place)
    {
        var sums = new double[count];
        foreach (var pair in ground)
            sums[place(pair)] += pair.SquareMeters;
        return sums;
    }

    private List<EditionLink> InLog(IReadOnlyList<SharedGround> ground, IReadOnlyList<EditionChange> changes)
    {
        var byOlder = ground.ToLookup(pair => pair.First);
        var changesByOlder = changes.ToLookup(change => change.From, change => change.To);
        var links = new List<EditionLink>();
        for (var older = 0; older < _older.Layer.Count; older++)
        {
            var allowed = changesByOlder[older].ToHashSet();
            if (_newer.Layer.IndexOf(_older.Layer.Areas[older].Code) is >= 0 and var sameCode)
                allowed.Add(sameCode);
            var shared = byOlder[older].ToList();
            var kept = shared.Where(pair => allowed.Contains(pair.Second)).ToList();
            if (kept.Sum(pair => pair.SquareMeters) * 2 < _olderArea[older])
                Contradicted.Add(older);
            if (kept.Count == 0 && allowed.Count == 1)
                links.Add(new EditionLink(older, allowed.First(), 0, 0));
            else
                links.AddRange((kept.Count == 0 ? shared.Where(IsMore) : kept).Select(LinkOf));
        }

        return links;
    }

    private List<EditionLink> WithoutSlivers(List<EditionLink> links)
    {
        var (olderSame, newerSame) = (new int[_older.Layer.Count], new int[_newer.Layer.Count]);
        Array.Fill(olderSame, -1);
        Array.Fill(newerSame, -1);
        foreach (var link in links.Where(IsSame))
            (olderSame[link.From], newerSame[link.To]) = (link.To, link.From);
        return [.. links.Where(link =>
            (olderSame[link.From] < 0 || olderSame[link.From] == link.To)
            && (newerSame[link.To] < 0 || newerSame[link.To] == link.From)
            && link.SquareMeters > RedrawnShare * Math.Min(_olderArea[link.From], _newerArea[link.To]))];
    }

    /// <summary>Whether the ground is more of the older area than a border drawn anew can be.</summary>
    private bool IsMore(SharedGround pair) => pair.SquareMeters > RedrawnShare * _olderArea[pair.First];

    private bool IsSame(EditionLink link) =>
        link.SquareMeters > 0
        && link.SquareMeters >= (1 - RedrawnShare) * _olderArea[link.From]
        && link.SquareMeters >= (1 - RedrawnShare) * _newerArea[link.To];
}
