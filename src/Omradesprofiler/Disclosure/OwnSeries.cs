using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// All own columns, those given and those that the gate adds up: both sexes, all clinics, and every level up to the
/// county. A sum exists where all of its parts do.
/// </summary>
internal sealed class OwnSeries
{
    private readonly AreaRegister _register;
    private readonly Dictionary<SeriesKey, (string Table, Series Series)> _series = [];

    /// <exception cref="DataException">Two tables give the same column, or a number is not a count.</exception>
    public OwnSeries(IEnumerable<RawTable> tables, AreaRegister register)
    {
        _register = register;
        foreach (var table in tables)
            foreach (var series in table.Series)
            {
                RequireCounts(table.Name, series);
                if (!_series.TryAdd(series.Key, (table.Name, series)))
                    throw new DataException(
                        "own-duplicate", table.Name, "Samma egna uppgift finns i två tabeller eller två gånger.");
            }

        AddTotals(key => key.Sex != Sex.All, key => key with { Sex = Sex.All }, parts => parts.Count == 2);
        AddTotals(key => key.CareCenter is not null, key => key with { CareCenter = null }, _ => true);
        for (var level = AreaLevel.Deso; level < AreaLevel.County; level++)
            foreach (var key in Keys.Where(key => key.Level == level).ToList())
                Raise(key);
    }

    /// <summary>All columns, in an order that depends on their keys alone.</summary>
    public IEnumerable<SeriesKey> Keys => _series.Keys
        .OrderBy(key => key.Measure, StringComparer.Ordinal).ThenBy(key => key.Period.From).ThenBy(key => key.Period.To)
        .ThenBy(key => key.Period.Month).ThenBy(key => key.Level).ThenBy(key => key.Edition?.Year)
        .ThenBy(key => key.Age.From).ThenBy(key => key.Age.To).ThenBy(key => key.Sex)
        .ThenBy(key => key.CareCenter, StringComparer.Ordinal);

    public (string Table, Series Series) this[SeriesKey key] => _series[key];

    public Series? Find(SeriesKey key) => _series.TryGetValue(key, out var found) ? found.Series : null;

    /// <summary>The key of the same column one level up, and the weights to it; null where the register ends.</summary>
    public (SeriesKey Key, AreaWeights Weights)? ParentOf(SeriesKey key)
    {
        var tree = key.Edition is null ? _register.Newest : _register.FindTree(key.Edition);
        if (tree is null || key.Level == AreaLevel.Country || tree.Layer(key.Level + 1).Count == 0)
            return null;
        var layer = tree.Layer(key.Level + 1);
        return (key with { Level = layer.Level, Edition = layer.Edition }, tree.WeightsTo(key.Level, layer.Level));
    }

    /// <summary>Whether readers may have the column at all: by clinic not finer than RegSO.</summary>
    public static bool IsForReaders(SeriesKey key) => key.CareCenter is null || key.Level != AreaLevel.Deso;

    private static void RequireCounts(string table, Series series)
    {
        for (var i = 0; i < series.Values.Length; i++)
            if (series.States[i] == CellState.Published
                && !(series.Values[i] >= 0 && series.Values[i] == Math.Floor(series.Values[i])
                    && double.IsFinite(series.Values[i])))
                throw new DataException(
                    "own-not-a-count", table, "Egna uppgifter ska vara antal: hela tal som inte är negativa.");
    }

    private void AddTotals(
        Func<SeriesKey, bool> isPart, Func<SeriesKey, SeriesKey> totalOf, Func<IReadOnlyList<SeriesKey>, bool> isWhole)
    {
        foreach (var group in Keys.Where(isPart).GroupBy(totalOf).ToList())
        {
            var parts = group.ToList();
            if (_series.ContainsKey(group.Key) || !isWhole(parts))
                continue;
            var (table, first) = _series[parts[0]];
            var values = new double[first.Values.Length];
            var states = new CellState[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                states[i] = parts.Max(part => _series[part].Series.States[i]);
                values[i] = states[i] == CellState.Published ? parts.Sum(part => _series[part].Series.Values[i]) : 0;
            }

            _series[group.Key] = (table, new Series(group.Key, first.SourceId, values, states));
        }
    }

    private void Raise(SeriesKey key)
    {
        if (ParentOf(key) is not { } parent || _series.ContainsKey(parent.Key))
            return;
        var (table, series) = _series[key];
        var states = parent.Weights.Worst<byte>(
            Array.ConvertAll(series.States, state => (byte)state), (byte)CellState.NotCollected);
        var values = parent.Weights.Sum(series.Values);
        for (var i = 0; i < values.Length; i++)
            if (states[i] != (byte)CellState.Published)
                values[i] = 0;
        _series[parent.Key] = (table, new Series(
            parent.Key, series.SourceId, values, Array.ConvertAll(states, state => (CellState)state)));
    }
}
