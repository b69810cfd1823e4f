using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Care;

/// <summary>One indicator for all catchments of a geography, in the order of its clinics.</summary>
public sealed class CatchmentColumn : FigureColumn
{
    private readonly bool[] _isShared;

    internal CatchmentColumn(Indicator indicator, ColumnKey key, CareGeography geography, ColumnData data)
        : base(indicator, key, data)
    {
        Geography = geography;
        _isShared = geography.Shared();
    }

    /// <summary>Whose catchments.</summary>
    public CareGeography Geography { get; }

    /// <summary>The figure of the catchment at an index, with all that belongs to it.</summary>
    public CatchmentValue ValueAt(int index) => new(
        Indicator, Geography.CareCenters[index], Key with { Age = Age, Period = PeriodAt(index) }, FigureAt(index),
        [.. NotesAt(index).OfType<string>()], SourceIds);

    private IEnumerable<string?> NotesAt(int index)
    {
        foreach (var note in Data.Notes)
            yield return note;
        yield return Data.AreaNotes?[index];
        yield return _isShared[index] && States[index] == CellState.Published ? Geography.SharedNote : null;
        yield return Indicator.Formula is IndicatorFormula.RoundedShare ? EstimatedNote : null;
        yield return Data.Conversion is { } conversion
            ? $"Omräknad från {conversion.From.SwedishName}, som gällde för perioden."
            : null;
        yield return States[index] == CellState.OwnSuppressed ? HiddenNote : null;
    }

    private string HiddenNote => Geography.IsWhole
        ? "Uppgiften är skyddad för upptagningsområdet, eller för något av områdena som det består av."
        : "Egna uppgifter ges för upptagningsområden av hela områden. Här är något av områdena skyddat, och summan "
            + "får inte räknas ut.";
}

/// <summary>A figure of a catchment with everything that must stand beside it when it is shown.</summary>
/// <param name="Indicator">What it says.</param>
/// <param name="CareCenter">The code of the clinic whose catchment it is about.</param>
/// <param name="Key">The level and edition of the areas that it is made of, period, sex, age.</param>
/// <param name="Figure">The number or the reason.</param>
/// <param name="Notes">Swedish remarks on this value.</param>
/// <param name="SourceIds">The source records that it was made from.</param>
public sealed record CatchmentValue(
    Indicator Indicator, string CareCenter, ColumnKey Key, Figure Figure, IReadOnlyList<string> Notes,
    IReadOnlyList<string> SourceIds);
