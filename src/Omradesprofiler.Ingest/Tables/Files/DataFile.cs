using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Files;

/// <summary>Opens files, and says in words why one can not be opened or is not what it should be.</summary>
internal static class DataFile
{
    private const int HeadBytes = 4096;

    /// <summary>Opens a file that is of one of the kinds wanted and not larger than the limit.</summary>
    /// <param name="source">The file.</param>
    /// <param name="wanted">What it should be, in words: "en Excel-bok (.xlsx)".</param>
    /// <param name="maxBytes">The limit.</param>
    /// <param name="kinds">The kinds that will do.</param>
    public static Stream Open(TableSource source, string wanted, long maxBytes, params FileKind[] kinds)
    {
        var stream = OpenAny(source);
        try
        {
            var kind = KindOf(stream);
            if (kind == FileKind.Empty)
                throw source.Fatal("empty-file", "Filen är tom. Den ska innehålla minst en rubrik och ett värde.");
            if (!kinds.Contains(kind))
                throw WrongKind(source, kind, wanted);
            if (stream.Length > maxBytes)
                throw TooLarge(source, stream.Length, maxBytes);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads a whole file that may not be larger than <see cref="TableLimits.MaxHeldBytes"/>.</summary>
    public static byte[] ReadAll(TableSource source, string wanted, params FileKind[] kinds)
    {
        using var stream = Open(source, wanted, TableLimits.MaxHeldBytes, kinds);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream OpenAny(TableSource source)
    {
        if (source.Content is { } content)
            return new MemoryStream(content, writable: false);
        if (Directory.Exists(source.Path))
            throw source.Fatal("missing-file", "Det är en mapp, inte en fil.");
        try
        {
            return new FileStream(source.Path, new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read,
                BufferSize = 1 << 16,
                Options = FileOptions.SequentialScan,
            });
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw source.Fatal("missing-file", "Filen finns inte.");
        }
        catch (UnauthorizedAccessException)
        {
            throw source.Fatal("unreadable-file", "Filen går inte att öppna: behörighet saknas.");
        }
    }

    private static FileKind KindOf(Stream stream)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        stream.Position = 0;
        return FileKinds.Of(head[..length]);
    }

    private static DataException WrongKind(TableSource source, FileKind kind, string wanted) => source.Fatal(
        "wrong-format", $"Filen ska vara {wanted} men ser ut att vara {FileKinds.Describe(kind)}.");

    private static DataException TooLarge(TableSource source, long length, long maxBytes)
    {
        var text = $"Filen är {length >> 20} MiB; gränsen är {maxBytes >> 20} MiB. Dela den i mindre delar.";
        return source.Fatal("too-large", text);
    }
}
