namespace Omradesprofiler.Areas;

/// <summary>Forms of codes, and what can be read off them.</summary>
public static class AreaCodes
{
    /// <summary>Riket's code.</summary>
    public const string Country = "00";

    /// <summary>The level that a code's form tells, or null where it has no known form.</summary>
    public static AreaLevel? LevelOf(ReadOnlySpan<char> code) => code.Length switch
    {
        9 when DesoCode.HasForm(code) => AreaLevel.Deso,
        8 when RegsoCode.HasForm(code) => AreaLevel.Regso,
        4 when AreDigits(code) => AreaLevel.Municipality,
        2 when code.SequenceEqual(Country) => AreaLevel.Country,
        2 when AreDigits(code) => AreaLevel.County,
        _ => null,
    };

    /// <summary>
    /// The unsigned integer under 2³² that names an area in tiles: it depends on the code alone and is unique within a
    /// level. DeSO: (municipality · 3 + letter) · 10,000 + serial; RegSO: municipality · 1,000 + serial; else the code.
    /// </summary>
    /// <exception cref="FormatException">The code has no known form.</exception>
    public static uint TileId(string code) => LevelOf(code) switch
    {
        AreaLevel.Deso => (Number(code.AsSpan(0, 4)) * 3 + code[4] - 'A') * 10_000 + Number(code.AsSpan(5)),
        AreaLevel.Regso => Number(code.AsSpan(0, 4)) * 1_000 + Number(code.AsSpan(5)),
        null => throw new FormatException($"\"{code}\" är ingen områdeskod."),
        _ => Number(code),
    };

    /// <summary>Whether all characters are the digits 0–9.</summary>
    internal static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static uint Number(ReadOnlySpan<char> digits)
    {
        var number = 0u;
        foreach (var digit in digits)
            number = number * 10 + digit - '0';
        return number;
    }
}
