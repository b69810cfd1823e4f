using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Sends the snapshot's entity tag, and 304 to those who have it.</summary>
public sealed class SnapshotETag(SnapshotHolder holder) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var eTag = holder.Current.ETag;
        if (Matches(http.Request.Headers.IfNoneMatch, eTag))
        {
            Stamp(http.Response, eTag);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var result = await next(context);
        Stamp(http.Response, eTag);
        return result;
    }

    /// <summary>Whether a request's If-None-Match names a tag; weak and strong compare alike for this.</summary>
    public static bool Matches(StringValues ifNoneMatch, string eTag) =>
        ifNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(tag => tag.Tag == "*" || tag.Tag == eTag);

    private static void Stamp(HttpResponse response, string eTag)
    {
        response.Headers.ETag = eTag;
        response.Headers.CacheControl = "no-cache";
    }
}
