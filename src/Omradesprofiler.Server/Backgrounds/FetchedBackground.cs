using System.Globalization;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Backgrounds;

/// <summary>
/// Pictures that another server makes, asked for by this one: the reader's browser meets no other server, and a key in
/// the address stays here. What the other server answers is never passed on but for pictures.
/// </summary>
internal sealed class FetchedBackground(string template) : IBackgroundSource
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        MaxConnectionsPerServer = 8,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = BackgroundPicture.MaxBytes,
        DefaultRequestHeaders = { { "User-Agent", "Omradesprofiler" } },
    };

    public async ValueTask<BackgroundPicture?> Find(BackgroundTile at, CancellationToken cancellation)
    {
        try
        {
            using var response = await _client.GetAsync(AddressOf(at), cancellation);
            if ((int)response.StatusCode is 204 or 404)
                return null;
            if (!response.IsSuccessStatusCode)
                throw NoAnswer($"svarade {(int)response.StatusCode}");
            return BackgroundPicture.Of(await response.Content.ReadAsByteArrayAsync(cancellation))
                ?? throw NoAnswer("svarade med något annat än en bild");
        }
        catch (HttpRequestException)
        {
            throw NoAnswer("kan inte nås");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw NoAnswer("svarade inte i tid");
        }
    }

    public void Dispose() => _client.Dispose();

    private string AddressOf(BackgroundTile at) => template
        .Replace("{z}", Text(at.Zoom), StringComparison.Ordinal)
        .Replace("{x}", Text(at.X), StringComparison.Ordinal)
        .Replace("{y}", Text(at.Y), StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ApiException NoAnswer(string what) => new(
        StatusCodes.Status502BadGateway, "Bakgrundskartan kan inte hämtas",
        $"Servern med bakgrundskartan {what}. Områdena och deras värden visas som vanligt.");
}
