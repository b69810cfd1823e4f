using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Ogc;

/// <summary>
/// Sends the entity tag of snapshot and form, and 304 to those who have it: an answer is the same until the snapshot
/// changes. Long answers are written only after this.
/// </summary>
public sealed class OgcETag : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var result = await next(context);
        var loaded = http.RequestServices.GetRequiredService<LoadedSnapshot>();
        var eTag = result is HtmlPage ? loaded.ETag[..^1] + "-html\"" : loaded.ETag;
        http.Response.Headers.ETag = eTag;
        http.Response.Headers.CacheControl = loaded.CacheControl;
        http.Response.Headers.Append("Vary", "Accept");
        return SnapshotETag.Matches(http.Request.Headers.IfNoneMatch, eTag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : result;
    }
}
