using Omradesprofiler.Indicators;

namespace Omradesprofiler.Snapshots;

/// <summary>
/// The source line. What is published as it was is credited to its publisher; what was derived is said to be our own
/// work on the publisher's data, as SCB's terms ask.
/// </summary>
public static class SourceText
{
    /// <summary>The line of a value.</summary>
    /// <param name="indicator">What the value says.</param>
    /// <param name="basis">How the value came about; null where no single value is meant.</param>
    /// <param name="sourceIds">The sources of its numbers.</param>
    /// <param name="manifest">Where the sources are described.</param>
    public static string Of(
        Indicator indicator, ValueBasis? basis, IReadOnlyList<string> sourceIds, SnapshotManifest manifest)
    {
        if (sourceIds.Count == 0)
            return "";
        var sources = sourceIds.Select(manifest.GetSource).ToList();
        var titles = string.Join("; ", sources.Select(source => source.Updated is { } updated
            ? $"{source.Publisher}, {source.Title} (uppdaterad {updated})"
            : $"{source.Publisher}, {source.Title}"));
        return IsAsPublished(indicator.Formula, basis) ? $"Källa: {titles}" : $"Egen bearbetning av data från {titles}";
    }

    private static bool IsAsPublished(IndicatorFormula formula, ValueBasis? basis) => formula switch
    {
        IndicatorFormula.Published => true,
        IndicatorFormula.RoundedShare or IndicatorFormula.Count { Sum.Count: 1 } =>
            basis is null or ValueBasis.Observed,
        _ => false,
    };
}
