using Omradesprofiler.Server.Backgrounds;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// Lets pages of other origins read what maps are made of, but for the installation's own background, whose maker may
/// want to be paid for each picture. Nothing is sent along with such a request, and nothing can be changed by one.
/// </summary>
public static class PublicReading
{
    private static readonly PathString[] Folders = ["/ogc", "/tiles"];

    public static void UsePublicReading(this WebApplication app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if (Folders.Any(folder => path.StartsWithSegments(folder, StringComparison.Ordinal))
            && !path.StartsWithSegments(BackgroundEndpoints.Folder, StringComparison.Ordinal))
        {
            context.Response.OnStarting(() => // errors too, whose headers begin anew
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
                context.Response.Headers.AccessControlExposeHeaders = "ETag, Content-Crs";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
