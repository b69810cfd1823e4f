namespace Omradesprofiler.Sample.Places;

/// <summary>
/// Edition 2025 out of edition 2018: splits, a merger, parts that change hands, one new code, and the sea out to the
/// territorial limit, each with its row in the change log.
/// </summary>
internal sealed class SecondDivision
{
    private static readonly (string Municipality, int Count)[] Splits =
        [("9910", 1), ("9917", 1), ("9961", 1), ("9980", 5)];

    private readonly Ground _ground;
    private readonly List<Deso> _areas;
    private readonly int[] _labels;
    private readonly List<Change> _changes = [];
    private readonly HashSet<string> _touched = [];

    public SecondDivision(Ground ground, Edition first)
    {
        _ground = ground;
        _areas = [.. first.Areas];
        _labels = [.. first.DesoOf];
    }

    public (Edition Edition, List<Change> Changes) Make()
    {
        foreach (var (municipality, count) in Splits)
        {
            var largest = LabelsOf(municipality).Where(label => Code(label)[4] != 'A')
                .OrderByDescending(Attraction).Take(count).ToList();
            foreach (var label in largest)
                Split(label, municipality == "9980" && label == largest[0] ? 3 : 2);
        }

        Merge("9924A");
        Recode("9917B", "9917B2090");
        GiveToNew();
        GiveToExisting(within: 6, across: 3);
        ExtendToLimit();
        var log = _changes.OrderBy(change => change.From, StringComparer.Ordinal)
            .ThenBy(change => change.To, StringComparer.Ordinal);
        return (Compact(), [.. log]);
    }

    private string Code(int label) => _areas[label].Code;

    private List<int> Land(int label) => [.. CellsOf(label).Where(cell => _ground.IsLand[cell])];

    /// <summary>The areas with most land are split, and new quarters before others.</summary>
    private int Attraction(int label) =>
        Land(label).Count + (_areas[label].Regso.Character == Character.NewBuilt ? 100 : 0);

    private IEnumerable<int> LabelsOf(string series) =>
        Enumerable.Range(0, _areas.Count).Where(label => Code(label).StartsWith(series, StringComparison.Ordinal));

    private IEnumerable<int> CellsOf(int label) =>
        Enumerable.Range(0, _labels.Length).Where(cell => _labels[cell] == label);

    private bool IsUntouched(int label) => !_touched.Contains(Code(label));

    private void Split(int label, int count)
    {
        var land = Land(label);
        var seeds = new List<int> { land.MinBy(cell => _ground.Sites[cell].Y) };
        while (seeds.Count < count)
            seeds.Add(land.MaxBy(cell => seeds.Min(other => _ground.Sites[other].To(_ground.Sites[cell]))));
        var parent = _areas[label];
        var children = seeds.Select((_, i) => i == 0 ? label : _areas.Count + i - 1).ToList();
        var cells = CellsOf(label).ToHashSet();
        var grown = Growth.Grow(_ground.Mosaic, [.. seeds.Select((cell, i) => (cell, children[i]))],
            (_, from, to) => cells.Contains(to) ? _ground.Sites[from].To(_ground.Sites[to]) : null);
        foreach (var cell in cells)
            _labels[cell] = grown[cell];
        for (var i = 0; i < count; i++)
        {
            var child = new Deso($"{parent.Code[..8]}{i + 1}", parent.Regso);
            if (i == 0)
                _areas[label] = child;
            else
                _areas.Add(child);
            _changes.Add(new Change(parent.Code, child.Code, "Upphör; till nybildad"));
            _touched.Add(child.Code);
        }
    }

    /// <summary>The pair of areas with the longest common border becomes one, with the next free number.</summary>
    private void Merge(string series)
    {
        var labels = LabelsOf(series).ToList();
        var pairs =
            from a in labels
            from b in labels
            where b > a && _areas[a].Regso == _areas[b].Regso
            select (a, b);
        var (keep, give) = pairs.MaxBy(pair => _ground.Mosaic.Borders.Count(border => Joins(border, pair.a, pair.b)));
        var merged = new Deso($"{series}{labels.Count + 1:000}0", _areas[keep].Regso);
        foreach (var former in new[] { keep, give })
            _changes.Add(new Change(Code(former), merged.Code, "Upphör; till nybildad"));
        for (var cell = 0; cell < _labels.Length; cell++)
            if (_labels[cell] == give)
                _labels[cell] = keep;
        _areas[keep] = merged;
        _touched.Add(merged.Code);
        _touched.Add(Code(give));
    }

