using System.Runtime.InteropServices;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Areas;

/// <summary>
/// Finds the people on the ground that DeSO of two editions share, from the populated squares that the ground cuts.
/// </summary>
internal sealed class LinkPeople
{
    private readonly EditionDivision _older;
    private readonly EditionDivision _newer;
    private readonly PopulatedGrid _grid;
    private readonly ShapeOverlap _overlap = new();
    private readonly List<EditionLink> _all = [];

    public LinkPeople(
        EditionDivision older, EditionDivision newer, IReadOnlyList<EditionLink> links, PopulatedGrid grid)
    {
        (_older, _newer, _grid) = (older, newer, grid);
        foreach (var group in LinkGroups.Of(links, older.Layer.Count, newer.Layer.Count))
            _all.AddRange(group.Count == 1 ? group : WithPeople(group));
        _all.Sort((a, b) => (a.From, a.To).CompareTo((b.From, b.To)));
    }

    /// <summary>The links with their people, by older and then newer area.</summary>
    public IReadOnlyList<EditionLink> All => _all;

    /// <summary>Older areas with too few squares to tell where their people live.</summary>
    public HashSet<int> FewCellsOlder { get; } = [];

    /// <summary>Newer areas with too few squares to tell where their people live.</summary>
    public HashSet<int> FewCellsNewer { get; } = [];

    private List<EditionLink> WithPeople(List<EditionLink> group)
    {
        var older = new Dictionary<int, HashSet<(int, int)>>();
        var newer = new Dictionary<int, HashSet<(int, int)>>();
        var links = group.ConvertAll(link => Measure(link, older, newer));
        var isToldByOlder = !AddFew(older, links.ToLookup(link => link.From, link => link.People), FewCellsOlder);
        var isToldByNewer = !AddFew(newer, links.ToLookup(link => link.To, link => link.People), FewCellsNewer);
        if (isToldByOlder || isToldByNewer)
            WeightFitting.TryFit(CollectionsMarshal.AsSpan(links), _older.People, _newer.People);
        return links;
    }

    private EditionLink Measure(
        EditionLink link, Dictionary<int, HashSet<(int, int)>> older, Dictionary<int, HashSet<(int, int)>> newer)
    {
        var touched = new HashSet<(int, int)>();
        if (_older.Shapes[link.From] is { } first && _newer.Shapes[link.To] is { } second)
            link = link with { People = _grid.PeopleIn(first, second, _overlap, touched) };
        Join(older, link.From, touched);
        Join(newer, link.To, touched);
        return link;
    }

    private static void Join(Dictionary<int, HashSet<(int, int)>> cells, int area, HashSet<(int, int)> touched)
    {
        if (!cells.TryGetValue(area, out var own))
            cells[area] = own = [];
        own.UnionWith(touched);
    }

    /// <summary>Notes the areas that are divided and have too few squares for it.</summary>
    /// <returns>Whether there are any.</returns>
    private static bool AddFew(
        Dictionary<int, HashSet<(int, int)>> cells, ILookup<int, double> people, HashSet<int> few)
    {
        var before = few.Count;
        foreach (var (area, own) in cells)
            if (people[area].Count() > 1
                && (own.Count < EditionWeightsBuilder.FewestCells || !(people[area].Sum() > 0)))
                few.Add(area);
        return few.Count > before;
    }
}
