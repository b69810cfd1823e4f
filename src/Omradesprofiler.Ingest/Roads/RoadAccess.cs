using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>
/// Who may travel on a way and in which direction: the most particular of OpenStreetMap's access tags decides, else
/// what Swedish law says of the class of road.
/// </summary>
internal sealed class RoadAccess(Func<string, string?> find, RoadClass kind)
{
    /// <summary>Values that let everybody through, or everybody who is going there.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "yes", "designated", "permissive", "destination", "customers", "permit", "official", "public", "residents",
    };

    public WayDirections Car()
    {
        var usual = kind <= RoadClass.Track;
        if (kind == RoadClass.Ferry)
            usual = find("ferry") is { } road && road != "no";
        return IsOpen(usual, "motorcar", "motor_vehicle", "vehicle", "access") ? OneWay() : WayDirections.None;
    }

    public WayDirections Bicycle()
    {
        var usual = kind is not (RoadClass.Motorway or RoadClass.MotorwayLink or RoadClass.Footway or RoadClass.Steps)
            && find("motorroad") != "yes" && find("highway") != "bridleway";
        return IsOpen(usual, "bicycle", "vehicle", "access") ? BicycleOneWay() : WayDirections.None;
    }

    public WayDirections Walk()
    {
        var usual = kind is not (RoadClass.Motorway or RoadClass.MotorwayLink) && find("motorroad") != "yes";
        return IsOpen(usual, "foot", "access") ? WayDirections.Both : WayDirections.None;
    }

    /// <summary>The first key that the way has decides; of a road that the mode does not usually use, only a key of the
    /// mode itself.</summary>
    private bool IsOpen(bool usual, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (find(key) is { } value)
                return Open.Contains(value) && (usual || key is not ("access" or "vehicle"));
        return usual;
    }

    private WayDirections OneWay() => find("oneway") switch
    {
        "yes" or "true" or "1" => WayDirections.Forward,
        "-1" or "reverse" => WayDirections.Backward,
        "reversible" => WayDirections.None,
        null when kind == RoadClass.Motorway || find("junction") is "roundabout" or "circular" => WayDirections.Forward,
        _ => WayDirections.Both,
    };

    private WayDirections BicycleOneWay()
    {
        if (find("oneway:bicycle") is { } stated)
            return stated switch
            {
                "yes" => WayDirections.Forward,
                "-1" => WayDirections.Backward,
                _ => WayDirections.Both,
            };
        return IsContraflow("cycleway") || IsContraflow("cycleway:left") || IsContraflow("cycleway:right")
            || IsContraflow("cycleway:both")
            ? WayDirections.Both
            : OneWay();
    }

    private bool IsContraflow(string key) => find(key)?.StartsWith("opposite", StringComparison.Ordinal) == true;
}
