using System.IO.Compression;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// Directories of a PMTiles archive: columns of numbers (steps of id, runs, lengths, offsets of which 0 says "right
/// after the one before"), gzipped; a root that fits in the first request, and leaves where it does not.
/// </summary>
internal static class PmtilesDirectory
{
    /// <summary>The root and the header fill at most the 16 KiB that a reader fetches first.</summary>
    public const int MostRootBytes = TilePack.DataStart - PmtilesHeader.Length;

    private const int SmallestLeaf = 4096;
    private const int MostBytes = 1 << 28;

    /// <summary>Root and leaves; the leaves are empty where the root holds all.</summary>
    public static (byte[] Root, byte[] Leaves) Divide(IReadOnlyList<ArchiveEntry> entries, int mostRootBytes)
    {
        var root = Write(entries, 0, entries.Count);
        if (root.Length <= mostRootBytes)
            return (root, []);
        for (var leafSize = Math.Min(SmallestLeaf, (entries.Count + 1) / 2); ; leafSize += Math.Max(leafSize / 4, 1))
        {
            using var leaves = new MemoryStream();
            var pointers = new List<ArchiveEntry>();
            for (var first = 0; first < entries.Count; first += leafSize)
            {
                var leaf = Write(entries, first, Math.Min(leafSize, entries.Count - first));
                pointers.Add(new ArchiveEntry(entries[first].TileId, 0, leaves.Length, leaf.Length));
                leaves.Write(leaf);
            }

            root = Write(pointers, 0, pointers.Count);
            if (root.Length <= mostRootBytes || pointers.Count == 1)
                return (root, leaves.ToArray());
        }
    }

    /// <summary>Reads a directory.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ArchiveEntry[] Read(byte[] compressed)
    {
        var reader = new ByteReader(Decompress(compressed));
        var entries = new ArchiveEntry[reader.ReadCount()];
        if (entries.Length == 0)
            throw new InvalidDataException("A directory is empty.");
        var id = 0UL;
        for (var i = 0; i < entries.Length; i++)
        {
            var step = reader.ReadLongVarint();
            if (i > 0 && step == 0 || id + step < id)
                throw new InvalidDataException("A directory's tiles do not stand in order.");
            entries[i] = new ArchiveEntry(id += step, 0, 0, 0);
        }

        for (var i = 0; i < entries.Length; i++)
            entries[i] = entries[i] with { Run = reader.ReadVarint() };
        for (var i = 0; i < entries.Length; i++)
            entries[i] = entries[i] with { Length = ReadLength(ref reader) };
        for (var i = 0; i < entries.Length; i++)
        {
            var offset = (long)reader.ReadLongVarint();
            if (offset < 0 || offset == 0 && i == 0)
                throw new InvalidDataException("A directory has an impossible offset.");
            entries[i] = entries[i] with
            {
                Offset = offset > 0 ? offset - 1 : entries[i - 1].Offset + entries[i - 1].Length,
            };
        }

        return reader.IsAtEnd ? entries : throw new InvalidDataException("A directory is longer than it says.");
    }

    public static byte[] Decompress(byte[] compressed)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        var block = new byte[81920];
        for (int read; (read = gzip.Read(block)) > 0;)
        {
            buffer.Write(block, 0, read);
            if (buffer.Length > MostBytes)
                throw new InvalidDataException($"A part unpacks to more than {MostBytes} bytes.");
        }

        return buffer.ToArray();
    }

    private static byte[] Write(IReadOnlyList<ArchiveEntry> entries, int first, int count)
    {
        var writer = new ByteWriter(count * 8 + 16);
        writer.WriteVarint((uint)count);
        for (var i = first; i < first + count; i++)
            writer.WriteLongVarint(entries[i].TileId - (i == first ? 0 : entries[i - 1].TileId));
        for (var i = first; i < first + count; i++)
            writer.WriteVarint(entries[i].Run);
        for (var i = first; i < first + count; i++)
            writer.WriteVarint((uint)entries[i].Length);
        for (var i = first; i < first + count; i++)
            writer.WriteLongVarint(
                i > first && entries[i].Offset == entries[i - 1].Offset + entries[i - 1].Length
                    ? 0
                    : (ulong)entries[i].Offset + 1);
        return BlockEncoder.Compress(writer.Written);
    }

    private static int ReadLength(ref ByteReader reader)
    {
        var length = reader.ReadVarint();
        return length is > 0 and <= MostBytes
            ? (int)length
            : throw new InvalidDataException($"A content of {length} bytes is impossible.");
    }
}
