using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// Who of each catchment is listed at which clinic. Clinics are told apart on RegSO and on catchments, which overlap: so
/// each RegSO is cut into the parts that no catchment divides, and those of a clinic in a part are an unknown that both
/// sums share. Single DeSO are unknowns only where a part is one.
/// </summary>
internal sealed class CatchmentCells(CellSystem system, OwnSeries own, ProtectionSetting setting)
{
    private readonly Dictionary<SeriesKey, int[]> _cells = [];

    /// <summary>Adds the cells and sums of all columns by clinic on DeSO.</summary>
    public void Add()
    {
        foreach (var edition in setting.Geographies.Concat(setting.Refining).GroupBy(one => one.Edition))
        {
            var keys = own.Keys.Where(key => key.CareCenter is not null && key.Edition == edition.Key).ToList();
            if (keys.Count == 0 || setting.Register.FindTree(edition.Key) is not { } tree)
                continue;
            var parts = PartsOf(tree, [.. edition]);
            foreach (var key in keys)
                AddParts(key, parts, tree.Layer(AreaLevel.Regso));
            foreach (var key in keys)
                foreach (var geography in setting.Geographies.Where(one => one.Edition == edition.Key))
                    AddCatchments(geography, key, parts);
            LinkClinics(keys, parts);
            LinkSexes(keys);
            LinkAges(keys);
        }
    }

    /// <summary>Those of a column and those that they are a part of, in each part that is no whole RegSO.</summary>
    public IEnumerable<(int Part, int Whole)> Pairs(SeriesKey part, SeriesKey whole) =>
        _cells.TryGetValue(part, out var some) && _cells.TryGetValue(whole, out var all)
            ? some.Zip(all).Where(pair => pair is { First: >= 0, Second: >= 0 }
                && system[pair.First].Key.Kind == CellKind.Part && system[pair.Second].Count > 0)
            : [];

    /// <summary>The DeSO of each RegSO that are together in every geography.</summary>
    private static List<Part> PartsOf(AreaTree tree, IReadOnlyList<FurtherGeography> geographies) =>
    [
        .. Enumerable.Range(0, tree.Layer(AreaLevel.Deso).Count)
            .GroupBy(deso => string.Join(
                '|', geographies.Select(one => one.TargetOf(deso))
                    .Prepend(tree.AncestorOf(AreaLevel.Deso, deso, AreaLevel.Regso))))
            .Select(group => new Part(
                tree.AncestorOf(AreaLevel.Deso, group.First(), AreaLevel.Regso), [.. group])),
    ];

    /// <summary>A part that is a whole RegSO is the RegSO's own cell.</summary>
    private void AddParts(SeriesKey key, List<Part> parts, AreaLayer regso)
    {
        var (table, series) = own[key];
        var upper = key with { Level = AreaLevel.Regso, Edition = regso.Edition };
        var cells = _cells[key] = new int[parts.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var members = parts[i].Members;
            cells[i] = -1;
            if (!Array.TrueForAll(members, deso => series.States[deso] == CellState.Published))
                continue;
            var count = members.Sum(deso => series.Values[deso]);
            var whole = system.Find(new CellKey(upper, parts[i].Regso));
            var isWhole = parts.Count(part => part.Regso == parts[i].Regso) == 1;
            cells[i] = isWhole && whole >= 0 && system[whole].Count == count
                ? whole
                : system.AddImplied(
                    new CellKey(key, members[0], CellKind.Part, Members: FurtherGeography.NameOf(members)), table, count,
                    setting.Rules);
        }

        foreach (var group in Enumerable.Range(0, cells.Length).GroupBy(i => parts[i].Regso))
        {
            var whole = system.Find(new CellKey(upper, group.Key));
            var members = group.Select(i => cells[i]).ToList();
            if (members is not [var only] || only != whole)
                system.Link(whole, members, "parts", setting.Rules);
        }
    }

    private void AddCatchments(FurtherGeography geography, SeriesKey key, List<Part> parts)
    {
        var cells = _cells[key];
        var inside = Enumerable.Range(0, cells.Length).ToLookup(i => geography.TargetOf(parts[i].Members[0]));
        for (var target = 0; target < geography.Members.TargetCount; target++)
        {
            var members = inside[target].Select(i => cells[i]).ToList();
            if (members.Count > 0 && !members.Contains(-1))
                system.AddSum(
                    system.AddCount(
                        geography.KeyOf(key, target), own[key].Table, members.Sum(cell => system[cell].Count),
                        setting.Rules),
                    members);
        }
    }

    /// <summary>All clinics together are the people of the part's DeSO, which are given one by one.</summary>
    private void LinkClinics(List<SeriesKey> keys, List<Part> parts)
    {
        foreach (var group in keys.GroupBy(key => key with { CareCenter = null }))
            for (var i = 0; i < parts.Count; i++)
                if (group.Any(key => _cells[key][i] is >= 0 and var cell && system[cell].Key.Kind == CellKind.Part))
                    system.Link(
                        [.. parts[i].Members.Select(deso => system.Find(new CellKey(group.Key, deso)))],
                        [.. group.Select(key => _cells[key][i])], "parts-care-center", setting.Rules);
    }

    private void LinkSexes(List<SeriesKey> keys)
    {
        foreach (var key in keys.Where(key => key.Sex == Sex.All))
            if (_cells.TryGetValue(key with { Sex = Sex.Women }, out var women)
                && _cells.TryGetValue(key with { Sex = Sex.Men }, out var men))
                LinkParts(key, [women, men], "sex");
    }

    private void LinkAges(List<SeriesKey> keys)
    {
        foreach (var group in keys.GroupBy(key => key with { Age = AgeGroup.All }))
            foreach (var whole in group)
                if (AgeGroup.FindCover(
                    whole.Age, group.Select(key => key.Age).Where(age => age != whole.Age)) is { } cover)
                    LinkParts(whole, [.. cover.Select(age => _cells[whole with { Age = age }])], "age");
    }

    private void LinkParts(SeriesKey whole, IReadOnlyList<int[]> parts, string by)
    {
        var cells = _cells[whole];
        for (var i = 0; i < cells.Length; i++)
            if (cells[i] >= 0 && system[cells[i]].Key.Kind == CellKind.Part)
                system.Link(cells[i], [.. parts.Select(part => part[i])], by, setting.Rules);
    }

    private sealed record Part(int Regso, int[] Members);
}
