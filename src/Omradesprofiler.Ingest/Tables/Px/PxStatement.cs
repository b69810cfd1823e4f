namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>A statement before the data: <c>VALUES[sv]("kön")="män","kvinnor";</c>.</summary>
/// <param name="Keyword">The keyword, in upper case.</param>
/// <param name="Language">The language in brackets, or null.</param>
/// <param name="Subject">The first text in parentheses, or null.</param>
/// <param name="Values">Texts and bare words, in order.</param>
/// <param name="Row">The line it begins on.</param>
internal sealed record PxStatement(
    string Keyword, string? Language, string? Subject, IReadOnlyList<string> Values, int Row)
{
    /// <summary>The first value, or null.</summary>
    public string? First => Values.Count > 0 ? Values[0] : null;
}
