using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>How fast somebody travels on a way.</summary>
public sealed class SpeedTableTests
{
    [Theory]
    [InlineData(RoadClass.Primary, RoadSurface.Paved, 90.0, 81)]
    [InlineData(RoadClass.Primary, RoadSurface.Unknown, null, 72)]
    [InlineData(RoadClass.Unclassified, RoadSurface.Gravel, 70.0, 60)]
    [InlineData(RoadClass.Unclassified, RoadSurface.Paved, 90.0, 63)]
    [InlineData(RoadClass.Residential, RoadSurface.Stones, 30.0, 27)]
    [InlineData(RoadClass.Track, RoadSurface.Ground, null, 20)]
    [InlineData(RoadClass.Service, RoadSurface.Paved, 50.0, 20)]
    public void A_car_keeps_nine_tenths_of_the_limit_less_on_small_roads_and_gravel(
        RoadClass kind, RoadSurface surface, double? limit, double expected) =>
        Assert.Equal(expected, SpeedTable.Usual.SpeedOn(Way(kind, surface, limit), TravelMode.Car), 1e-9);

    [Theory]
    [InlineData(RoadClass.Cycleway, RoadSurface.Paved, 18)]
    [InlineData(RoadClass.Secondary, RoadSurface.Paved, 16)]
    [InlineData(RoadClass.Track, RoadSurface.Gravel, 11.9)]
    public void A_bicycle_goes_by_the_kind_of_way(RoadClass kind, RoadSurface surface, double expected) =>
        Assert.Equal(expected, SpeedTable.Usual.SpeedOn(Way(kind, surface, 70), TravelMode.Bicycle), 1e-9);

    [Fact]
    public void One_walks_five_kilometres_an_hour_and_slower_in_steps()
    {
        Assert.Equal(5, SpeedTable.Usual.SpeedOn(Way(RoadClass.Primary, RoadSurface.Gravel, 90), TravelMode.Walk));
        Assert.Equal(2.5, SpeedTable.Usual.SpeedOn(Way(RoadClass.Steps, RoadSurface.Paved, null), TravelMode.Walk));
    }

    [Fact]
    public void Every_class_of_road_has_a_speed_for_every_mode()
    {
        foreach (var kind in Enum.GetValues<RoadClass>().Where(kind => kind != RoadClass.Ferry))
            foreach (var mode in new[] { TravelMode.Car, TravelMode.Bicycle, TravelMode.Walk })
                Assert.InRange(SpeedTable.Usual.SpeedOn(Way(kind, RoadSurface.Unknown, null), mode), 1, 110);
    }

    private static RoadWay Way(RoadClass kind, RoadSurface surface, double? limit) => new(
        kind, surface, WayDirections.Both, WayDirections.Both, WayDirections.Both, limit);
}
