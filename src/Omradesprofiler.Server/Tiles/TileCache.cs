using System.Collections.Concurrent;
using System.IO.Compression;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>
/// Encoded tiles of one snapshot, gzipped once. Bounded: when it is full it is emptied, since tiles are cheap to make.
/// </summary>
public sealed class TileCache
{
    private const long MostBytes = 64 << 20;

    private readonly ConcurrentDictionary<(string Layer, TileCoordinates At), byte[]?> _tiles = [];
    private long _bytes;

    /// <summary>The gzipped tile, or null where it is empty.</summary>
    public byte[]? Get(LoadedSnapshot loaded, string layer, TileCoordinates at)
    {
        if (_tiles.TryGetValue((layer, at), out var cached))
            return cached;
        var tile = loaded.Tiles.Encode(layer, at) is { } bytes ? Compress(bytes) : null;
        if (Interlocked.Add(ref _bytes, (tile?.Length ?? 0) + 64) > MostBytes)
        {
            _tiles.Clear();
            Interlocked.Exchange(ref _bytes, 0);
        }

        _tiles[(layer, at)] = tile;
        return tile;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var buffer = new MemoryStream(bytes.Length / 2);
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return buffer.ToArray();
    }
}
