using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>Makes the content of tiles: the layers' tiles one after the other, gzipped.</summary>
internal sealed class BlockEncoder(IReadOnlyList<ArchiveLayer> layers, int minZoom)
{
    /// <summary>Makes a block's content; compresses it only where it is not stored already.</summary>
    /// <param name="block">The tiles.</param>
    /// <param name="zoom">Their zoom.</param>
    /// <param name="stored">The lengths of contents that are stored.</param>
    public BlockResult Encode(TileBlock block, int zoom, Func<UInt128, int?> stored)
    {
        var states = block.States;
        var contents = block.States;
        if (block.IsOpen)
        {
            (states, contents) = ([.. states], [.. states]);
            var tile = HilbertOrder.TileOf(zoom, block.Index);
            for (var layer = 0; layer < states.Length; layer++)
                if (ReferenceEquals(states[layer], LayerState.Open))
                {
                    contents[layer] = layers[layer].Encode(tile);
                    states[layer] = LayerState.After(layers[layer], tile, contents[layer]);
                }
        }

        var content = zoom < minZoom ? [] : Concatenate(contents);
        if (content.Length == 0)
            return new BlockResult(states, null, 0, null);
        var hash = HashOf(content);
        if (stored(hash) is { } length)
            return new BlockResult(states, hash, length, null);
        var compressed = Compress(content);
        return new BlockResult(states, hash, compressed.Length, compressed);
    }

    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var buffer = new MemoryStream(bytes.Length / 2 + 64);
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return buffer.ToArray();
    }

    public static UInt128 HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private static byte[] Concatenate(byte[]?[] contents)
    {
        var (length, only) = (0, Array.Empty<byte>());
        foreach (var content in contents)
            if (content is not null)
                (length, only) = (length + content.Length, content);
        if (length == only.Length)
            return only;
        var all = new byte[length];
        length = 0;
        foreach (var content in contents)
        {
            content?.CopyTo(all, length);
            length += content?.Length ?? 0;
        }

        return all;
    }
}
