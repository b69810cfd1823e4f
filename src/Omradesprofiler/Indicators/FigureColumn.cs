using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>
/// One indicator for many places of one kind, areas or catchments: arrays in the places' order, made once and read many
/// times.
/// </summary>
public abstract class FigureColumn
{
    internal const string EstimatedNote = "Skattat ur avrundade andelar.";

    private protected FigureColumn(Indicator indicator, ColumnKey key, ColumnData data) =>
        (Indicator, Key, Data) = (indicator, key, data);

    /// <summary>What the values say.</summary>
    public Indicator Indicator { get; }

    /// <summary>Which areas, when, whom.</summary>
    public ColumnKey Key { get; }

    /// <summary>The ages that are counted: those asked for, or the one band that the source publishes.</summary>
    public AgeGroup Age => Data.Age;

    /// <summary>The source records that the column was made from.</summary>
    public IReadOnlyList<string> SourceIds => Data.SourceIds;

    /// <summary>One state a place.</summary>
    public ReadOnlySpan<CellState> States => Data.States;

    /// <summary>One value a place; 0 where the state is not published.</summary>
    public ReadOnlySpan<double> Values => Data.Values;

    internal ColumnData Data { get; }

    /// <summary>The figure of the place at an index.</summary>
    public Figure FigureAt(int index) => Data.States[index] switch
    {
        CellState.Published => new Figure.Published(
            Data.Values[index], Known(Data.Numerators, index), Known(Data.Denominators, index), Data.Bases[index],
            IntervalAt(index))
        {
            StrictInterval = LimitsAt(Data.Certainty?.Strict, Confidence.Strict, index),
            ConservativeInterval = LimitsAt(Data.Certainty?.Conservative, Confidence.Usual, index),
        },
        CellState.SourceSuppressed or CellState.OwnSuppressed => new Figure.Suppressed(Data.States[index]),
        var reason => new Figure.Missing(reason, Data.Refusals is { } refusals ? refusals[index] : Refusal.None),
    };

    /// <summary>The years that the value is made of: more than the column's where people are few.</summary>
    private protected Period PeriodAt(int index) => Data.PooledYears is { } years && years[index] > 1
        ? new Period(Key.Period.From - years[index] + 1, Key.Period.To)
        : Key.Period;

    private static double? Known(double[]? values, int index) =>
        values is not null && !double.IsNaN(values[index]) ? values[index] : null;

    /// <summary>What is known by chance, or where that is not, what rounding alone allows.</summary>
    private ValueInterval? IntervalAt(int index)
    {
        if (Data.Certainty is { } certainty)
            return LimitsAt(certainty.Usual, certainty.Confidence, index);
        return Data.HalfWidths is { } widths && Data.Bases[index] == ValueBasis.Estimated
            ? new ValueInterval(
                Math.Max(0, Data.Values[index] - widths[index]), Math.Min(1, Data.Values[index] + widths[index]),
                1, "avrundning")
            : null;
    }

    private ValueInterval? LimitsAt(LimitArrays? limits, double confidence, int index) =>
        limits?.Has(index) == true
            ? new ValueInterval(limits.Lower[index], limits.Upper[index], confidence, Data.Certainty!.Method)
            : null;
}
