using System.Buffers.Binary;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>A batch of results as a record of the journal.</summary>
internal static class PackBatch
{
    private const byte StillOpen = 0;
    private const byte Nothing = 1;
    private const byte Covered = 2;

    /// <summary>The record of the results of the blocks from <paramref name="first"/> on.</summary>
    public static byte[] Write(
        IReadOnlyList<TileBlock> frontier, int first, ReadOnlySpan<BlockResult> results, ReadOnlySpan<byte> dataHash)
    {
        var writer = new ByteWriter(4096);
        writer.WriteBytes(dataHash);
        writer.WriteVarint((uint)results.Length);
        Span<byte> hash = stackalloc byte[16];
        for (var i = 0; i < results.Length; i++)
        {
            WriteStates(frontier[first + i].States, results[i].States, writer);
            writer.WriteVarint((uint)results[i].Length);
            if (results[i].Hash is not { } content)
                continue;
            BinaryPrimitives.WriteUInt128BigEndian(hash, content);
            writer.WriteBytes(hash);
        }

        return writer.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> gave; false where it does not fit the blocks.</summary>
    public static bool TryRead(
        byte[] record, IReadOnlyList<TileBlock> frontier, int first, out byte[] dataHash, out BlockResult[] results)
    {
        try
        {
            (dataHash, results) = Read(record, frontier, first);
            return true;
        }
        catch (InvalidDataException)
        {
            (dataHash, results) = ([], []);
            return false;
        }
    }

    private static (byte[] DataHash, BlockResult[] Results) Read(
        byte[] record, IReadOnlyList<TileBlock> frontier, int first)
    {
        var reader = new ByteReader(record);
        var dataHash = reader.ReadBytes(32).ToArray();
        var results = new BlockResult[reader.ReadCount()];
        if (results.Length == 0 || results.Length > frontier.Count - first)
            throw new InvalidDataException($"{results.Length} results for {frontier.Count - first} blocks.");
        for (var i = 0; i < results.Length; i++)
        {
            var states = ReadStates(frontier[first + i], ref reader);
            var length = (int)reader.ReadVarint();
            UInt128? hash = length > 0 ? BinaryPrimitives.ReadUInt128BigEndian(reader.ReadBytes(16)) : null;
            results[i] = new BlockResult(states, hash, length, null);
        }

        return (dataHash, results);
    }

    private static void WriteStates(byte[]?[] before, byte[]?[] after, ByteWriter writer)
    {
        for (var layer = 0; layer < before.Length; layer++)
        {
            if (!ReferenceEquals(before[layer], LayerState.Open))
                continue;
            var state = after[layer];
            writer.WriteByte(state is null ? Nothing : ReferenceEquals(state, LayerState.Open) ? StillOpen : Covered);
            if (state is { Length: > 0 })
            {
                writer.WriteVarint((uint)state.Length);
                writer.WriteBytes(state);
            }
        }
    }

    private static byte[]?[] ReadStates(TileBlock block, ref ByteReader reader)
    {
        if (!block.IsOpen)
            return block.States;
        byte[]?[] states = [.. block.States];
        for (var layer = 0; layer < states.Length; layer++)
            if (ReferenceEquals(states[layer], LayerState.Open))
                states[layer] = reader.ReadByte() switch
                {
                    StillOpen => LayerState.Open,
                    Nothing => null,
                    Covered => reader.ReadBlock().ToArray(),
                    var other => throw new InvalidDataException($"State {other} is not known."),
                };
        return states;
    }
}
