using Omradesprofiler.Findings;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// What was let out before, which can not be called back: numbers that have not changed are given, and what is hidden
/// now must stay hidden from somebody who has kept all that was shown. Catchments that differ between two snapshots can
/// be subtracted from each other, so more is hidden until nothing follows from both.
/// </summary>
internal sealed class EarlierReleases
{
    private readonly IReadOnlyList<Protection> _earlier;

    public EarlierReleases(IEnumerable<Protection> earlier, IReadOnlyList<FurtherGeography> geographies)
    {
        _earlier = [.. earlier];
        var others = new List<FurtherGeography>();
        foreach (var geography in _earlier.SelectMany(one => one.Geographies))
            if (!geographies.Concat(others).Any(geography.DividesAs))
                others.Add(geography);
        Refining = others;
    }

    /// <summary>Their geographies that are others than today's.</summary>
    public IReadOnlyList<FurtherGeography> Refining { get; }

    /// <summary>Chooses what is hidden: first of what is released itself, then of what catchments cut apart.</summary>
    /// <exception cref="DataException">Something can not be hidden, alone or together with what was shown.</exception>
    public Protection Protect(OpenedTables opened)
    {
        var system = opened.System;
        var given = GivenOf(system, 0);
        var released = Suppression.Choose(system, opened.Rules, given, KeptOf(system, opened.Rules));
        Require(system, released.Unprotected, given);
        opened.Divide(released.Hidden);
        var hidden = HideParts(opened, released.Hidden);
        foreach (var previous in _earlier)
            hidden = HideFrom(previous, hidden, opened);
        return opened.Protect(hidden);
    }

    private bool[] HideParts(OpenedTables opened, bool[] released)
    {
        var system = opened.System;
        var first = released.Length;
        if (opened.Catchments.All.Any() && system.Count > first)
        {
            var before = GivenOf(system, first);
            var needed = opened.Catchments.All.SelectMany(one => one.Value).ToHashSet();
            bool[] hidden = [.. released, .. Enumerable.Range(first, system.Count - first).Select(i => !before[i]
                && (system[i].IsSensitive || !needed.Contains(i) || released[opened.Catchments.WholeOf(i)]))];
            bool[] given = [.. released.Select(one => !one), .. before[first..]];
            var (parts, unprotected) = Suppression.HideMore(
                new Protection(system, opened.Rules, hidden), given,
                [.. Enumerable.Range(first, system.Count - first).Where(i => system[i].IsSensitive)],
                againstSingletons: true);
            Require(system, unprotected, before);
            return parts;
        }

        return released;
    }

    private static bool[] HideFrom(Protection previous, bool[] hidden, OpenedTables opened)
    {
        var union = ProtectionUnion.Of(previous, opened.Protect(hidden));
        var broken = union.FindBroken();
        if (broken.Count == 0)
            return hidden;
        var (more, _) = Suppression.HideMore(union.Both, union.GivenBefore, broken);
        hidden = [.. hidden.Select((one, i) => one || more[i])];
        if (DisclosureAudit.Union(previous, opened.Protect(hidden)) is [var together, ..])
            throw DisclosureGate.Refuse(together);
        return hidden;
    }

    private bool[] GivenOf(CellSystem system, int first)
    {
        var given = new bool[system.Count];
        foreach (var previous in _earlier)
            for (var i = first; i < given.Length; i++)
                given[i] |= previous.System.Find(system[i].Key) is >= 0 and var same && !previous.Hidden[same]
                    && previous.System[same].Count == system[i].Count;
        return given;
    }

    /// <summary>
    /// What the newest release hid by the same rules, unchanged since: hidden again, so that the same input gives the
    /// same release whatever was let out in between.
    /// </summary>
    private bool[] KeptOf(CellSystem system, ProtectionRules rules)
    {
        var kept = new bool[system.Count];
        if (_earlier is not [var newest, ..] || !newest.Rules.HidesAs(rules))
            return kept;
        for (var i = 0; i < kept.Length; i++)
            kept[i] = newest.System.Find(system[i].Key) is >= 0 and var same && newest.Hidden[same]
                && newest.System[same].Role == system[i].Role && newest.System[same].Count == system[i].Count
                && system[i].Role == CellRole.Publishable;
        return kept;
    }

    private static void Require(CellSystem system, IReadOnlyList<int> unprotected, bool[] given)
    {
        if (unprotected.Count > 0)
            throw DisclosureGate.Refuse(new ProtectionBreach(
                system[unprotected[0]].Table,
                given.Contains(true) ? ProtectionRule.EarlierSnapshot : ProtectionRule.Range,
                unprotected.Distinct().Count()));
    }
}
