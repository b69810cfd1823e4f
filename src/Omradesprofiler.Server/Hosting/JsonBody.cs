using Microsoft.Net.Http.Headers;

namespace Omradesprofiler.Server.Hosting;

/// <summary>The JSON that somebody sent.</summary>
public static class JsonBody
{
    /// <summary>The body; read as far as the limit and no farther.</summary>
    /// <param name="request">The request.</param>
    /// <param name="longest">Bytes at most.</param>
    /// <param name="what">What is sent, for the refusal: <c>Receptet</c>.</param>
    /// <exception cref="ApiException">It is not said to be JSON (415), or too long (413).</exception>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request, int longest, string what)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType, "Formatet kan inte läsas",
                $"{what} ska skickas som application/json.");
        var first = request.ContentLength is { } said && said <= longest ? (int)said + 1 : 64 << 10;
        var body = new byte[Math.Min(first, longest + 1)];
        var length = 0;
        var aborted = request.HttpContext.RequestAborted;
        while (await request.Body.ReadAsync(body.AsMemory(length), aborted) is var read and > 0)
        {
            length += read;
            if (length > longest)
                throw new ApiException(
                    StatusCodes.Status413PayloadTooLarge, $"{what} tar för stor plats",
                    $"Högst {longest} byte tas emot.");
            if (length == body.Length)
                Array.Resize(ref body, Math.Min(body.Length * 2, longest + 1));
        }

        return body.AsMemory(0, length);
    }
}
