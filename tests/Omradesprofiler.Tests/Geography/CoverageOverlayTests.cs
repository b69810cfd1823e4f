using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class CoverageOverlayTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 100_000).ToArbitrary();

    private static readonly AreaShape WithHole = CoverageFixtures.Shape(
        [0, 0, 300, 0, 300, 300, 0, 300], [100, 100, 200, 100, 200, 200, 100, 200]);

    [Fact]
    public void Shapes_share_what_is_in_both_and_not_in_the_holes()
    {
        Assert.Equal(0, Shared(WithHole, Box(100, 100, 100, 100)), 9);
        Assert.Equal(7_500, Shared(WithHole, Box(150, 150, 100, 100)), 6);
        Assert.Equal(80_000, Shared(WithHole, WithHole), 6);
        Assert.Equal(0, Shared(WithHole, Box(300, 0, 100, 300)), 9);
        Assert.Equal(0, Shared(WithHole, AreaShape.Empty));
    }

    [Fact]
    public void Edges_that_cross_within_a_column_share_what_is_below_both()
    {
        var up = CoverageFixtures.Shape([0, 0, 100, 0, 100, 100]);
        var down = CoverageFixtures.Shape([0, 0, 100, 0, 0, 100]);
        Assert.Equal(2_500, Shared(up, down), 9);
    }

    [Fact]
    public void Pairs_of_two_random_divisions_share_what_NetTopologySuite_says() => Prop.ForAll(Seeds, seed =>
    {
        var (first, second) = (CoverageFixtures.Random(seed, 6), CoverageFixtures.Random(seed + 1, 6));
        var pairs = CoverageOverlay.Between(first, second)
            .ToDictionary(pair => (pair.First, pair.Second), pair => pair.SquareMeters);
        for (var i = 0; i < first.Count; i++)
            for (var j = 0; j < second.Count; j++)
                if (first[i] is { } a && second[j] is { } b)
                    Assert.Equal(
                        CoverageFixtures.ToGeometry(a).Intersection(CoverageFixtures.ToGeometry(b)).Area,
                        pairs.GetValueOrDefault((i, j)), 0.02);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void What_two_shapes_share_is_the_same_from_either_side_and_however_their_rings_begin() =>
        Prop.ForAll(Seeds, seed =>
        {
            var a = CoverageFixtures.Random(seed, 5).OfType<AreaShape>().First();
            foreach (var b in CoverageFixtures.Random(seed + 7, 5).OfType<AreaShape>())
            {
                var shared = Shared(a, b);
                Assert.Equal(shared, Shared(b, a), 1e-3);
                Assert.Equal(shared, Shared(Turned(a, seed), b), 1e-3);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void The_parts_of_an_area_add_up_to_it_where_the_other_division_covers_it() => Prop.ForAll(Seeds, seed =>
    {
        var shapes = CoverageFixtures.Random(seed, 6);
        var around = shapes.OfType<AreaShape>().Aggregate(Bounds.Empty, (box, shape) => box.Union(shape.Bounds));
        var (width, height) = (around.Width / 3, around.Height / 3);
        AreaShape[] tiles = [.. Enumerable.Range(0, 9).Select(i => Box(
            around.MinX + i % 3 * width, around.MinY + i / 3 * height, width, height))];
        var pairs = CoverageOverlay.Between(shapes, tiles);
        for (var i = 0; i < shapes.Count; i++)
            Assert.Equal(
                shapes[i]?.AreaSquareMeters ?? 0,
                pairs.Where(pair => pair.First == i).Sum(pair => pair.SquareMeters), 0.1);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void The_squares_of_a_row_hold_together_what_the_shapes_share_in_it()
    {
        var row = new ShapeOverlap().SquareMetersInRow(WithHole, WithHole, 50, 100, [0, 1, 2, 3]);
        Assert.Equal([10_000, 5_000, 10_000, 0], row.Select(squareMeters => Math.Round(squareMeters, 6)));
    }

    [Fact]
    public void The_same_borders_begun_elsewhere_or_run_the_other_way_are_the_same_area()
    {
        var shapes = CoverageFixtures.Random(5);
        var pairs = CoverageOverlay.Between(shapes, [.. shapes.Select((s, i) => s is null ? null : Turned(s, i))]);
        Assert.Equal(shapes.Count(shape => shape is not null), pairs.Count);
        Assert.All(pairs, pair => Assert.True(pair.AreSame && pair.First == pair.Second));
    }

    [Fact]
    public void The_stand_in_country_shares_what_its_key_says()
    {
        var old = SharedAreas.Require("riket/standin/deso2018.gpkg", "deso", "desokod");
        var now = SharedAreas.Require("riket/standin/deso2025.gpkg", "deso", "desokod");
        var clock = Stopwatch.StartNew();
        var pairs = CoverageOverlay.Between(old.Shapes, now.Shapes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.Elapsed.TotalSeconds:0.00} s, {pairs.Count} par");
        var rows = File.ReadLines(SharedData.Require("riket/standin/crosswalk2018_2025.csv")).Skip(1)
            .Select(line => line.Split(',')).ToList();
        Assert.Equal(rows.Count, pairs.Count);
        foreach (var (row, pair) in rows.Zip(pairs))
        {
            Assert.Equal((row[0], row[1]), (old.Codes[pair.First], now.Codes[pair.Second]));
            var share = pair.SquareMeters / old.Shapes[pair.First]!.AreaSquareMeters;
            Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture), share, 1e-8);
        }
    }

    private static double Shared(AreaShape first, AreaShape second) => new ShapeOverlap().SquareMeters(first, second);

    private static AreaShape Box(double x, double y, double width, double height) =>
        CoverageFixtures.Shape([x, y, x + width, y, x + width, y + height, x, y + height]);

    private static AreaShape Turned(AreaShape shape, int seed)
    {
        var builder = new AreaShapeBuilder();
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            builder.BeginPolygon();
            var (first, rings) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + rings; ring++)
            {
                var xy = shape.Ring(ring);
                var count = xy.Length / 2 - 1;
                for (var i = 0; i < count; i++)
                {
                    var at = (seed % 2 == 0 ? i + seed : count - 1 - i) % count;
                    builder.Add(xy[2 * at], xy[2 * at + 1]);
                }

                builder.EndRing();
            }
        }

        return builder.Build();
    }
}
