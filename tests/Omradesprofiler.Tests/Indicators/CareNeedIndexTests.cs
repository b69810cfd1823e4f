using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.Tests.Indicators;

/// <summary>SCB's two published rows: Care Need Index, product page on scb.se.</summary>
public sealed class CareNeedIndexTests
{
    private const double NationalRaw = 2.47615;

    [Theory]
    [InlineData(new double[] { 595, 1391, 484, 167, 385, 981, 632 }, 5912, 22709, 1.5513)]
    [InlineData(new double[] { 293, 330, 215, 80, 240, 300, 210 }, 2407, 7869, 1.3204)]
    public void The_published_rows_are_reproduced(double[] counts, double population, long points, double relative)
    {
        var cni = CareNeedIndex.Of(counts, population);
        Assert.Equal(points, cni.PrintedPoints);
        Assert.Equal(relative, cni.RelativeTo(NationalRaw), 4);
    }

    [Fact]
    public void The_printed_index_is_truncated_and_not_rounded()
    {
        var cni = CareNeedIndex.Of([293, 330, 215, 80, 240, 300, 210], 2407);
        Assert.Equal(7869.74, cni.Points, 6);
        Assert.Equal(7869, cni.PrintedPoints);
    }

    [Fact]
    public void The_definition_has_seven_factors_in_the_order_of_the_source() =>
        Assert.Equal(
            [
                ("under5", 3.23), ("foreignBorn", 5.72), ("alone65", 6.15), ("singleParent", 4.19),
                ("movedIn", 4.19), ("unemployed", 5.13), ("lowEdu", 3.97),
            ],
            CareNeedIndex.Scb.Factors.Select(factor => (factor.Key, factor.Weight)));

    [Fact]
    public void The_index_of_a_union_follows_from_points_and_people_and_is_not_the_mean()
    {
        var first = CareNeedIndex.Of([595, 1391, 484, 167, 385, 981, 632], 5912);
        var second = CareNeedIndex.Of([293, 330, 215, 80, 240, 300, 210], 2407);
        var union = first.Union(second);
        Assert.Equal((22709.42 + 7869.74) / (5912 + 2407), union.Raw, 10);
        Assert.NotEqual((first.Raw + second.Raw) / 2, union.Raw, 3);
    }

    [Fact]
    public void The_union_lies_between_its_parts() =>
        Prop.ForAll<(PositiveInt Count, PositiveInt People), (PositiveInt Count, PositiveInt People)>((one, other) =>
        {
            var first = CareNeedIndex.Of([one.Count.Get, 0, 0, 0, 0, 0, 0], one.People.Get);
            var second = CareNeedIndex.Of([0, other.Count.Get, 0, 0, 0, 0, 0], other.People.Get);
            var union = first.Union(second).Raw;
            return union >= Math.Min(first.Raw, second.Raw) - 1e-9 && union <= Math.Max(first.Raw, second.Raw) + 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Six_counts_are_no_index()
    {
        Assert.Throws<ArgumentException>(() => CareNeedIndex.Of([1, 2, 3, 4, 5, 6], 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => CareNeedIndex.Of([1, 2, 3, 4, 5, 6, 7], 0));
    }
}
