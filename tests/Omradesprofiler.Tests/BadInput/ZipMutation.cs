using System.IO.Compression;
using System.Text;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Spoils what is packed in a workbook, and makes small ones that swell.</summary>
internal static class ZipMutation
{
    private const int Few = 16 << 20;
    private const int Many = 1100 << 20;

    private static readonly (string Before, string Unit)[] Bombs =
    [
        ("<worksheet><sheetData>", " "), ("<worksheet><sheetData>", "<row><c><v>1</v></c></row>"),
        ("<worksheet><sheetData><row>", "<c><v>1</v></c>"), ("<sst>", "<si><t>a</t></si>"),
        ("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", "aaaaaaaa"), ("<styleSheet><cellXfs>", "<xf/>"),
        ("<workbook><sheets>", "<sheet name=\"a\"/>"), ("<Relationships>", "<Relationship/>"), ("", "<a>"),
    ];

    public static bool IsZip(byte[] bytes) => bytes is [0x50, 0x4B, 0x03, 0x04, ..];

    /// <summary>A spoiled copy of a workbook, and what was done to it.</summary>
    public static (byte[] Bytes, string Kind) Of(byte[] seed, Random random)
    {
        var parts = Unpack(seed);
        if (random.Once(10))
            return (Bomb(parts, random), "bomb");
        var at = random.Next(parts.Count);
        var (spoiled, kind) = ByteMutation.Of(parts[at].Bytes, random);
        if (random.Once(8))
            parts.RemoveAt(at);
        else if (random.Once(8))
            parts.Add(parts[at]);
        else if (random.Once(8))
            parts[at] = (parts[at].Name.ToUpperInvariant(), parts[at].Bytes);
        else
            parts[at] = (parts[at].Name, spoiled);
        return (Pack(parts), "packed " + kind);
    }

    private static byte[] Bomb(List<(string Name, byte[] Bytes)> parts, Random random)
    {
        var size = random.Once(8) ? Many : Few;
        var (before, unit) = random.Pick(Bombs);
        var wanted = before.StartsWith("<sst", StringComparison.Ordinal) ? "sharedStrings"
            : before.StartsWith("<style", StringComparison.Ordinal) ? "styles"
            : before.StartsWith("<workb", StringComparison.Ordinal) ? "workbook.xml"
            : before.StartsWith("<Rel", StringComparison.Ordinal) ? "workbook.xml.rels" : "sheets/";
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                if (name.Contains(wanted, StringComparison.Ordinal))
                    Swell(part, before, unit, size);
                else
                    part.Write(bytes);
            }

        return stream.ToArray();
    }

    private static void Swell(Stream part, string before, string unit, int size)
    {
        part.Write(Encoding.UTF8.GetBytes(before));
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, (1 << 16) / unit.Length)));
        for (long written = 0; written < size; written += block.Length)
            part.Write(block);
    }

    private static List<(string Name, byte[] Bytes)> Unpack(byte[] seed)
    {
        using var archive = new ZipArchive(new MemoryStream(seed));
        return
        [
            .. archive.Entries.Select(entry =>
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return (entry.FullName, bytes.ToArray());
            }),
        ];
    }

    private static byte[] Pack(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }

        return stream.ToArray();
    }
}
