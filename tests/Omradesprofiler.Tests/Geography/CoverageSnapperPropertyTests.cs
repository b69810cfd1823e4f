using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

/// <summary>Sound coverages whose every area was then moved about on its own, as careless simplification does.</summary>
public sealed class CoverageSnapperPropertyTests
{
    private const double ShakeMeters = 8;

    [Fact]
    public void Shaken_coverages_come_out_without_overlaps_or_narrow_holes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var sound = CoverageFixtures.Random(seed);
            var shaken = Shake(sound, seed);
            var result = CoverageSnapper.Snap(shaken);
            Assert.Empty(result.Refused);
            var report = CoverageCheck.Check(Coverage.Build(result.Shapes));
            Assert.Empty(report.Overlaps);
            Assert.All(report.Holes, hole => Assert.True(hole.SquareMeters > 50 * 50));
            Assert.Equal(report.Holes.Count, result.Holes.Count);
            Assert.Equal(
                report.Holes.Sum(hole => hole.SquareMeters), result.Holes.Sum(hole => hole.SquareMeters), 1e-2);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void No_area_vanishes_and_each_changes_within_the_band_of_the_tolerance() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var shaken = Shake(CoverageFixtures.Random(seed), seed);
            var result = CoverageSnapper.Snap(shaken, 20);
            for (var area = 0; area < shaken.Length; area++)
            {
                Assert.Equal(shaken[area] is null, result.Shapes[area] is null);
                if (shaken[area] is not { } before)
                    continue;
                var after = result.Shapes[area]!;
                var change = result.Changes.FirstOrDefault(change => change.Area == area);
                if (ShapeCheck.List(before).Count == 0)
                    Assert.Equal(
                        (change?.GainedSquareMeters ?? 0) - (change?.LostSquareMeters ?? 0),
                        after.AreaSquareMeters - before.AreaSquareMeters, 20.0);
                Assert.True((change?.GainedSquareMeters ?? 0) <= LengthOf(before) * 20);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void The_order_of_the_areas_changes_nothing_and_the_same_comes_out_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var shaken = Shake(CoverageFixtures.Random(seed), seed);
            var order = Enumerable.Range(0, shaken.Length).ToArray();
            new Random(seed).Shuffle(order);
            var one = CoverageSnapper.Snap(shaken);
            var other = CoverageSnapper.Snap([.. order.Select(area => shaken[area])]);
            for (var place = 0; place < order.Length; place++)
                Assert.Equal(BytesOf(one.Shapes[order[place]]), BytesOf(other.Shapes[place]));
            Assert.Equal(one.Repairs.Count, other.Repairs.Count);
            Assert.Equal(
                one.Repairs.Select(repair => repair.SquareMeters), other.Repairs.Select(repair => repair.SquareMeters));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void What_was_snapped_needs_no_snapping() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var once = CoverageSnapper.Snap(Shake(CoverageFixtures.Wiggly(seed), seed));
            var twice = CoverageSnapper.Snap(once.Shapes);
            Assert.Empty(twice.Repairs.Where(repair => repair.SquareMeters > 1));
            Assert.Empty(twice.Refused);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Sound_coverages_are_left_alone() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var sound = CoverageFixtures.Wiggly(seed);
            Assert.Empty(CoverageSnapper.Snap(sound, 1).Repairs);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    /// <summary>Each area's vertices moved by up to <see cref="ShakeMeters"/>, otherwise than its neighbours'.</summary>
    internal static AreaShape?[] Shake(IReadOnlyList<AreaShape?> shapes, int seed)
    {
        var random = new Random(seed);
        return [.. shapes.Select(shape => shape is null ? null : Shake(shape, random))];
    }

    private static AreaShape Shake(AreaShape shape, Random random)
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
                    builder.Add(
                        xy[i] + (random.NextDouble() - 0.5) * ShakeMeters,
                        xy[i + 1] + (random.NextDouble() - 0.5) * ShakeMeters);
                builder.EndRing();
            }
        }

        return builder.Build();
    }

    private static double LengthOf(AreaShape shape)
    {
        var sum = 0.0;
        for (var ring = 0; ring < shape.RingCount; ring++)
            for (var i = 0; i + 3 < shape.Ring(ring).Length; i += 2)
                sum += double.Hypot(
                    shape.Ring(ring)[i + 2] - shape.Ring(ring)[i], shape.Ring(ring)[i + 3] - shape.Ring(ring)[i + 1]);
        return sum;
    }

    private static byte[]? BytesOf(AreaShape? shape) => shape is null ? null : WkbWriter.Write(shape);
}
