using System.Globalization;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Places;

/// <summary>How walking to places is timed: in a network, or by the straight line as an estimate.</summary>
/// <param name="Option">The id of the way to travel; null for the straight line below.</param>
/// <param name="DetourFactor">How many times longer than the straight line a walk is taken to be.</param>
/// <param name="KilometersPerHour">How fast it is walked.</param>
public sealed record PlaceWalk(string? Option, double DetourFactor, double KilometersPerHour)
{
    /// <summary>The estimate that is used where no network for walking is known.</summary>
    public static PlaceWalk Estimate { get; } = new(null, 1.3, 5);

    /// <summary>Walking as the snapshot knows it: in its first network for walking, else the estimate.</summary>
    public static PlaceWalk Of(TravelData? travel) =>
        travel?.Options.FirstOrDefault(one => one is { Mode: TravelMode.Walk, Kind: TravelKind.Network }) is { } option
            ? Estimate with { Option = option.Id }
            : Estimate;

    /// <summary>The straight line, to be asked for times.</summary>
    public TravelWay StraightLine => new StraightLineTimes(DetourFactor, KilometersPerHour);

    /// <summary>Swedish: how the times are made.</summary>
    public string Method => Option is not null
        ? "Gångtid: kortaste väg i gångnätet."
        : string.Create(
            CultureInfo.GetCultureInfo("sv-SE"),
            $"Gångtid: uppskattning, fågelvägen × {DetourFactor:0.##} i {KilometersPerHour:0.#} km/h. Vatten, vägar "
            + $"och spår är inte med.");
}
