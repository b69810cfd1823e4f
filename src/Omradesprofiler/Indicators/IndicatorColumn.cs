using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>
/// One indicator for all areas of a layer: arrays in the layer's order, made once and read many times.
/// </summary>
public sealed class IndicatorColumn
{
    private const string EstimatedNote = "Skattat ur avrundade andelar.";

    private readonly IReadOnlyList<string> _notes;

    internal IndicatorColumn(Indicator indicator, ColumnKey key, AreaLayer layer, ColumnData data)
    {
        Indicator = indicator;
        Key = key;
        Layer = layer;
        Data = data;
        _notes = [.. data.Notes];
    }

    /// <summary>What the values say.</summary>
    public Indicator Indicator { get; }

    /// <summary>Which areas, when, whom.</summary>
    public ColumnKey Key { get; }

    /// <summary>The areas, in the arrays' order.</summary>
    public AreaLayer Layer { get; }

    /// <summary>The ages that are counted: those asked for, or the one band that the source publishes.</summary>
    public AgeGroup Age => Data.Age;

    /// <summary>The source records that the column was made from.</summary>
    public IReadOnlyList<string> SourceIds => Data.SourceIds;

    /// <summary>One state an area.</summary>
    public ReadOnlySpan<CellState> States => Data.States;

    /// <summary>One value an area; 0 where the state is not published.</summary>
    public ReadOnlySpan<double> Values => Data.Values;

    internal ColumnData Data { get; }

    /// <summary>The figure of the area at an index of the layer.</summary>
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

    /// <summary>The figure of the area at an index of the layer, with all that belongs to it.</summary>
    public IndicatorValue ValueAt(int index) =>
        new(
            Indicator, Layer.Areas[index], Key with { Age = Age, Period = PeriodAt(index) }, FigureAt(index),
            NotesAt(index), SourceIds);

    /// <summary>The years that the value is made of: more than the column's where people are few.</summary>
    private Period PeriodAt(int index) => Data.PooledYears is { } years && years[index] > 1
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

    private IReadOnlyList<string> NotesAt(int index)
    {
        string?[] own =
        [
            Data.AreaNotes?[index],
            Data.Bases[index] == ValueBasis.Estimated ? EstimatedNote : null,
            Data.Conversion is { } conversion ? EditionConversion.NoteOf(conversion, index) : null,
        ];
        return Array.TrueForAll(own, note => note is null) ? _notes : [.. _notes, .. own.OfType<string>()];
    }
}
