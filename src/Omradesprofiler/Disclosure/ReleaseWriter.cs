namespace Omradesprofiler.Disclosure;

/// <summary>Own columns as they are let out: what is hidden is 0 with the state that says so.</summary>
internal sealed class ReleaseWriter(
    OpenedTables opened, Protection protection, IReadOnlyDictionary<string, Audience> audiences)
{
    /// <summary>An own table on all levels.</summary>
    public ReleasedTable Table(RawTable table) => ReleasedTable.Protected(
        table.Name, table.Audience,
        [
            .. opened.Own.Keys.Where(key => OwnSeries.IsForReaders(key) && opened.Own[key].Table == table.Name)
                .Select(key => Column(opened.Own[key].Series)),
        ]);

    /// <summary>Own data on the further geographies.</summary>
    public IReadOnlyList<GeographySeries> Geographies(ProtectionSetting setting) =>
    [
        .. from geography in setting.Geographies
           from key in opened.Own.Keys
           where key.Edition == geography.Edition
           select Geography(geography, key),
    ];

    private Series Column(Series series)
    {
        var values = new double[series.Values.Length];
        var states = new CellState[values.Length];
        for (var area = 0; area < values.Length; area++)
            (values[area], states[area]) = series.States[area] == CellState.Published
                ? Shown(new CellKey(series.Key, area))
                : (0, series.States[area]);
        return new Series(series.Key, series.SourceId, values, states);
    }

    private GeographySeries Geography(FurtherGeography geography, SeriesKey key)
    {
        var shown = Enumerable.Range(0, geography.Members.TargetCount)
            .Select(target => key.CareCenter is null
                ? Shown(geography.KeyOf(key, target))
                : Shown(opened.Catchments.Find(geography.Name, key, target))).ToList();
        var (table, series) = opened.Own[key];
        return new GeographySeries(
            geography.Name, key, series.SourceId, audiences[table], [.. shown.Select(one => one.Value)],
            [.. shown.Select(one => one.State)]);
    }

    private (double Value, CellState State) Shown(int[]? madeOf) => madeOf is null ? (0, CellState.NotCollected)
        : Array.Exists(madeOf, cell => protection.Hidden[cell]) ? (0, CellState.OwnSuppressed)
        : (madeOf.Sum(cell => protection.System[cell].Count), CellState.Published);

    private (double Value, CellState State) Shown(CellKey key)
    {
        var cell = protection.System.Find(key);
        return cell < 0 ? (0, CellState.NotCollected)
            : protection.Hidden[cell] ? (0, CellState.OwnSuppressed)
            : (protection.System[cell].Count, CellState.Published);
    }
}