    private bool Joins(Geometry.Border border, int a, int b) =>
        (_labels[border.Left] == a && _labels[border.Right] == b)
        || (_labels[border.Left] == b && _labels[border.Right] == a);

    private void Recode(string series, string code)
    {
        var label = LabelsOf(series).Last(IsUntouched);
        _changes.Add(new Change(Code(label), code, "Kodändrad"));
        _areas[label] = _areas[label] with { Code = code };
        _touched.Add(code);
    }

    /// <summary>An area that keeps its code gives a part to a new one; a ceased one gives to one that stays.</summary>
    private void GiveToNew()
    {
        var given = 0;
        for (var child = 0; child < _areas.Count && given < 2; child++)
        {
            if (Code(child)[8] != '2' || FindGift(IsUntouched, child) is not { } gift)
                continue;
            Hand(gift.Cell, child);
            _changes.Add(new Change(Code(gift.Giver), Code(child), "Ger del till nybildad"));
            _touched.Add(Code(gift.Giver));
            given++;
        }

        for (var taker = 0; taker < _areas.Count; taker++)
        {
            if (!IsUntouched(taker) || FindGift(giver => Code(giver)[8] is '1' or '2', taker) is not { } gift)
                continue;
            Hand(gift.Cell, taker);
            _changes.Add(new Change(Code(gift.Giver)[..8] + "0", Code(taker), "Upphör; till befintlig"));
            _touched.Add(Code(taker));
            return;
        }
    }

    private void GiveToExisting(int within, int across)
    {
        for (var taker = 0; taker < _areas.Count; taker += 5)
        {
            var crossing = across > 0 && taker % 2 == 0;
            if ((crossing ? across : within) == 0 || !IsUntouched(taker))
                continue;
            var regso = _areas[taker].Regso;
            var found = FindGift(giver => IsUntouched(giver) && _areas[giver].Regso != regso == crossing, taker);
            if (found is not { } gift)
                continue;
            Hand(gift.Cell, taker);
            var shrinks = crossing && across == 1;
            _changes.Add(new Change(Code(gift.Giver), Code(taker),
                shrinks ? "Minskas och ger del till befintlig eller nybildad" : "Ger del/delar till befintlig"));
            if (!crossing)
                _changes.Add(new Change(Code(taker), Code(taker), "Utvidgas"));
            _touched.Add(Code(gift.Giver));
            _touched.Add(Code(taker));
            (within, across) = crossing ? (within, across - 1) : (within - 1, across);
        }
    }

    /// <summary>A land cell at the taker's border that its giver can spare and stay in one piece.</summary>
    private (int Giver, int Cell)? FindGift(Func<int, bool> mayGive, int taker)
    {
        foreach (var cell in Land(taker).SelectMany(_ground.Mosaic.Neighbours).Distinct())
        {
            var giver = _labels[cell];
            if (giver < 0 || giver == taker || !_ground.IsLand[cell] || !mayGive(giver)
                || Code(giver)[..4] != Code(taker)[..4] || Land(giver).Count < 5)
                continue;
            if (Growth.IsConnected(_ground.Mosaic, [.. CellsOf(giver).Where(other => other != cell)]))
                return (giver, cell);
        }

        return null;
    }

    private void Hand(int cell, int taker) => _labels[cell] = taker;

    private void ExtendToLimit()
    {
        for (var label = 0; label < _areas.Count; label++)
            if (Code(label)[8] == '0' && CellsOf(label).Any(cell => !_ground.WasInside[cell])
                && !_changes.Exists(change => change.To == Code(label) && change.From != change.To))
                _changes.Add(new Change(Code(label), Code(label), "Utvidgas till territorialvattengräns"));
    }

    private Edition Compact()
    {
        var used = Enumerable.Range(0, _areas.Count).Where(label => _labels.Contains(label)).ToList();
        var order = used.OrderBy(Code, StringComparer.Ordinal).ToList();
        return new Edition("2025", "2025", [.. order.Select(label => _areas[label])],
            [.. _labels.Select((label, cell) => _ground.IsInside[cell] ? order.IndexOf(label) : -1)]);
    }
}
