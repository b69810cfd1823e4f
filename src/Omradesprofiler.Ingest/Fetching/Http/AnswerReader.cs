using System.Diagnostics;
using System.Text.Json;
using System.Xml;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>
/// Reads an answer to its end, and sees to it that it is whole, of the kind that was asked for, and does not come drop
/// by drop. Time is the network's own, so the clock is the machine's.
/// </summary>
internal sealed class AnswerReader(ServiceLimits limits)
{
    private const int Piece = 1 << 16;

    public async Task<byte[]> ReadAsync(HttpResponseMessage response, AnswerKind kind, CancellationToken cancellation)
    {
        var stated = response.Content.Headers.ContentLength;
        if (stated > limits.MaxBytes)
            throw new ServiceFault(FaultKind.Refused, $"Svaret är större än {limits.MaxBytes >> 20} MB.");
        var bytes = await ReadAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellation);
        if (stated is { } length && bytes.Length != length)
            throw new ServiceFault(FaultKind.Truncated, "Svaret är kortare än tjänsten angav: det är avklippt.");
        RequireKind(bytes, response.Content.Headers.ContentType?.MediaType ?? "", kind);
        return bytes;
    }

    private async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var piece = new byte[Piece];
        var watch = Stopwatch.StartNew();
        while (await ReadPieceAsync(stream, piece, cancellation) is var count and > 0)
        {
            whole.Write(piece, 0, count);
            if (whole.Length > limits.MaxBytes)
                throw new ServiceFault(FaultKind.Refused, $"Svaret är större än {limits.MaxBytes >> 20} MB.");
            if (watch.Elapsed > limits.SpeedAfter
                && whole.Length < limits.LeastBytesPerSecond * watch.Elapsed.TotalSeconds)
                throw new ServiceFault(
                    FaultKind.Slow, $"Svaret kommer långsammare än {limits.LeastBytesPerSecond:0} byte per sekund.");
        }

        return whole.ToArray();
    }

    private async Task<int> ReadPieceAsync(Stream stream, byte[] piece, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.ReadTimeout);
        try
        {
            return await stream.ReadAsync(piece, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ServiceFault(FaultKind.Slow, "Svaret stannade av.");
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new ServiceFault(FaultKind.Truncated, "Förbindelsen bröts mitt i svaret.");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new ServiceFault(FaultKind.Truncated, "Svaret går inte att packa upp.");
        }
    }

    private static void RequireKind(byte[] bytes, string mediaType, AnswerKind kind)
    {
        if (mediaType.Contains("html", StringComparison.OrdinalIgnoreCase))
            throw new ServiceFault(
                FaultKind.WrongKind, "Svaret är en webbsida, inte data: tjänsten eller något på vägen har fel.");
        try
        {
            if (kind == AnswerKind.Json)
                RequireJson(bytes);
            else
                RequireXml(bytes);
        }
        catch (Exception e) when (e is JsonException or XmlException)
        {
            throw LooksLike(bytes, kind == AnswerKind.Json ? "{[" : "<")
                ? new ServiceFault(FaultKind.Truncated, "Svaret slutar mitt i eller är felskrivet.")
                : new ServiceFault(FaultKind.WrongKind, $"Svaret är {mediaType}, inte {kind}.");
        }
    }

    private static void RequireJson(byte[] bytes)
    {
        var reader = new Utf8JsonReader(Unmarked(bytes), new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
        }
    }

    private static void RequireXml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), ServiceXml.Settings);
        while (reader.Read())
        {
        }
    }

    private static bool LooksLike(byte[] bytes, string beginnings) =>
        Unmarked(bytes).TrimStart(" \t\r\n"u8) is [var first, ..]
        && beginnings.Contains((char)first, StringComparison.Ordinal);

    private static ReadOnlySpan<byte> Unmarked(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
}
