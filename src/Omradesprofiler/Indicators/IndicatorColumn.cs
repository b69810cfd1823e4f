using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>
/// One indicator for all areas of a layer: arrays in the layer's order, made once and read many times.
/// </summary>
public sealed class IndicatorColumn
{
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
            IntervalAt(index)),
        CellState.SourceSuppressed or CellState.OwnSuppressed => new Figure.Suppressed(Data.States[index]),
        var reason => new Figure.Missing(reason),
    };

    /// <summary>The figure of the area at an index of the layer, with all that belongs to it.</summary>
    public IndicatorValue ValueAt(int index) =>
        new(Indicator, Layer.Areas[index], Key with { Age = Age }, FigureAt(index), NotesAt(index), SourceIds);

    private static double? Known(double[]? values, int index) =>
        values is not null && !double.IsNaN(values[index]) ? values[index] : null;

    private ValueInterval? IntervalAt(int index) =>
        Data.HalfWidths is { } widths && Data.Bases[index] == ValueBasis.Estimated
            ? new ValueInterval(
                Math.Max(0, Data.Values[index] - widths[index]), Math.Min(1, Data.Values[index] + widths[index]),
                1, "avrundning")
            : null;

    private IReadOnlyList<string> NotesAt(int index)
    {
        if (Data.Conversion is { } conversion)
            return [.. _notes, EditionConversion.NoteOf(conversion, index)];
        return Data.Bases[index] == ValueBasis.Estimated ? [.. _notes, "Skattat ur avrundade andelar."] : _notes;
    }
}
