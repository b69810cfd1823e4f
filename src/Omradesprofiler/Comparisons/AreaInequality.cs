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
    /// <returns>Refused where the order has no polarity, values have no uncertainty, or areas are few.</returns>
    public static Outcome<AreaInequality> Of(ColumnSelection selection, ColumnSelection order)
    {
        var polarity = order.Column.Indicator.Polarity;
        if (polarity == Polarity.None)
            return Refusal.NothingToCompare;
        if (selection.StandardErrors is not { } errors)
            return Refusal.NoUncertaintyKnown;
        var ranked = Ranked(selection, order, polarity);
        var people = selection.FindPeople() ?? [.. selection.Areas.Select(_ => 1.0)];
        var indices = SlopeIndex.WithLimits(
            Pick(people, ranked), Pick(selection.Values, ranked), Pick(errors, ranked), isLogarithmic: false,
            Simulation);
        if (!indices.TryGet(out var limits))
            return indices.Reason;
        return new AreaInequality(
            limits.Oriented(selection.Column.Indicator.Polarity), TenthsOf(selection, ranked), ranked.Length);
    }

    /// <summary>Places in the selection, worst off first; areas that lack the order's value take no part.</summary>
    private static int[] Ranked(ColumnSelection selection, ColumnSelection order, Polarity polarity)
    {
        var sign = polarity == Polarity.HigherIsWorse ? -1 : 1;
        var values = order.Areas.Zip(order.Values).ToDictionary(pair => pair.First, pair => sign * pair.Second);
        return [.. Enumerable.Range(0, selection.Areas.Length).Where(i => values.ContainsKey(selection.Areas[i]))
            .OrderBy(i => values[selection.Areas[i]]).ThenBy(i => i)];
    }

    private static Outcome<TenthGap> TenthsOf(ColumnSelection selection, int[] ranked)
    {
        if (selection is not { Numerators: { } events, Denominators: { } people })
            return Refusal.CountsNeeded;
        var known = Array.FindIndex(events, count => count > 0);
        if (known < 0)
            return Refusal.TooFewEvents;
        var unit = selection.Values[known] * people[known] / events[known];
        return TenthGap.Of(Pick(events, ranked), Pick(people, ranked))
            .Map(gap => new TenthGap(gap.Worst * unit, gap.Best * unit));
    }

    private static double[] Pick(double[] values, int[] places) => Array.ConvertAll(places, place => values[place]);
}
