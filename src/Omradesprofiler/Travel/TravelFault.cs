namespace Omradesprofiler.Travel;

/// <summary>Why a way to travel knows no times for a place.</summary>
public enum TravelFaultKind
{
    /// <summary>The nearest road that can be used is too far away: at sea, in the wilderness.</summary>
    FarFromRoad,

    /// <summary>The file of times does not name it.</summary>
    NotInFile,

    /// <summary>It is on the network, but no place of the other side can be reached.</summary>
    Unreached,
}

/// <summary>A place that a way to travel knows no times for.</summary>
/// <param name="Index">Its number among the places asked for.</param>
/// <param name="Code">Its code.</param>
/// <param name="Kind">Why.</param>
/// <param name="Meters">How far the nearest road is; null where that is not the reason, or nothing is near.</param>
public sealed record TravelFault(int Index, string Code, TravelFaultKind Kind, double? Meters)
{
    /// <summary>Why, in Swedish.</summary>
    public string Text => Kind switch
    {
        TravelFaultKind.FarFromRoad => Meters is { } meters
            ? $"närmaste väg som går att använda ligger {meters:0} meter bort"
            : "ingen väg som går att använda finns i närheten",
        TravelFaultKind.NotInFile => "filen med restider nämner inte platsen",
        _ => "vägnätet är inte sammanhängande dit",
    };
}
