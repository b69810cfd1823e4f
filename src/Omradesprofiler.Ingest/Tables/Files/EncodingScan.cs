using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Omradesprofiler.Ingest.Tables.Files;

/// <summary>What the bytes of a text file say about its encoding.</summary>
/// <param name="Marked">The encoding that a byte order mark gives, or null.</param>
/// <param name="InvalidRow">The first line that is not valid UTF-8; null where all is.</param>
/// <param name="HasNul">Whether there is a zero byte, which no text has.</param>
/// <param name="HasUndefined">Whether there are bytes that Windows-1252 does not define.</param>
/// <param name="HasBroken">Whether it is valid UTF-8 in which an earlier program has broken letters: a replacement
/// character, or UTF-8 that was taken for Windows-1252 and encoded again.</param>
internal sealed record EncodingScan(Encoding? Marked, int? InvalidRow, bool HasNul, bool HasUndefined, bool HasBroken)
{
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    public static EncodingScan Of(Stream stream)
    {
        var buffer = new byte[1 << 20];
        var (scan, line, kept) = (new EncodingScan(null, null, false, false, false), 1, 0);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var bytes = buffer.AsSpan(0, kept + read);
            if (line == 1 && kept == 0 && scan.Marked is null)
                scan = scan with { Marked = Mark(bytes) };
            if (scan.Marked is { } marked && marked != Encoding.UTF8)
                return scan;
            var ended = bytes.Length < buffer.Length;
            var whole = ended ? bytes : bytes[..^UnfinishedTail(bytes)];
            scan = scan.With(whole, line);
            if (ended || scan.HasNul)
                return scan;
            line += whole.Count((byte)'\n');
            kept = bytes.Length - whole.Length;
            bytes[whole.Length..].CopyTo(buffer);
        }
    }

    private EncodingScan With(ReadOnlySpan<byte> bytes, int line) => Ascii.IsValid(bytes)
        ? this with { HasNul = HasNul || bytes.Contains((byte)0) }
        : WithLetters(bytes, line) with { HasNul = HasNul || bytes.Contains((byte)0) };

    private EncodingScan WithLetters(ReadOnlySpan<byte> bytes, int line) => this with
    {
        InvalidRow = InvalidRow ?? (Utf8.IsValid(bytes) ? null : line + InvalidLine(bytes)),
        HasUndefined = HasUndefined || bytes.ContainsAny(Undefined),
        HasBroken = HasBroken || bytes.IndexOf("\uFFFD"u8) >= 0 || bytes.IndexOf("Ã\u00A5"u8) >= 0
            || bytes.IndexOf("Ã\u00A4"u8) >= 0 || bytes.IndexOf("Ã\u00B6"u8) >= 0,
    };

    private static Encoding? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // How many bytes at the end begin a character that goes on in the next chunk.
    private static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if ((value & 0xC0) == 0x80)
                continue;
            var needed = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
            return needed > back ? back : 0;
        }

        return 0;
    }

    private static int InvalidLine(ReadOnlySpan<byte> bytes)
    {
        var lines = 0;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(bytes[..end]))
                return lines;
            lines++;
            bytes = bytes[(end + 1)..];
        }

        return lines;
    }
}
