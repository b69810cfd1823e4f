using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Moves counts from the edition that they were made on to another. An area that is the same in both keeps its count
/// as it was published; a part that may not be shown keeps the whole from being shown.
/// </summary>
internal static class EditionConversion
{
    /// <summary>Why numbers that are no counts stay on their own edition.</summary>
    public static string Refusal(IndicatorFormula formula, EditionWeights conversion) => (formula switch
    {
        IndicatorFormula.RoundedShare => "Avrundade andelar utan antal",
        _ => "Medianer, medelvärden och publicerade index",
    }) + $" kan inte räknas om från {YearOf(conversion)} års indelning.";

    /// <summary>The counts on the other edition.</summary>
    public static ColumnData Move(ColumnData counts, EditionWeights conversion)
    {
        var weights = conversion.Weights;
        var states = weights.Worst<byte>(
            [.. counts.States.Select(CountSums.Additive)], (byte)CellState.NotCollected);
        var values = weights.Sum(counts.Values);
        var bases = new ValueBasis[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var same = conversion.SameAs(i);
            (states[i], bases[i]) = same >= 0
                ? ((byte)counts.States[same], counts.Bases[same])
                : (states[i], ValueBasis.Converted);
            if (states[i] != (byte)CellState.Published)
                values[i] = 0;
        }

        return new ColumnData(values, [.. states.Select(state => (CellState)state)], bases, counts.SourceIds)
        {
            Age = counts.Age,
            Parts = weights.Sum(counts.Parts ?? [.. counts.Values.Select(_ => 1.0)]),
            Conversion = conversion,
        };
    }

    /// <summary>What must be said of one value that comes from another edition.</summary>
    public static string NoteOf(EditionWeights conversion, int area)
    {
        var same = conversion.SameAs(area);
        if (same < 0)
            return $"Omräknad från {YearOf(conversion)} års indelning "
                + $"({conversion.MethodOfTarget(area).SwedishName()}).";
        return conversion.FromLayer.Areas[same].Code == conversion.ToLayer.Areas[area].Code
            ? $"Gäller {conversion.From.SwedishName}, där området är detsamma."
            : $"Gäller {conversion.From.SwedishName}, där området är detsamma men har en annan kod.";
    }

    private static string YearOf(EditionWeights conversion) =>
        conversion.From.Year.ToString(CultureInfo.InvariantCulture);
}
