using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Snapshots;

/// <summary>
/// A snapshot as somebody sees it: what he may not see is taken out before anything is made from it, with the sources,
/// files and findings that would tell of it. What an answer is made from can then give nothing else away. What is for
/// some alone is said to be so where its source is told.
/// </summary>
public static class SnapshotView
{
    /// <summary>The snapshot with what a scope lets through; the same one where that is all of it.</summary>
    public static Snapshot Of(Snapshot snapshot, ViewScope scope)
    {
        var tables = snapshot.Tables.Select(table => Seen(snapshot, table, scope)).OfType<ReleasedTable>().ToList();
        var further = snapshot.GeographySeries.Select(one => Seen(snapshot, one, scope)).OfType<GeographySeries>()
            .ToList();
        var traces = InternalTraces.Of(snapshot, tables, further);
        var sources = InternalSources(tables, further);
        if (traces.IsEmpty && sources.Count == 0)
            return snapshot;
        var manifest = traces.RemoveFrom(snapshot.Manifest);
        return snapshot with
        {
            Tables = tables,
            GeographySeries = further,
            Manifest = manifest with
            {
                Sources = [.. manifest.Sources.Select(
                    source => sources.Contains(source.Id) ? source.AsInternal() : source)],
            },
        };
    }

    private static HashSet<string> InternalSources(
        IEnumerable<ReleasedTable> tables, IEnumerable<GeographySeries> further) =>
    [
        .. tables.Where(table => table.Audience == Audience.Internal).SelectMany(table => table.Series)
            .Select(series => series.SourceId),
        .. further.Where(series => series.Audience == Audience.Internal).Select(series => series.SourceId),
    ];

    private static ReleasedTable? Seen(Snapshot snapshot, ReleasedTable table, ViewScope scope) =>
        table.Audience == Audience.Public ? table
        : scope.Audience == Audience.Public ? null
        : scope.Counties is { } counties ? table.Within(snapshot.Register, counties)
        : table;

    private static GeographySeries? Seen(Snapshot snapshot, GeographySeries series, ViewScope scope)
    {
        if (series.Audience == Audience.Public || scope is { Audience: Audience.Internal, Counties: null })
            return series;
        var geography = snapshot.CareGeographies.FirstOrDefault(one => one.Id == series.Geography)?.ForOwnData;
        return scope.Counties is { } counties && geography is not null
            ? CountyCells.Within(series, geography, snapshot.Register, counties)
            : null;
    }
}
