using System.Globalization;

namespace Omradesprofiler.Travel;

/// <summary>Says in Swedish how a network's times are made, and what they leave out.</summary>
internal static class RoadNetworkText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Describe(TravelMode mode, SpeedTable speeds) => string.Join(" ",
        $"Kortaste restid {ModeText(mode)} i OpenStreetMaps vägnät, i hela millisekunder.",
        SpeedText(mode, speeds),
        Text($"Färjor tar den tid som anges, annars {speeds.Ferry:0.#} km/h, och för väntan och ombordkörning läggs ")
            + Text($"{speeds.FerryWaitMinutes:0.#} minuter till."),
        mode == TravelMode.Walk
            ? "Enkelriktning gäller inte gående."
            : "Enkelriktning följs.",
        "Vägar som är privata eller stängda för färdsättet används inte.",
        "Svängförbud, bommar och pollare, köer, backar, trafikljus och tid för parkering räknas inte med.",
        Text($"Från en plats till närmaste väg går man raka vägen, {speeds.WalkToRoad:0.#} km/h, högst ")
            + Text($"{speeds.SnapLimitMeters:N0} m; platser längre bort nås inte."),
        "En vägstump utan förbindelse med resten väljs bort om en väg i en större del av nätet ligger högst dubbelt så "
        + "långt bort.");

    private static string ModeText(TravelMode mode) => mode switch
    {
        TravelMode.Car => "med bil",
        TravelMode.Bicycle => "med cykel",
        _ => "till fots",
    };

    private static string SpeedText(TravelMode mode, SpeedTable speeds) => mode switch
    {
        TravelMode.Car => Text($"Hastigheten är {speeds.ShareOfLimit:P0} av den skyltade, lägre på små vägar och ")
            + "grus; där ingen är skyltad är den vägklassens.",
        TravelMode.Bicycle => Text($"Hastigheten är {speeds.BicycleElsewhere:0.#} km/h på vägar och gator, ")
            + Text($"{speeds.Bicycle.GetValueOrDefault(RoadClass.Cycleway, speeds.BicycleElsewhere):0.#} km/h på ")
            + "cykelvägar, lägre på stigar och grus.",
        _ => Text($"Gånghastigheten är {speeds.Walk:0.#} km/h, i trappor {speeds.WalkInSteps:0.#} km/h."),
    };

    private static string Text(FormattableString text) => text.ToString(Swedish);
}
