using System.Globalization;
using Omradesprofiler.Care;
using Omradesprofiler.Priorities;
using Omradesprofiler.Server.Priorities;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>What was done when clinics were ordered, in words.</summary>
public static class CarePriorityTexts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Where a clinic stands.</summary>
    public static string Of(PriorityPlace place, bool isDrawn) => place switch
    {
        PriorityPlace.Chosen => isDrawn ? "säker plats" : "vald; ingen osäkerhet är känd",
        PriorityPlace.ChosenUnsure => "osäker plats",
        PriorityPlace.NotTold => "kan inte skiljas från de valda",
        _ => "utanför",
    };

    /// <summary>All that must be read with the order.</summary>
    public static IReadOnlyList<string> Of(CareCenterColumn column, PriorityOptions options, PriorityResult result)
    {
        var isCounted = options.Way == PriorityWay.People;
        string?[] lines =
        [
            $"De {result.ChosenCount} vårdcentraler som har störst behov enligt \"{column.Indicator.Title}\""
                + $"{(isCounted ? " gånger personer" : "")}, {column.Key.Period.Slug}.",
            "Rangen bygger på utjämnade värden (empirisk Bayes bland vårdcentralerna), så att små vårdcentraler inte "
                + "hamnar först och sist av slump. observedValue och observedRank är ur värdena som de är.",
            PriorityTexts.Of(result.Parts[0].Kind),
            result.IsDrawn
                ? $"{options.Draws} dragningar (frö {options.Seed}) ur varje vårdcentrals posteriorfördelning; samma "
                    + "frö ger samma svar. Osäker plats: vald i färre än 95 % av dragningarna. Kan inte skiljas från "
                    + "de valda: vald i minst 5 %, eller mer behov än den sista valda i minst 5 %."
                : "Ingen osäkerhet är känd: ranger ges utan intervall och sannolikhet.",
            isCounted && result.Lowest != 0
                ? string.Create(
                    Swedish,
                    $"Poäng räknas från det lägsta värdet, {result.Lowest:0.####}, som står för inget behov.")
                : null,
        ];
        return [.. lines.OfType<string>()];
    }
}
