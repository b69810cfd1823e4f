using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Collects cells into series. A cell that several tables give must be the same in all; a series belongs to the table
/// that began it.
/// </summary>
internal sealed class SeriesCollector(AreaRegister register)
{
    private readonly Dictionary<SeriesKey, (RecipeTable Table, Series Series)> _series = [];

    /// <summary>The areas that there are.</summary>
    public AreaRegister Register => register;

    /// <summary>The series with a key, begun for the table where it is new: every cell not collected.</summary>
    /// <exception cref="DataException">Another table with another source, layer or audience gives the same series.
    /// </exception>
    public Series Open(SeriesKey key, RecipeTable table)
    {
        if (_series.TryGetValue(key, out var existing))
            return (existing.Table.Source, existing.Table.Layer, existing.Table.Audience)
                == (table.Source, table.Layer, table.Audience)
                ? existing.Series
                : throw new DataException(
                    "contradicting-tables", table.File,
                    $"Tabellerna {existing.Table.Name} och {table.Name} ger samma mått ({key.Measure}, {key.Period}) "
                    + "men har olika source, layer eller audience. Uppgifter med olika skydd eller ursprung "
                    + "förs aldrig samman.");
        var count = register.FindLayer(key.Level, key.Edition)!.Count;
        var states = new CellState[count];
        Array.Fill(states, CellState.NotCollected);
        var series = new Series(key, table.Source, new double[count], states);
        _series[key] = (table, series);
        return series;
    }

    /// <summary>The series that a table began, in the order in which they were begun.</summary>
    public IReadOnlyList<Series> Of(string table) =>
        [.. _series.Values.Where(entry => entry.Table.Name == table).Select(entry => entry.Series)];
}
