using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>What came back.</summary>
/// <param name="Status">The status; 0 where the connection was closed without one.</param>
/// <param name="Text">The body, where it is told as text.</param>
internal sealed record GotAnswer(int Status, string Type, string Text, int Bytes, TimeSpan Took, string? Failure);

/// <summary>Sends requests as they are made, and reads the answers to their end.</summary>
internal sealed class RequestSender(Uri address, TimeSpan longest) : IDisposable
{
    /// <summary>Where the status has come: <c>HTTP/1.1 200</c>.</summary>
    private const int StatusLine = 12;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    })
    {
        BaseAddress = address,
        Timeout = longest,
    };

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _origin = address.GetLeftPart(UriPartial.Authority);

    public async Task<GotAnswer> Send(MadeRequest made)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return made.Raw is { } raw
                ? await SendRaw(raw, watch)
                : await SendMade(made, watch);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException
            or SocketException or TimeoutException)
        {
            return new GotAnswer(
                0, "", "", 0, watch.Elapsed, $"{e.GetType().Name}: {e.Message} {e.InnerException?.Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<GotAnswer> SendMade(MadeRequest made, Stopwatch watch)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(made.Method),
            new Uri(_origin + made.Target, AsItIs));
        if (made.Body is not null)
        {
            request.Content = new ByteArrayContent(made.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", made.BodyType);
        }

        if (made.Headers.All(header => header.Name != "Origin"))
            request.Headers.Add("Origin", _origin);
        foreach (var (name, value) in made.Headers)
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        var isText = bytes.Length < 1 << 16 && type.EndsWith("json", StringComparison.Ordinal);
        return new GotAnswer(
            (int)response.StatusCode, type, isText ? Encoding.UTF8.GetString(bytes) : "", bytes.Length, watch.Elapsed,
            null);
    }

    private async Task<GotAnswer> SendRaw(byte[] raw, Stopwatch watch)
    {
        using var late = new CancellationTokenSource(longest);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, late.Token);
        using var answer = new MemoryStream();
        try
        {
            await socket.SendAsync(raw, late.Token);
            var isWhole = RawRequests.IsWhole(raw);
            if (!isWhole)
                socket.Shutdown(SocketShutdown.Send); // no more comes; who has asked in full waits for the answer
            var piece = new byte[8192];
            while (await socket.ReceiveAsync(piece, late.Token) is var count and > 0)
            {
                answer.Write(piece, 0, count);
                if (isWhole && answer.Length > StatusLine)
                    break;
            }
        }
        catch (SocketException)
        {
            return Told(answer, watch); // the server has hung up while the rest was on its way
        }

        return Told(answer, watch);
    }

    private static GotAnswer Told(MemoryStream answer, Stopwatch watch)
    {
        var text = Encoding.Latin1.GetString(answer.GetBuffer(), 0, (int)answer.Length);
        var status = text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && text.Length > StatusLine
            && int.TryParse(text.AsSpan(9, 3), out var number) ? number : 0;
        return new GotAnswer(status, "", "", text.Length, watch.Elapsed, null);
    }
}
