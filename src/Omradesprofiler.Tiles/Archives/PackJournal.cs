using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// What a pack remembers on disk, so that it can be gone on with after any kind of end: the key that says what is being
/// made, then one record for each batch of results, each with a checksum of itself and of the contents that it added.
/// </summary>
internal sealed class PackJournal(Stream stream)
{
    private const int HashLength = SHA256.HashSizeInBytes;
    private const int MostBytes = 1 << 28;

    private static readonly byte[] Magic = "OMRPACK1"u8.ToArray();

    /// <summary>Empties the journal and writes the key.</summary>
    public void Begin(string key)
    {
        stream.SetLength(0);
        WriteRecord([.. Magic, .. Encoding.UTF8.GetBytes(key)]);
    }

    /// <summary>Whether the journal begins with this key.</summary>
    public bool BeginsWith(string key)
    {
        stream.Position = 0;
        return ReadRecord() is { } record && record.AsSpan().SequenceEqual([.. Magic, .. Encoding.UTF8.GetBytes(key)]);
    }

    /// <summary>Adds a record and hands it to the operating system.</summary>
    public void WriteRecord(ReadOnlySpan<byte> record)
    {
        Span<byte> head = stackalloc byte[4 + HashLength];
        BinaryPrimitives.WriteInt32LittleEndian(head, record.Length);
        SHA256.HashData(record, head[4..]);
        stream.Write(head);
        stream.Write(record);
        stream.Flush();
    }

    /// <summary>The next record; null at the end or where it is not whole.</summary>
    public byte[]? ReadRecord()
    {
        var head = new byte[4 + HashLength];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > MostBytes || length > stream.Length - stream.Position)
            return null;
        var record = new byte[length];
        stream.ReadExactly(record);
        return SHA256.HashData(record).AsSpan().SequenceEqual(head.AsSpan(4)) ? record : null;
    }

    /// <summary>Where the next record is read or written.</summary>
    public long Position => stream.Position;

    /// <summary>Forgets everything from a place on.</summary>
    public void CutAt(long position)
    {
        stream.SetLength(position);
        stream.Position = position;
    }
}
