using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// How the installation stands: for its own computer only where nothing is said, open to readers (<c>public</c>), with
/// a login (<c>login</c>), or both: then who is not logged in reads.
/// </summary>
public sealed record AccessOptions
{
    /// <summary>Whether everybody may read.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Who says who is who; null where nobody logs in.</summary>
    public LoginOptions? Login { get; init; }

    /// <summary>The names that the installation answers to; any where none are said, which no proxy may stand before:
    /// it passes on what name a client likes. Not used for its own computer.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The proxies whose word is taken for who asks.</summary>
    public AddressList TrustedProxies { get; init; } = AddressList.None;

    /// <summary>The origins whose pages may read maps: <c>https://karta.example</c>.</summary>
    public IReadOnlyList<string> Cors { get; init; } = [];

    /// <summary>How much is answered.</summary>
    public LimitOptions Limits { get; init; } = new();

    /// <summary>Whether only this computer is answered.</summary>
    public bool IsLocal => !IsPublic && Login is null;

    /// <summary>Reads them.</summary>
    /// <exception cref="Findings.DataException">Something that is set can not be used.</exception>
    public static AccessOptions Read(Settings settings, bool isPublic)
    {
        var access = new AccessOptions
        {
            IsPublic = isPublic || settings.IsOn("public"),
            Login = LoginOptions.Read(settings),
            Hosts = settings.List("hosts"),
            TrustedProxies = AddressList.Parse(settings.List("trustedProxies")),
            Cors = [.. settings.List("cors").Select(OriginOf)],
        };
        if (access.TrustedProxies.Networks.Count > 0 && access.Hosts.Count == 0)
            throw Settings.Wrong(
                "hosts", "hosts saknas. Där trustedProxies är satt måste serverns namn anges, annars kan vem som helst "
                + "få den att svara under ett påhittat namn. Skriv till exempel karta.region.se.");
        return access with { Limits = LimitOptions.Read(settings, access.IsLocal) };
    }

    private static string OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" }
        && uri.GetLeftPart(UriPartial.Authority) == text
            ? text
            : throw Settings.Wrong("cors", $"\"{text}\" är ingen webbplats. Skriv så här: https://karta.example");
}
