using Microsoft.Net.Http.Headers;
using Omradesprofiler.Server.Tiles;

namespace Omradesprofiler.Server.Indicators;

/// <summary>JSON that is held packed: for answers that are asked for often and are the same for all.
/// </summary>
public sealed class PackedJson(TileEntry entry) : IResult
{
    /// <summary>Names the memory that they are held in: it is not the tiles', which they would crowd out.</summary>
    public const string Cache = "values";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var encoding = TileEncoding.For(httpContext.Request.Headers.AcceptEncoding);
        var bytes = entry.In(encoding).Bytes;
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding.Header.Count > 0)
            response.Headers.ContentEncoding = encoding.Header;
        return response.Body.WriteAsync(bytes, 0, bytes.Length, httpContext.RequestAborted);
    }
}
