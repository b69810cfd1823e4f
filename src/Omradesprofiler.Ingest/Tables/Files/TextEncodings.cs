using System.Text;

namespace Omradesprofiler.Ingest.Tables.Files;

/// <summary>
/// Finds out which encoding a text file is in: a byte order mark decides, else valid UTF-8 is UTF-8, else it is
/// Windows-1252, which is said in a note. The whole file is looked at, as one stray byte near its end matters.
/// </summary>
internal static class TextEncodings
{
    /// <summary>Windows-1252, which also stands for ISO-8859-1: they differ in control characters only.</summary>
    public static Encoding Windows1252 { get; } = CodePage(1252);

    /// <summary>The encoding of a text file; the stream is left at its start.</summary>
    public static Encoding Detect(TableSource source, Stream stream, string? stated)
    {
        var scan = EncodingScan.Of(stream);
        stream.Position = 0;
        if (scan.Marked is { } marked && marked != Encoding.UTF8)
            return marked;
        if (scan.HasNul)
            throw source.Fatal("wrong-format", "Filen ska vara text men innehåller nolltecken.");
        var encoding = stated is null ? Guess(source, scan) : Stated(source, scan, stated);
        WarnOfBrokenLetters(source, scan, encoding);
        return encoding;
    }

    /// <summary>The encoding of a name such as <c>utf-8</c> or <c>iso-8859-1</c>; null where it is not known.</summary>
    public static Encoding? Find(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "65001" => Encoding.UTF8,
        "windows-1252" or "cp1252" or "1252" or "iso-8859-1" or "iso-8859-15" or "latin1" or "ansi" => Windows1252,
        "cp850" or "ibm850" or "850" => CodePage(850),
        "cp437" or "ibm437" or "437" => CodePage(437),
        _ => null,
    };

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    private static Encoding Guess(TableSource source, EncodingScan scan)
    {
        if (scan.InvalidRow is null)
            return Encoding.UTF8;
        if (scan.Marked is not null)
        {
            throw source.Fatal(
                "wrong-encoding",
                "Filen säger sig vara UTF-8 (den börjar med BOM) men är det inte. Spara om den som UTF-8.",
                scan.InvalidRow);
        }

        source.Note(
            "encoding", "Filen är inte giltig UTF-8 och har lästs som Windows-1252 (Excels vanliga kodning i Sverige).",
            scan.InvalidRow);
        return Windows1252;
    }

    private static Encoding Stated(TableSource source, EncodingScan scan, string stated)
    {
        var encoding = Find(stated)
            ?? throw source.Fatal("wrong-encoding",
                "Den angivna teckenkodningen är okänd. Kända är utf-8 och windows-1252.");
        if (encoding == Encoding.UTF8 && scan.InvalidRow is { } row)
        {
            throw source.Fatal(
                "wrong-encoding",
                "Filen ska enligt uppgift vara UTF-8 men är det inte. Den kan vara Windows-1252.", row);
        }

        return encoding;
    }

    private static void WarnOfBrokenLetters(TableSource source, EncodingScan scan, Encoding encoding)
    {
        if (encoding == Windows1252 && scan is { HasUndefined: true, InvalidRow: { } row })
        {
            source.Warn(
                "wrong-encoding",
                "Filen är varken giltig UTF-8 eller giltig Windows-1252. Den har lästs som Windows-1252; bokstäver "
                + "som å, ä och ö kan ha blivit fel. Spara om den som UTF-8.",
                row);
        }
        else if (encoding == Encoding.UTF8 && scan.HasBroken)
        {
            source.Warn(
                "wrong-encoding",
                "Filen är UTF-8, men bokstäver har förstörts innan den sparades (som när å har blivit två tecken). De "
                + "har lästs som de står. Hämta eller spara om filen från källan.");
        }
    }
}
