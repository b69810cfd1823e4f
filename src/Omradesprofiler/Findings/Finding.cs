using System.Globalization;

namespace Omradesprofiler.Findings;

/// <summary>One thing that is wrong or doubtful in the data, or many of the same kind in the same file.</summary>
/// <param name="Code">The rule's short name, in kebab case: <c>unknown-area</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Source">The file, relative to the data folder.</param>
/// <param name="Row">
/// The first row it was seen on, 1-based as in the file; null where the file as a whole is meant.
/// </param>
/// <param name="Column">The column's name or letter, where there is one.</param>
/// <param name="Text">Swedish, for the user: what is wrong, the rule, and what was done about it.</param>
/// <param name="Count">How many times it was seen.</param>
public sealed record Finding(
    string Code, Severity Severity, string Source, int? Row, string? Column, string Text, int Count = 1)
{
    /// <summary>The place in the file in words: <c>tabell.csv, rad 12, kolumn Kon</c>.</summary>
    public string Place
    {
        get
        {
            var row = Row is { } r ? string.Create(CultureInfo.InvariantCulture, $", rad {r}") : "";
            var column = Column is { Length: > 0 } c ? $", kolumn {c}" : "";
            return $"{Source}{row}{column}";
        }
    }
}
