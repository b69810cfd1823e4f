using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Reads a recipe's statistical tables: published ones as they are, own ones without telling what they hold.
/// </summary>
internal sealed class ImportedTables(
    string recipeFile, Recipe recipe, IndicatorCatalog catalog, SourceFiles files, FindingLog findings)
{
    /// <summary>The tables in the recipe's order.</summary>
    public List<RawTable> Read(
        AreaRegister register, IReadOnlyList<CareCenter> careCenters, IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var series = new SeriesCollector(register);
        for (var i = 0; i < recipe.Tables.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = recipe.Tables[i];
            progress?.Report(new ImportProgress($"Tabell {entry.Name}", 0.4 + 0.45 * i / recipe.Tables.Count));
            if (entry.Layer == TableLayer.Own)
                new OwnFindings(entry).Read(findings, log => Read(entry, series, careCenters, log));
            else
                Read(entry, series, careCenters, findings);
        }

        return [.. recipe.Tables.Select(
            entry => new RawTable(entry.Name, entry.Layer, entry.Audience, series.Of(entry.Name)))];
    }

    private void Read(
        RecipeTable entry, SeriesCollector series, IReadOnlyList<CareCenter> careCenters, FindingLog log)
    {
        foreach (var file in (entry.Parts ?? []).Prepend(entry.File))
        {
            var part = entry with { File = file };
            new TableMapper(part, ReadTable(part, log), series, careCenters, log).Map();
        }

        var begun = series.Of(entry.Name);
        RequireYears(entry, begun);
        PlausibilityCheck.Run(begun, catalog, entry.File, log);
        var counts = begun.Where(one => catalog.AdditiveMeasures.Contains(one.Key.Measure));
        TotalsCheck.Run([.. counts], entry.File, log);
    }

    /// <summary>Indicators are shown year by year; months are for units' own counts.</summary>
    private void RequireYears(RecipeTable entry, IReadOnlyList<Series> begun)
    {
        if (begun.Any(one => one.Key.Period.Month is not null && catalog.Measures.Contains(one.Key.Measure)))
            throw new DataException(
                "month-of-indicator", entry.File,
                "Perioden är en månad, men måttet hör till en indikator, och de visas år för år. Lämna helår.",
                column: entry.Period.Dimension);
    }

    private StatTable ReadTable(RecipeTable entry, FindingLog log)
    {
        if (!TableFormats.TryParse(entry.Format, out var format))
            throw new DataException("invalid-recipe", recipeFile, $"Formatet \"{entry.Format}\" finns inte.");
        var grid = entry.Grid is { } options
            ? new GridOptions(
                options.Keys, options.HeaderRow, options.Sheet, options.Delimiter is [var d] ? d : null,
                options.Encoding)
            : null;
        var isOwn = entry.Layer == TableLayer.Own;
        var table = TableReader.Read(
            format, files.Open(entry.File, entry.Source, isOwn), entry.File, grid, log, isOwn);
        files.NoteUpdated(entry.Source, table.Updated);
        return table;
    }
}
