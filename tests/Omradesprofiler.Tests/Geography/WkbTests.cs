using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class WkbTests
{
    private static readonly double[] Shell = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];
    private static readonly double[] Hole = [2, 2, 2, 4, 4, 4, 2, 2];

    [Fact]
    public void What_is_written_is_read_back_the_same() => Prop.ForAll(Shapes(), shape =>
    {
        var geometry = WkbReader.Read(WkbWriter.Write(shape));
        return geometry is { Kind: WkbKind.MultiPolygon, Srid: null, ClosedRings: 0, DroppedRings: 0 }
            && IsSame(shape, geometry.Shape!);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_bytes_the_kind_of_code_and_further_dimensions_change_nothing() =>
        Prop.ForAll(Shapes(), Gen.Choose(0, 63).ToArbitrary(), (shape, variant) =>
            IsSame(shape, WkbReader.Read(new Writer(variant).MultiPolygon(shape)).Shape!)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_byte_can_be_missing_or_left_over() => Prop.ForAll(Shapes(), shape =>
    {
        var bytes = WkbWriter.Write(shape);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<FormatException>(() => WkbReader.Read(bytes.AsSpan(0, length)));
        Assert.Throws<FormatException>(() => WkbReader.Read([.. bytes, 0]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_reference_system_is_written_as_ewkb_and_read_back()
    {
        var shape = Shape(Shell, Hole);

        Assert.Equal(3006, WkbReader.Read(WkbWriter.Write(shape, 3006)).Srid);
        Assert.Equal(WkbWriter.Size(shape, 3006), WkbWriter.Write(shape, 3006).Length);
        var point = WkbReader.Read(WkbWriter.WritePoint(1, 2, 3006));
        Assert.Equal((WkbKind.Point, 3006), (point.Kind, point.Srid));
        Assert.Equal([1.0, 2.0], point.Points);
    }

    [Fact]
    public void The_bytes_are_those_of_the_standard() => Assert.Equal(
        "0106000000010000000103000000010000000400000000000000000000000000000000000000000000000000F03F0000000000000000"
        + "000000000000F03F000000000000F03F00000000000000000000000000000000",
        Convert.ToHexString(WkbWriter.Write(Shape([0, 0, 1, 0, 1, 1, 0, 0]))));

    [Theory]
    [InlineData("01" + "06000000" + "FFFFFFFF")]
    [InlineData("01" + "06000000" + "01000000" + "01" + "03000000" + "FFFFFF7F")]
    [InlineData("01" + "03000000" + "01000000" + "FFFFFFFF")]
    [InlineData("01" + "03000000" + "01000000" + "00000010" + "0000000000000000")]
    [InlineData("01" + "04000000" + "FFFFFF0F")]
    [InlineData("02" + "01000000" + "00000000000000000000000000000000")]
    [InlineData("01" + "89130000" + "00000000000000000000000000000000")]
    [InlineData("01" + "06000000" + "01000000" + "01" + "01000000" + "00000000000000000000000000000000")]
    [InlineData("")]
    public void A_hostile_count_a_strange_code_and_a_wrong_part_are_refused(string hex) =>
        Assert.Throws<FormatException>(() => WkbReader.Read(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("0102000000" + "00000000", WkbKind.LineString)]
    [InlineData("0107000000" + "00000000", WkbKind.GeometryCollection)]
    [InlineData("010A000000" + "00000000", WkbKind.Other)]
    public void Kinds_that_are_not_areas_or_points_are_only_named(string hex, WkbKind kind)
    {
        var geometry = WkbReader.Read(Convert.FromHexString(hex));

        Assert.Equal((kind, false, false), (geometry.Kind, geometry.IsRead, geometry.IsEmpty));
    }

    [Fact]
    public void An_open_ring_is_closed_and_a_short_one_left_out_and_both_are_counted()
    {
        var writer = new Writer(0);

        var geometry = WkbReader.Read(writer.Polygon([[0, 0, 10, 0, 10, 10], [1, 1, 2, 2, 1, 1]]));

        Assert.Equal((1, 1, 4), (geometry.ClosedRings, geometry.DroppedRings, geometry.Shape!.VertexCount));
        Assert.Equal(50, geometry.Shape.AreaSquareMeters);
    }

    [Fact]
    public void The_holes_of_a_dropped_shell_are_dropped_with_it()
    {
        var geometry = WkbReader.Read(new Writer(0).Polygon([[0, 0, 10, 0, 0, 0], Hole]));

        Assert.Equal((true, 2), (geometry.IsEmpty, geometry.DroppedRings));
    }

    private static AreaShape Shape(params double[][] rings)
    {
        var builder = new AreaShapeBuilder().BeginPolygon();
        foreach (var ring in rings)
            builder.AddRing(ring);
        return builder.Build();
    }

    private static Arbitrary<AreaShape> Shapes()
    {
        var coordinate = Gen.Choose(-1_000_000, 9_000_000).Select(number => number / 1024.0);
        var ring = Gen.Choose(3, 7).SelectMany(count => coordinate.ArrayOf(count * 2));
        var polygon = Gen.Choose(1, 3).SelectMany(count => ring.ArrayOf(count));
        return Gen.Choose(1, 3).SelectMany(count => polygon.ArrayOf(count)).Select(Build)
            .Where(shape => shape.RingCount > 0)
            .ToArbitrary();
    }

    private static AreaShape Build(double[][][] polygons)
    {
        var builder = new AreaShapeBuilder();
        foreach (var polygon in polygons)
        {
            builder.BeginPolygon();
            foreach (var ring in polygon)
                builder.AddRing(ring);
        }

        return builder.Build();
    }

    private static bool IsSame(AreaShape one, AreaShape other) =>
        one.PolygonCount == other.PolygonCount && one.RingCount == other.RingCount && one.Bounds == other.Bounds
        && one.AreaSquareMeters == other.AreaSquareMeters
        && Enumerable.Range(0, one.PolygonCount).All(polygon => one.RingsOf(polygon).Equals(other.RingsOf(polygon)))
        && Enumerable.Range(0, one.RingCount).All(ring => one.Ring(ring).SequenceEqual(other.Ring(ring)));

    /// <summary>Writes any of the variants: byte order, ISO or EWKB codes, Z, M, reference system.</summary>
    private sealed class Writer(int variant)
    {
        private readonly bool _big = (variant & 1) != 0;
        private readonly bool _ewkb = (variant & 2) != 0;
        private readonly bool _z = (variant & 4) != 0;
        private readonly bool _m = (variant & 8) != 0;
        private readonly bool _srid = (variant & 16) != 0;

        public byte[] MultiPolygon(AreaShape shape) =>
        [
            .. Header(6, _srid && _ewkb), .. UInt((uint)shape.PolygonCount),
            .. Enumerable.Range(0, shape.PolygonCount).SelectMany(polygon => Polygon(
                [.. Enumerable.Range(0, shape.RingCount).Take(shape.RingsOf(polygon))
                    .Select(ring => shape.Ring(ring).ToArray())])),
        ];

        public byte[] Polygon(double[][] rings) =>
            [.. Header(3, false), .. UInt((uint)rings.Length), .. rings.SelectMany(ring => (byte[])
                [.. UInt((uint)ring.Length / 2), .. ring.Chunk(2).SelectMany(Vertex)])];

        private byte[] Vertex(double[] xy) =>
            [.. Double(xy[0]), .. Double(xy[1]), .. _z ? Double(double.NaN) : [], .. _m ? Double(-1) : []];

        private byte[] Header(uint kind, bool srid)
        {
            var code = _ewkb
                ? kind | (_z ? 0x80000000u : 0u) | (_m ? 0x40000000u : 0u) | (srid ? 0x20000000u : 0u)
                : kind + (_z ? 1000u : 0u) + (_m ? 2000u : 0u);
            return [(byte)(_big ? 0 : 1), .. UInt(code), .. srid ? UInt(3006) : []];
        }

        private byte[] UInt(uint number)
        {
            var bytes = new byte[4];
            if (_big)
                BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
            return bytes;
        }

        private byte[] Double(double number)
        {
            var bytes = new byte[8];
            if (_big)
                BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
            else
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
            return bytes;
        }
    }
}
