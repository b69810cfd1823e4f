namespace Omradesprofiler.Areas;

/// <summary>A RegSO code with its edition, as <c>0114R001</c> of 2025: municipality (4 digits), R, serial (3 digits).
/// </summary>
public readonly record struct RegsoCode
{
    private RegsoCode(string value, Edition edition)
    {
        Value = value;
        Edition = edition;
    }

    /// <summary>The eight characters.</summary>
    public string Value { get; }

    /// <summary>The edition whose boundary is meant.</summary>
    public Edition Edition { get; }

    /// <summary>The municipality's four digits.</summary>
    public string MunicipalityCode => Value[..4];

    /// <summary>Whether the text has a RegSO code's form: <c>^\d{4}R\d{3}$</c>.</summary>
    public static bool HasForm(ReadOnlySpan<char> text) =>
        text.Length == 8 && AreaCodes.AreDigits(text[..4]) && text[4] == 'R' && AreaCodes.AreDigits(text[5..]);

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text has not the form, or the edition is not one of RegSO.</exception>
    public static RegsoCode Parse(string text, Edition edition) => TryParse(text, edition, out var code)
        ? code
        : throw new FormatException(
            $"\"{text}\" är ingen RegSO-kod i {edition.SwedishName} (fyra siffror, R, tre siffror).");

    /// <summary>Reads a code, or says that the text is none.</summary>
    public static bool TryParse(string? text, Edition edition, out RegsoCode code)
    {
        var ok = text is not null && edition.Level == AreaLevel.Regso && HasForm(text);
        code = ok ? new RegsoCode(text!, edition) : default;
        return ok;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Value} ({Edition})";
}
