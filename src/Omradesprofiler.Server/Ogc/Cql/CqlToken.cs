namespace Omradesprofiler.Server.Ogc.Cql;

public enum CqlTokenKind
{
    /// <summary>A bare word: keyword, function or property.</summary>
    Word,

    /// <summary>A property in double quotes.</summary>
    QuotedName,

    /// <summary>Text in single quotes.</summary>
    Text,

    Number,

    /// <summary>An operator, bracket or comma.</summary>
    Symbol,

    End,
}

/// <summary>A word of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="Position">Where it begins, counted from 1.</param>
public readonly record struct CqlToken(CqlTokenKind Kind, string Text, int Position)
{
    /// <summary>Whether it is a keyword; case does not matter.</summary>
    public bool IsWord(string keyword) =>
        Kind == CqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == CqlTokenKind.Symbol && Text == symbol;
}
