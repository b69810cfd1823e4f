using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Collects cells into series. A cell that several tables give must be the same in all; a series belongs to the table
/// that began it.
/// </summary>
internal sealed class SeriesCollector(AreaRegister register)
{
    private readonly Dictionary<SeriesKey, (string Table, Series Series)> _series = [];

    /// <summary>The series with a key, begun for the table where it is new: every cell not collected.</summary>
    public Series Open(SeriesKey key, string table, string source)
    {
        if (_series.TryGetValue(key, out var existing))
            return existing.Series;
        var count = register.FindLayer(key.Level, key.Edition)!.Count;
        var states = new CellState[count];
        Array.Fill(states, CellState.NotCollected);
        var series = new Series(key, source, new double[count], states);
        _series[key] = (table, series);
        return series;
    }

    /// <summary>The series that a table began, in the order in which they were begun.</summary>
    public IReadOnlyList<Series> Of(string table) =>
        [.. _series.Values.Where(entry => entry.Table == table).Select(entry => entry.Series)];
}
