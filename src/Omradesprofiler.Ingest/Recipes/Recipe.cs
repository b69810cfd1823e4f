using System.ComponentModel;
using System.Text.Json.Serialization;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Fetching;

namespace Omradesprofiler.Ingest.Recipes;

/// <summary>
/// Says which file is what, so that a new table needs no code. Files are relative to the data folder.
/// </summary>
public sealed record Recipe(
    string Id,
    string Title,
    IReadOnlyList<string> Focus,
    IReadOnlyList<RecipeSource> Sources,
    IReadOnlyList<RecipeAreas> Areas,
    IReadOnlyList<RecipeBoundaries> Boundaries,
    IReadOnlyList<RecipeTable> Tables,
    bool Fictional = false,
    RecipeLand? Land = null,
    RecipeLocalities? Localities = null,
    IReadOnlyList<RecipePoints>? Points = null,
    RecipeChanges? EditionChanges = null,
    RecipeCells? PopulatedCells = null,
    RecipeCareCenters? CareCenters = null,
    RecipeProtection? Protection = null,
    [property: Description("Vilka områden som hör till vilken vårdcentral, i olika betydelser som aldrig blandas.")]
    IReadOnlyList<RecipeCareGeography>? CareGeographies = null,
    RecipeTravel? Travel = null,
    RecipeTargets? Targets = null,
    RecipeRegister? Register = null,
    RecipePlaces? LocalPlaces = null,
    FetchRequest? Fetched = null,
    [property: JsonPropertyName("$schema")] string? Schema = null);

[Description("Varifrån uppgifterna kommer; står under varje siffra.")]
public sealed record RecipeSource(
    string Id, string Publisher, string Title, string Licence, string? Url = null,
    [property: Description("Vad siffrorna är: avgränsning, prisår, brott.")] string? Definition = null);

[Description("Områdesregistret: vilka områden som finns och vad de ligger i. Ska omfatta hela län.")]
public sealed record RecipeAreas(
    [property: Description("deso-2018 eller deso-2025")] string Edition,
    string File,
    string Source,
    RecipeAreaColumns Columns,
    string? Layer = null,
    [property: Description("Bara dessa län; övriga rader hoppas över.")] IReadOnlyList<string>? Counties = null,
    [property: Description("Namn på län som inte är Sveriges egna.")]
    IReadOnlyDictionary<string, string>? CountyNames = null);

public sealed record RecipeAreaColumns(
    string Deso, string Regso, string RegsoName, string Municipality, string MunicipalityName);

public sealed record RecipeBoundaries(
    [property: Description("deso-2018 eller deso-2025")] string Edition,
    string File,
    string Code,
    string Source,
    string? Layer = null,
    [property: Description("Koordinatsystem, om filen själv säger fel.")] int? Epsg = null,
    [property: Description("Hur breda glapp och överlapp som lagas, i meter; 50 om inget anges.")]
    double? SnapMeters = null);

public sealed record RecipeLand(string File, string Source, string? Layer = null, int? Epsg = null);

public sealed record RecipeLocalities(
    string File, string Source, string Name, string Population, string? Layer = null, int? Epsg = null);

[Description("SCB:s förändringslista: vilka DeSO i en årgång som lämnar något till vilka i nästa. CSV eller XLSX.")]
public sealed record RecipeChanges(
    string File, string Source, RecipeChangeColumns Columns, string? Sheet = null, int? HeaderRow = null);

public sealed record RecipeChangeColumns(
    string From,
    string To,
    string Type,
    [property: Description("Ändringens datum; bara de mellan årgångarna gäller.")] string? Date = null);

[Description("Rutor där människor bor: viktar omräkningen mellan årgångar.")]
public sealed record RecipeCells(
    string File,
    string Source,
    RecipeCellColumns Columns,
    [property: Description("Rutans sida i meter.")] double CellSize = 1000,
    TableLayer Layer = TableLayer.Own);

[Description("Ange id (SCB:s 13 siffror), eller easting och northing för en punkt i rutan.")]
public sealed record RecipeCellColumns(
    string People, string? Id = null, string? Easting = null, string? Northing = null);

[Description("Punkter: befolkade rutor, vårdenheter, kandidatplatser.")]
public sealed record RecipePoints(
    string Id,
    PointKind Kind,
    string File,
    string Easting,
    string Northing,
    string Source,
    string? Name = null,
    string? Weight = null,
    [property: Description("Kandidatplatser: kolumn med en kod som inte ändras; lagrets namn och radens nummer om "
        + "ingen anges.")]
    string? Code = null,
    [property: Description("Kandidatplatser: kolumn med vad som finns där (bibliotek, skola).")] string? Type = null,
    TableLayer Layer = TableLayer.Own,
    Audience Audience = Audience.Internal);

[Description("Hur egna uppgifter skyddas. Antal från 1 till under gränsen visas aldrig.")]
public sealed record RecipeProtection(
    int MinimumCount = 5,
    [property: Description("Egen gräns för täljare (de med diagnosen).")] int? Numerator = null,
    [property: Description("Egen gräns för nämnare (alla som bor där).")] int? Denominator = null,
    [property: Description("Egen gräns för nämnare minus täljare.")] int? Complement = null);

public enum PointKind
{
    PopulatedCells,
    CareSites,
    CandidateSites,
}

public sealed record RecipeTable(
    string Name,
    string File,
    string Format,
    string Source,
    RecipeRegion Region,
    RecipeRole Period,
    IReadOnlyList<RecipeMeasure> Measures,
    TableLayer Layer = TableLayer.Own,
    Audience Audience = Audience.Internal,
    RecipeRole? Sex = null,
    RecipeRole? Age = null,
    [property: Description("Vårdenhet, i tabeller över vilka som är listade var.")] RecipeRole? CareCenter = null,
    RecipeGrid? Grid = null,
    [property: Description("Vad .. och tomt betyder i tabellen: not-collected eller source-suppressed.")]
    string Missing = "not-collected",
    [property: Description("Fler filer med samma dimensioner: resten av en tabell som är hämtad i delar.")]
    IReadOnlyList<string>? Parts = null);

[Description("Vilket område raderna gäller: en dimension, eller ett fast område för hela tabellen (fixed).")]
public sealed record RecipeRegion(
    string? Dimension = null,
    RegionKeying KeyedBy = RegionKeying.Code,
    [property: Description("Årgång för DeSO-koder utan tillägg: 2018, 2025 eller by-period.")] string? Deso = null,
    [property: Description("Årgång för RegSO-koder utan tillägg: 2020, 2025 eller by-period.")] string? Regso = null,
    [property: Description("Områdets kod, om hela tabellen gäller ett enda: 00 där människor räknas var de än bor.")]
    string? Fixed = null);

public enum RegionKeying
{
    Code,
    MunicipalityAndRegsoName,
}

[Description("En dimension i tabellen, eller ett fast värde för hela tabellen.")]
public sealed record RecipeRole(string? Dimension = null, string? Fixed = null);

public sealed record RecipeGrid(
    IReadOnlyList<string> Keys, string? Delimiter = null, int? HeaderRow = null, string? Sheet = null,
    string? Encoding = null);

public sealed record RecipeMeasure(
    string Measure,
    [property: Description("Dimension (kod eller text) → kategori (kod eller text).")]
    IReadOnlyDictionary<string, string>? Where = null);
