using System.Buffers.Binary;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Where the records of a Shapefile begin: as its .shx says, which matters for files that were edited and have gaps,
/// else one after the other.
/// </summary>
internal sealed class ShapefileIndex
{
    private const int HeaderBytes = 100;
    private const int EntryBytes = 8;

    private readonly FeatureSource _source;
    private readonly byte[]? _entries;
    private int _next;

    private ShapefileIndex(FeatureSource source, byte[]? entries) => (_source, _entries) = (source, entries);

    /// <summary>Reads the index where there is one that fits the table; else says so.</summary>
    public static ShapefileIndex Read(FeatureSource source, string? path, long rows)
    {
        if (path is null)
        {
            source.Note("sidecar-missing", "Shapefilens .shx saknas; geometrierna lästes i den ordning de står.");
            return new ShapefileIndex(source, null);
        }

        var file = new FileInfo(path);
        if (file.Length != HeaderBytes + rows * EntryBytes)
        {
            source.Warn("index-mismatch",
                "Shapefilens .shx har inte lika många rader som .dbf; geometrierna lästes i den ordning de står.");
            return new ShapefileIndex(source, null);
        }

        return new ShapefileIndex(source, File.ReadAllBytes(path)[HeaderBytes..]);
    }

    /// <summary>Where the next record begins; null after the last.</summary>
    /// <param name="stream">The .shp, standing after the record before.</param>
    /// <param name="start">Where the first record begins.</param>
    public long? Next(Stream stream, int start)
    {
        if (_entries is null)
            return stream.Position + EntryBytes <= stream.Length ? Math.Max(stream.Position, start) : null;
        if (_next * EntryBytes >= _entries.Length)
            return null;
        var offset = BinaryPrimitives.ReadInt32BigEndian(_entries.AsSpan(_next++ * EntryBytes)) * 2L;
        return offset >= start && offset + EntryBytes <= stream.Length
            ? offset
            : throw _source.Refuse("file-corrupt", ".shx-filen pekar utanför .shp-filen: de hör inte ihop.", _next);
    }
}
