using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>What a way's tags say of travelling on it.</summary>
/// <param name="find">The value of a key; null where the way has none.</param>
internal sealed class RoadTags(Func<string, string?> find)
{
    private static readonly Dictionary<string, RoadClass> Classes = new(StringComparer.Ordinal)
    {
        ["motorway"] = RoadClass.Motorway,
        ["motorway_link"] = RoadClass.MotorwayLink,
        ["trunk"] = RoadClass.Trunk,
        ["trunk_link"] = RoadClass.TrunkLink,
        ["primary"] = RoadClass.Primary,
        ["primary_link"] = RoadClass.PrimaryLink,
        ["secondary"] = RoadClass.Secondary,
        ["secondary_link"] = RoadClass.SecondaryLink,
        ["tertiary"] = RoadClass.Tertiary,
        ["tertiary_link"] = RoadClass.TertiaryLink,
        ["unclassified"] = RoadClass.Unclassified,
        ["road"] = RoadClass.Unclassified,
        ["residential"] = RoadClass.Residential,
        ["living_street"] = RoadClass.LivingStreet,
        ["service"] = RoadClass.Service,
        ["track"] = RoadClass.Track,
        ["pedestrian"] = RoadClass.Pedestrian,
        ["cycleway"] = RoadClass.Cycleway,
        ["footway"] = RoadClass.Footway,
        ["path"] = RoadClass.Path,
        ["bridleway"] = RoadClass.Path,
        ["steps"] = RoadClass.Steps,
    };

    private static readonly Dictionary<string, RoadSurface> Surfaces = new(StringComparer.Ordinal)
    {
        ["paved"] = RoadSurface.Paved,
        ["asphalt"] = RoadSurface.Paved,
        ["concrete"] = RoadSurface.Paved,
        ["chipseal"] = RoadSurface.Paved,
        ["metal"] = RoadSurface.Paved,
        ["wood"] = RoadSurface.Paved,
        ["paving_stones"] = RoadSurface.Stones,
        ["sett"] = RoadSurface.Stones,
        ["cobblestone"] = RoadSurface.Stones,
        ["unhewn_cobblestone"] = RoadSurface.Stones,
        ["gravel"] = RoadSurface.Gravel,
        ["fine_gravel"] = RoadSurface.Gravel,
        ["compacted"] = RoadSurface.Gravel,
        ["unpaved"] = RoadSurface.Gravel,
        ["pebblestone"] = RoadSurface.Gravel,
        ["ground"] = RoadSurface.Ground,
        ["dirt"] = RoadSurface.Ground,
        ["earth"] = RoadSurface.Ground,
        ["grass"] = RoadSurface.Ground,
        ["sand"] = RoadSurface.Ground,
        ["mud"] = RoadSurface.Ground,
        ["woodchips"] = RoadSurface.Ground,
        ["snow"] = RoadSurface.Ground,
    };

    /// <summary>The keys that are looked for.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "highway", "route", "surface", "maxspeed", "oneway", "oneway:bicycle", "junction", "cycleway", "cycleway:left",
        "cycleway:right", "cycleway:both", "access", "vehicle", "motor_vehicle", "motorcar", "bicycle", "foot",
        "motorroad", "ferry", "duration",
    ];

    /// <summary>A stated limit that was not understood; null where there is none.</summary>
    public string? StrangeLimit { get; private set; }

    /// <summary>A stated duration that was not understood; null where there is none.</summary>
    public string? StrangeDuration { get; private set; }

    /// <summary>The way; null where it is no road or ferry, or nobody may travel on it.</summary>
    public RoadWay? Read()
    {
        var isFerry = find("route") == "ferry";
        RoadClass kind = RoadClass.Ferry;
        if (!isFerry && !(find("highway") is { } highway && Classes.TryGetValue(highway, out kind)))
            return null;
        var access = new RoadAccess(find, kind);
        var way = new RoadWay(
            kind, find("surface") is { } surface ? Surfaces.GetValueOrDefault(surface) : RoadSurface.Unknown,
            access.Car(), access.Bicycle(), access.Walk(), isFerry ? null : Limit(), isFerry ? Duration() : null);
        return way is { Car: WayDirections.None, Bicycle: WayDirections.None, Walk: WayDirections.None } ? null : way;
    }

    private double? Limit()
    {
        if (find("maxspeed") is not { } text)
            return null;
        if (SpeedLimitText.TryParse(text, out var limit))
            return limit;
        StrangeLimit = text;
        return null;
    }

    private int? Duration()
    {
        if (find("duration") is not { } text)
            return null;
        if (DurationText.TryParse(text, out var seconds))
            return seconds;
        StrangeDuration = text;
        return null;
    }
}
