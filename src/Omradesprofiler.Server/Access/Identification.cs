using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// Says who a request is from: by a token of the login, by a program's key, or by the installation's standing. What is
/// shown and can not be trusted is refused (401), also where nothing needed to be shown.
/// </summary>
public sealed class Identification(RequestDelegate next, ServerOptions options, KeyRing keys, Attempts attempts)
{
    /// <summary>Where programs that can not send Authorization show their key.</summary>
    public const string KeyHeader = "X-Api-Key";

    private const string Scheme = "Bearer ";
    private const int LongestName = 100;

    private const string NotTrusted =
        "Beviset (token) går inte att lita på: fel utfärdare, mottagare eller underskrift, eller för gammalt. Logga in "
        + "igen.";

    private static readonly JsonWebTokenHandler Tokens = new();

    private readonly AccessOptions _access = options.Access;

    public async Task InvokeAsync(HttpContext context)
    {
        var shown = ShownBy(context.Request);
        if (shown is not null && attempts.WaitOf(context, shown) is { } wait)
        {
            await Attempts.Refuse(context, wait);
            return;
        }

        var (viewer, why) = await Identify(context, shown is not null);
        if (viewer is not null && shown is not null)
            attempts.Trust(shown);
        if (viewer is null)
        {
            attempts.Count(context);
            context.Features.Set(new RefusedIdentity(why!));
            viewer = Viewer.Stranger;
        }

        context.Features.Set(viewer);
        await next(context);
    }

    private Task<(Viewer? Viewer, string? Why)> Identify(HttpContext context, bool showsSomething)
    {
        var headers = context.Request.Headers;
        if (!showsSomething)
            return Found(_access.IsLocal ? Viewer.Local : _access.IsPublic ? Viewer.AnonymousReader : Viewer.Stranger);
        if (headers.Authorization.Count + headers[KeyHeader].Count > 1)
            return Refused("Visa en enda nyckel eller ett enda bevis (token).");
        if (_access is { IsPublic: true, Login: null })
            return Refused("Servern är bara för läsare, som inte visar något: skicka varken nyckel eller token.");
        if (headers[KeyHeader].FirstOrDefault() is { } key)
            return OfKey(key);
        var authorization = headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Refused("Visa nyckel eller token så här: Authorization: Bearer …");
        var token = authorization[Scheme.Length..].Trim();
        return token.StartsWith(KeyRing.Prefix, StringComparison.Ordinal) ? OfKey(token)
            : _access.Login is { } login ? OfToken(context, token, login)
            : Refused("Inloggning är inte påslagen här; visa en nyckel.");
    }

    private Task<(Viewer?, string?)> OfKey(string key) => keys.Find(key) is { } viewer
        ? Found(viewer)
        : Refused("Nyckeln finns inte, har gått ut eller är återkallad.");

    /// <summary>What can not be a token at all is refused before anybody is asked. A token that can not be tried is not
    /// the caller's fault.</summary>
    private static async Task<(Viewer?, string?)> OfToken(HttpContext context, string token, LoginOptions login)
    {
        if (!Tokens.CanReadToken(token))
            return (null, NotTrusted);
        if (!await context.RequestServices.GetRequiredService<AuthorityKeys>().AreKnownAsync(context.RequestAborted))
            throw new ApiException(
                StatusCodes.Status503ServiceUnavailable, "Inloggningstjänsten svarar inte",
                "Det går inte att pröva vem som frågar. Försök igen om en stund.");
        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return result.Principal is { } principal && result.Succeeded && SubjectOf(principal) is { } subject
            ? (ViewerOf(principal, subject, login), null)
            : (null, NotTrusted);
    }

    /// <summary>All that a request shows of who it is from; null where it shows nothing.</summary>
    private static string? ShownBy(HttpRequest request)
    {
        var (token, key) = (request.Headers.Authorization, request.Headers[KeyHeader]);
        return token.Count + key.Count == 0 ? null : $"{token}\n{key}";
    }

    private static string? SubjectOf(ClaimsPrincipal principal) =>
        principal.FindFirst("sub")?.Value is { Length: > 0 } subject ? Short(subject) : null;

    private static Viewer ViewerOf(ClaimsPrincipal principal, string subject, LoginOptions login)
    {
        var role = principal.FindAll(login.RoleClaim).Select(claim => login.Roles.GetValueOrDefault(claim.Value))
            .Append(Role.Reader).Max();
        var regions = principal.FindAll(login.RegionClaim).SelectMany(claim => claim.Value.Split(
                [',', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(code => code is [>= '0' and <= '9', >= '0' and <= '9']);
        return Viewer.Known(role, regions, subject, Short(principal.FindFirst("name")?.Value ?? subject));
    }

    private static string Short(string text) => text.Length <= LongestName ? text : text[..LongestName];

    private static Task<(Viewer?, string?)> Found(Viewer viewer) => Task.FromResult<(Viewer?, string?)>((viewer, null));

    private static Task<(Viewer?, string?)> Refused(string why) => Task.FromResult<(Viewer?, string?)>((null, why));
}

/// <summary>Why what a request showed is not trusted.</summary>
public sealed record RefusedIdentity(string Why);
