using System.ComponentModel;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Recipes;

[Description("Lokala resurser: bibliotek, föreningar, mötesplatser, butiker. Flera filer blir en lista; samma plats i "
    + "två filer blir en.")]
public sealed record RecipePlaces(IReadOnlyList<RecipePlaceFile> Files);

[Description("En fil med platser: CSV eller XLSX, GeoPackage, GeoJSON, Shapefile eller OpenStreetMap (.osm.pbf). Av "
    + "OpenStreetMap väljs platserna efter taggar i place-kinds.json; övriga behöver name, och kind eller allOfKind.")]
public sealed record RecipePlaceFile(
    [property: Description("Början på platsernas id: gemener, siffror och bindestreck.")] string Id,
    string File,
    string Source,
    [property: Description("Kolumn med namn.")] string? Name = null,
    [property: Description("Kolumn med slag: id, namn eller annat ord i place-kinds.json.")] string? Kind = null,
    [property: Description("Vad filens egna ord för slag betyder: id i place-kinds.json.")]
    IReadOnlyDictionary<string, string>? Kinds = null,
    [property: Description("Slaget, om alla platser i filen är av samma.")] string? AllOfKind = null,
    [property: Description("Kolumn med en kod som inte ändras; radens nummer om ingen anges.")] string? Code = null,
    [property: Description("Kolumner i SWEREF 99 TM. I många filer är X nordvärdet.")]
    RecipePlaneColumns? Sweref99Tm = null,
    [property: Description("Kolumner i RT 90 2,5 gon V.")] RecipePlaneColumns? Rt90 = null,
    [property: Description("Kolumner i grader.")] RecipeDegreeColumns? Wgs84 = null,
    [property: Description("Kolumn med öppettider, som de ska stå.")] string? Opening = null,
    [property: Description("Kolumn med organisationens telefonnummer, aldrig en persons.")] string? Telephone = null,
    [property: Description("Kolumn med organisationens e-post, aldrig en persons.")] string? Email = null,
    [property: Description("Kolumn med webbsida.")] string? Web = null,
    [property: Description("Kolumn med dagen då uppgiften kontrollerades: 2025-03-31.")] string? Date = null,
    [property: Description("Dagen då hela filen gäller, där ingen kolumn säger det.")] DateOnly? Dated = null,
    [property: Description("Mobilnummer i filen är organisationens egna; annars utelämnas de som personers.")]
    bool OrganisationMobiles = false,
    [property: Description("Lager i en GeoPackage som har flera.")] string? FeatureLayer = null,
    [property: Description("Koordinatsystem, om filen själv säger fel.")] int? Epsg = null,
    string? Sheet = null,
    int? HeaderRow = null,
    TableLayer Layer = TableLayer.Own,
    Audience Audience = Audience.Internal)
{
    /// <summary>What kind of file it is, by its name.</summary>
    internal PlaceFileKind FileKind => Path.GetExtension(File).ToLowerInvariant() switch
    {
        ".pbf" => PlaceFileKind.OpenStreetMap,
        ".gpkg" or ".geojson" or ".json" or ".shp" => PlaceFileKind.Features,
        _ => PlaceFileKind.Rows,
    };
}

/// <summary>The forms that places come in.</summary>
internal enum PlaceFileKind
{
    Rows,
    Features,
    OpenStreetMap,
}
