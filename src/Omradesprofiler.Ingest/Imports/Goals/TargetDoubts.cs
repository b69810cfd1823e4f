using Omradesprofiler.Attainment;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
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
        if (target.CatalogItem is { } id && catalog.Find(id) is { Wanted: { } wanted } item
            && wanted != (isUp ? WantedDirection.Higher : WantedDirection.Lower))
            yield return item.WantedText is { } more
                ? Noted(
                    "catalog-wants-more",
                    $"Målkatalogen vill ha värdet {(isUp ? "lägre" : "högre")}, och säger dessutom: {more}. "
                    + "Se efter att riktningen hör till det som målet gäller.",
                    columns.Direction)
                : Warned(
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
        else if (FindImpossible(target, indicator) is { } impossible)
            yield return Warned("target-impossible", impossible, columns.Change);
        if (availability.Places.Where(place => place.Level == target.Level).SelectMany(place => place.Periods)
            .Any(period => period.To > target.Year))
            yield return Warned(
                "target-year-passed", $"Målåret {target.Year} har passerat: underlaget har senare år.", columns.Year);

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

    /// <summary>Where the base year's values take the target beyond what the indicator can be; null where none do.
    /// </summary>
    private string? FindImpossible(Target target, Indicator indicator)
    {
        if (target.Goal.BaseYear is not { } year)
            return null;
        var range = IndicatorRange.Of(indicator);
        var goals = engine.AvailabilityOf(indicator).Places
            .Where(place => place.Level == target.Level && place.Periods.Contains(new Period(year)))
            .Select(place => engine.Find(
                indicator, new ColumnKey(target.Level, place.Edition, new Period(year), target.Sex, target.Age)))
            .OfType<IndicatorColumn>()
            .SelectMany(column => Enumerable.Range(0, column.Layer.Count).Select(i => column.ValueAt(i).Figure))
            .OfType<Figure.Published>().Select(figure => target.Goal.ValueFrom(figure.Value)).ToList();
        var count = goals.Count(goal => !range.Holds(goal));
        return count == 0
            ? null
            : $"Basårets värde och förändringen ger ett mål utanför vad indikatorn kan vara i {count} av {goals.Count} "
                + "områden, som alltså inte kan nå det.";
    }
}
