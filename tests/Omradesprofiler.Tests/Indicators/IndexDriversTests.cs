using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Indicators;

/// <summary>
/// What gives one of SCB's two published rows (Care Need Index, product page on scb.se) its CNI beside the other:
/// weight times the difference of the shares, worked by hand from the page's counts.
/// </summary>
public sealed class IndexDriversTests
{
    private const double NationalRaw = 2.47615;

    private static readonly (double[] Counts, double People) First = ([595, 1391, 484, 167, 385, 981, 632], 5912);
    private static readonly (double[] Counts, double People) Second = ([293, 330, 215, 80, 240, 300, 210], 2407);

    [Fact]
    public void The_contributions_of_the_groups_add_up_to_the_published_difference()
    {
        var drivers = DriversOf(First, Second);
        Assert.Equal(1.5513 - 1.3204, drivers.Difference, 3);
        Assert.Equal(
            [
                ("foreignBorn", 0.2268), ("unemployed", 0.0856), ("lowEdu", 0.0315), ("singleParent", -0.0084),
                ("alone65", -0.0185), ("under5", -0.0275), ("movedIn", -0.0585),
            ],
            drivers.Groups.Select(group => (group.Factor.Key, Math.Round(group.Contribution, 4))));
    }

    [Fact]
    public void Only_what_is_sure_is_said_to_raise_lower_or_give_most()
    {
        var drivers = DriversOf(First, Second);
        Assert.Equal(["foreignBorn"], drivers.Most.Select(group => group.Factor.Key));
        Assert.Equal(["foreignBorn", "unemployed", "lowEdu"], Keys(drivers, 1));
        Assert.Equal(["under5", "movedIn"], Keys(drivers, -1));
        Assert.Equal(["singleParent", "alone65"], Keys(drivers, 0));
    }

    [Fact]
    public void Few_people_carry_no_order_of_the_groups_and_no_group_at_all()
    {
        var few = (First.Counts.Select(count => Math.Round(count / 40)).ToArray(), Math.Round(First.People / 40));
        var drivers = DriversOf(few, Second);
        Assert.Empty(drivers.Most);
        Assert.Empty(Keys(drivers, -1));
    }

    [Fact]
    public void Those_that_lower_come_first_where_the_index_is_lower()
    {
        var drivers = DriversOf(Second, First);
        Assert.True(drivers.Difference < 0);
        Assert.Equal("foreignBorn", drivers.Groups[0].Factor.Key);
        Assert.Equal(["foreignBorn"], drivers.Most.Select(group => group.Factor.Key));
        Assert.Equal(-1, drivers.Groups[0].Side);
    }

    [Fact]
    public void More_people_in_a_group_than_there_are_is_refused() =>
        Assert.Equal(
            Refusal.NumeratorAboveDenominator,
            IndexDrivers.Of(CareNeedIndex.Scb, (First.Counts, 500), Second, 1, default).Reason);

    private static IEnumerable<string> Keys(IndexDrivers drivers, int side) =>
        drivers.Groups.Where(group => group.Side == side).Select(group => group.Factor.Key);

    private static IndexDrivers DriversOf((double[], double) own, (double[], double) other)
    {
        Assert.True(IndexDrivers.Of(
            CareNeedIndex.Scb, own, other, 1 / NationalRaw, PerturbedCount.Usual).TryGet(out var drivers));
        return drivers;
    }
}
