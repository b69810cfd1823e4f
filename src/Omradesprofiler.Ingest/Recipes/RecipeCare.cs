using System.ComponentModel;
using Omradesprofiler.Care;

namespace Omradesprofiler.Ingest.Recipes;

[Description("Register över vårdenheter: koden i listningstabeller, namnet som visas, plats och kapacitet.")]
public sealed record RecipeCareCenters(
    string File,
    string Source,
    [property: Description("Kolumn med HSA-id eller, där det saknas, en annan kod som inte ändras.")] string Code,
    string Name,
    [property: Description("Koder i listningstabeller som inte är vårdenheter, och vad de kallas.")]
    IReadOnlyDictionary<string, string>? Others = null,
    [property: Description("Vad för slags enhet; alla är vårdcentraler om inget anges.")]
    RecipeCareKind? Kind = null,
    [property: Description("Kolumn som är 1, ja eller true för digitala vårdcentraler.")] string? Digital = null,
    [property: Description("Kolumner i SWEREF 99 TM. I många filer är X nordvärdet.")]
    RecipePlaneColumns? Sweref99Tm = null,
    [property: Description("Kolumner i RT 90 2,5 gon V.")] RecipePlaneColumns? Rt90 = null,
    [property: Description("Kolumner i grader.")] RecipeDegreeColumns? Wgs84 = null,
    [property: Description("Kolumn med kommunens namn eller kod; gäller där platsen saknas.")]
    string? Municipality = null,
    string? Owner = null,
    [property: Description("Kolumn med hur många enheten kan ta hand om.")] string? Capacity = null,
    [property: Description("Kolumn med listningstak.")] string? ListingCap = null,
    [property: Description("Kolumn med antal listade.")] string? Listed = null,
    [property: Description("Kolumn med öppningsdatum: 2025-01-01.")] string? Opened = null,
    [property: Description("Kolumn med stängningsdatum.")] string? Closed = null,
    string? Sheet = null,
    int? HeaderRow = null);

public sealed record RecipePlaneColumns(string Easting, string Northing);

public sealed record RecipeDegreeColumns(string Longitude, string Latitude);

public sealed record RecipeCareKind(
    string? Column = null,
    [property: Description("Vad kolumnens värden betyder: clinic, digital, hospitalUnit eller other.")]
    IReadOnlyDictionary<string, CareCenterKind>? Values = null,
    [property: Description("Vad andra värden och tomt betyder; other om inget anges.")]
    CareCenterKind Otherwise = CareCenterKind.Other,
    [property: Description("Enheter som kolumnen inte räcker för: koden och slaget.")]
    IReadOnlyDictionary<string, CareCenterKind>? ByCode = null);

public sealed record RecipeCareGeography(
    [property: Description("nearest, responsible eller ett eget namn med gemener, som det heter i adresser.")]
    string Id,
    [property: Description("nearest, responsible eller other.")] CareGeographyKind Kind,
    string Name,
    [property: Description("DeSO-årgång: deso-2018 eller deso-2025.")] string Edition,
    RecipeNearest? Nearest = null,
    RecipeCareList? List = null,
    RecipeCarePolygons? Polygons = null);

[Description("Regionens regel för den som inte väljer (automatlistning). Bara vårdcentraler som man besöker.")]
public sealed record RecipeNearest(
    [property: Description("Bara vårdcentraler i områdets egen kommun.")] bool WithinMunicipality = false,
    [property: Description("Hoppa över vårdcentraler som har nått sitt listningstak.")] bool SkipFull = true,
    [property: Description("Dagen då de ska vara öppna: 2025-12-31.")] DateOnly? OpenOn = null);

[Description("Fil med en rad för varje DeSO eller RegSO och vårdcentral.")]
public sealed record RecipeCareList(
    string File,
    string Source,
    string Area,
    string CareCenter,
    [property: Description("Kolumn med andelen av områdets invånare, 0–1; hela området om ingen anges.")]
    string? Share = null,
    string? Sheet = null,
    int? HeaderRow = null);

[Description("Ytor som inte behöver följa DeSO (nyckelkodsområden, barnhälsovårdens områden).")]
public sealed record RecipeCarePolygons(
    string File,
    string Source,
    [property: Description("Attribut med vårdcentralens kod.")] string CareCenter,
    string? Layer = null,
    int? Epsg = null);
