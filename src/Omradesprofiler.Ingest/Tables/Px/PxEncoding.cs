using System.Text;
using System.Text.Unicode;
using Omradesprofiler.Ingest.Tables.Files;

namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>
/// The encoding of a PC-Axis file: <c>CODEPAGE</c> decides; <c>CHARSET="ANSI"</c> alone is Windows-1252; neither, in
/// the specification DOS, is in practice UTF-8 or Windows-1252 and is said in a note.
/// </summary>
internal static class PxEncoding
{
    private const int SearchedBytes = 1 << 14;

    public static Encoding Detect(TableSource source, ReadOnlySpan<byte> bytes)
    {
        var plain = !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF);
        var looksUtf8 = !plain && Utf8.IsValid(bytes);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SearchedBytes)]);
        var stated = Value(head, "CODEPAGE") ?? (Value(head, "CHARSET") is "ANSI" ? "windows-1252" : null);
        if (stated is null)
        {
            if (!plain && !looksUtf8)
                source.Note("encoding",
                    "Filen anger ingen teckenkodning och har lästs som Windows-1252.", 1, "CODEPAGE");
            return plain || looksUtf8 ? Encoding.UTF8 : TextEncodings.Windows1252;
        }

        var encoding = TextEncodings.Find(stated)
            ?? throw source.Fatal("wrong-encoding", "Teckenkodningen är okänd.", column: "CODEPAGE");
        if (encoding == Encoding.UTF8 && !plain && !looksUtf8)
            throw source.Fatal("wrong-encoding", "Filen säger sig vara UTF-8 men är det inte.", column: "CODEPAGE");
        if (encoding == Encoding.UTF8 || !looksUtf8)
            return encoding;
        source.Warn(
            "wrong-encoding",
            "Filen anger en annan teckenkodning men är UTF-8. Den har lästs som UTF-8.", column: "CODEPAGE");
        return Encoding.UTF8;
    }

    private static string? Value(string head, string keyword)
    {
        var at = head.IndexOf(keyword + "=\"", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var start = at + keyword.Length + 2;
        var end = head.IndexOf('"', start);
        return end < 0 ? null : head[start..end];
    }
}
