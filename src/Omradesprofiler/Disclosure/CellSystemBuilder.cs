using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>Own columns as cells with all sums among them.</summary>
internal sealed class CellSystemBuilder
{
    private readonly OwnSeries _own;
    private readonly IReadOnlyDictionary<SeriesKey, Series> _published;
    private readonly ProtectionSetting _setting;
    private readonly CellSystem _system;

    private CellSystemBuilder(
        OwnSeries own, IReadOnlyDictionary<SeriesKey, Series> published, ProtectionSetting setting,
        CellSystem system) =>
        (_own, _published, _setting, _system) = (own, published, setting, system);

    public static CellSystem Build(
        OwnSeries own, IReadOnlyDictionary<SeriesKey, Series> published, ProtectionSetting setting)
    {
        var builder = new CellSystemBuilder(own, published, setting, new CellSystem());
        var keys = own.Keys.Where(OwnSeries.IsForReaders).ToList();
        foreach (var key in keys)
            builder.AddCells(key);
        foreach (var key in keys)
            builder.LinkLevels(key);
        builder.LinkTotals(keys.Where(key => key.Sex != Sex.All), key => key with { Sex = Sex.All }, 2);
        builder.LinkTotals(keys.Where(key => key.CareCenter is not null), key => key with { CareCenter = null }, 1);
        builder.LinkAges(keys);
        builder.LinkEditions(keys);
        foreach (var geography in setting.Geographies)
            foreach (var key in keys.Where(key => key.Edition == geography.Edition))
                builder.AddGeography(geography, key);
        foreach (var pair in setting.Rules.Pairs)
            foreach (var key in keys.Where(key => key.Measure == pair.Numerator))
                builder.AddComplements(key, key with { Measure = pair.Denominator });
        foreach (var geography in setting.Geographies)
            foreach (var pair in setting.Rules.Pairs)
                foreach (var key in keys.Where(
                    key => key.Measure == pair.Numerator && key.Edition == geography.Edition))
                    builder.AddComplements(geography, key, key with { Measure = pair.Denominator });
        return builder._system;
    }

    /// <summary>Adds what catchments cut out of RegSO, by clinic, behind all other cells.</summary>
    public static CatchmentCells AddCatchments(
        CellSystem system, OwnSeries own, ProtectionSetting setting, bool[] hidden)
    {
        var catchments = CatchmentCells.Add(system, own, setting, hidden);
        var builder = new CellSystemBuilder(own, new Dictionary<SeriesKey, Series>(), setting, system);
        foreach (var pair in setting.Rules.Pairs)
            foreach (var key in own.Keys.Where(key => key.Measure == pair.Numerator))
                foreach (var (x, n) in catchments.Pairs(key, key with { Measure = pair.Denominator }))
                    builder.AddComplement(x, n);
        return catchments;
    }

    private void AddCells(SeriesKey key)
    {
        var (table, series) = _own[key];
        for (var area = 0; area < series.Values.Length; area++)
            if (series.States[area] == CellState.Published)
                _system.AddCount(new CellKey(key, area), table, series.Values[area], _setting.Rules);
    }

    private void LinkLevels(SeriesKey key)
    {
        if (_own.ParentOf(key) is not { } parent || _own.Find(parent.Key) is null)
            return;
        var parts = new List<int>?[parent.Weights.TargetCount];
        for (var area = 0; area < parent.Weights.SourceCount; area++)
            foreach (var (target, _) in parent.Weights.TargetsOf(area))
                (parts[target] ??= []).Add(_system.Find(new CellKey(key, area)));
        for (var target = 0; target < parts.Length; target++)
            if (parts[target] is { } members)
                _system.Link(
                    _system.Find(new CellKey(parent.Key, target)), members, key.Edition?.Slug ?? key.Level.Slug(),
                    _setting.Rules);
    }

    private void LinkTotals(IEnumerable<SeriesKey> keys, Func<SeriesKey, SeriesKey> totalOf, int fewest)
    {
        foreach (var group in keys.GroupBy(totalOf).ToList())
        {
            var parts = group.ToList();
            if (parts.Count < fewest || _own.Find(group.Key) is not { } total)
                continue;
            for (var area = 0; area < total.Values.Length; area++)
                _system.Link(
                    _system.Find(new CellKey(group.Key, area)),
                    [.. parts.Select(part => _system.Find(new CellKey(part, area)))],
                    parts[0].Sex != group.Key.Sex ? "sex" : "care-center", _setting.Rules);
        }
    }

    private void LinkAges(List<SeriesKey> keys)
    {
        foreach (var group in keys.GroupBy(key => key with { Age = AgeGroup.All }))
            foreach (var whole in group)
            {
                var cover = AgeGroup.FindCover(
                    whole.Age, group.Select(key => key.Age).Where(age => age != whole.Age));
                if (cover is null)
                    continue;
                for (var area = 0; area < _own[whole].Series.Values.Length; area++)
                    _system.Link(
                        _system.Find(new CellKey(whole, area)),
                        [.. cover.Select(age => _system.Find(new CellKey(whole with { Age = age }, area)))], "age",
                        _setting.Rules);
            }
    }

