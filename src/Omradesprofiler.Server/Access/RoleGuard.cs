using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>Lets nobody do what his role does not reach: 401 where he could log in, else 403.</summary>
public static class RoleGuard
{
    public static void UseRoles(this WebApplication app, AccessOptions access) => app.Use((context, next) =>
    {
        if (context.Features.Get<RefusedIdentity>() is { } refused)
            return Challenge(context, "error=\"invalid_token\"", refused.Why);
        var viewer = context.GetViewer();
        if (context.GetEndpoint() is not { } endpoint || EndpointRoles.Of(endpoint) is not { } least
            || viewer.Role >= least)
            return next(context);
        return viewer.IsKnown || access.Login is null
            ? ApiProblems.Refuse(
                context, "Rollen räcker inte",
                $"Det här kräver rollen {least.SwedishName()}. Din roll är {viewer.Role.SwedishName()}.")
            : Challenge(context, null, $"Logga in: det här kräver rollen {least.SwedishName()}.");
    });

    private static Task Challenge(HttpContext context, string? error, string why)
    {
        const string Title = "Inloggning krävs";
        context.Response.Headers.WWWAuthenticate = error is null ? "Bearer" : $"Bearer {error}";
        return LoginPage.IsAskedFor(context.Request)
            ? LoginPage.Write(context, Title, why)
            : ApiProblems.Write(context, StatusCodes.Status401Unauthorized, Title, why);
    }
}
