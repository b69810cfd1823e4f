namespace Omradesprofiler.Areas;

/// <summary>Names of Sweden's 21 counties by SCB's code, for data that carry only the codes.</summary>
public static class Counties
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["01"] = "Stockholms län",
        ["03"] = "Uppsala län",
        ["04"] = "Södermanlands län",
        ["05"] = "Östergötlands län",
        ["06"] = "Jönköpings län",
        ["07"] = "Kronobergs län",
        ["08"] = "Kalmar län",
        ["09"] = "Gotlands län",
        ["10"] = "Blekinge län",
        ["12"] = "Skåne län",
        ["13"] = "Hallands län",
        ["14"] = "Västra Götalands län",
        ["17"] = "Värmlands län",
        ["18"] = "Örebro län",
        ["19"] = "Västmanlands län",
        ["20"] = "Dalarnas län",
        ["21"] = "Gävleborgs län",
        ["22"] = "Västernorrlands län",
        ["23"] = "Jämtlands län",
        ["24"] = "Västerbottens län",
        ["25"] = "Norrbottens län",
    };

    /// <summary>The codes, ascending.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Names.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The name, or null for a code that is no Swedish county.</summary>
    public static string? FindName(string code) => Names.GetValueOrDefault(code);
}
