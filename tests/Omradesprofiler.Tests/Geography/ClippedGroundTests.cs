using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

/// <summary>Ground within a box, against NetTopologySuite.</summary>
public sealed class ClippedGroundTests
{
    private static readonly GeometryFactory Factory = new();

    [Fact]
    public void Half_a_square_has_its_middle_in_that_half()
    {
        var square = CoverageFixtures.Shape([0, 0, 10, 0, 10, 10, 0, 10]);
        Assert.Equal(
            (50.0, new PlanePoint(7.5, 5)), new ClippedGround().Measure(square, new Bounds(5, -5, 20, 20)));
        Assert.Equal((0.0, default), new ClippedGround().Measure(square, new Bounds(11, 0, 20, 20)));
    }

    [Fact]
    public void A_hole_is_no_ground()
    {
        var ring = CoverageFixtures.Shape([0, 0, 30, 0, 30, 30, 0, 30], [10, 10, 20, 10, 20, 20, 10, 20]);
        var (squareMeters, middle) = new ClippedGround().Measure(ring, new Bounds(0, 0, 20, 30));
        Assert.Equal((500, 9), (squareMeters, middle.Easting));
        Assert.Equal(15, middle.Northing, 9);
    }

    [Fact]
    public void Shapes_with_bays_are_clipped_as_an_independent_program_does() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var xy = Star(random);
        var box = new Bounds(
            500_000 + random.Next(-900, 300), 6_500_000 + random.Next(-900, 300), 500_000 + random.Next(301, 900),
            6_500_000 + random.Next(301, 900));
        var (squareMeters, middle) = new ClippedGround().Measure(CoverageFixtures.Shape(xy), box);
        var expected = Polygon(xy).Intersection(
            Factory.ToGeometry(new Envelope(box.MinX, box.MaxX, box.MinY, box.MaxY)));
        Assert.Equal(expected.Area, squareMeters, 1e-3);
        if (expected.Area > 1)
        {
            Assert.Equal(expected.Centroid.X, middle.Easting, 1e-3);
            Assert.Equal(expected.Centroid.Y, middle.Northing, 1e-3);
        }
    }).QuickCheckThrowOnFailure();

    private static double[] Star(Random random) =>
    [
        .. Enumerable.Range(0, 24).SelectMany(i =>
        {
            var reach = 100 + random.NextDouble() * 900;
            return new[]
            {
                500_000 + reach * Math.Cos(i * Math.PI / 12), 6_500_000 + reach * Math.Sin(i * Math.PI / 12),
            };
        }),
    ];

    private static Polygon Polygon(double[] xy) => Factory.CreatePolygon(
    [
        .. Enumerable.Range(0, xy.Length / 2).Append(0).Select(i => new Coordinate(xy[2 * i], xy[2 * i + 1])),
    ]);
}
