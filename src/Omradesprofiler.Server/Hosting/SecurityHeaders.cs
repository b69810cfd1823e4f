using Omradesprofiler.Server.Access;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Headers that keep a page to its own server.</summary>
public static class SecurityHeaders
{
    /// <summary>Observable Plot puts one style sheet of a fixed text into its charts.</summary>
    private const string PlotStyle = "'sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM='";

    /// <summary>A year: whoever has met the server encrypted does not meet it otherwise.</summary>
    private const string OnlyEncrypted = "max-age=31536000";

    private const string HashedFilesFolder = "/assets";

    /// <summary>They are set as the answer begins, so that a failure's answer has them too.</summary>
    public static void UseSecurityHeaders(this WebApplication app, AccessOptions access)
    {
        var policy = PolicyOf(access.Login);
        app.Use((context, next) => Send(context, next, policy));
    }

    private static Task Send(HttpContext context, RequestDelegate next, string policy)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            if (context.Request.IsHttps)
                headers.StrictTransportSecurity = OnlyEncrypted;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (context.Request.Path.StartsWithSegments(HashedFilesFolder, StringComparison.Ordinal)
                && context.Response.StatusCode == StatusCodes.Status200OK)
                headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>The page talks with its own server, and with who logs people in.</summary>
    private static string PolicyOf(LoginOptions? login) =>
        $"default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' {PlotStyle}; "
        + $"img-src 'self' data: blob:; connect-src 'self'{(login is null ? "" : $" {login.Origin}")}; "
        + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
