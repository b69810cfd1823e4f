using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Features;

/// <summary>The formats that are read.</summary>
internal enum FileKind
{
    GeoPackage,
    GeoJson,
    Shapefile,
}

/// <summary>Tells a file's format by how it begins; its extension is only compared.</summary>
internal static class FileKinds
{
    private const int HeadBytes = 512;

    public static FileKind Find(FeatureSource source)
    {
        var extension = Path.GetExtension(source.Path).ToLowerInvariant();
        var head = ReadHead(source);
        var kind = FindKind(head) ?? throw Unknown(source, head, extension);
        if (kind == FileKind.Shapefile && extension is ".shx")
            throw source.Refuse("unknown-format", "Filen är en del av en Shapefile. Ange dess .shp i stället.");
        if (Expected(extension) is { } expected && expected != kind)
            source.Warn("mislabelled",
                $"Filens ändelse är {extension} men innehållet är {Words(kind)}; den lästes som det den är.");
        return kind;
    }

    private static byte[] ReadHead(FeatureSource source)
    {
        using var stream = File.OpenRead(source.Path);
        if (stream.Length == 0)
            throw source.Refuse("file-empty", "Filen är tom (0 byte).");
        var head = new byte[HeadBytes];
        return head[..stream.ReadAtLeast(head, HeadBytes, false)];
    }

    private static FileKind? FindKind(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("SQLite format 3\0"u8))
            return FileKind.GeoPackage;
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, ShapefileReader.FileCode >> 8, ShapefileReader.FileCode & 0xFF]))
            return FileKind.Shapefile;
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.Length > 0 && text[0] is (byte)'{' or (byte)'[' ? FileKind.GeoJson : null;
    }

    private static DataException Unknown(FeatureSource source, ReadOnlySpan<byte> head, string extension) =>
        source.Refuse("unknown-format", Explain(head, extension)
            + " GeoPackage (.gpkg), GeoJSON (.geojson, .json) och Shapefile (.shp) läses.");

    private static string Explain(ReadOnlySpan<byte> head, string extension)
    {
        if (head.StartsWith("PK\x03\x04"u8))
            return "Filen är ett zip-arkiv; packa upp det och ange filen i det.";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "Filen är komprimerad (gzip); packa upp den först.";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return "Filen är text i UTF-16; spara den i UTF-8.";
        if (head.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
            return "Filen är XML eller HTML (GML och KML läses inte; en felsida från en tjänst ser också ut så).";
        if (head.IndexOfAnyExcept((byte)0) < 0)
            return "Filen börjar med bara nollor: hämtningen avbröts troligen.";
        return extension is ".dbf" or ".prj" or ".cpg" or ".qpj" or ".sbn" or ".sbx"
            ? "Filen är en del av en Shapefile. Ange dess .shp i stället."
            : "Filens format känns inte igen på innehållet.";
    }

    private static FileKind? Expected(string extension) => extension switch
    {
        ".gpkg" or ".sqlite" => FileKind.GeoPackage,
        ".geojson" or ".json" => FileKind.GeoJson,
        ".shp" => FileKind.Shapefile,
        _ => null,
    };

    private static string Words(FileKind kind) => kind switch
    {
        FileKind.GeoPackage => "en SQLite-databas (GeoPackage)",
        FileKind.GeoJson => "JSON",
        _ => "en Shapefile",
    };
}
