using Omradesprofiler.Areas;

namespace Omradesprofiler.Disclosure;

/// <summary>Some DeSO of a RegSO, with their name as a set.</summary>
internal sealed record RegsoPart(string Name, int[] Members)
{
    public static RegsoPart Of(IEnumerable<int> members)
    {
        int[] sorted = [.. members.Order()];
        return new RegsoPart(FurtherGeography.NameOf(sorted), sorted);
    }
}

/// <summary>A RegSO as geographies cut it.</summary>
/// <param name="Regso">Its place in its layer.</param>
/// <param name="Members">Its DeSO.</param>
/// <param name="Parts">Those of them that are together in every geography.</param>
internal sealed record RegsoCut(int Regso, int[] Members, IReadOnlyList<RegsoPart> Parts)
{
    /// <summary>Every RegSO.</summary>
    public static IReadOnlyList<RegsoCut> All(AreaTree tree, IReadOnlyList<FurtherGeography> geographies) =>
    [
        .. Enumerable.Range(0, tree.Layer(AreaLevel.Deso).Count)
            .GroupBy(deso => tree.AncestorOf(AreaLevel.Deso, deso, AreaLevel.Regso))
            .Select(regso => new RegsoCut(
                regso.Key, [.. regso],
                [
                    .. regso.GroupBy(deso => string.Join('|', geographies.Select(one => one.TargetOf(deso))))
                        .Select(RegsoPart.Of),
                ])),
    ];

    /// <summary>What of it lies in each area of a geography, −1 for none of them.</summary>
    public IEnumerable<(int Target, RegsoPart Part)> PiecesOf(FurtherGeography geography) =>
        Members.GroupBy(geography.TargetOf).Select(group => (group.Key, RegsoPart.Of(group)));
}
