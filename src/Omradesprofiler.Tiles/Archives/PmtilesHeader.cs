using System.Buffers.Binary;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>The first 127 bytes of a PMTiles archive, version 3 (github.com/protomaps/PMTiles, spec/v3).</summary>
internal sealed record PmtilesHeader
{
    public const int Length = 127;
    public const byte Gzip = 2;
    public const byte Mvt = 1;

    private const byte Version = 3;
    private const double UnitsPerDegree = 1e7;

    public required PmtilesSection Root { get; init; }

    public required PmtilesSection Metadata { get; init; }

    public required PmtilesSection Leaves { get; init; }

    public required PmtilesSection Data { get; init; }

    /// <summary>Tiles, runs of tiles, and different contents.</summary>
    public required (long Tiles, long Entries, long Contents) Counts { get; init; }

    /// <summary>Whether the contents stand in the order of the tiles.</summary>
    public bool IsClustered { get; init; } = true;

    public byte InternalCompression { get; init; } = Gzip;

    public byte TileCompression { get; init; } = Gzip;

    public byte TileType { get; init; } = Mvt;

    public required (int Min, int Max) Zooms { get; init; }

    public required Bounds BoundsDegrees { get; init; }

    private static ReadOnlySpan<byte> Magic => "PMTiles"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        bytes[7] = Version;
        long[] numbers =
        [
            Root.Offset, Root.Length, Metadata.Offset, Metadata.Length, Leaves.Offset, Leaves.Length,
            Data.Offset, Data.Length, Counts.Tiles, Counts.Entries, Counts.Contents,
        ];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8 + 8 * i), numbers[i]);
        bytes[96] = IsClustered ? (byte)1 : (byte)0;
        (bytes[97], bytes[98], bytes[99]) = (InternalCompression, TileCompression, TileType);
        (bytes[100], bytes[101]) = ((byte)Zooms.Min, (byte)Zooms.Max);
        var bounds = BoundsDegrees;
        double[] corners = [bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY];
        for (var i = 0; i < corners.Length; i++)
            WriteDegrees(bytes, 102 + 4 * i, corners[i]);
        bytes[118] = (byte)Zooms.Min;
        WriteDegrees(bytes, 119, (bounds.MinX + bounds.MaxX) / 2);
        WriteDegrees(bytes, 123, (bounds.MinY + bounds.MaxY) / 2);
        return bytes;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else, or not yet a whole archive.</exception>
    public static PmtilesHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length)
            throw new InvalidDataException($"The file has {bytes.Length} bytes; a PMTiles header has {Length}.");
        if (bytes[..Length].IndexOfAnyExcept((byte)0) < 0)
            throw new InvalidDataException("The archive was never finished: its header is empty.");
        if (!bytes.StartsWith(Magic))
            throw new InvalidDataException("The file is no PMTiles archive.");
        if (bytes[7] != Version)
            throw new InvalidDataException($"The archive is PMTiles version {bytes[7]}; version {Version} is read.");
        var numbers = new long[11];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(8 + 8 * i)..]);
        return new PmtilesHeader
        {
            Root = new PmtilesSection(numbers[0], numbers[1]),
            Metadata = new PmtilesSection(numbers[2], numbers[3]),
            Leaves = new PmtilesSection(numbers[4], numbers[5]),
            Data = new PmtilesSection(numbers[6], numbers[7]),
            Counts = (numbers[8], numbers[9], numbers[10]),
            IsClustered = bytes[96] == 1,
            InternalCompression = bytes[97],
            TileCompression = bytes[98],
            TileType = bytes[99],
            Zooms = (bytes[100], bytes[101]),
            BoundsDegrees = new Bounds(
                ReadDegrees(bytes, 102), ReadDegrees(bytes, 106), ReadDegrees(bytes, 110), ReadDegrees(bytes, 114)),
        };
    }

    private static void WriteDegrees(byte[] bytes, int at, double degrees) =>
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), (int)Math.Round(degrees * UnitsPerDegree));

    private static double ReadDegrees(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) / UnitsPerDegree;
}

/// <summary>A part of the file.</summary>
internal readonly record struct PmtilesSection(long Offset, long Length);
