using System.Text;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>Reads PMTiles archives, version 3, with gzipped directories.</summary>
public sealed class PmtilesReader
{
    private const int DeepestLeaf = 4;

    private readonly Stream _stream;
    private readonly PmtilesHeader _header;
    private readonly ArchiveEntry[] _root;
    private readonly Dictionary<long, ArchiveEntry[]> _leaves = [];

    /// <summary>Opens an archive; the stream must be one that can be searched.</summary>
    /// <exception cref="InvalidDataException">It is no archive, not finished, or cut off; the message says which.
    /// </exception>
    public PmtilesReader(Stream stream)
    {
        _stream = stream;
        var start = new byte[Math.Min(stream.Length, PmtilesHeader.Length)];
        stream.Position = 0;
        stream.ReadExactly(start);
        _header = PmtilesHeader.Read(start);
        foreach (var (name, section) in new[]
        {
            ("root directory", _header.Root), ("metadata", _header.Metadata),
            ("leaf directories", _header.Leaves), ("tile data", _header.Data),
        })
            RequireInside(name, section, stream.Length);
        if (_header.InternalCompression != PmtilesHeader.Gzip)
            throw new InvalidDataException($"Directories with compression {_header.InternalCompression} are not read.");
        _root = PmtilesDirectory.Read(Read(_header.Root));
    }

    /// <summary>Tiles, runs of tiles, and different contents.</summary>
    public (long Tiles, long Entries, long Contents) Counts => _header.Counts;

    /// <summary>The coarsest and the finest zoom.</summary>
    public (int Min, int Max) Zooms => _header.Zooms;

    /// <summary>Longitude and latitude of the corners.</summary>
    public Bounds BoundsDegrees => _header.BoundsDegrees;

    /// <summary>What the archive says of itself, JSON.</summary>
    public string ReadMetadata() => Encoding.UTF8.GetString(PmtilesDirectory.Decompress(Read(_header.Metadata)));

    /// <summary>A tile, unpacked; null where there is none.</summary>
    public byte[]? Find(TileCoordinates tile)
    {
        var id = HilbertOrder.IdOf(tile);
        var directory = _root;
        for (var depth = 0; depth < DeepestLeaf; depth++)
        {
            if (FindEntry(directory, id) is not { } entry)
                return null;
            if (entry.Run > 0)
                return PmtilesDirectory.Decompress(
                    Read(new PmtilesSection(_header.Data.Offset + entry.Offset, entry.Length)));
            directory = Leaf(entry);
        }

        throw new InvalidDataException($"Directories lie more than {DeepestLeaf} deep.");
    }

    /// <summary>All runs of tiles, in order.</summary>
    public IEnumerable<ArchiveEntry> ListEntries() => ListEntries(_root, 0);

    /// <summary>Goes through all directories.</summary>
    /// <exception cref="InvalidDataException">
    /// Order, places or counts are not as the header says; the message says what.
    /// </exception>
    public void Check()
    {
        var (tiles, entries, end, next) = (0L, 0L, 0L, 0UL);
        var contents = new HashSet<long>();
        foreach (var entry in ListEntries())
        {
            if (entry.TileId < next)
                throw new InvalidDataException($"Tile {entry.TileId} stands after tile {next - 1}.");
            if (entry.Offset + entry.Length > _header.Data.Length)
                throw new InvalidDataException($"Tile {entry.TileId} lies beyond the tile data.");
            if (contents.Add(entry.Offset))
            {
                if (_header.IsClustered && entry.Offset != end)
                    throw new InvalidDataException($"Tile {entry.TileId} is not where a clustered archive has it.");
                end = entry.Offset + entry.Length;
            }

            (tiles, entries, next) = (tiles + entry.Run, entries + 1, entry.TileId + entry.Run);
        }

        if ((tiles, entries, contents.Count) != _header.Counts)
            throw new InvalidDataException(
                $"The header counts {_header.Counts}, the directories {(tiles, entries, contents.Count)}.");
    }

    private static void RequireInside(string name, PmtilesSection section, long length)
    {
        if (section.Offset < 0 || section.Length < 0 || section.Offset > length - section.Length)
            throw new InvalidDataException(
                $"The archive is cut off: its {name} should end at byte {section.Offset + section.Length}, "
                + $"the file has {length}.");
    }

    private static ArchiveEntry? FindEntry(ArchiveEntry[] directory, ulong id)
    {
        var (low, high) = (0, directory.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (directory[middle].TileId <= id)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high >= 0 && directory[high] is var entry && (entry.Run == 0 || id < entry.TileId + entry.Run)
            ? entry
            : null;
    }

    private IEnumerable<ArchiveEntry> ListEntries(ArchiveEntry[] directory, int depth)
    {
        if (depth == DeepestLeaf)
            throw new InvalidDataException($"Directories lie more than {DeepestLeaf} deep.");
        foreach (var entry in directory)
            if (entry.Run > 0)
                yield return entry;
            else
                foreach (var below in ListEntries(Leaf(entry), depth + 1))
                    yield return below;
    }

    private ArchiveEntry[] Leaf(ArchiveEntry pointer)
    {
        if (!_leaves.TryGetValue(pointer.Offset, out var leaf))
            _leaves[pointer.Offset] = leaf = PmtilesDirectory.Read(
                Read(new PmtilesSection(_header.Leaves.Offset + pointer.Offset, pointer.Length)));
        return leaf;
    }

    private byte[] Read(PmtilesSection section)
    {
        RequireInside("part", section, _stream.Length);
        var bytes = new byte[section.Length];
        _stream.Position = section.Offset;
        _stream.ReadExactly(bytes);
        return bytes;
    }
}
