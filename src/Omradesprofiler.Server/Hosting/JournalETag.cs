using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// The entity tag of answers that depend on the journal too (indices, proposals, jobs): snapshot, program and the count
/// of changes of the journal's file, taken before the answer is made. Answers to writing are not kept.
/// </summary>
public sealed class JournalETag(Workspace workspace) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.CacheControl = "no-store";
            return await next(context);
        }

        var loaded = http.RequestServices.GetRequiredService<LoadedSnapshot>();
        var eTag = $"\"{loaded.ETag.Trim('"')}-{workspace.Journal.ChangeCount:x}\"";
        var result = await next(context);
        http.Response.Headers.ETag = eTag;
        http.Response.Headers.CacheControl = loaded.CacheControl;
        return SnapshotETag.Matches(http.Request.Headers.IfNoneMatch, eTag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : result;
    }
}
