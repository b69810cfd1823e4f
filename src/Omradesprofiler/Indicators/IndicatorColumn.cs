using Omradesprofiler.Areas;

namespace Omradesprofiler.Indicators;

/// <summary>One indicator for all areas of a layer, in the layer's order.</summary>
public sealed class IndicatorColumn : FigureColumn
{
    private readonly IReadOnlyList<string> _notes;

    internal IndicatorColumn(Indicator indicator, ColumnKey key, AreaLayer layer, ColumnData data)
        : base(indicator, key, data)
    {
        Layer = layer;
        _notes = [.. data.Notes];
    }

    /// <summary>The areas, in the arrays' order.</summary>
    public AreaLayer Layer { get; }

    /// <summary>The figure of the area at an index of the layer, with all that belongs to it.</summary>
    public IndicatorValue ValueAt(int index) =>
        new(
            Indicator, Layer.Areas[index], Key with { Age = Age, Period = PeriodAt(index) }, FigureAt(index),
            NotesAt(index), SourceIds);

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
