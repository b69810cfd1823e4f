namespace Omradesprofiler.Areas;

/// <summary>
/// A DeSO code with its edition, as <c>0114C1010</c> of 2025: municipality (4 digits), category (A outside localities,
/// B other localities, C the main locality), serial (4 digits, the last used when areas are split).
/// </summary>
public readonly record struct DesoCode
{
    private DesoCode(string value, Edition edition)
    {
        Value = value;
        Edition = edition;
    }

    /// <summary>The nine characters.</summary>
    public string Value { get; }

    /// <summary>The edition whose boundary is meant.</summary>
    public Edition Edition { get; }

    /// <summary>The municipality's four digits.</summary>
    public string MunicipalityCode => Value[..4];

    /// <summary>A, B or C.</summary>
    public char Category => Value[4];

    /// <summary>Whether the text has a DeSO code's form: <c>^\d{4}[ABC]\d{4}$</c>.</summary>
    public static bool HasForm(ReadOnlySpan<char> text) =>
        text.Length == 9 && AreaCodes.AreDigits(text[..4]) && text[4] is 'A' or 'B' or 'C'
        && AreaCodes.AreDigits(text[5..]);

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text has not the form, or the edition is not one of DeSO.</exception>
    public static DesoCode Parse(string text, Edition edition) => TryParse(text, edition, out var code)
        ? code
        : throw new FormatException(
            $"\"{text}\" är ingen DeSO-kod i {edition.SwedishName} (fyra siffror, A, B eller C, fyra siffror).");

    /// <summary>Reads a code, or says that the text is none.</summary>
    public static bool TryParse(string? text, Edition edition, out DesoCode code)
    {
        var ok = text is not null && edition.Level == AreaLevel.Deso && HasForm(text);
        code = ok ? new DesoCode(text!, edition) : default;
        return ok;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Value} ({Edition})";
}
