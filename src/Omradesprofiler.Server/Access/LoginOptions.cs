using System.Net;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// Who logs people in (OpenID Connect), set under <c>login</c> in <c>omradesprofiler.json</c> or by environment
/// (<c>OMRADESPROFILER_LOGIN__AUTHORITY</c> …).
/// </summary>
/// <param name="Authority">The issuer's address; its keys are found from there.</param>
/// <param name="Audience">Whom its tokens must be for: this server's name there, another than the page's, since what
/// is for the page (id tokens) opens nothing.</param>
/// <param name="ClientId">What the page is called there.</param>
/// <param name="Scope">What the page asks for.</param>
/// <param name="RoleClaim">The claim that roles are read from.</param>
/// <param name="RegionClaim">The claim that counties' codes are read from.</param>
/// <param name="Roles">Which role each value of the role claim gives.</param>
public sealed record LoginOptions(
    string Authority, string Audience, string ClientId, string Scope, string RoleClaim, string RegionClaim,
    IReadOnlyDictionary<string, Role> Roles)
{
    private const string Section = "login";

    /// <summary>The authority's origin, that pages may talk with.</summary>
    public string Origin => new Uri(Authority).GetLeftPart(UriPartial.Authority);

    /// <summary>Whether the authority may be asked without encryption: only on this computer.</summary>
    public bool IsOnThisComputer => new Uri(Authority) is { Scheme: "http" };

    /// <summary>Null where nobody logs in.</summary>
    /// <exception cref="Findings.DataException">Something that is set can not be used.</exception>
    public static LoginOptions? Read(Settings settings)
    {
        if (settings.Find($"{Section}:authority") is not { } authority)
            return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var uri)
            || uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && IsHere(uri)))
            throw Settings.Wrong(Section, "authority ska vara inloggningstjänstens https-adress.");
        var (clientId, audience) = (Required(settings, "clientId"), Required(settings, "audience"));
        if (audience == clientId)
            throw Settings.Wrong(
                Section, "audience ska vara ett annat namn än clientId, annars duger även ett id_token, som bara "
                + "ska säga sidan vem som loggade in. Registrera servern som egen mottagare (API) hos "
                + "inloggningstjänsten.");
        return new LoginOptions(
            authority, audience, clientId,
            settings.Find($"{Section}:scope") ?? "openid profile",
            settings.Find($"{Section}:roleClaim") ?? "roles", settings.Find($"{Section}:regionClaim") ?? "regions",
            RolesOf(settings));
    }

    private static Dictionary<string, Role> RolesOf(Settings settings)
    {
        var said = settings.Map($"{Section}:roles");
        return said.Count == 0
            ? Access.Roles.Given.ToDictionary(role => role.Slug(), StringComparer.Ordinal)
            : said.ToDictionary(
                pair => pair.Key,
                pair => Access.Roles.TryParse(pair.Value, out var role) ? role : throw Settings.Wrong(
                    Section, $"roles: {pair.Value} är ingen roll. Välj "
                    + $"{string.Join(", ", Access.Roles.Given.Select(one => one.Slug()))}."),
                StringComparer.Ordinal);
    }

    private static string Required(Settings settings, string name) =>
        settings.Find($"{Section}:{name}") is { Length: > 0 } value
            ? value
            : throw Settings.Wrong(Section, name == "audience"
                ? "audience saknas: vad servern heter som mottagare (API) hos inloggningstjänsten."
                : $"{name} saknas.");

    private static bool IsHere(Uri uri) => uri.Host == "localhost"
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
