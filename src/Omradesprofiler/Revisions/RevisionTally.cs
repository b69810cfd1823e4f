using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Revisions;

/// <summary>Counts how the numbers of one measure on one level of one edition differ.</summary>
internal sealed class RevisionTally(Snapshot before, Snapshot after)
{
    private readonly HashSet<Period> _old = [];
    private readonly HashSet<Period> _new = [];
    private readonly List<(Period Period, int Count)> _added = [];
    private readonly List<(Period Period, int Count)> _lost = [];
    private SeriesKey? _key;
    private string _source = "";
    private int _revised;
    private readonly Dictionary<Period, (double Before, double After)> _sums = [];
    private readonly Dictionary<Period, (int Count, double Sum)> _wholes = [];
    private CellRevision? _largest;
    private bool _isInternal;

    public void Add(SeriesKey key, HeldSeries? old, HeldSeries? now)
    {
        _key = key;
        _source = (now ?? old)!.Series.SourceId;
        _isInternal |= old?.Audience == Audience.Internal || now?.Audience == Audience.Internal;
        var (was, isNow) = (CellsOf(before, key, old?.Series), CellsOf(after, key, now?.Series));
        if (was.Count > 0)
            _old.Add(key.Period);
        if (isNow.Count > 0)
            _new.Add(key.Period);
        var (count, sum) = _wholes.GetValueOrDefault(key.Period);
        _wholes[key.Period] = (count + isNow.Count, sum + isNow.Values.Sum());
        _added.Add((key.Period, isNow.Keys.Count(code => !was.ContainsKey(code))));
        _lost.Add((key.Period, was.Keys.Count(code => !isNow.ContainsKey(code))));
        foreach (var (code, value) in isNow)
            if (was.TryGetValue(code, out var earlier))
                Compare(new CellRevision(code, key.Period, key.Sex, key.Age, earlier, value));
    }

    /// <summary>The counts; null where nothing differs.</summary>
    public MeasureRevision? Make()
    {
        var (begun, ended) = (_new.Except(_old).ToHashSet(), _old.Except(_new).ToHashSet());
        var added = _added.Where(one => !begun.Contains(one.Period)).Sum(one => one.Count);
        var lost = _lost.Sum(one => one.Count);
        return _revised + added + lost + begun.Count + ended.Count == 0
            ? null
            : new MeasureRevision(
                TitleOf(_source), _key!.Measure, _key.Level, _key.Edition,
                _isInternal ? Audience.Internal : Audience.Public, _revised, _isInternal ? null : _largest, Shift(),
                added, lost, [.. begun.Order(Period.Chronological).Select(Begin)],
                [.. ended.Order(Period.Chronological)]);
    }

    private void Compare(CellRevision cell)
    {
        var (sumBefore, sumAfter) = _sums.GetValueOrDefault(cell.Period);
        _sums[cell.Period] = (sumBefore + cell.Before, sumAfter + cell.After);
        if (cell.Change == 0)
            return;
        _revised++;
        if (_largest is null || Math.Abs(cell.Change) > Math.Abs(_largest.Change))
            _largest = cell;
    }

    private NewPeriod Begin(Period period)
    {
        var (count, sum) = _wholes[period];
        var before = _new.Where(one => Period.Chronological.Compare(one, period) < 0).ToList();
        if (before.Count == 0)
            return new NewPeriod(period, count, null, 0, null);
        var earlier = before.Max(Period.Chronological);
        var (countBefore, sumBefore) = _wholes[earlier];
        return new NewPeriod(
            period, count, earlier, countBefore, sumBefore == 0 ? null : (sum - sumBefore) / Math.Abs(sumBefore));
    }

    private PeriodShift? Shift() => _revised == 0
        ? null
        : _sums.Where(pair => pair.Value.Before != 0)
            .Select(pair => new PeriodShift(
                pair.Key, (pair.Value.After - pair.Value.Before) / Math.Abs(pair.Value.Before)))
            .MaxBy(shift => Math.Abs(shift.Share));

    private string TitleOf(string source) =>
        after.Manifest.Sources.Concat(before.Manifest.Sources).FirstOrDefault(one => one.Id == source)?.Title ?? source;

    private static Dictionary<string, double> CellsOf(Snapshot snapshot, SeriesKey key, Series? series)
    {
        var cells = new Dictionary<string, double>(StringComparer.Ordinal);
        if (series is null || snapshot.Register.FindLayer(key.Level, key.Edition) is not { } layer)
            return cells;
        for (var i = 0; i < layer.Count; i++)
            if (series.States[i] == CellState.Published)
                cells[layer.Areas[i].Code] = series.Values[i];
        return cells;
    }
}
