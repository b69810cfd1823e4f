using System.Globalization;

namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>Goes through the words of a filter.</summary>
public sealed class CqlCursor(IReadOnlyList<CqlToken> tokens)
{
    private int _at;

    public CqlToken Current => tokens[_at];

    /// <summary>The word after the current one; the end where there is none.</summary>
    public CqlToken Following => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public CqlToken Take()
    {
        var token = Current;
        if (token.Kind != CqlTokenKind.End)
            _at++;
        return token;
    }

    /// <summary>Goes past a keyword if it stands here.</summary>
    public bool TryTakeWord(string keyword)
    {
        var isHere = Current.IsWord(keyword);
        if (isHere)
            Take();
        return isHere;
    }

    public void RequireWord(string keyword)
    {
        if (!TryTakeWord(keyword))
            throw Unexpected(keyword);
    }

    /// <summary>Goes past a symbol if it stands here.</summary>
    public bool TryTakeSymbol(string symbol)
    {
        var isHere = Current.IsSymbol(symbol);
        if (isHere)
            Take();
        return isHere;
    }

    public void RequireSymbol(string symbol)
    {
        if (!TryTakeSymbol(symbol))
            throw Unexpected($"\"{symbol}\"");
    }

    public double RequireNumber() =>
        Current.Kind == CqlTokenKind.Number
        && double.TryParse(Current.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? TakeAs(number)
            : throw Unexpected("ett tal");

    public string RequireText() =>
        Current.Kind == CqlTokenKind.Text ? Take().Text : throw Unexpected("en text inom '…'");

    public CqlException Unexpected(string wanted) => new(
        Current.Position,
        Current.Kind == CqlTokenKind.End ? $"filtret tar slut där {wanted} väntas." : $"här väntas {wanted}.");

    private T TakeAs<T>(T value)
    {
        Take();
        return value;
    }
}
