using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>How unequally a value is spread over areas that are ordered from the worst off to the best off.</summary>
/// <param name="Indices">Slope and relative index with intervals; above 0 and above 1 where those with the greatest
/// need have it worse.</param>
/// <param name="Tenths">The worst off and the best off tenth of the people, or why they can not be told.</param>
/// <param name="Areas">How many areas took part.</param>
public sealed record AreaInequality(InequalityLimits Indices, Outcome<TenthGap> Tenths, int Areas)
{
    /// <summary>The draws that intervals are made of.</summary>
    public static readonly Simulation Simulation = new(2_000, 1997);

    /// <summary>Inequality of one column over the order of another.</summary>
    /// <param name="selection">The values.</param>
    /// <param name="order">What areas are ordered by: an index of need, områdestyp; it must have a polarity.</param>
    /// <returns>Refused where the order has no polarity, values have no uncertainty or denominator, or areas are few.
    /// </returns>
    public static Outcome<AreaInequality> Of(ColumnSelection selection, ColumnSelection order)
    {
        var polarity = order.Column.Indicator.Polarity;
        if (polarity == Polarity.None)
            return Refusal.NothingToCompare;
        if (selection.StandardErrors is not { } errors)
            return Refusal.NoUncertaintyKnown;
        if (selection.FindDenominators() is not { } people)
            return Refusal.CountsNeeded;
        var groups = Grouped(selection, order, polarity);
        var sizes = Array.ConvertAll(groups, group => group.Sum(i => people[i]));
        var values = Array.ConvertAll(groups, group => Mean(group, i => selection.Values[i]));
        var spreads = Array.ConvertAll(groups, group => Math.Sqrt(group.Sum(i => Square(people[i] * errors[i])))
            / group.Sum(i => people[i]));
        var indices = SlopeIndex.WithLimits(sizes, values, spreads, isLogarithmic: false, Simulation);
        if (!indices.TryGet(out var limits))
            return indices.Reason;
        return new AreaInequality(
            limits.Oriented(selection.Column.Indicator.Polarity), TenthsOf(selection, groups),
            groups.Sum(group => group.Length));

        double Mean(int[] group, Func<int, double> valueOf) =>
            group.Sum(i => people[i] * valueOf(i)) / group.Sum(i => people[i]);
    }

    /// <summary>
    /// Places in the selection, worst off first, those with the same value of the order together: nothing tells which
    /// of them is worse off. Areas that lack the order's value take no part.
    /// </summary>
    private static int[][] Grouped(ColumnSelection selection, ColumnSelection order, Polarity polarity)
    {
        var sign = polarity == Polarity.HigherIsWorse ? -1 : 1;
        var values = order.Areas.Zip(order.Values).ToDictionary(pair => pair.First, pair => sign * pair.Second);
        return [.. Enumerable.Range(0, selection.Areas.Length).Where(i => values.ContainsKey(selection.Areas[i]))
            .GroupBy(i => values[selection.Areas[i]]).OrderBy(group => group.Key).Select(group => group.ToArray())];
    }

    private static Outcome<TenthGap> TenthsOf(ColumnSelection selection, int[][] groups)
    {
        if (selection is not { Numerators: { } events, Denominators: { } people })
            return Refusal.CountsNeeded;
        var known = Array.FindIndex(events, count => count > 0);
        if (known < 0)
            return Refusal.TooFewEvents;
        var unit = selection.Values[known] * people[known] / events[known];
        return TenthGap.Of(
            Array.ConvertAll(groups, group => group.Sum(i => events[i])),
            Array.ConvertAll(groups, group => group.Sum(i => people[i])))
            .Map(gap => new TenthGap(gap.Worst * unit, gap.Best * unit));
    }

    private static double Square(double x) => x * x;
}
