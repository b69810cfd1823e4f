using System.Buffers;

namespace Omradesprofiler.Ingest.Tables.Files;

/// <summary>What a file looks like by its first bytes, whatever its name says.</summary>
internal enum FileKind
{
    Empty,
    Text,
    Json,
    Html,
    Xml,
    Px,
    Zip,
    OldOffice,
    Pdf,
    Gzip,
    Sqlite,
    Image,
    Binary,
}

/// <summary>Recognises files by their first bytes.</summary>
internal static class FileKinds
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> KeywordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);

    public static FileKind Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return FileKind.Empty;
        if (OfMagic(head) is { } magic)
            return magic;
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return FileKind.Text;
        if (head is [0xEF, 0xBB, 0xBF, ..])
            head = head[3..];
        var start = head.IndexOfAnyExcept(Blank);
        if (start < 0)
            return FileKind.Empty;
        return head.Contains((byte)0) ? FileKind.Binary : OfText(head[start..]);
    }

    /// <summary>The kind in words: "ser ut att vara …".</summary>
    public static string Describe(FileKind kind) => kind switch
    {
        FileKind.Empty => "en tom fil",
        FileKind.Json => "JSON",
        FileKind.Html => "en webbsida (HTML), ofta ett felmeddelande eller en inloggningssida",
        FileKind.Xml => "XML",
        FileKind.Px => "en PC-Axis-fil (.px)",
        FileKind.Zip => "ett zip-arkiv eller en Excel-bok (.xlsx)",
        FileKind.OldOffice => "en äldre Excel-fil (.xls) eller en lösenordsskyddad bok",
        FileKind.Pdf => "en PDF",
        FileKind.Gzip => "en gzip-packad fil",
        FileKind.Sqlite => "en SQLite-databas (till exempel GeoPackage)",
        FileKind.Image => "en bild",
        FileKind.Binary => "en binär fil, inte text",
        _ => "vanlig text",
    };

    private static FileKind? OfMagic(ReadOnlySpan<byte> head) => head switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.OldOffice,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => FileKind.Pdf,
        [0x1F, 0x8B, ..] => FileKind.Gzip,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => FileKind.Image,
        _ when head.StartsWith("SQLite format 3"u8) => FileKind.Sqlite,
        _ => null,
    };

    private static FileKind OfText(ReadOnlySpan<byte> text)
    {
        var rest = text[1..].TrimStart(" \t\r\n"u8);
        var next = rest.IsEmpty ? (byte)0 : rest[0];
        if (text[0] == '{' && next is 0 or (byte)'"' or (byte)'}')
            return FileKind.Json;
        var startsItem = next is 0 or (byte)'{' or (byte)'[' or (byte)']' or (byte)'"' || char.IsAsciiDigit((char)next);
        if (text[0] == '[' && startsItem)
            return FileKind.Json;
        if (text[0] == '<' && (next is (byte)'?' or (byte)'!' || char.IsAsciiLetter((char)next)))
            return IsHtml(text) ? FileKind.Html : FileKind.Xml;
        return StartsWithKeyword(text) ? FileKind.Px : FileKind.Text;
    }

    // PC-Axis begins with a keyword in capitals: CHARSET="ANSI"; or TITLE[sv]=, whatever comes first.
    private static bool StartsWithKeyword(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExcept(KeywordCharacters);
        if (end < 3 || text[end] is not ((byte)'=' or (byte)'[' or (byte)'('))
            return false;
        var line = text[..Math.Max(text.IndexOf((byte)'\n'), 0)];
        return (line.IsEmpty ? text : line).Contains((byte)'=');
    }

    private static bool IsHtml(ReadOnlySpan<byte> text)
    {
        var lower = System.Text.Encoding.Latin1.GetString(text[..Math.Min(text.Length, 1024)]).ToLowerInvariant();
        return lower.Contains("<html", StringComparison.Ordinal)
            || lower.StartsWith("<!doctype html", StringComparison.Ordinal)
            || lower.Contains("<body", StringComparison.Ordinal)
            || lower.Contains("<head", StringComparison.Ordinal);
    }
}
