using System.ComponentModel;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Recipes;

[Description("Restider: hur människor tar sig till vårdcentraler och kandidatplatser.")]
public sealed record RecipeTravel(
    [property: Description("Sätten att resa; flera kan stå bredvid varandra.")]
    IReadOnlyList<RecipeTravelOption> Options,
    [property: Description("Id för det sätt som avgör närmaste vårdcentral och områdesansvar; fågelvägen om inget "
        + "anges.")]
    string? Adopted = null,
    [property: Description("DeSO-årgång för var människor bor; den nyaste om ingen anges.")] string? Edition = null,
    [property: Description("Hur långt bort en vårdcentral räknas med när platserna fördelas, i minuter.")]
    int LimitMinutes = 30,
    [property: Description("Antagen kapacitet för vårdcentraler som inte har någon angiven. Utan den räknas inga "
        + "platser ut när någon saknar kapacitet.")]
    int? AssumedCapacity = null);

[Description("Ett sätt att resa. Ange network, times eller straightLine.")]
public sealed record RecipeTravelOption(
    [property: Description("Namn i adresser: gemener, siffror och bindestreck.")] string Id,
    [property: Description("Namnet som visas: Bil.")] string Name,
    [property: Description("car, bicycle, walk eller publicTransport.")] TravelMode Mode,
    RecipeTravelNetwork? Network = null,
    RecipeTravelTimes? Times = null,
    RecipeStraightLine? StraightLine = null);

[Description("Vägnät ur OpenStreetMap (.osm.pbf). Kortaste väg i tid, i hela millisekunder.")]
public sealed record RecipeTravelNetwork(
    string File,
    string Source,
    [property: Description("Väntan vid en färja och lastning, i minuter; 10 om inget anges.")]
    double? WaitingMinutes = null);

[Description("Fil med restider som någon annan har räknat ut, en rad för varje DeSO och plats.")]
public sealed record RecipeTravelTimes(
    string File,
    string Source,
    [property: Description("Kolumn med DeSO-kod.")] string From = "from",
    [property: Description("Kolumn med vårdcentralens eller kandidatplatsens kod.")] string To = "to",
    [property: Description("Kolumn med minuter; decimalkomma går bra.")] string Minutes = "minutes",
    string? Sheet = null,
    int? HeaderRow = null);

[Description("Fågelvägen gånger en omvägsfaktor i jämn fart: en uppskattning som inte vet var det finns vatten.")]
public sealed record RecipeStraightLine(
    [property: Description("Hur många gånger längre än fågelvägen en väg är, 1–5.")] double DetourFactor,
    [property: Description("Hastighet, 1–150 km/h.")] double KilometersPerHour);
