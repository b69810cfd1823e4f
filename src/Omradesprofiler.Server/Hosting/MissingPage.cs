using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Omradesprofiler.Server.Hosting;

/// <summary>What a person sees at an address that does not exist; programs get problem+json.</summary>
internal static class MissingPage
{
    public const string File = "saknas.html";

    private static readonly string[] _programs = ["/api", "/tiles", "/ogc", "/openapi", "/health", "/assets"];

    public static bool IsAskedFor(HttpContext context)
    {
        var request = context.Request;
        return context.Response.StatusCode == StatusCodes.Status404NotFound
            && request.AsksForPage()
            && !_programs.Any(path => request.Path.StartsWithSegments(path, StringComparison.Ordinal));
    }

    public static Task WriteAsync(HttpContext context, IFileInfo page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return context.Response.SendFileAsync(page, context.RequestAborted);
    }
}
