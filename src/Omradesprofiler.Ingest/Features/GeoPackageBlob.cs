using System.Buffers.Binary;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>A geometry as GeoPackage stores it: a header ("GP"), an envelope that is not trusted, and WKB.</summary>
internal static class GeoPackageBlob
{
    private const int HeaderBytes = 8;
    private const byte ExtendedFlag = 0x20;

    /// <summary>Reads the geometry and the reference system that the header names.</summary>
    public static (RawGeometry Geometry, int Srs) Read(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < HeaderBytes || blob[0] != 'G' || blob[1] != 'P')
            return (Corrupt("Geometrin saknar GeoPackages inledning ”GP”."), 0);
        var flags = blob[3];
        var srs = (flags & 1) == 1
            ? BinaryPrimitives.ReadInt32LittleEndian(blob[4..])
            : BinaryPrimitives.ReadInt32BigEndian(blob[4..]);
        if ((flags & ExtendedFlag) != 0)
            return (RawGeometry.WrongKind("utökad GeoPackage-geometri"), srs);
        var envelopeBytes = ((flags >> 1) & 7) switch { 0 => 0, 1 => 32, 2 or 3 => 48, 4 => 64, _ => -1 };
        if (envelopeBytes < 0 || blob.Length < HeaderBytes + envelopeBytes)
            return (Corrupt("Geometrins inledning är felaktig eller avkortad."), srs);
        return (FromWkb(blob[(HeaderBytes + envelopeBytes)..]), srs);
    }

    private static RawGeometry FromWkb(ReadOnlySpan<byte> wkb)
    {
        try
        {
            var geometry = WkbReader.Read(wkb);
            if (!geometry.IsRead)
                return RawGeometry.WrongKind(geometry.Kind.ToString());
            if (geometry.Kind is WkbKind.Point or WkbKind.MultiPoint)
                return RawGeometry.FromPoints(geometry.Points);
            return new RawGeometry
            {
                Shape = geometry.Shape,
                IsEmpty = geometry.IsEmpty,
                ClosedRings = geometry.ClosedRings,
                DroppedRings = geometry.DroppedRings,
            };
        }
        catch (FormatException exception)
        {
            return Corrupt(exception.Message);
        }
    }

    private static RawGeometry Corrupt(string reason) =>
        RawGeometry.Refused("geometry-corrupt", reason + " Raden lämnades utanför.");
}
