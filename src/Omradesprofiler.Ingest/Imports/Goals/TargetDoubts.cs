using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Ingest.Imports.Goals;

/// <summary>What is odd about a target without being wrong: told at import, and beside the target ever after.</summary>
internal sealed class TargetDoubts(IndicatorEngine engine, TargetCatalog catalog)
{
    /// <summary>The remarks, each a finding too.</summary>
    public IEnumerable<string> Tell(Target target, Indicator indicator, TargetRow row)
    {
        var columns = row.Columns;
        var isUp = target.Direction == TargetDirection.AtLeast;
        if (indicator.Polarity == (isUp ? Polarity.HigherIsWorse : Polarity.HigherIsBetter))
            yield return Warned(
                "target-against-polarity",
                $"Riktningen {(isUp ? "minst" : "högst")} går emot indikatorn, där högre är "
                + $"{(isUp ? "sämre" : "bättre")}.",
                columns.Direction);
        if (target.CatalogItem is { } id && catalog.Find(id) is { Wanted: { } wanted }
            && wanted != (isUp ? WantedDirection.Higher : WantedDirection.Lower))
            yield return Warned(
                "target-against-catalog",
                $"Riktningen går emot målkatalogen, som vill ha värdet {(isUp ? "lägre" : "högre")}.",
                columns.Direction);
        if (target.Goal.Kind != TargetGoalKind.Value && target.Goal.Amount != 0 && target.Goal.Amount > 0 != isUp)
            yield return Warned(
                "change-against-direction",
                "Förändringen går åt andra hållet än riktningen: målet begränsar en försämring.", columns.Direction);
        var availability = engine.AvailabilityOf(indicator);
        if (availability.Places.Count == 0)
            yield return Noted(
                "target-without-data", "Indikatorn har inga värden i underlaget än. De kommer med en inläsning.",
                columns.Indicator);
        else if (target.Goal.BaseYear is { } year && !availability.Places.Concat(availability.Converted).Any(place =>
            place.Level == target.Level && place.Periods.Any(period => period.To == year)))
            yield return Warned(
                "target-without-base", "Indikatorn har inga värden för basåret på nivån.", columns.BaseYear);

        string Warned(string code, string text, string column)
        {
            row.Warn(code, text, column);
            return text;
        }

        string Noted(string code, string text, string column)
        {
            row.Note(code, text, column);
            return text;
        }
    }
}
