using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Comparisons;

/// <summary>
/// The published values of a level's areas within an area, in order: what a place in a ranking and the spread of a
/// spine chart are read from.
/// </summary>
public sealed class PeerGroup
{
    private readonly double[] _sorted;

    private PeerGroup(Area within, double[] sorted) => (Within, _sorted) = (within, sorted);

    /// <summary>The area that the others lie in.</summary>
    public Area Within { get; }

    /// <summary>How many areas have a value.</summary>
    public int Count => _sorted.Length;

    /// <summary>Gathers the values of a column.</summary>
    /// <param name="tree">The tree of the column's edition.</param>
    /// <param name="column">The values.</param>
    /// <param name="within">An area of the tree, on the column's level or a coarser one.</param>
    public static PeerGroup Of(AreaTree tree, IndicatorColumn column, Area within)
    {
        var index = tree.Layer(within.Id.Level).IndexOf(within.Code);
        var values = column.Values;
        var states = column.States;
        var published = new List<double>();
        foreach (var member in tree.MembersOf(within.Id.Level, index, column.Layer.Level))
            if (states[member] == CellState.Published)
                published.Add(values[member]);
        published.Sort();
        return new PeerGroup(within, [.. published]);
    }

    /// <summary>The place of a value, 1 for the highest; equal values share the best place.</summary>
    public int RankOf(double value) => 1 + Count - CountNotAbove(value);

    /// <summary>Lowest, quartiles and highest, or null where fewer than four areas have a value.</summary>
    public Spread? FindSpread()
    {
        const int Fewest = 4;
        return Count < Fewest
            ? null
            : new Spread(_sorted[0], Quantile(0.25), Quantile(0.5), Quantile(0.75), _sorted[^1], Count);
    }

    private int CountNotAbove(double value)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Linear between order statistics (Hyndman and Fan 1996, type 7).</summary>
    private double Quantile(double share)
    {
        var place = share * (Count - 1);
        var below = (int)place;
        return below + 1 < Count
            ? _sorted[below] + (place - below) * (_sorted[below + 1] - _sorted[below])
            : _sorted[below];
    }
}

/// <summary>How values spread over areas. In the value's unit.</summary>
/// <param name="Lowest">The lowest value.</param>
/// <param name="LowerQuartile">A quarter of the areas lie below.</param>
/// <param name="Median">Half of them.</param>
/// <param name="UpperQuartile">Three quarters.</param>
/// <param name="Highest">The highest value.</param>
/// <param name="Areas">How many areas have a value.</param>
public sealed record Spread(
    double Lowest, double LowerQuartile, double Median, double UpperQuartile, double Highest, int Areas);
