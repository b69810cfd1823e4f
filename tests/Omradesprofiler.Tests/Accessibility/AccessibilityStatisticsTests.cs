using Omradesprofiler.Accessibility;
using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Accessibility;

/// <summary>Times are told over people, not over areas or points.</summary>
public sealed class AccessibilityStatisticsTests
{
    private const int Minute = 60_000;

    [Fact]
    public void Quantiles_are_over_people()
    {
        var found = Of([(0, 90, 4), (0, 5, 12), (1, 4, 25), (1, 1, 60)]).All;
        Assert.Equal(100, found.People);
        Assert.Equal(4, found.MedianMinutes);
        Assert.Equal(4, found.P90Minutes);
        Assert.Equal(60, found.WorstMinutes);
        Assert.Equal((90 * 4 + 5 * 12 + 4 * 25 + 60) / 100.0, found.MeanMinutes!.Value, 9);
        Assert.Equal([0.9, 0.9, 0.95, 0.99], found.Within.Select(one => Math.Round(one.Share, 9)));
    }

    [Fact]
    public void Who_has_no_way_is_counted_and_kept_out_of_the_minutes()
    {
        var found = Of([(0, 60, 10), (1, 40, null)]).All;
        Assert.Equal((100, 40, 10.0), (found.People, found.PeopleWithoutWay, found.WorstMinutes));
        Assert.Equal(0.6, found.Within[1].Share);
        var none = Of([(0, 60, null)]).All;
        Assert.Null(none.MeanMinutes);
        Assert.Null(none.MedianMinutes);
        Assert.Null(none.WorstMinutes);
    }

    [Fact]
    public void Fifths_are_of_people_in_order_of_need_and_their_gap_is_most_minus_least()
    {
        (int, double, double?)[] points =
            [.. Enumerable.Range(0, 10).Select(deso => (deso, 100.0, (double?)(deso + 1)))];
        double[] need = [.. Enumerable.Range(0, 10).Select(deso => 2.0 - (deso * 0.1))];
        var found = Of(points, need);
        Assert.Equal([1, 2, 3, 4, 5], found.Quintiles.Select(one => one.Quintile));
        Assert.All(found.Quintiles, one => Assert.Equal(200, one.Summary.People));
        Assert.Equal(9.5, found.Quintiles[0].Summary.MeanMinutes);
        Assert.Equal(1.5, found.Quintiles[4].Summary.MeanMinutes);
        Assert.Equal(-8, found.GapMinutes);
        Assert.Equal((1.1, 1.2), (found.Quintiles[0].LowestNeed, Math.Round(found.Quintiles[0].HighestNeed, 9)));
    }

    [Fact]
    public void Areas_of_equal_need_go_together()
    {
        (int, double, double?)[] points =
            [.. Enumerable.Range(0, 10).Select(deso => (deso, 100.0, (double?)(deso + 1)))];
        var found = Of(points, [1, 1, 2, 2, 2, 2, 3, 4, 5, 6]);
        Assert.Equal([1, 3, 4, 5], found.Quintiles.Select(one => one.Quintile));
        Assert.Equal([200, 400, 200, 200], found.Quintiles.Select(one => one.Summary.People));
        Assert.All(
            found.Quintiles.Zip(found.Quintiles.Skip(1)),
            pair => Assert.True(pair.First.HighestNeed < pair.Second.LowestNeed));
    }

    [Fact]
    public void Areas_without_an_index_are_in_no_fifth()
    {
        var found = Of([(0, 10, 1), (1, 10, 2)], [1.0, double.NaN]);
        Assert.Equal(10, found.PeopleWithoutNeed);
        Assert.Equal(10, found.Quintiles.Sum(one => one.Summary.People));
        Assert.Null(found.GapMinutes);
    }

    [Fact]
    public void Only_the_areas_asked_for_count()
    {
        var found = Of([(0, 10, 1), (1, 30, 9)], [], deso => deso == 1).All;
        Assert.Equal((30, 9.0), (found.People, found.MeanMinutes));
    }

    private static AccessibilityByNeed Of(
        (int Deso, double People, double? Minutes)[] points, double[]? need = null, Func<int, bool>? included = null) =>
        AccessibilityStatistics.Of(
            [.. points.Select(point => new TravelOrigin(point.Deso, new PlanePoint(0, 0), point.People))],
            [.. points.Select(point => point.Minutes is { } m ? (int)(m * Minute) : TravelMatrix.Unreachable)],
            need ?? [], included);
}
