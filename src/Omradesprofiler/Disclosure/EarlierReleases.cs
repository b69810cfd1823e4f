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

    /// <summary>Chooses what is hidden.</summary>
    /// <exception cref="DataException">Something can not be hidden, alone or together with what was shown.</exception>
    public bool[] Hide(CellSystem system, ProtectionRules rules, Func<bool[], Protection> protectionOf)
    {
        var given = new bool[system.Count];
        foreach (var previous in _earlier)
            for (var i = 0; i < given.Length; i++)
                given[i] |= previous.System.Find(system[i].Key) is >= 0 and var same && !previous.Hidden[same]
                    && previous.System[same].Count == system[i].Count;
        var (hidden, unprotected) = Suppression.Choose(system, rules, given);
        if (unprotected.Count > 0)
            throw DisclosureGate.Refuse(new ProtectionBreach(
                system[unprotected[0]].Table,
                given.Contains(true) ? ProtectionRule.EarlierSnapshot : ProtectionRule.Range,
                unprotected.Distinct().Count()));
        foreach (var previous in _earlier)
            HideFrom(previous, hidden, protectionOf);
        return hidden;
    }

    private static void HideFrom(Protection previous, bool[] hidden, Func<bool[], Protection> protectionOf)
    {
        var now = protectionOf(hidden);
        var union = ProtectionUnion.Of(previous, now);
        var broken = DisclosureAudit.BrokenCells(union.Both);
        if (broken.Count == 0)
            return;
        var (more, _) = Suppression.HideMore(union.Both, union.GivenBefore, broken);
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] |= more[i];
        if (DisclosureAudit.Union(previous, protectionOf(hidden)) is [var together, ..])
            throw DisclosureGate.Refuse(together);
    }
}
