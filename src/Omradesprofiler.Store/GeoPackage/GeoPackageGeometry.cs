using System.Buffers.Binary;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Store.GeoPackage;

/// <summary>GeoPackage's geometry blob: "GP", version, flags, srs_id, envelope, WKB; all little-endian.</summary>
internal static class GeoPackageGeometry
{
    private const byte LittleEndianWithEnvelope = 0x03;
    private const byte LittleEndianWithoutEnvelope = 0x01;

    public static byte[] Encode(AreaShape shape)
    {
        const int HeaderLength = 8 + 4 * sizeof(double);
        var wkb = WkbWriter.Write(shape);
        var blob = new byte[HeaderLength + wkb.Length];
        WriteHeader(blob, LittleEndianWithEnvelope);
        ReadOnlySpan<double> envelope = [shape.Bounds.MinX, shape.Bounds.MaxX, shape.Bounds.MinY, shape.Bounds.MaxY];
        for (var i = 0; i < envelope.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(8 + i * sizeof(double)), envelope[i]);
        wkb.CopyTo(blob.AsSpan(HeaderLength));
        return blob;
    }

    public static byte[] Encode(double easting, double northing)
    {
        const int HeaderLength = 8;
        const uint WkbPoint = 1;
        var blob = new byte[HeaderLength + 1 + sizeof(uint) + 2 * sizeof(double)];
        WriteHeader(blob, LittleEndianWithoutEnvelope);
        blob[HeaderLength] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(HeaderLength + 1), WkbPoint);
        BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(HeaderLength + 5), easting);
        BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(HeaderLength + 13), northing);
        return blob;
    }

    /// <summary>Reads a blob that <see cref="Encode(AreaShape)"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are something else.</exception>
    public static WkbGeometry Decode(ReadOnlySpan<byte> blob)
    {
        const int LongestEnvelope = 4;
        ReadOnlySpan<int> envelopeBytes = [0, 32, 48, 48, 64];
        if (blob.Length < 8 || blob[0] != 'G' || blob[1] != 'P' || (blob[3] >> 1 & 7) > LongestEnvelope)
            throw new FormatException("Geometrin är ingen GeoPackage-geometri.");
        var start = 8 + envelopeBytes[blob[3] >> 1 & 7];
        return blob.Length >= start
            ? WkbReader.Read(blob[start..])
            : throw new FormatException("Geometrin är avhuggen.");
    }

    private static void WriteHeader(Span<byte> blob, byte flags)
    {
        (blob[0], blob[1], blob[2], blob[3]) = ((byte)'G', (byte)'P', 0, flags);
        BinaryPrimitives.WriteInt32LittleEndian(blob[4..], GeoPackageSchema.Sweref99TmId);
    }
}
