using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Ingest.Own;

/// <summary>A data package of eight DeSO in four RegSO and two municipalities with an own table of diagnoses and one of
/// listings; a test spoils one thing.</summary>
internal sealed class OwnPackage : IDisposable
{
    public const string Header = "deso;kön;år;diagnoser;folk";

    public const string UnitHeader = "enhet;månad;u5;fb;a65;sp;mi;ue;le;alla";

    private const string UnitTable = """
            { "name": "enheter", "file": "units.csv", "format": "csv", "audience": "public", "source": "s",
              "region": { "fixed": "00" }, "period": { "dimension": "månad" },
              "careCenter": { "dimension": "enhet" }, "grid": { "keys": ["enhet", "månad"], "delimiter": ";" },
              "measures": [ { "measure": "listed.cni.under5", "where": { "kolumn": "u5" } },
                { "measure": "listed.cni.foreignBorn", "where": { "kolumn": "fb" } },
                { "measure": "listed.cni.alone65", "where": { "kolumn": "a65" } },
                { "measure": "listed.cni.singleParent", "where": { "kolumn": "sp" } },
                { "measure": "listed.cni.movedIn", "where": { "kolumn": "mi" } },
                { "measure": "listed.cni.unemployed", "where": { "kolumn": "ue" } },
                { "measure": "listed.cni.lowEdu", "where": { "kolumn": "le" } },
                { "measure": "listed.cni.population", "where": { "kolumn": "alla" } } ] },
        """;

    private const string Recipe = """
        {
          "id": "test", "title": "Test", "focus": ["99"],
          "sources": [ { "id": "s", "publisher": "Påhittat", "title": "Test", "licence": "CC0" } ],
          "areas": [ { "edition": "deso-2025", "file": "key.csv", "source": "s", "countyNames": { "99": "Exempellän" },
            "columns": { "deso": "deso", "regso": "regso", "regsoName": "namn", "municipality": "kommun",
              "municipalityName": "kommunnamn" } } ],
          "boundaries": [ { "edition": "deso-2025", "file": "deso.geojson", "code": "desokod", "source": "s" } ],
          "careCenters": { "file": "centers.csv", "source": "s", "code": "id", "name": "namn",
            "others": { "OLISTAD": "Inte listade" } },
          "tables": [
            { "name": "diagnoser", "file": "own.csv", "format": "csv", "audience": "public", "source": "s",
              "region": { "dimension": "deso", "deso": "2025" }, "period": { "dimension": "år" },
              "sex": { "dimension": "kön" }, "grid": { "keys": ["deso", "kön", "år"], "delimiter": ";" },
              "measures": [ { "measure": "health.diabetes.cases", "where": { "kolumn": "diagnoser" } },
                { "measure": "health.diabetes.population", "where": { "kolumn": "folk" } } ] },
            { "name": "listning", "file": "listed.csv", "format": "csv", "audience": "public", "source": "s",
              "region": { "dimension": "deso", "deso": "2025" }, "period": { "fixed": "2025" },
              "careCenter": { "dimension": "enhet" }, "grid": { "keys": ["deso", "enhet"], "delimiter": ";" },
              "measures": [ { "measure": "care.listed", "where": { "kolumn": "antal" } } ] } ]
        }
        """;

    public static readonly string[] Desos =
    [
        "9901A0010", "9901A0020", "9901A0030", "9901A0040", "9980A0010", "9980A0020", "9980A0030", "9980A0040",
    ];

    private readonly TemporaryFolder _folder = new();

    public OwnPackage()
    {
        Write("key.csv", "deso,regso,namn,kommun,kommunnamn\n" + string.Concat(Desos.Select((deso, i) =>
            $"{deso},{deso[..4]}R00{(i % 4 / 2) + 1},Plats {i / 2},{deso[..4]},Kommun {deso[..4]}\n")));
        Write("deso.geojson", SmallPackage.GeoJson(
            [.. Desos.Select((deso, i) => SmallPackage.Square(deso, 800000 + (1000 * i)))]));
        Write("centers.csv", "id,namn\nVC1,Norra\nVC2,Södra\nVC3,Östra\n");
        Write("own.csv", $"{Header}\n" + string.Concat(Rows()));
        Write("listed.csv", "deso;enhet;antal\n" + string.Concat(Desos.SelectMany((deso, i) => new[]
        {
            $"{deso};VC1;{1000 + i}\n", $"{deso};VC2;{40 + (7 * i)}\n", $"{deso};OLISTAD;{1 + (i % 4)}\n",
        })));
    }

    public string RecipeText { get; set; } = Recipe;

    public string Folder => _folder.Path;

    /// <summary>The rows of the table of diagnoses, with small counts in two of them.</summary>
    public static IEnumerable<string> Rows() => Desos.SelectMany((deso, i) => new[]
    {
        $"{deso};män;2025;{(i == 2 ? 3 : 60 + i)};{700 + i}\n",
        $"{deso};kvinnor;2025;{(i == 5 ? 2 : 50 + i)};{690 + i}\n",
    });

    public OwnPackage Write(string file, string content)
    {
        _folder.File(file, content);
        return this;
    }

    /// <summary>Adds a table of the seven counts and the heads for each clinic and month.</summary>
    public OwnPackage WithUnits(IEnumerable<string> rows) => WithUnits(UnitHeader, string.Join('\n', rows) + "\n");

    public OwnPackage WithUnits(string header, string rows)
    {
        RecipeText = RecipeText.Replace("\"tables\": [", "\"tables\": [" + UnitTable, StringComparison.Ordinal);
        return Write("units.csv", $"{header}\n{rows}");
    }

    public ImportResult Import() => new Importer(
        "recipe.json", RecipeText, SmallPackage.CatalogText, Folder).Run();

    /// <summary>Imports into a workspace.</summary>
    public ImportResult Import(Workspace workspace) => new ImportRunner(workspace).Run(
        _folder.File("recipe.json", RecipeText), Folder, null, TestContext.Current.CancellationToken);

    /// <summary>Why the import is impossible.</summary>
    public Finding Refusal() => Assert.Throws<DataException>(Import).Finding;

    public void Dispose() => _folder.Dispose();
}
