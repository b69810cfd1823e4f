using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>
/// The outer form of an <c>.osm.pbf</c> file: blocks with a header, packed each by itself. The format's own limits
/// hold: a header is at most 64 kB, a block 32 MB packed and unpacked.
/// </summary>
internal sealed class PbfFile(Stream file, string source)
{
    private const int LargestHeader = 64 * 1024;
    private const int LargestBlock = 32 * 1024 * 1024;
    private const int ReplicationTime = 32;
    private static readonly string[] KnownFeatures = ["OsmSchema-V0.6", "DenseNodes"];

    /// <summary>The day that the file tells of, once its blocks are being read; null where it does not say.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Reads the blocks of data, packed, from the beginning. The header is checked first.</summary>
    /// <exception cref="DataException">The file is no such file, or is damaged; says which block.</exception>
    public IEnumerable<PackedBlock> ReadBlocks()
    {
        file.Position = 0;
        for (var number = 1; FindHeader(number) is { } header; number++)
        {
            var packed = new PackedBlock(number, Fill(header.Size, number, "innehåll"));
            if (number == 1)
                CheckHeader(header.Type, packed);
            else if (header.Type == "OSMData")
                yield return packed;
        }
    }

    /// <summary>Unpacks a block.</summary>
    /// <exception cref="DataException">It is damaged, or packed in a way that is not read.</exception>
    public byte[] Unpack(PackedBlock block)
    {
        try
        {
            return Unpacked(block);
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(block.Number, exception.Message);
        }
        catch (IOException)
        {
            throw Damaged(block.Number, "det är inte packat med zlib");
        }
    }

    /// <summary>The complaint of a block that can not be read.</summary>
    public DataException Damaged(int number, string why) => new(
        "road-file-damaged", source, $"Block {number} går inte att läsa: {why}. Hämta filen igen.");

    private byte[] Unpacked(PackedBlock block)
    {
        var size = -1L;
        var cursor = new ProtobufCursor(block.Bytes);
        ReadOnlySpan<byte> raw = default, zlib = default;
        var isRaw = false;
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case 1:
                    raw = cursor.Bytes;
                    isRaw = true;
                    break;
                case 2:
                    size = (long)cursor.Number;
                    break;
                case 3:
                    zlib = cursor.Bytes;
                    break;
                case 4 or 5 or 6 or 7:
                    throw OtherCompression(block.Number, cursor.Field);
            }

        if (isRaw)
            return raw.ToArray();
        if (zlib.IsEmpty)
            throw new InvalidDataException("det är tomt");
        return size is >= 0 and <= LargestBlock
            ? Inflate(zlib, (int)size)
            : throw new InvalidDataException("det saknar storlek eller är större än 32 MB");
    }

    private static byte[] Inflate(ReadOnlySpan<byte> zlib, int size)
    {
        var content = new byte[size];
        using var stream = new ZLibStream(new MemoryStream(zlib.ToArray()), CompressionMode.Decompress);
        if (stream.ReadAtLeast(content, size, throwOnEndOfStream: false) < size || stream.ReadByte() >= 0)
            throw new InvalidDataException("det är inte så stort som det säger");
        return content;
    }

    private DataException OtherCompression(int number, int field)
    {
        var name = field switch { 4 => "lzma", 5 => "bzip2", 6 => "lz4", _ => "zstd" };
        return new DataException(
            "road-file-compression", source,
            $"Block {number} är packat med {name}, som inte läses. Packa om filen med zlib: "
            + "osmium cat FIL.osm.pbf -o NY.osm.pbf -f pbf,pbf_compression=zlib");
    }

    /// <summary>The next block's type and size; null at the end of the file.</summary>
    private (string Type, int Size)? FindHeader(int number)
    {
        var prefix = new byte[sizeof(int)];
        var read = file.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (read == 0)
            return number > 1 ? null : throw new DataException("road-file-empty", source, "Filen är tom.");
        var length = read < prefix.Length ? -1 : BinaryPrimitives.ReadInt32BigEndian(prefix);
        if (length is <= 0 or > LargestHeader)
            throw number == 1 ? NoRoadFile() : Damaged(number, "huvudet är tomt, avbrutet eller större än 64 kB");
        try
        {
            return ParseHeader(Fill(length, number, "huvud"));
        }
        catch (InvalidDataException exception)
        {
            throw number == 1 ? NoRoadFile() : Damaged(number, exception.Message);
        }
    }

    private static (string Type, int Size) ParseHeader(byte[] bytes)
    {
        var (type, size) = ("", -1L);
        var cursor = new ProtobufCursor(bytes);
        while (cursor.MoveNext())
            if (cursor.Field == 1)
                type = Encoding.UTF8.GetString(cursor.Bytes);
            else if (cursor.Field == 3)
                size = (long)cursor.Number;
        return size is >= 0 and <= LargestBlock && type.Length > 0
            ? (type, (int)size)
            : throw new InvalidDataException("huvudet saknar typ eller storlek, eller blocket är större än 32 MB");
    }

    private byte[] Fill(int length, int number, string what)
    {
        if (file.CanSeek && length > file.Length - file.Position)
            throw Damaged(number, $"filen slutar mitt i dess {what}");
        var bytes = new byte[length];
        if (file.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
            throw Damaged(number, $"filen slutar mitt i dess {what}");
        return bytes;
    }

    private void CheckHeader(string type, PackedBlock packed)
    {
        if (type != "OSMHeader")
            throw NoRoadFile();
        try
        {
            var cursor = new ProtobufCursor(Unpack(packed));
            while (cursor.MoveNext())
                if (cursor.Field == ReplicationTime)
                    Day = DayOf(cursor.Number);
                else if (cursor.Field == 4 && Encoding.UTF8.GetString(cursor.Bytes) is var feature
                    && !KnownFeatures.Contains(feature))
                    throw new DataException(
                        "road-file-feature", source,
                        feature == "HistoricalInformation"
                            ? "Filen innehåller historik, flera versioner av samma väg. Använd en fil utan historik."
                            : $"Filen kräver \"{feature}\", som inte läses.");
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(packed.Number, exception.Message);
        }
    }

    private static DateOnly? DayOf(ulong seconds) => seconds < 253_402_300_800
        ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds).UtcDateTime)
        : null;

    private DataException NoRoadFile() => new(
        "road-file-kind", source, "Filen är inte OpenStreetMaps binära format (.osm.pbf).");
}

/// <summary>A block as it lies in the file.</summary>
/// <param name="Number">Its number in the file, 1-based; 1 is the file's header.</param>
/// <param name="Bytes">Packed.</param>
internal sealed record PackedBlock(int Number, byte[] Bytes);
