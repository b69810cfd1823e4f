using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Omradesprofiler.Server.Tiles;

/// <summary>A content encoding, quick for the first who asks and at its best for those who come later.</summary>
public sealed class TileEncoding
{
    private const int MostRemembered = 256;
    private const int BrotliWindow = 18;

    private static readonly ConcurrentDictionary<string, TileEncoding> Chosen = new(StringComparer.Ordinal);

    private readonly Func<byte[], bool, byte[]> _pack;
    private readonly Func<byte[], byte[]> _unpack;

    private TileEncoding(int index, string? name, Func<byte[], bool, byte[]> pack, Func<byte[], byte[]> unpack)
    {
        (Index, Header, _pack, _unpack) = (index, name is null ? StringValues.Empty : name, pack, unpack);
        (QuickTag, BestTag) = name is null ? ("", "") : ($"-{name}1", $"-{name}9");
    }

    public static TileEncoding Identity { get; } = new(0, null, (bytes, _) => bytes, bytes => bytes);

    public static TileEncoding Brotli { get; } = new(
        1, "br", (bytes, isBest) => PackBrotli(bytes, isBest ? 9 : 1),
        bytes => Unpack(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)));

    public static TileEncoding Gzip { get; } = new(
        2, "gzip",
        (bytes, isBest) => PackGzip(bytes, isBest ? CompressionLevel.SmallestSize : CompressionLevel.Fastest),
        bytes => Unpack(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)));

    /// <summary>All, in order of <see cref="Index"/>.</summary>
    public static IReadOnlyList<TileEncoding> All { get; } = [Identity, Brotli, Gzip];

    public int Index { get; }

    /// <summary>The Content-Encoding header; empty for none.</summary>
    public StringValues Header { get; }

    /// <summary>Ends the entity tag of the quick form: other bytes have another tag.</summary>
    public string QuickTag { get; }

    /// <summary>Ends the entity tag of the best form.</summary>
    public string BestTag { get; }

    public byte[] Pack(byte[] bytes, bool isBest) => _pack(bytes, isBest);

    public byte[] Unpack(byte[] packed) => _unpack(packed);

    /// <summary>What a client gets: Brotli, else gzip, else plain, among those that it accepts.</summary>
    public static TileEncoding For(StringValues acceptEncoding)
    {
        var text = acceptEncoding.Count == 1 ? acceptEncoding[0]! : acceptEncoding.ToString();
        if (Chosen.TryGetValue(text, out var known))
            return known;
        var chosen = Choose(acceptEncoding);
        if (Chosen.Count < MostRemembered && text.Length < 200)
            Chosen[text] = chosen;
        return chosen;
    }

    private static TileEncoding Choose(StringValues acceptEncoding)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted))
            return Identity;
        return Accepts("br") ? Brotli : Accepts("gzip") ? Gzip : Identity;

        bool Accepts(string name)
        {
            var entry = accepted.FirstOrDefault(e => e.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? accepted.FirstOrDefault(e => e.Value == "*");
            return entry is not null && entry.Quality != 0;
        }
    }

    private static byte[] PackBrotli(byte[] bytes, int quality)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(bytes, buffer, out var length, quality, BrotliWindow))
                throw new InvalidOperationException("The buffer was too small for Brotli.");
            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] PackGzip(byte[] bytes, CompressionLevel level)
    {
        using var buffer = new MemoryStream(bytes.Length / 2 + 64);
        using (var gzip = new GZipStream(buffer, level, leaveOpen: true))
            gzip.Write(bytes);
        return buffer.ToArray();
    }

    private static byte[] Unpack(Stream packed)
    {
        using var buffer = new MemoryStream();
        using (packed)
            packed.CopyTo(buffer);
        return buffer.ToArray();
    }
}
