using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Imports;

namespace Omradesprofiler.Tests.Ingest.Imports;

/// <summary>
/// A whole data package of two DeSO in edition 2025, right in everything; a test spoils one thing and sees what
/// happens.
/// </summary>
internal sealed class SmallPackage : IDisposable
{
    private const string Recipe = """
        {
          "id": "test", "title": "Test", "focus": ["99"],
          "sources": [ { "id": "s", "publisher": "Påhittat", "title": "Test", "licence": "CC0" } ],
          "areas": [ { "edition": "deso-2025", "file": "key.csv", "source": "s", "countyNames": { "99": "Exempellän" },
            "columns": { "deso": "deso", "regso": "regso", "regsoName": "namn", "municipality": "kommun",
              "municipalityName": "kommunnamn" } } ],
          "boundaries": [ { "edition": "deso-2025", "file": "deso.geojson", "code": "desokod", "source": "s" } ],
          "tables": [ { "name": "folk", "file": "folk.csv", "format": "csv",
            "layer": "published", "audience": "public", "source": "s",
            "region": { "dimension": "region", "deso": "2025" }, "period": { "dimension": "år" },
            "grid": { "keys": ["region", "år"] },
            "measures": [ { "measure": "population", "where": { "kolumn": "antal" } } ] } ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public SmallPackage()
    {
        Write(
            "key.csv",
            "deso,regso,namn,kommun,kommunnamn\n"
            + "9901A0010,9901R001,Landet,9901,Ytterö\n9901C1010,9901R001,Landet,9901,Ytterö\n");
        Write("deso.geojson", GeoJson(Square("9901A0010", 800000), Square("9901C1010", 801000)));
        Write("folk.csv", "region;år;antal\n9901A0010;2024;1 200\n9901C1010;2024;900\n9901;2024;2 103\n");
    }

    public string Folder => _folder.Path;

    public string RecipeText { get; set; } = Recipe;

    public static string CatalogText => File.ReadAllText(Repository.PathOf("geodata", "indicators.json"));

    public SmallPackage Write(string file, string content)
    {
        _folder.File(file, content);
        return this;
    }

    public ImportResult Import() => new Importer("test.json", RecipeText, CatalogText, Folder).Run();

    /// <summary>Why the import is impossible.</summary>
    public Finding Refusal() => Assert.Throws<DataException>(Import).Finding;

    public static IndicatorEngine Engine(ImportResult result) => new(
        result.Snapshot.Register,
        new ReleasedFigures(result.Snapshot.Tables, Audience.Public),
        IndicatorCatalogJson.Parse(CatalogText, "indicators.json"));

    public static string Square(string code, double west, double side = 1000) => $$"""
        { "type": "Feature", "properties": { "desokod": "{{code}}" }, "geometry": { "type": "Polygon", "coordinates":
          [[[{{west}}, 6380000], [{{west + side}}, 6380000], [{{west + side}}, 6381000], [{{west}}, 6381000],
            [{{west}}, 6380000]]] } }
        """;

    public static string GeoJson(params string[] features) => $$"""
        { "type": "FeatureCollection",
          "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::3006" } },
          "features": [ {{string.Join(",", features)}} ] }
        """;

    public void Dispose() => _folder.Dispose();
}
