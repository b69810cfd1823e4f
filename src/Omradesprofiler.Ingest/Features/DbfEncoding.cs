using System.Text;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Which encoding a dBASE table's text is in: as its .cpg file says, else its language byte, else Windows-1252.
/// </summary>
internal static class DbfEncoding
{
    private const int Windows = 1252;
    private const int Oem = 850;

    /// <summary>The encodings of the language bytes that occur in western files.</summary>
    private static readonly Dictionary<byte, int> ByLanguage = new()
    {
        [0x01] = 437,
        [0x02] = 850,
        [0x03] = Windows,
        [0x08] = 865,
        [0x09] = 437,
        [0x0A] = 850,
        [0x0B] = 437,
        [0x0D] = 437,
        [0x0E] = 850,
        [0x0F] = 437,
        [0x10] = 850,
        [0x11] = 437,
        [0x12] = 850,
        [0x14] = 850,
        [0x15] = 437,
        [0x16] = 850,
        [0x17] = 865,
        [0x18] = 437,
        [0x19] = 437,
        [0x1A] = 850,
        [0x1B] = 437,
        [0x1D] = 850,
        [0x37] = 850,
        [0x57] = Windows,
        [0x58] = Windows,
        [0x59] = Windows,
        [0x66] = 865,
        [0x67] = 861,
        [0xC8] = 1250,
    };

    /// <summary>The encoding, with a finding where it had to be assumed.</summary>
    /// <param name="source">Where to say what was assumed.</param>
    /// <param name="cpg">The text of the .cpg file; null without one.</param>
    /// <param name="language">The table's language byte; 0 says nothing.</param>
    public static Encoding Choose(FeatureSource source, string? cpg, byte language)
    {
        if (cpg is not null)
        {
            if (FindByName(cpg) is { } named)
                return named;
            source.Warn("encoding-unknown",
                "Teckenkodningen i .cpg-filen känns inte igen; den lämnades utan avseende.");
        }

        if (ByLanguage.TryGetValue(language, out var page))
            return Page(page);
        source.Note("encoding-assumed",
            "Shapefilen anger ingen teckenkodning (.cpg saknas); texten lästes som Windows-1252.");
        return Page(Windows);
    }

    /// <summary>The encoding that is used when the declared one is refuted by the text.</summary>
    public static Encoding Fallback => Page(Windows);

    private static Encoding? FindByName(string cpg)
    {
        var name = new string([.. cpg.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        foreach (var prefix in (string[])["WINDOWS", "ANSI", "ISO", "CP", "IBM"])
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                name = name[prefix.Length..];
        return name switch
        {
            "UTF8" or "65001" => Encoding.UTF8,
            "88591" or "8859" or "LATIN1" or "28591" => Encoding.Latin1,
            "885915" or "28605" or "LATIN9" => Page(28605),
            "OEM" => Page(Oem),
            "1250" or "1252" or "437" or "850" or "858" or "865" => Page(int.Parse(name, null)),
            "" when cpg.Contains("ANSI", StringComparison.OrdinalIgnoreCase) => Page(Windows),
            "USASCII" or "ASCII" => Page(Windows),
            _ => null,
        };
    }

    private static Encoding Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
