using Omradesprofiler.Accessibility;
using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Accessibility;

/// <summary>What a snapshot keeps of one way to travel.</summary>
public sealed class WayCollectorTests
{
    private static readonly TravelOrigin[] Origins =
    [
        new(0, new PlanePoint(0, 0), 30), new(0, new PlanePoint(1_000, 0), 10), new(1, new PlanePoint(9_000, 0), 0),
        new(1, new PlanePoint(9_500, 0), 0),
    ];

    private static readonly TravelPlace[] Clinics =
        [new("A", new PlanePoint(0, 0)), new("B", new PlanePoint(10_000, 0)), new("C", new PlanePoint(500, 0))];

    /// <summary>60 km/h without a detour: a kilometre is a minute.</summary>
    private static readonly StraightLineTimes Line = new(1, 60);

    [Fact]
    public void A_desos_time_to_a_clinic_is_the_mean_over_its_people()
    {
        var found = Collect([true, true, true]);
        Assert.Equal(15_000, found.ToCareCenters[0]);
        Assert.Equal((30 * 600_000 + 10 * 540_000) / 40, found.ToCareCenters[1]);
        Assert.Equal((9 * 60_000 + 9.5 * 60_000) / 2, found.ToCareCenters[3]);
    }

    [Fact]
    public void Only_open_clinics_are_the_nearest()
    {
        var found = Collect([true, true, false]);
        Assert.Equal([0, 60_000, 60_000, 30_000], found.Nearest.First);
        Assert.Equal([600_000, 540_000, 540_000, 570_000], found.Nearest.Second);
        Assert.Equal(10 / 60.0, found.Counts["hours"][0], 9);
        Assert.Equal(40, found.Counts["within5"][0]);
        Assert.Equal(0, found.Counts["unreached"][0]);
    }

    [Fact]
    public void Places_add_up_to_the_capacity_of_the_clinics_that_somebody_reaches()
    {
        var found = Collect([true, true, true], [400, 800, 80]);
        foreach (var decay in new[] { "binary", "stepped", "gaussian" })
            Assert.Equal(1280, found.Counts[$"places.{decay}"].Sum(), 6);
        Assert.DoesNotContain("places.binary", Collect([true, true, true]).Counts.Keys);
    }

    [Fact]
    public void A_deso_that_a_file_does_not_name_is_not_known()
    {
        var file = new FileTimes(new TravelMatrix(["D0"], ["A"], [90_000]));
        var found = Collect([true, true, true], way: file);
        Assert.Equal([true, false], found.IsKnown);
        Assert.Equal([90_000, 90_000, int.MaxValue, int.MaxValue], found.Nearest.First);
        Assert.Equal(TravelMatrix.Unreachable, found.ToCareCenters[1]);
    }

    private static WayResult Collect(bool[] open, double[]? capacities = null, TravelWay? way = null) =>
        WayCollector.Collect(
            way ?? Line, new AccessibilityInput(Origins, 2, open, capacities, 30),
            [.. Origins.Select((one, i) => new TravelPlace($"{i}", one.Place, $"D{one.Area}"))], Clinics,
            TestContext.Current.CancellationToken);
}
