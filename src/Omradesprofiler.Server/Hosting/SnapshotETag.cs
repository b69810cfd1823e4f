using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Sends the snapshot's entity tag, and 304 to those who have it, once the answer is known to exist.</summary>
public sealed class SnapshotETag : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var result = await next(context);
        var loaded = http.RequestServices.GetRequiredService<LoadedSnapshot>();
        var eTag = loaded.ETag;
        http.Response.Headers.ETag = eTag;
        http.Response.Headers.CacheControl = loaded.CacheControl;
        return Matches(http.Request.Headers.IfNoneMatch, eTag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : result;
    }

    /// <summary>Whether a request's If-None-Match names a tag; weak and strong compare alike for this.</summary>
    public static bool Matches(StringValues ifNoneMatch, string eTag) =>
        ifNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(tag => tag.Tag == "*" || tag.Tag == eTag);
}
