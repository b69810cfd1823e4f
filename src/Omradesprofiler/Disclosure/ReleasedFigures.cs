using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>All released numbers that one audience may see, found by measure, level, edition and period.</summary>
public sealed class ReleasedFigures
{
    private readonly
        Dictionary<(string Measure, AreaLevel Level, Edition? Edition, Period Period), List<Series>> _series = [];
    private readonly
        Dictionary<(string Measure, AreaLevel Level, Edition? Edition, Period Period), List<Series>> _byCareCenter = [];
    private readonly Dictionary<string, SortedSet<Period>> _periods = new(StringComparer.Ordinal);

    /// <summary>Indexes the tables that the audience may see; internal readers see public tables as well.</summary>
    public ReleasedFigures(IEnumerable<ReleasedTable> tables, Audience audience)
    {
        foreach (var series in tables.Where(table => table.Audience >= audience).SelectMany(table => table.Series))
        {
            var key = series.Key;
            var group = (key.Measure, key.Level, key.Edition, key.Period);
            var found = key.CareCenter is null ? _series : _byCareCenter;
            if (!found.TryGetValue(group, out var list))
                found[group] = list = [];
            list.Add(series);
            if (!_periods.TryGetValue(key.Measure, out var periods))
                _periods[key.Measure] = periods = new SortedSet<Period>(Period.Chronological);
            periods.Add(key.Period);
        }
    }

    /// <summary>
    /// The columns of a measure on a level in a period, one for each sex and age group and clinics not told apart;
    /// empty where none.
    /// </summary>
    public IReadOnlyList<Series> List(string measure, AreaLevel level, Edition? edition, Period period) =>
        _series.TryGetValue((measure, level, edition, period), out var list) ? list : [];

    /// <summary>The columns of a measure for each clinic: who is listed where; empty where none.</summary>
    public IReadOnlyList<Series> ListByCareCenter(
        string measure, AreaLevel level, Edition? edition, Period period) =>
        _byCareCenter.TryGetValue((measure, level, edition, period), out var list) ? list : [];

    /// <summary>The periods that a measure exists for on any level, oldest first.</summary>
    public IEnumerable<Period> PeriodsOf(string measure) =>
        _periods.TryGetValue(measure, out var periods) ? periods : [];
}
