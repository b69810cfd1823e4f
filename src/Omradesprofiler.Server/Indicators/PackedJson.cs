using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Omradesprofiler.Server.Tiles;

namespace Omradesprofiler.Server.Indicators;

/// <summary>JSON packed at its best: for answers that are asked for often and small enough to be worth it.</summary>
public sealed class PackedJson(object body) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var encoding = TileEncoding.For(httpContext.Request.Headers.AcceptEncoding);
        var bytes = encoding.Pack(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), options), isBest: true);
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding.Header.Count > 0)
            response.Headers.ContentEncoding = encoding.Header;
        return response.Body.WriteAsync(bytes, 0, bytes.Length, httpContext.RequestAborted);
    }
}
