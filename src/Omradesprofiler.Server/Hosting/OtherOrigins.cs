using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Backgrounds;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// Lets pages of the origins that <c>cors</c> names read what maps are made of, but for the installation's own
/// background, whose maker may want to be paid for each picture. Nobody's standing is sent along with such a request.
/// </summary>
public static class OtherOrigins
{
    private static readonly PathString[] Folders = ["/ogc", "/tiles"];

    public static void UseOtherOrigins(this WebApplication app, AccessOptions access)
    {
        if (access.Cors.Count == 0)
            return;
        app.Use((context, next) =>
        {
            var (path, origin) = (context.Request.Path, context.Request.Headers.Origin.ToString());
            if (Folders.Any(folder => path.StartsWithSegments(folder, StringComparison.Ordinal))
                && !path.StartsWithSegments(BackgroundEndpoints.Folder, StringComparison.Ordinal))
                context.Response.OnStarting(() => // errors too, whose headers begin anew
                {
                    Open(context.Response.Headers, access.Cors.Contains(origin) ? origin : null);
                    return Task.CompletedTask;
                });
            return next(context);
        });
    }

    private static void Open(IHeaderDictionary headers, string? origin)
    {
        headers.Append("Vary", "Origin");
        if (origin is null)
            return;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "ETag, Content-Crs";
    }
}
