using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// Who of each catchment is listed at which clinic. Clinics are told apart on RegSO and on catchments, which overlap: a
/// RegSO that catchments cut apart has pieces. A catchment's count is given where all that it is made of may be known,
/// whole RegSO and pieces alike; so it tells nothing that they do not, and what is protected is each cut RegSO by
/// itself. Single DeSO are unknowns only where some catchment ends between them.
/// </summary>
internal sealed class CatchmentCells
{
    private readonly CellSystem _system;
    private readonly OwnSeries _own;
    private readonly ProtectionRules _rules;
    private readonly Dictionary<SeriesKey, Dictionary<string, int>> _parts = [];
    private readonly Dictionary<(string Geography, SeriesKey Series, int Target), int[]> _madeOf = [];
    private readonly Dictionary<int, int> _wholeOf = [];

    private readonly bool[] _hidden;

    private CatchmentCells(CellSystem system, OwnSeries own, ProtectionRules rules, bool[] hidden) =>
        (_system, _own, _rules, _hidden) = (system, own, rules, hidden);

    /// <summary>No pieces.</summary>
    public static CatchmentCells None { get; } = new(new CellSystem(), null!, new ProtectionRules(), []);

    /// <summary>Adds the pieces and their sums behind all other cells.</summary>
    /// <param name="system">All other cells.</param>
    /// <param name="own">The columns.</param>
    /// <param name="setting">Areas and geographies.</param>
    /// <param name="hidden">Which of the other cells are hidden.</param>
    public static CatchmentCells Add(CellSystem system, OwnSeries own, ProtectionSetting setting, bool[] hidden)
    {
        var cells = new CatchmentCells(system, own, setting.Rules, hidden);
        foreach (var edition in setting.Geographies.Concat(setting.Refining).GroupBy(one => one.Edition))
        {
            var keys = own.Keys.Where(key => key.CareCenter is not null && key.Edition == edition.Key).ToList();
            if (keys.Count == 0 || setting.Register.FindTree(edition.Key) is not { } tree)
                continue;
            var cuts = RegsoCut.All(tree, [.. edition]);
            var ownCuts = RegsoCut.All(tree, [.. setting.Geographies.Where(one => one.Edition == edition.Key)])
                .ToDictionary(cut => cut.Regso);
            foreach (var key in keys)
                cells.AddParts(key, tree, cuts, ownCuts);
            foreach (var geography in setting.Geographies.Where(one => one.Edition == edition.Key))
                foreach (var key in keys)
                    cells.AddCatchments(geography, key, tree, cuts);
            cells.LinkClinics(keys, cuts);
            cells.LinkSexes(keys, cuts);
            cells.LinkAges(keys, cuts);
        }

        return cells;
    }

    /// <summary>The cells that a count of a catchment and clinic is made of; null where it is not all there.</summary>
    public int[]? Find(string geography, SeriesKey series, int target) =>
        _madeOf.GetValueOrDefault((geography, series, target));

    /// <summary>All counts of catchments and clinics, by the cells that they are made of.</summary>
    public IEnumerable<KeyValuePair<(string Geography, SeriesKey Series, int Target), int[]>> All => _madeOf;

    /// <summary>The RegSO that a cell is a piece of; any other cell is itself.</summary>
    public int WholeOf(int cell) => _wholeOf.GetValueOrDefault(cell, cell);

    /// <summary>Those of a column and those that they are a part of, in each part.</summary>
    public IEnumerable<(int Part, int Whole)> Pairs(SeriesKey part, SeriesKey whole) =>
        _parts.TryGetValue(part, out var some) && _parts.TryGetValue(whole, out var all)
            ? some.Where(pair => all.TryGetValue(pair.Key, out var n) && _system[n].Count > 0)
                .Select(pair => (pair.Value, all[pair.Key]))
            : [];

    /// <summary>What only another snapshot's catchments cut out is told apart, but not this one's to protect.</summary>
    private void AddParts(
        SeriesKey key, AreaTree tree, IReadOnlyList<RegsoCut> cuts, Dictionary<int, RegsoCut> ownCuts)
    {
        var (table, series) = _own[key];
        var parts = _parts[key] = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cut in cuts)
        {
            var whole = WholeOf(key, tree, cut);
            if (whole < 0 || !cut.Members.All(deso => series.States[deso] == CellState.Published)
                || !IsDivided(series, whole, cut))
                continue;
            var ownParts = ownCuts[cut.Regso].Parts;
            foreach (var part in cut.Parts)
                Add(part, whole, ownParts.Count > 1 && ownParts.Any(one => one.Name == part.Name));
            foreach (var part in ownParts.Where(one => ownParts.Count > 1 && !parts.ContainsKey(one.Name)))
                AddPiece(key, part, whole);
            _system.Link(whole, [.. cut.Parts.Select(part => parts[part.Name])], "parts", _rules);
        }

