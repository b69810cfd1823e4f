namespace Omradesprofiler.Travel;

/// <summary>
/// How fast somebody travels, km/h, in Swedish conditions. The legal speed is the ceiling of what a driver keeps on
/// average, so that a stated limit counts for nine tenths. A recipe may state other numbers.
/// </summary>
public sealed record SpeedTable
{
    /// <summary>The speeds that are used unless others are stated.</summary>
    public static SpeedTable Usual { get; } = new();

    /// <summary>A car's speed by class of road, where no limit is stated.</summary>
    public IReadOnlyDictionary<RoadClass, double> Car { get; init; } = new Dictionary<RoadClass, double>
    {
        [RoadClass.Motorway] = 100,
        [RoadClass.MotorwayLink] = 60,
        [RoadClass.Trunk] = 85,
        [RoadClass.TrunkLink] = 55,
        [RoadClass.Primary] = 72,
        [RoadClass.PrimaryLink] = 50,
        [RoadClass.Secondary] = 65,
        [RoadClass.SecondaryLink] = 45,
        [RoadClass.Tertiary] = 60,
        [RoadClass.TertiaryLink] = 40,
        [RoadClass.Unclassified] = 50,
        [RoadClass.Residential] = 30,
        [RoadClass.LivingStreet] = 7,
        [RoadClass.Service] = 15,
        [RoadClass.Track] = 20,
        [RoadClass.Pedestrian] = 7,
        [RoadClass.Cycleway] = 10,
        [RoadClass.Footway] = 7,
        [RoadClass.Path] = 10,
        [RoadClass.Steps] = 1,
    };

    /// <summary>The most that a car keeps on small roads, whatever limit is stated.</summary>
    public IReadOnlyDictionary<RoadClass, double> CarAtMost { get; init; } = new Dictionary<RoadClass, double>
    {
        [RoadClass.Unclassified] = 63,
        [RoadClass.Residential] = 45,
        [RoadClass.LivingStreet] = 7,
        [RoadClass.Service] = 20,
        [RoadClass.Track] = 30,
        [RoadClass.Pedestrian] = 7,
        [RoadClass.Cycleway] = 15,
        [RoadClass.Footway] = 7,
        [RoadClass.Path] = 15,
    };

    /// <summary>The most that a car keeps on a surface.</summary>
    public IReadOnlyDictionary<RoadSurface, double> CarOnSurface { get; init; } = new Dictionary<RoadSurface, double>
    {
        [RoadSurface.Stones] = 40,
        [RoadSurface.Gravel] = 60,
        [RoadSurface.Ground] = 25,
    };

    /// <summary>The share of a stated limit that a car keeps on average.</summary>
    public double ShareOfLimit { get; init; } = 0.9;

    /// <summary>A bicycle's speed by class of road; others as <see cref="BicycleElsewhere"/>.</summary>
    public IReadOnlyDictionary<RoadClass, double> Bicycle { get; init; } = new Dictionary<RoadClass, double>
    {
        [RoadClass.Cycleway] = 18,
        [RoadClass.LivingStreet] = 10,
        [RoadClass.Pedestrian] = 7,
        [RoadClass.Footway] = 7,
        [RoadClass.Path] = 12,
        [RoadClass.Track] = 14,
        [RoadClass.Steps] = 2,
    };

    /// <summary>A bicycle's speed on roads and streets.</summary>
    public double BicycleElsewhere { get; init; } = 16;

    /// <summary>The share of its speed that a bicycle keeps on a surface.</summary>
    public IReadOnlyDictionary<RoadSurface, double> BicycleOnSurface { get; init; } =
        new Dictionary<RoadSurface, double>
        {
            [RoadSurface.Stones] = 0.8,
            [RoadSurface.Gravel] = 0.85,
            [RoadSurface.Ground] = 0.65,
        };

    /// <summary>On foot.</summary>
    public double Walk { get; init; } = 5;

    /// <summary>On foot in steps.</summary>
    public double WalkInSteps { get; init; } = 2.5;

    /// <summary>A ferry's speed, where it does not say how long it takes.</summary>
    public double Ferry { get; init; } = 20;

    /// <summary>The wait for a ferry and its loading, minutes.</summary>
    public double FerryWaitMinutes { get; init; } = 10;

    /// <summary>On foot between a point and the road, in a straight line.</summary>
    public double WalkToRoad { get; init; } = 5;

    /// <summary>How far from a road a point may lie, metres.</summary>
    public double SnapLimitMeters { get; init; } = 2_000;

    /// <summary>The speed on a way that is no ferry, km/h.</summary>
    public double SpeedOn(RoadWay way, TravelMode mode) => mode switch
    {
        TravelMode.Car => CarOn(way),
        TravelMode.Bicycle => Bicycle.GetValueOrDefault(way.Class, BicycleElsewhere)
            * BicycleOnSurface.GetValueOrDefault(way.Surface, 1),
        _ => way.Class == RoadClass.Steps ? WalkInSteps : Walk,
    };

    private double CarOn(RoadWay way)
    {
        var speed = way.MaxKilometersPerHour is { } limit
            ? Math.Min(limit * ShareOfLimit, CarAtMost.GetValueOrDefault(way.Class, double.MaxValue))
            : Car[way.Class];
        return Math.Min(speed, CarOnSurface.GetValueOrDefault(way.Surface, double.MaxValue));
    }
}
