using Omradesprofiler.Indicators;

namespace Omradesprofiler.Care;

/// <summary>One indicator for many clinics, of their catchments or of those listed there.</summary>
public sealed class CareCenterColumn : FigureColumn
{
    private readonly Func<int, IEnumerable<string?>> _notesOf;

    internal CareCenterColumn(
        Indicator indicator, ColumnKey key, IReadOnlyList<string> careCenters, ColumnData data,
        Func<int, IEnumerable<string?>> notesOf)
        : base(indicator, key, data) =>
        (CareCenters, _notesOf) = (careCenters, notesOf);

    /// <summary>The clinics' codes, in the arrays' order.</summary>
    public IReadOnlyList<string> CareCenters { get; }

    /// <summary>The figure of the clinic at an index, with all that belongs to it.</summary>
    public CareCenterValue ValueAt(int index) => new(
        Indicator, CareCenters[index], Key with { Age = Age, Period = PeriodAt(index) }, FigureAt(index),
        [.. Data.Notes, .. _notesOf(index).Append(Data.AreaNotes?[index]).OfType<string>()], SourceIds);

    /// <summary>Where a clinic stands among them, or −1.</summary>
    public int IndexOf(string careCenter) => CareCenters.PlaceOf(careCenter);
}

/// <summary>A figure of a clinic's catchment or listed people, with everything that must stand beside it.</summary>
/// <param name="Indicator">What it says.</param>
/// <param name="CareCenter">The clinic's code.</param>
/// <param name="Key">Period, sex and age; level and edition of the areas that a catchment is made of.</param>
/// <param name="Figure">The number or the reason.</param>
/// <param name="Notes">Swedish remarks on this value.</param>
/// <param name="SourceIds">The source records that it was made from.</param>
public sealed record CareCenterValue(
    Indicator Indicator, string CareCenter, ColumnKey Key, Figure Figure, IReadOnlyList<string> Notes,
    IReadOnlyList<string> SourceIds);
