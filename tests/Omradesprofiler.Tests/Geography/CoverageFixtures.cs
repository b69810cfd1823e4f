using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

/// <summary>Made-up coverages: by hand, and random ones whose areas are united by NetTopologySuite.</summary>
internal static class CoverageFixtures
{
    private static readonly GeometryFactory Factory = new();

    /// <summary>A square of 300 m with a hole, an island that fills it, and two neighbours that meet in a T.</summary>
    public static IReadOnlyList<AreaShape?> HandMade { get; } =
    [
        Shape([0, 0, 300, 0, 300, 150, 300, 300, 0, 300], [100, 100, 200, 100, 200, 200, 100, 200]),
        Shape([100, 100, 100, 200, 200, 200, 200, 100]),
        Shape([300, 0, 500, 0, 500, 150, 300, 150]),
        Shape([300, 150, 500, 150, 500, 300, 300, 300]),
        null,
    ];

    /// <summary>A polygon of rings given without their closing vertex, in any direction.</summary>
    public static AreaShape Shape(params double[][] rings)
    {
        var builder = new AreaShapeBuilder().BeginPolygon();
        foreach (var ring in rings)
            builder.AddRing(ring);
        return builder.Build();
    }

    /// <summary>Areas grown from random seeds over the triangles of a shaken grid, with some ground left out.</summary>
    public static IReadOnlyList<AreaShape?> Random(
        int seed, int size = 12, double cellMeters = 900, double shake = 0.6)
    {
        var random = new Random(seed);
        var nodes = new Coordinate[size + 1, size + 1];
        for (var i = 0; i <= size; i++)
            for (var j = 0; j <= size; j++)
                nodes[i, j] = new Coordinate(
                    Math.Round(640_000 + (i + Shake()) * cellMeters, 3),
                    Math.Round(6_640_000 + (j + Shake()) * cellMeters, 3));
        var seeds = Enumerable.Range(0, 3 + random.Next(size))
            .Select(_ => (random.Next(size), random.Next(size))).ToList();
        var parts = seeds.Select(_ => new List<NetTopologySuite.Geometries.Geometry>()).ToList();
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                Coordinate[] corners = [nodes[i, j], nodes[i + 1, j], nodes[i + 1, j + 1], nodes[i, j + 1]];
                Give(corners[0], corners[1], corners[2]);
                Give(corners[0], corners[2], corners[3]);

                void Give(Coordinate a, Coordinate b, Coordinate c)
                {
                    if (random.Next(20) == 0)
                        return;
                    var area = random.Next(12) == 0 ? random.Next(seeds.Count) : Nearest(i, j);
                    parts[area].Add(Factory.CreatePolygon([a.Copy(), b.Copy(), c.Copy(), a.Copy()]));
                }
            }

        return [.. parts.Select(part => part.Count == 0 ? null : ToShape(UnaryUnionOp.Union(part)))];

        double Shake() => (random.NextDouble() - 0.5) * shake;

        int Nearest(int i, int j) =>
            Enumerable.Range(0, seeds.Count).MinBy(k => Math.Abs(seeds[k].Item1 - i) + Math.Abs(seeds[k].Item2 - j));
    }

    /// <summary>The same with wiggly borders: each edge is broken up, the same way from both sides.</summary>
    /// <param name="seed">Another seed, another coverage.</param>
    /// <param name="amplitude">Up to 0.04 borders do not cross; from 0.1 some neighbours overlap.</param>
    public static IReadOnlyList<AreaShape?> Wiggly(int seed, double amplitude = 0.04) =>
        [.. Random(seed, 8, 2500, 0.3).Select(shape => shape is null ? null : Wiggle(shape, amplitude))];

    public static AreaShape ToShape(NetTopologySuite.Geometries.Geometry geometry)
    {
        var builder = new AreaShapeBuilder();
        for (var i = 0; i < geometry.NumGeometries; i++)
        {
            var polygon = (Polygon)geometry.GetGeometryN(i);
            builder.BeginPolygon().AddRing(Flat(polygon.ExteriorRing));
            foreach (var hole in polygon.InteriorRings)
                builder.AddRing(Flat(hole));
        }

        return builder.Build();
    }

    public static NetTopologySuite.Geometries.Geometry ToGeometry(AreaShape shape)
    {
        var polygons = new List<NetTopologySuite.Geometries.Geometry>();
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            var rings = Enumerable.Range(first, count).Select(ring => Ring(shape.Ring(ring).ToArray())).ToArray();
            polygons.Add(Factory.CreatePolygon(rings[0], rings[1..]));
        }

        return UnaryUnionOp.Union(polygons);
    }

    private static LinearRing Ring(double[] xy) => Factory.CreateLinearRing(
        [.. Enumerable.Range(0, xy.Length / 2).Select(i => new Coordinate(xy[i * 2], xy[i * 2 + 1]))]);

    private static double[] Flat(LineString ring) =>
        [.. ring.Coordinates.SelectMany(coordinate => new[] { coordinate.X, coordinate.Y })];

    private static AreaShape Wiggle(AreaShape shape, double amplitude)
    {
        var builder = new AreaShapeBuilder();
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            builder.BeginPolygon();
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
            {
                var xy = shape.Ring(ring);
                for (var i = 0; i + 3 < xy.Length; i += 2)
                    AddEdge(builder, (xy[i], xy[i + 1]), (xy[i + 2], xy[i + 3]), amplitude);
                builder.EndRing();
            }
        }

        return builder.Build();
    }

    private static void AddEdge(
        AreaShapeBuilder builder, (double X, double Y) from, (double X, double Y) to, double amplitude)
    {
        const int steps = 24;
        var isForward = from.CompareTo(to) < 0;
        var (a, b) = isForward ? (from, to) : (to, from);
        var random = new Random(HashOf(a, b));
        var places = new List<(double X, double Y)> { a };
        for (var step = 1; step < steps; step++)
        {
            var t = (double)step / steps;
            var side = (random.NextDouble() - 0.5) * amplitude * Math.Min(1, 4 * Math.Min(t, 1 - t));
            places.Add((Math.Round(a.X + t * (b.X - a.X) - side * (b.Y - a.Y), 3),
                Math.Round(a.Y + t * (b.Y - a.Y) + side * (b.X - a.X), 3)));
        }

        places.Add(b);
        if (!isForward)
            places.Reverse();
        foreach (var (x, y) in places.SkipLast(1))
            builder.Add(x, y);
    }

    private static int HashOf((double X, double Y) a, (double X, double Y) b) =>
        (int)((long)(a.X * 7 + a.Y * 13 + b.X * 29 + b.Y * 31) % int.MaxValue);
}
