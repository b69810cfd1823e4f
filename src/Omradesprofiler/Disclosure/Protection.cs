namespace Omradesprofiler.Disclosure;

/// <summary>
/// Own tables with the decision what of them is hidden: raw numbers within, so nothing of it can be read from outside
/// the engine. <see cref="DisclosureAudit"/> attacks it.
/// </summary>
public sealed class Protection
{
    internal Protection(CellSystem system, ProtectionRules rules, bool[] hidden)
    {
        (System, Rules, Hidden) = (system, rules, hidden);
    }

    internal CellSystem System { get; }

    internal ProtectionRules Rules { get; }

    /// <summary>Which cells are not published; implied cells never are, known ones always.</summary>
    internal bool[] Hidden { get; }

    internal bool[] Published => [.. Hidden.Select(hidden => !hidden)];

    /// <summary>The further areas that own data were given for.</summary>
    internal IReadOnlyList<FurtherGeography> Geographies { get; init; } = [];

    /// <summary>Builds the cells anew, with what further areas cut apart told apart.</summary>
    internal Func<IReadOnlyList<FurtherGeography>, CellSystem>? Rebuild { private get; init; }

    /// <summary>
    /// The same decision over finer parts, so that two snapshots with different catchments speak of the same unknowns.
    /// </summary>
    internal Protection RefinedBy(IReadOnlyList<FurtherGeography> geographies)
    {
        var others = geographies.Where(one => !Geographies.Any(one.DividesAs)).ToList();
        if (Rebuild is null || others.Count == 0)
            return this;
        var system = Rebuild(others);
        var hidden = new bool[system.Count];
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] = System.Find(system[i].Key) is >= 0 and var same
                ? Hidden[same]
                : system[i].Role is CellRole.Implied or CellRole.Part;
        return new Protection(system, Rules, hidden) { Geographies = Geographies };
    }
}
