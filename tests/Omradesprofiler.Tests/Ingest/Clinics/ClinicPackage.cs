using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Ingest.Clinics;

/// <summary>
/// A data package of four DeSO in a row, 1 km wide, the first two in municipality 9901 and the others in 9980, with
/// populated squares of 100 m and a list of clinics; a test adds to the recipe and spoils a file.
/// </summary>
internal sealed class ClinicPackage : IDisposable
{
    public const string Columns = "kod,namn,klass,n,e,kommun,kapacitet,tak,listade,öppnad,stängd,lat,lon,rtn,rte\n";

    public static readonly string[] Desos = ["9901A0010", "9901A0020", "9980A0010", "9980A0020"];

    private readonly TemporaryFolder _folder = new();

    public ClinicPackage()
    {
        Write("key.csv", "deso,regso,namn,kommun,kommunnamn\n" + string.Concat(Desos.Select(deso =>
            $"{deso},{deso[..4]}R001,Landet,{deso[..4]},{(deso[..4] == "9901" ? "Ytterö" : "Storhamn")}\n")));
        Write("deso.geojson", SmallPackage.GeoJson(
            [.. Desos.Select((deso, i) => SmallPackage.Square(deso, 800000 + (1000 * i)))]));
        Write("rutor.csv", "e,n,folk\n" + string.Concat(
            from i in Enumerable.Range(0, 4)
            from cell in Enumerable.Range(0, 10)
            select $"{800050 + (1000 * i) + (100 * cell)},6380450,{10 * (i + 1)}\n"));
        Clinics("VC1,Norra,Vårdcentral,6380500,800500,Ytterö", "VC2,Södra,Vårdcentral,6380500,803500,Storhamn");
        Write("folk.csv", "region;år;antal\n" + string.Concat(Desos.Select(deso => $"{deso};2024;100\n")));
    }

    /// <summary>What is added to the list of clinics' entry.</summary>
    public string Entry { get; set; } = Place + """
        , "kind": { "column": "klass", "values": { "Vårdcentral": "clinic", "Digital": "digital",
            "Sjukhus": "hospitalUnit" } },
        "municipality": "kommun", "capacity": "kapacitet", "listingCap": "tak", "listed": "listade",
        "opened": "öppnad", "closed": "stängd"
        """;

    public static string Place => """ "sweref99Tm": { "easting": "e", "northing": "n" } """;

    /// <summary>The clinic geographies.</summary>
    public string Geographies { get; set; } = "";

    /// <summary>More tables.</summary>
    public string Tables { get; set; } = "";

    public string Code { get; set; } = "kod";

    /// <summary>What is more in the recipe.</summary>
    public string More { get; set; } = "";

    /// <summary>The data folder.</summary>
    public string Folder => _folder.Path;

    public string Recipe => $$"""
        {
          "id": "test", "title": "Test", "focus": ["99"],
          "sources": [ { "id": "s", "publisher": "Regionen", "title": "Testfilen", "licence": "CC0" } ],
          "areas": [ { "edition": "deso-2025", "file": "key.csv", "source": "s", "countyNames": { "99": "Exempellän" },
            "columns": { "deso": "deso", "regso": "regso", "regsoName": "namn", "municipality": "kommun",
              "municipalityName": "kommunnamn" } } ],
          "boundaries": [ { "edition": "deso-2025", "file": "deso.geojson", "code": "desokod", "source": "s" } ],
          "populatedCells": { "file": "rutor.csv", "source": "s", "layer": "published", "cellSize": 100,
            "columns": { "people": "folk", "easting": "e", "northing": "n" } },
          "careCenters": { "file": "vc.csv", "source": "s", "code": "{{Code}}", "name": "namn",
            "others": { "OLISTAD": "Inte listade" }, {{Entry}} },
          "careGeographies": [ {{Geographies}} ],
          "tables": [ { "name": "folk", "file": "folk.csv", "format": "csv",
            "layer": "published", "audience": "public", "source": "s",
            "region": { "dimension": "region", "deso": "2025" }, "period": { "dimension": "år" },
            "grid": { "keys": ["region", "år"] },
            "measures": [ { "measure": "population", "where": { "kolumn": "antal" } } ] } {{Tables}} ] {{More}}
        }
        """;

    public static string List(string more = "", string kind = "responsible") => $$"""
        { "id": "{{(kind == "other" ? "bvc" : kind)}}", "kind": "{{kind}}", "name": "Ansvarig", "edition": "deso-2025",
          "list": { "file": "list.csv", "source": "s", "area": "deso", "careCenter": "vc" {{more}} } }
        """;

    public string PathOf(string file) => Path.Combine(_folder.Path, file);

    public ClinicPackage Write(string file, string content)
    {
        _folder.File(file, content);
        return this;
    }

    /// <summary>Writes the clinics; cells that a row leaves out are empty.</summary>
    public ClinicPackage Clinics(params string[] rows) => Write("vc.csv", Columns + string.Concat(rows.Select(row =>
        row + new string(',', Columns.Count(sign => sign == ',') - row.Count(sign => sign == ',')) + "\n")));

    public ImportResult Import() => new Importer("test.json", Recipe, SmallPackage.CatalogText, _folder.Path).Run();

    /// <summary>Why the import is impossible.</summary>
    public Finding Refusal() => Assert.Throws<DataException>(Import).Finding;

    /// <summary>The only finding of a kind.</summary>
    public Finding Told(string code) => Assert.Single(Import().Findings, finding => finding.Code == code);

    public static CareCenter Find(ImportResult result, string code) =>
        result.Snapshot.Manifest.CareCenters.Single(one => one.Code == code);

    /// <summary>Area, clinic and share of a geography, in order.</summary>
    public static List<(string Area, string CareCenter, double Share)> SharesOf(ImportResult result, int place = 0)
    {
        var geography = result.Snapshot.CareGeographies[place];
        return
        [
            .. Enumerable.Range(0, Desos.Length).SelectMany(area => geography.Weights.TargetsOf(area).Select(one =>
                (Desos[area], geography.CareCenters[one.Target], Math.Round(one.Weight, 6)))),
        ];
    }

    public void Dispose() => _folder.Dispose();
}
