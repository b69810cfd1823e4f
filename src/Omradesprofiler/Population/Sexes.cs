namespace Omradesprofiler.Population;

/// <summary>How sexes are written.</summary>
public static class Sexes
{
    /// <summary>The name in addresses and JSON: <c>all</c>, <c>women</c>, <c>men</c>.</summary>
    public static string Slug(this Sex sex) => sex switch { Sex.Women => "women", Sex.Men => "men", _ => "all" };

    /// <summary>Reads the name used in addresses, or what SCB writes: 1, 2, 1+2, män, kvinnor, totalt.</summary>
    public static bool TryParse(string? text, out Sex sex)
    {
        (var ok, sex) = text?.Trim().ToLowerInvariant() switch
        {
            "women" or "2" or "k" or "kvinna" or "kvinnor" => (true, Sex.Women),
            "men" or "1" or "m" or "man" or "män" => (true, Sex.Men),
            "all" or "1+2" or "t" or "totalt" or "båda" or "båda könen" => (true, Sex.All),
            _ => (false, Sex.All),
        };
        return ok;
    }
}
