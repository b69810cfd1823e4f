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
}