        void Add(RegsoPart part, int whole, bool isOwn) => _wholeOf[parts[part.Name] = _system.AddPart(
            new CellKey(key, part.Members[0], CellKind.Part, Members: part.Name), table,
            part.Members.Sum(deso => series.Values[deso]), isOwn ? _rules : null)] = whole;
    }

    private int WholeOf(SeriesKey key, AreaTree tree, RegsoCut cut)
    {
        var layer = tree.Layer(AreaLevel.Regso);
        return _system.Find(new CellKey(key with { Level = layer.Level, Edition = layer.Edition }, cut.Regso));
    }

    /// <summary>
    /// Where it is told that nobody is, every piece is nobody; and a RegSO that is not cut is its own piece.
    /// </summary>
    private bool IsDivided(Series series, int whole, RegsoCut cut)
    {
        var sum = cut.Members.Sum(deso => series.Values[deso]);
        return sum != _system[whole].Count || ((sum > 0 || _hidden[whole]) && cut.Parts.Count > 1);
    }

    private void AddCatchments(
        FurtherGeography geography, SeriesKey key, AreaTree tree, IReadOnlyList<RegsoCut> cuts)
    {
        var series = _own[key].Series;
        var parts = _parts[key];
        var madeOf = new List<int>[geography.Members.TargetCount];
        for (var target = 0; target < madeOf.Length; target++)
            madeOf[target] = [];
        foreach (var cut in cuts)
            foreach (var piece in cut.PiecesOf(geography).Where(piece => piece.Target >= 0))
            {
                var whole = WholeOf(key, tree, cut);
                var isWhole = piece.Part.Members.Length == cut.Members.Length && whole >= 0
                    && _system[whole].Count == cut.Members.Sum(deso => series.Values[deso]);
                madeOf[piece.Target].Add(
                    isWhole || !parts.ContainsKey(cut.Parts[0].Name) ? whole
                    : parts.TryGetValue(piece.Part.Name, out var part) ? part
                    : AddPiece(key, piece.Part, whole));
            }

        for (var target = 0; target < madeOf.Length; target++)
            if (madeOf[target] is { Count: > 0 } cells && !cells.Contains(-1))
                _madeOf[(geography.Name, key, target)] = [.. cells];
    }

    private int AddPiece(SeriesKey key, RegsoPart piece, int whole)
    {
        var cell = new CellKey(key, piece.Members[0], CellKind.Part, Members: piece.Name);
        if (_system.Find(cell) is >= 0 and var same)
            return same;
        var (table, series) = _own[key];
        var index = _system.AddPart(cell, table, piece.Members.Sum(deso => series.Values[deso]), _rules);
        _wholeOf[index] = whole;
        var inside = _parts[key].Values.Where(part => piece.Members.Contains(_system[part].Key.Area));
        _system.AddSum(index, [.. inside]);
        return index;
    }

    /// <summary>All clinics together are the people of the part's DeSO, which are given one by one.</summary>
    private void LinkClinics(List<SeriesKey> keys, IReadOnlyList<RegsoCut> cuts)
    {
        foreach (var group in keys.GroupBy(key => key with { CareCenter = null }))
            foreach (var part in cuts.SelectMany(cut => cut.Parts))
                if (CellsOf(group, part) is { Count: > 0 } cells)
                    _system.Link(
                        [.. part.Members.Select(deso => _system.Find(new CellKey(group.Key, deso)))], cells,
                        "parts-care-center", _rules);
    }

    private void LinkSexes(List<SeriesKey> keys, IReadOnlyList<RegsoCut> cuts)
    {
        foreach (var key in keys.Where(key => key.Sex == Sex.All))
        {
            SeriesKey[] sexes = [key with { Sex = Sex.Women }, key with { Sex = Sex.Men }];
            if (sexes.All(_parts.ContainsKey))
                LinkParts(key, sexes, "sex", cuts);
        }
    }

    private void LinkAges(List<SeriesKey> keys, IReadOnlyList<RegsoCut> cuts)
    {
        foreach (var group in keys.GroupBy(key => key with { Age = AgeGroup.All }))
            foreach (var whole in group)
                if (AgeGroup.FindCover(
                    whole.Age, group.Select(key => key.Age).Where(age => age != whole.Age)) is { } cover)
                    LinkParts(whole, [.. cover.Select(age => whole with { Age = age })], "age", cuts);
    }

    private void LinkParts(SeriesKey whole, SeriesKey[] keys, string by, IReadOnlyList<RegsoCut> cuts)
    {
        foreach (var part in cuts.SelectMany(cut => cut.Parts))
            if (_parts[whole].TryGetValue(part.Name, out var cell))
                _system.Link(cell, CellsOf(keys, part), by, _rules);
    }

    private List<int> CellsOf(IEnumerable<SeriesKey> keys, RegsoPart part) =>
    [
        .. keys.Select(key => _parts[key].GetValueOrDefault(part.Name, -1)).Where(cell => cell >= 0),
    ];
}