    private void LinkEditions(List<SeriesKey> keys)
    {
        if (_setting.EditionWeights is not { } weights || _setting.Register.Trees.Count < 2)
            return;
        var groups = new EditionGroups(_setting.Register, weights);
        foreach (var key in keys.Where(key => key.Edition is not null && key.Edition.Deso == groups.Older))
        {
            var newer = key with { Edition = groups.NewerOf(key.Edition!) };
            if (_own.Find(newer) is null)
                continue;
            foreach (var (before, after) in groups.Of(key.Level))
            {
                var from = before.Select(area => _system.Find(new CellKey(key, area))).ToList();
                var to = after.Select(area => _system.Find(new CellKey(newer, area))).ToList();
                if (from.Contains(-1) || to.Contains(-1)
                    || from.Sum(cell => _system[cell].Count) != to.Sum(cell => _system[cell].Count))
                    continue;
                _system.AddEquation(
                    [.. from, .. to], [.. Enumerable.Repeat(1, from.Count), .. Enumerable.Repeat(-1, to.Count)]);
            }
        }
    }

    private void AddGeography(FurtherGeography geography, SeriesKey key)
    {
        for (var target = 0; target < geography.Members.TargetCount; target++)
        {
            var members = geography.MembersOf(target).Select(area => _system.Find(new CellKey(key, area))).ToList();
            if (members.Count > 0 && !members.Contains(-1))
                _system.AddSum(
                    _system.AddCount(
                        geography.KeyOf(key, target), _own[key].Table, members.Sum(cell => _system[cell].Count),
                        _setting.Rules),
                    members);
        }
    }

    private void AddComplements(SeriesKey part, SeriesKey whole)
    {
        var isOwn = _own.Find(whole) is not null;
        if ((_own.Find(whole) ?? _published.GetValueOrDefault(whole)) is not { } denominators)
            return;
        for (var area = 0; area < denominators.Values.Length; area++)
        {
            var x = _system.Find(new CellKey(part, area));
            if (x < 0 || denominators.States[area] != CellState.Published)
                continue;
            var n = _system.Find(new CellKey(whole, area));
            if (n < 0 && !isOwn)
                n = _system.Add(new Cell(
                    new CellKey(whole, area), "", denominators.Values[area], 0, CellRole.Known, 0, 0));
            if (n >= 0)
                AddComplement(x, n);
        }
    }

    private void AddComplements(FurtherGeography geography, SeriesKey part, SeriesKey whole)
    {
        var published = _own.Find(whole) is null ? _published.GetValueOrDefault(whole) : null;
        for (var target = 0; target < geography.Members.TargetCount; target++)
        {
            var x = _system.Find(geography.KeyOf(part, target));
            var key = geography.KeyOf(whole, target);
            var n = _system.Find(key);
            if (x >= 0 && n < 0 && published is not null && SumOf(geography, target, published) is { } count)
                n = _system.Add(new Cell(key, "", count, 0, CellRole.Known, 0, 0));
            if (x >= 0 && n >= 0)
                AddComplement(x, n);
        }
    }

    private static double? SumOf(FurtherGeography geography, int target, Series series)
    {
        var members = geography.MembersOf(target);
        return Array.TrueForAll(members, area => series.States[area] == CellState.Published)
            ? members.Sum(area => series.Values[area])
            : null;
    }

    private void AddComplement(int x, int n)
    {
        var (part, whole) = (_system[x], _system[n]);
        var rest = whole.Count - part.Count;
        if (rest < 0)
            throw new DataException(
                "own-part-above-whole", part.Table,
                "Minst ett antal är större än den befolkning det är en del av. Kontrollera täljare och nämnare.");
        if (whole.Count == 0)
        {
            _system.Replace(x, part with { Role = CellRole.Known });
            _system.Replace(n, whole with { Role = CellRole.Known });
            return;
        }

        var limit = _setting.Rules.ComplementLimit;
        var own = _setting.Rules.LimitOf(part.Key.Series.Measure);
        if (part.Count == 0 && _setting.Rules.ZeroIsSensitive)
            _system.Replace(x, part with { Demand = own });
        var measure = whole.Key.Series.Measure;
        var key = part.Key with
        {
            Kind = CellKind.Complement,
            Of = part.Key.Of is null ? measure : $"{part.Key.Of}|{measure}",
        };
        var complement = _system.Add(new Cell(
            key, part.Table, rest, rest < limit ? limit : 0, CellRole.Implied, 0, 0));
        _system.AddSum(n, [x, complement]);
    }
}
