using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Profiles;

/// <summary>A place in an order of areas by value.</summary>
/// <param name="Rank">1 for the highest value; equal values share the best rank.</param>
/// <param name="Of">How many areas have a value.</param>
/// <param name="Within">The area that was ranked within.</param>
public sealed record RankPosition(int Rank, int Of, Area Within);

/// <summary>
/// Orders areas by an indicator's value, highest first unless asked otherwise, whatever the polarity; areas without a
/// value have no rank.
/// </summary>
public static class Ranking
{
    /// <summary>The areas of a layer that lie in an area, as indices; a deterministic order by code.</summary>
    public static IReadOnlyList<int> IndicesWithin(AreaRegister register, AreaLayer layer, Area within)
    {
        var tree = layer.Edition is null ? register.Newest : register.FindTree(layer.Edition)!;
        var target = tree.Layer(within.Id.Level).IndexOf(within.Code);
        if (target < 0 || within.Id.Level < layer.Level)
            return [];
        return tree.MembersOf(within.Id.Level, target, layer.Level);
    }

    /// <summary>The published values among some areas, highest (or lowest) first, equal values by code.</summary>
    /// <returns>Pairs of index and rank.</returns>
    public static IReadOnlyList<(int Index, int Rank)> Order(
        IndicatorColumn column, IEnumerable<int> indices, bool lowestFirst = false)
    {
        var sign = lowestFirst ? 1 : -1;
        var ordered = indices.Where(i => column.States[i] == CellState.Published)
            .OrderBy(i => sign * column.Values[i]).ThenBy(i => i).ToList();
        var ranks = new List<(int, int)>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var tied = i > 0 && column.Values[ordered[i]] == column.Values[ordered[i - 1]];
            ranks.Add((ordered[i], tied ? ranks[^1].Item2 : i + 1));
        }

        return ranks;
    }
}
