using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>How to log in, and who asks.</summary>
/// <param name="Authority">The login's address; null where nobody logs in.</param>
/// <param name="ClientId">What the page is called there.</param>
/// <param name="Scope">What the page asks for.</param>
/// <param name="Role">What who asks may do: <c>anyone</c> where even reading needs a login.</param>
/// <param name="RoleName">The same in words.</param>
/// <param name="Name">What he is called; null for nobody in particular.</param>
/// <param name="Regions">The counties whose internal numbers he sees; null for all of them.</param>
public sealed record LoginResponse(
    string? Authority, string? ClientId, string? Scope, string Role, string RoleName, string? Name,
    IReadOnlyList<string>? Regions);

public static class LoginEndpoint
{
    public static void MapLogin(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/login", Get).Produces<LoginResponse>()
            .WithSummary("Hur man loggar in, och vem som frågar: roll, namn och län");

    private static IResult Get(HttpContext context, ServerOptions options)
    {
        var (login, viewer) = (options.Access.Login, context.GetViewer());
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new LoginResponse(
            login?.Authority, login?.ClientId, login?.Scope, viewer.Role.Slug(), viewer.Role.SwedishName(), viewer.Name,
            viewer.Scope.Audience == Disclosure.Audience.Public ? [] : viewer.Scope.Counties?.ToList()));
    }
}
