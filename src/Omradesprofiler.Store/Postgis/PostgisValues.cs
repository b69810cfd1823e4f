using Npgsql;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// All values of a snapshot as rows, for programs that make tables and charts of them: both sexes and all ages
/// together, with interval, status, basis and source on each row. What the gate hid has no number.
/// </summary>
internal static class PostgisValues
{
    private const string Columns =
        "indikator TEXT NOT NULL, titel TEXT NOT NULL, enhet TEXT NOT NULL, niva TEXT NOT NULL, kod TEXT NOT NULL, "
        + "argang TEXT, omrade TEXT NOT NULL, period TEXT NOT NULL, status TEXT NOT NULL, orsak TEXT, varde REAL, "
        + "undre REAL, ovre REAL, konfidens REAL, intervallmetod TEXT, osakert INTEGER, grund TEXT, "
        + "anmarkning TEXT, kalla TEXT NOT NULL";

    private static readonly string[] Names =
    [
        "indikator", "titel", "enhet", "niva", "kod", "argang", "omrade", "period", "status", "orsak", "varde", "undre",
        "ovre", "konfidens", "intervallmetod", "osakert", "grund", "anmarkning", "kalla",
    ];

    /// <summary>Writes the values that an audience may see into a table.</summary>
    public static void Write(NpgsqlConnection connection, Snapshot snapshot, Audience audience, string table)
    {
        connection.CreateTables(
            $"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} (fid INTEGER PRIMARY KEY, {Columns})");
        var engine = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, audience),
            IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json"));
        connection.Insert(table, Names, RowsOf(engine, snapshot.Manifest));
    }

    private static IEnumerable<object?[]> RowsOf(IndicatorEngine engine, SnapshotManifest manifest) =>
        from indicator in engine.Catalog.Indicators
        from place in engine.AvailabilityOf(indicator).Places
        from period in place.Periods
        let column = engine.Find(
            indicator, new ColumnKey(place.Level, place.Edition, period, Sex.All, null))
        where column is not null
        from area in Enumerable.Range(0, column.Layer.Count)
        select RowOf(column.ValueAt(area), column.States[area], manifest);

    private static object?[] RowOf(IndicatorValue value, CellState state, SnapshotManifest manifest)
    {
        var (indicator, published) = (value.Indicator, value.Figure as Figure.Published);
        var (factor, interval) = (indicator.DisplayFactor, published?.Interval);
        return
        [
            indicator.Id, indicator.Title, indicator.Unit, value.Area.Id.Level.Slug(), value.Area.Code,
            value.Area.Id.Edition?.Name, value.Area.Label, value.Key.Period.Slug, state.Status(), state.Reason(),
            published?.Value * factor, interval?.Lower * factor, interval?.Upper * factor, interval?.Confidence,
            interval?.Method, published is null ? null : published.IsUncertain ? 1 : 0, published?.Basis.Slug(),
            value.Notes.Count == 0 ? null : string.Join(" ", value.Notes),
            SourceText.Of(indicator, published?.Basis, value.SourceIds, manifest),
        ];
    }
}
