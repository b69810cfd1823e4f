using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Areas;

namespace Omradesprofiler.Tests.Areas;

public sealed class AreaWeightsTests
{
    [Fact]
    public void Whole_sources_are_added_up()
    {
        var weights = AreaWeights.FromParents([0, 0, 1], 3);
        Assert.Equal([3, 4, 0], weights.Sum([1, 2, 4]));
    }

    [Fact]
    public void Shares_divide_a_count()
    {
        var weights = new AreaWeights([0, 2, 3], [0, 1, 1], [0.25, 0.75, 1], 2);
        Assert.Equal([25, 85], weights.Sum([100, 10]));
    }

    [Fact]
    public void The_gravest_reason_among_the_parts_is_the_reason_of_the_whole()
    {
        var weights = AreaWeights.FromParents([0, 0, 1], 3);
        Assert.Equal([5, 0, 9], weights.Worst<byte>([2, 5, 0], 9));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_weight_that_is_no_share_is_refused(double weight) =>
        Assert.Throws<ArgumentException>(() => new AreaWeights([0, 1], [0], [weight], 1));

    [Fact]
    public void A_source_that_gives_away_more_than_itself_is_refused() =>
        Assert.Throws<ArgumentException>(() => new AreaWeights([0, 2], [0, 1], [0.6, 0.6], 2));

    [Fact]
    public void Numbers_for_other_areas_are_refused() =>
        Assert.Throws<ArgumentException>(() => AreaWeights.FromParents([0, 0], 1).Sum([1]));

    [Fact]
    public void Sums_over_a_level_keep_the_total() =>
        Prop.ForAll<(byte, byte)[]>(sources =>
        {
            var weights = AreaWeights.FromParents([.. sources.Select(source => source.Item1 % 7)], 7);
            var counts = sources.Select(source => (double)source.Item2).ToArray();
            return weights.Sum(counts).Sum() == counts.Sum();
        }).QuickCheckThrowOnFailure();
}
