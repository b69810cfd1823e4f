namespace Omradesprofiler.Travel;

/// <summary>What matters for travelling on a way.</summary>
/// <param name="Class">The kind of road.</param>
/// <param name="Surface">What it is covered with.</param>
/// <param name="Car">Where cars may go.</param>
/// <param name="Bicycle">Where bicycles may go.</param>
/// <param name="Walk">Where people on foot may go: everywhere or nowhere.</param>
/// <param name="MaxKilometersPerHour">The speed limit; null where none is stated.</param>
/// <param name="DurationSeconds">How long a ferry says that it takes from end to end; null where it does not.</param>
public readonly record struct RoadWay(
    RoadClass Class,
    RoadSurface Surface,
    WayDirections Car,
    WayDirections Bicycle,
    WayDirections Walk,
    double? MaxKilometersPerHour = null,
    int? DurationSeconds = null)
{
    /// <summary>Where one may go by a mode.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not car, bicycle or walking.</exception>
    public WayDirections DirectionsOf(TravelMode mode) => mode switch
    {
        TravelMode.Car => Car,
        TravelMode.Bicycle => Bicycle,
        TravelMode.Walk => Walk,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Vägnätet är för bil, cykel och gång."),
    };
}
