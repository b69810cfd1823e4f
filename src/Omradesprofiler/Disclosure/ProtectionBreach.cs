namespace Omradesprofiler.Disclosure;

/// <summary>Which promise a table would break.</summary>
public enum ProtectionRule
{
    /// <summary>An attacker's interval of a small count is narrower than k, or begins at k or above.</summary>
    Range,

    /// <summary>A person who is alone in a cell could narrow another small count down.</summary>
    Singleton,

    /// <summary>Together with the snapshot before, a small count could be narrowed down.</summary>
    EarlierSnapshot,
}

/// <summary>A refusal to release, with table and rule and never a value.</summary>
/// <param name="Table">The own table's name in the recipe.</param>
/// <param name="Rule">What it would break.</param>
/// <param name="Cells">In how many cells.</param>
public sealed record ProtectionBreach(string Table, ProtectionRule Rule, int Cells)
{
    /// <summary>Swedish, for the user.</summary>
    public string Text => Rule switch
    {
        ProtectionRule.Range => $"Tabellen {Table} kan inte lämnas ut: små tal går att räkna ut ur det som visas.",
        ProtectionRule.Singleton =>
            $"Tabellen {Table} kan inte lämnas ut: den som är ensam i en ruta kan räkna ut andras.",
        _ => $"Tabellen {Table} kan inte lämnas ut: små tal går att räkna ut ur den och den förra ögonblicksbilden.",
    };
}
