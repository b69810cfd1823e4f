using Omradesprofiler.Areas;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Finds which areas of one layer have ground in common with areas of another level or edition.</summary>
internal static class AreaFootprint
{
    /// <summary>Less than this share of an area's people is a border drawn anew, and no part of it.</summary>
    private const double LeastShare = 0.02;

    /// <summary>The areas of a layer, by place, that the named areas touch.</summary>
    public static HashSet<int> On(
        AreaRegister register, AreaLayer layer, AreaLevel level, Edition? edition, IReadOnlyList<string> codes)
    {
        if (level == layer.Level && edition == layer.Edition)
            return [.. codes.Select(layer.IndexOf).Where(index => index >= 0)];
        var from = TreeOf(register, edition);
        var to = TreeOf(register, layer.Edition);
        if (from is null || to is null)
            return [];
        var own = from.Layer(level);
        var found = new HashSet<int>();
        foreach (var code in codes.Where(code => own.IndexOf(code) >= 0))
            foreach (var deso in from.MembersOf(level, own.IndexOf(code), AreaLevel.Deso))
                foreach (var moved in MovedTo(register, from, to, deso))
                    found.Add(to.AncestorOf(AreaLevel.Deso, moved, layer.Level));
        return found;
    }

    private static IEnumerable<int> MovedTo(AreaRegister register, AreaTree from, AreaTree to, int deso)
    {
        if (from == to)
            return [deso];
        if (register.WeightsBetween(from.Edition, to.Edition) is { } weights)
            return weights.Weights.TargetsOf(deso).Where(one => one.Weight >= LeastShare).Select(one => one.Target);
        var same = to.Layer(AreaLevel.Deso).IndexOf(from.Layer(AreaLevel.Deso).Areas[deso].Code);
        return same >= 0 ? [same] : [];
    }

    private static AreaTree? TreeOf(AreaRegister register, Edition? edition) =>
        edition is null ? register.Newest : register.FindTree(edition);
}
