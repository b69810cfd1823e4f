namespace Omradesprofiler.Server.Dcat;

/// <summary>The addresses of licences, as DCAT-AP-SE wants them: bare, without a language's page.</summary>
internal static class LicenceUri
{
    public const string Cc0 = "http://creativecommons.org/publicdomain/zero/1.0/";

    private static readonly (string Name, string Address)[] Known =
    [
        ("CC0", Cc0),
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("ODbL", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ];

    /// <summary>The one licence that holds for what is made of several sources: theirs, where they have the same; null
    /// where they differ or are not known, since none can be promised then.</summary>
    public static string? Of(IEnumerable<string> licences)
    {
        var addresses = licences.Select(Find).Distinct().ToList();
        return addresses is [var one] ? one : null;
    }

    private static string? Find(string licence) => Known
        .Where(known => licence.StartsWith(known.Name, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(known => known.Name.Length).Select(known => known.Address).FirstOrDefault();
}
