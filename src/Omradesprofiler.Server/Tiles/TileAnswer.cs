using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Omradesprofiler.Server.Access;

namespace Omradesprofiler.Server.Tiles;

/// <summary>How a tile is sent, by the short cut and by the endpoint alike.</summary>
public static class TileAnswer
{
    public const string ContentType = "application/vnd.mapbox-vector-tile";

    /// <summary>A geometry's tile never changes under its address.</summary>
    public static readonly StringValues ForEver = "public, max-age=31536000, immutable";

    private static readonly StringValues VaryOnEncoding = HeaderNames.AcceptEncoding;

    /// <summary>What lives for a while may be another's to see than his who asks next.</summary>
    private static readonly StringValues VaryOnViewer =
        $"{HeaderNames.AcceptEncoding}, {HeaderNames.Authorization}, {Identification.KeyHeader}";
    private static readonly StringValues NoSniff = "nosniff";

    /// <summary>Sends the tile: 200, 204 where there is nothing in it, 304 to those who have it.</summary>
    public static Task WriteAsync(HttpContext context, TileEntry entry, StringValues cacheControl)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = cacheControl == ForEver ? VaryOnEncoding : VaryOnViewer;
        headers.XContentTypeOptions = NoSniff;
        var encoding = TileEncoding.For(request.Headers.AcceptEncoding);
        var form = entry.IsEmpty ? null : entry.In(encoding);
        headers.ETag = form?.ETag ?? entry.EmptyETag;
        if (request.Headers.IfNoneMatch is { Count: > 0 } ifNoneMatch && FindHeld(ifNoneMatch, entry) is { } held)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            if (held != EntityTagHeaderValue.Any.Tag.Value)
                headers.ETag = held;
        }
        else if (form is null)
            response.StatusCode = StatusCodes.Status204NoContent;
        else
            return WriteBody(request, response, encoding, form);
        return Task.CompletedTask;
    }

    private static Task WriteBody(HttpRequest request, HttpResponse response, TileEncoding encoding, PackedTile form)
    {
        response.ContentType = ContentType;
        response.ContentLength = form.Bytes.Length;
        if (encoding.Header.Count > 0)
            response.Headers.ContentEncoding = encoding.Header;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(form.Bytes, 0, form.Bytes.Length, request.HttpContext.RequestAborted);
    }

    /// <summary>The tag, among those that a client has, of a form of the tile; all forms unpack to the same.</summary>
    private static string? FindHeld(StringValues ifNoneMatch, TileEntry entry) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
            ? tags.Select(tag => tag.Tag.Value!)
                .FirstOrDefault(tag => tag == EntityTagHeaderValue.Any.Tag.Value || entry.HasTag(tag))
            : null;
}
