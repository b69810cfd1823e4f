namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>
/// The pattern of LIKE: % is any text, _ any one character, \ takes the next character as it is. A text is gone through
/// from the left, and where it fails only the latest % takes one character more: at worst as many steps as the text's
/// length times the pattern's.
/// </summary>
public sealed class CqlPattern
{
    /// <summary>A longer pattern is refused.</summary>
    public const int MostCharacters = 200;

    private readonly List<Part> _parts = [];

    public CqlPattern(string like)
    {
        for (var i = 0; i < like.Length; i++)
        {
            if (like[i] == '\\' && i + 1 < like.Length)
                _parts.Add(new Part(PartKind.Character, like[++i]));
            else
                _parts.Add(new Part(
                    like[i] switch { '%' => PartKind.AnyText, '_' => PartKind.AnyCharacter, _ => PartKind.Character },
                    like[i]));
        }
    }

    private enum PartKind
    {
        Character,
        AnyCharacter,
        AnyText,
    }

    /// <summary>Whether the whole text fits; case matters.</summary>
    public bool IsMatch(string text)
    {
        var (at, part) = (0, 0);
        var (resumeAt, resumePart) = (0, -1);
        while (at < text.Length)
        {
            if (IsAnyText(part))
                (resumeAt, resumePart) = (at, ++part);
            else if (part < _parts.Count && _parts[part].Takes(text[at]))
                (at, part) = (at + 1, part + 1);
            else if (resumePart >= 0)
                (at, part) = (++resumeAt, resumePart);
            else
                return false;
        }

        while (IsAnyText(part))
            part++;
        return part == _parts.Count;
    }

    private bool IsAnyText(int part) => part < _parts.Count && _parts[part].Kind == PartKind.AnyText;

    private readonly record struct Part(PartKind Kind, char Character)
    {
        public bool Takes(char c) => Kind == PartKind.AnyCharacter || c == Character;
    }
}
