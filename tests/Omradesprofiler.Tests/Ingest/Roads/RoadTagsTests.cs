using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Ingest.Roads;

/// <summary>What OpenStreetMap's tags say of travelling.</summary>
public sealed class RoadTagsTests
{
    [Theory]
    [InlineData("highway=residential", "Both Both Both")]
    [InlineData("highway=motorway", "Forward None None")]
    [InlineData("highway=motorway_link", "Both None None")]
    [InlineData("highway=trunk motorroad=yes", "Both None None")]
    [InlineData("highway=footway", "None None Both")]
    [InlineData("highway=footway bicycle=yes", "None Both Both")]
    [InlineData("highway=cycleway foot=no", "None Both None")]
    [InlineData("highway=pedestrian access=yes", "None Both Both")]
    [InlineData("highway=pedestrian motor_vehicle=destination", "Both Both Both")]
    [InlineData("highway=steps", "None None Both")]
    [InlineData("highway=service access=private", "None None None")]
    [InlineData("highway=track motor_vehicle=no", "None Both Both")]
    [InlineData("highway=track motor_vehicle=forestry", "None Both Both")]
    [InlineData("highway=residential access=no motor_vehicle=yes foot=yes", "Both None Both")]
    [InlineData("highway=residential access=destination", "Both Both Both")]
    [InlineData("highway=residential oneway=yes", "Forward Forward Both")]
    [InlineData("highway=residential oneway=-1", "Backward Backward Both")]
    [InlineData("highway=residential oneway=yes oneway:bicycle=no", "Forward Both Both")]
    [InlineData("highway=residential oneway=yes cycleway:left=opposite_lane", "Forward Both Both")]
    [InlineData("highway=primary oneway=reversible", "None None Both")]
    [InlineData("highway=tertiary junction=roundabout", "Forward Forward Both")]
    [InlineData("highway=tertiary junction=roundabout oneway=no", "Both Both Both")]
    [InlineData("route=ferry", "None Both Both")]
    [InlineData("route=ferry motor_vehicle=yes foot=no", "Both Both None")]
    [InlineData("route=ferry ferry=secondary", "Both Both Both")]
    public void Who_may_go_where_by_car_bicycle_and_foot(string tags, string expected)
    {
        var way = Read(tags) ?? new RoadWay(default, default, default, default, default);
        Assert.Equal(expected, $"{way.Car} {way.Bicycle} {way.Walk}");
    }

    [Theory]
    [InlineData("highway=proposed")]
    [InlineData("highway=bus_stop")]
    [InlineData("railway=rail")]
    [InlineData("highway=service access=no")]
    public void What_is_no_road_for_anybody_is_left_out(string tags) => Assert.Null(Read(tags));

    [Theory]
    [InlineData("50", 50.0)]
    [InlineData("30 mph", 48.28032)]
    [InlineData("none", null)]
    [InlineData("walk", 7.0)]
    [InlineData("SE:urban", 50.0)]
    [InlineData("SE:rural", 70.0)]
    [InlineData("DE:rural", null)]
    [InlineData("DE:zone30", 30.0)]
    [InlineData("DE:zone:20", 20.0)]
    [InlineData("70; 50", 50.0)]
    [InlineData("signals", null)]
    public void Limits_are_understood(string text, double? expected)
    {
        Assert.True(SpeedLimitText.TryParse(text, out var limit));
        Assert.Equal(expected, limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fort")]
    [InlineData("-50")]
    [InlineData("0")]
    [InlineData("5000")]
    [InlineData("50 parsec")]
    [InlineData("SE:månen")]
    [InlineData("1e3")]
    public void Limits_that_are_none_are_not(string text)
    {
        Assert.False(SpeedLimitText.TryParse(text, out _));
        var tags = new RoadTags(key => key == "highway" ? "primary" : key == "maxspeed" ? text : null);
        Assert.Null(tags.Read()!.Value.MaxKilometersPerHour);
        Assert.Equal(text, tags.StrangeLimit);
    }

    [Theory]
    [InlineData("20", 1_200)]
    [InlineData("1:20", 4_800)]
    [InlineData("00:20:30", 1_230)]
    [InlineData("PT1H30M", 5_400)]
    [InlineData("0", 0)]
    [InlineData("1:2:3:4", 0)]
    [InlineData("99999:00", 0)]
    [InlineData("en timme", 0)]
    [InlineData("P1", 0)]
    [InlineData("-5", 0)]
    public void Durations_are_understood_or_not(string text, int seconds) =>
        Assert.Equal((seconds > 0, seconds), (DurationText.TryParse(text, out var read), read));

    [Fact]
    public void A_ferry_has_a_duration_and_no_limit()
    {
        var way = Read("route=ferry duration=00:20 maxspeed=30 motor_vehicle=yes")!.Value;
        Assert.Equal((RoadClass.Ferry, 1_200, null), (way.Class, way.DurationSeconds, way.MaxKilometersPerHour));
    }

    private static RoadWay? Read(string tags)
    {
        var values = tags.Split(' ').Select(tag => tag.Split('=')).ToDictionary(tag => tag[0], tag => tag[1]);
        return new RoadTags(values.GetValueOrDefault).Read();
    }
}
