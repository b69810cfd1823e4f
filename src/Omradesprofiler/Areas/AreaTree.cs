using System.Collections.Concurrent;

namespace Omradesprofiler.Areas;

/// <summary>
/// One edition's hierarchy DeSO ⊂ RegSO ⊂ municipality ⊂ county ⊂ country, by attribute and never by geometry. Levels
/// that the data lack are empty layers; a child whose parent is unknown can not be in a tree.
/// </summary>
public sealed class AreaTree
{
    private readonly AreaLayer[] _layers;
    private readonly int[][] _parents;
    private readonly ConcurrentDictionary<(AreaLevel Level, AreaLevel Coarser), int[][]> _members = [];

    /// <summary>Links each area to its parent.</summary>
    /// <param name="edition">The DeSO edition.</param>
    /// <param name="areas">Areas of all levels, of the edition and its RegSO edition.</param>
    /// <exception cref="ArgumentException">An area's parent is missing, or two areas share an identity.</exception>
    public AreaTree(Edition edition, IEnumerable<Area> areas)
    {
        Edition = edition.Deso;
        var byLevel = areas.ToLookup(area => area.Id.Level);
        _layers = [.. AreaLevels.All.Select(level => new AreaLayer(level, EditionOf(level), byLevel[level]))];
        _parents = [.. AreaLevels.All.Select(LinkToParents)];
    }

    /// <summary>The DeSO edition that the tree is of; its RegSO edition follows from it.</summary>
    public Edition Edition { get; }

    /// <summary>The areas of a level.</summary>
    public AreaLayer Layer(AreaLevel level) => _layers[(int)level];

    /// <summary>Whether all of Sweden's DeSO are here, so that their sum is riket.</summary>
    public bool IsWholeCountry => Layer(AreaLevel.Deso).Count == Edition.AreaCount;

    /// <summary>Every area of every level, finest first.</summary>
    public IEnumerable<Area> Areas => _layers.SelectMany(layer => layer.Areas);

    /// <summary>For each area of a level, the index of its parent one level up; empty for the country.</summary>
    public ReadOnlySpan<int> ParentsOf(AreaLevel level) => _parents[(int)level];

    /// <summary>The area on a coarser level that an area lies in, or the area itself on its own level.</summary>
    /// <returns>The index in the coarser layer.</returns>
    public int AncestorOf(AreaLevel level, int index, AreaLevel coarser)
    {
        for (; level < coarser; level++)
            index = _parents[(int)level][index];
        return index;
    }

    /// <summary>The areas that an area lies in, nearest first, up to the country.</summary>
    public IEnumerable<Area> AncestorsOf(Area area)
    {
        var (level, index) = (area.Id.Level, Layer(area.Id.Level).IndexOf(area.Code));
        while (level < AreaLevel.Country)
        {
            index = _parents[(int)level][index];
            yield return Layer(++level).Areas[index];
        }
    }

    /// <summary>
    /// The areas of a level that lie in an area of a coarser level (or are it), as indices in ascending order.
    /// </summary>
    public IReadOnlyList<int> MembersOf(AreaLevel coarser, int index, AreaLevel level) =>
        _members.GetOrAdd((level, coarser), pair =>
        {
            var members = new List<int>[Layer(pair.Coarser).Count];
            for (var i = 0; i < members.Length; i++)
                members[i] = [];
            for (var i = 0; i < Layer(pair.Level).Count; i++)
                members[AncestorOf(pair.Level, i, pair.Coarser)].Add(i);
            return [.. members.Select(list => list.ToArray())];
        })[index];

    /// <summary>The 0/1 weights that add areas of one level up to a coarser one.</summary>
    public AreaWeights WeightsTo(AreaLevel finer, AreaLevel coarser)
    {
        var targets = new int[Layer(finer).Count];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = AncestorOf(finer, i, coarser);
        return AreaWeights.FromParents(targets, Layer(coarser).Count);
    }

    private Edition? EditionOf(AreaLevel level) => level switch
    {
        AreaLevel.Deso => Edition,
        AreaLevel.Regso => Edition.Regso,
        _ => null,
    };

    private int[] LinkToParents(AreaLevel level)
    {
        if (level == AreaLevel.Country)
            return [];
        var parents = _layers[(int)level + 1];
        return [.. _layers[(int)level].Areas.Select(area => parents.TryGetIndex(area.ParentCode, out var index)
            ? index
            : throw new ArgumentException($"{area.Id} ligger i \"{area.ParentCode}\", som saknas."))];
    }
}
