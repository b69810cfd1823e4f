namespace Omradesprofiler.Areas;

/// <summary>
/// Makes the weights between two editions in both directions, for DeSO and for the RegSO that they are put together
/// to. What an area gives to each of its successors is told by the populated squares on their common ground, scaled to
/// the published totals of both editions where there are any; an area with fewer than five such squares is divided as
/// the ground lies.
/// </summary>
public sealed class EditionWeightsBuilder
{
    /// <summary>Squares that an area must have for them to tell where its people live.</summary>
    public const int FewestCells = 5;

    private readonly EditionDivision _older;
    private readonly EditionDivision _newer;
    private readonly WeightMethod _whole;
    private readonly LinkPeople _links;

    /// <summary>Lays the editions over each other and finds the people of each piece.</summary>
    /// <param name="older">The older edition.</param>
    /// <param name="newer">The newer edition.</param>
    /// <param name="changes">The publisher's change log, without extensions that are only sea; null for none.</param>
    /// <param name="grid">Where people live.</param>
    public EditionWeightsBuilder(
        EditionDivision older, EditionDivision newer, IReadOnlyList<EditionChange>? changes, PopulatedGrid grid)
    {
        (_older, _newer) = (older, newer);
        _whole = changes is null ? WeightMethod.Whole : WeightMethod.ChangeLog;
        var found = new EditionLinks(older, newer, changes);
        Contradicted = [.. found.Contradicted.Select(i => older.Layer.Areas[i].Id)];
        _links = new LinkPeople(older, newer, found.All, grid);
        Unresolved =
        [
            .. UnlinkedOf(older.Layer, _links.All.Select(link => link.From)),
            .. UnlinkedOf(newer.Layer, _links.All.Select(link => link.To)),
        ];
    }

    /// <summary>Areas of either edition that have nothing in common with the other; there are no weights then.
    /// </summary>
    public IReadOnlyList<AreaId> Unresolved { get; }

    /// <summary>Older areas that the log moves elsewhere than to where most of their ground lies.</summary>
    public IReadOnlyList<AreaId> Contradicted { get; }

    /// <summary>The weights in both directions; empty where areas are unresolved.</summary>
    public IReadOnlyList<EditionWeights> Build()
    {
        if (Unresolved.Count > 0)
            return [];
        var there = DesoRows(_links.All, _older, _links.FewCellsOlder);
        var back = DesoRows(
            [.. _links.All.Select(link => link.Turned).OrderBy(link => (link.From, link.To))], _newer,
            _links.FewCellsNewer);
        return
        [
            there.ToWeights(_older.Layer, _newer.Layer),
            back.ToWeights(_newer.Layer, _older.Layer),
            RegsoWeights(there, _older, _newer),
            RegsoWeights(back, _newer, _older),
        ];
    }

    private static IEnumerable<AreaId> UnlinkedOf(AreaLayer layer, IEnumerable<int> linked)
    {
        var has = new bool[layer.Count];
        foreach (var place in linked)
            has[place] = true;
        return layer.Areas.Where((_, i) => !has[i]).Select(area => area.Id);
    }

    private WeightRows DesoRows(IReadOnlyList<EditionLink> links, EditionDivision from, HashSet<int> fewCells)
    {
        var rows = new WeightRows(from.Layer.Count);
        foreach (var row in links.GroupBy(link => link.From))
        {
            var parts = row.ToList();
            var byArea = fewCells.Contains(row.Key);
            rows.Methods[row.Key] = byArea ? WeightMethod.Area : WeightMethod.People;
            foreach (var link in parts)
                rows.Add(link.From, link.To, parts.Count == 1 ? 1 : byArea ? link.SquareMeters : link.People);
        }

        rows.MarkWhole(_whole);
        return rows;
    }

    /// <summary>RegSO give each other what their DeSO do, weighted with the DeSO's people.</summary>
    private static EditionWeights RegsoWeights(WeightRows deso, EditionDivision from, EditionDivision to)
    {
        var (parents, newParents) = (
            from.Tree.ParentsOf(AreaLevel.Deso).ToArray(), to.Tree.ParentsOf(AreaLevel.Deso).ToArray());
        var rows = new WeightRows(from.Tree.Layer(AreaLevel.Regso).Count);
        foreach (var parts in Enumerable.Range(0, deso.Count).GroupBy(i => parents[i]))
        {
            var byArea = !(parts.Sum(i => from.People[i]) > 0);
            var method = byArea ? WeightMethod.Area : WeightMethod.People;
            foreach (var part in parts)
            {
                var amount = byArea ? from.Shapes[part]?.AreaSquareMeters ?? 1 : from.People[part];
                var shares = deso.SharesOf(part).ToLookup(pair => newParents[pair.Target], pair => pair.Share);
                foreach (var share in shares)
                    rows.Add(parts.Key, share.Key, amount * share.Sum());
                if (shares.Count > 1 && deso.Methods[part] > method)
                    method = deso.Methods[part];
            }

            rows.Methods[parts.Key] = method;
        }

        rows.MarkWhole(WeightMethod.Whole);
        return rows.ToWeights(from.Tree.Layer(AreaLevel.Regso), to.Tree.Layer(AreaLevel.Regso));
    }
}
