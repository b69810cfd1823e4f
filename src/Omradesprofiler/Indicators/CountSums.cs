using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Indicators;

/// <summary>Adds counts up, with the reasons why some can not be and the number of perturbed counts in each.</summary>
internal static class CountSums
{
    /// <summary>One product with the weights. A part that can not be shown keeps the whole from being shown.</summary>
    /// <param name="weights">From the parts to the wholes.</param>
    /// <param name="parts">The counts of the parts.</param>
    /// <param name="basis">How the sums come about; a part's own basis stays where it says less.</param>
    public static ColumnData Of(AreaWeights weights, ColumnData parts, ValueBasis basis)
    {
        var states = weights.Worst<byte>([.. parts.States.Select(Additive)], (byte)CellState.NotCollected);
        var bases = weights.Worst<byte>([.. parts.Bases.Select(own => (byte)own)], (byte)basis);
        var values = weights.Sum(parts.Values);
        for (var i = 0; i < values.Length; i++)
            if (states[i] != (byte)CellState.Published)
                values[i] = 0;
        return new ColumnData(
            values, [.. states.Select(state => (CellState)state)],
            [.. bases.Select(own => (ValueBasis)Math.Max(own, (byte)basis))], parts.SourceIds)
        {
            Age = parts.Age,
            Parts = weights.Sum(parts.Parts ?? Filled(parts.Values.Length, 1.0)),
            Conversion = parts.Conversion,
        };
    }

    /// <summary>What was published, and sums where it was not collected.</summary>
    public static ColumnData FillGaps(ColumnData published, ColumnData sums)
    {
        var (values, states, bases) = (
            (double[])published.Values.Clone(), (CellState[])published.States.Clone(),
            (ValueBasis[])published.Bases.Clone());
        var parts = (double[])(published.Parts ?? Filled(values.Length, 1.0)).Clone();
        for (var i = 0; i < values.Length; i++)
            if (states[i] == CellState.NotCollected)
                (values[i], states[i], bases[i], parts[i]) =
                    (sums.Values[i], sums.States[i], sums.Bases[i], sums.Parts?[i] ?? 1);
        return published with
        {
            Parts = parts,
            Values = values,
            States = states,
            Bases = bases,
            SourceIds = [.. published.SourceIds.Union(sums.SourceIds)],
        };
    }

    /// <summary>What can not occur counts as none when counts are added.</summary>
    public static byte Additive(CellState state) =>
        (byte)(state == CellState.NotApplicable ? CellState.Published : state);

    /// <summary>An array of one value.</summary>
    public static T[] Filled<T>(int length, T value)
    {
        var filled = new T[length];
        Array.Fill(filled, value);
        return filled;
    }
}
