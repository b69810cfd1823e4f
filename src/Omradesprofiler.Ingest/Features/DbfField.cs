using System.Buffers.Binary;
using System.Text;

namespace Omradesprofiler.Ingest.Features;

/// <summary>One column of a dBASE table: its place and width in a row.</summary>
internal sealed record DbfField(string Name, char Type, int Offset, int Length)
{
    private const int NameBytes = 11;

    public bool IsText => Type == 'C';

    public bool IsNumber => Type is 'N' or 'F';

    /// <summary>Reads a column's 32 bytes of the header. Wide text columns use the byte for decimals too.</summary>
    public static DbfField Read(ReadOnlySpan<byte> bytes, int offset, Encoding encoding)
    {
        var name = bytes[..NameBytes];
        var end = name.IndexOf((byte)0);
        var type = (char)bytes[NameBytes];
        return new DbfField(
            encoding.GetString(end < 0 ? name : name[..end]).Trim(), type, offset,
            type == 'C' ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[16..]) : bytes[16]);
    }
}
