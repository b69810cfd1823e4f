using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Uploads;
using Omradesprofiler.Tests.Ingest.Clinics;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Journeys;
using Omradesprofiler.Tests.Ingest.Own;
using Omradesprofiler.Tests.Ingest.Tables;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Whole imports of small packages, one file of which is spoiled: what the readers let through reaches the
/// gate, the geometry and the register. And a file that somebody drops on the page.</summary>
internal sealed class PackageCases(FileCases cases)
{
    private const string Followed = """
        "targets": { "file": "mal.csv", "source": "s" },
        "register": { "interventions": [ { "file": "insatser.json", "source": "s" } ],
          "costs": [ { "file": "kostnad.csv", "source": "s" }, { "file": "kostnad.json", "source": "s" } ] },
        "tables": [
        """;

    public IEnumerable<FileCase> List()
    {
        var own = Own();
        return
        [
            new FileCase(
                "import: egna uppgifter", own.Folder, ["own.csv", "listed.csv", "units.csv", "centers.csv"],
                () => own.Import().Findings),
            new FileCase(
                "import: gränser", own.Folder, ["deso.geojson", "key.csv"], () => own.Import().Findings),
            Travel(), .. Clinics(), Register(), Upload(own, "fil.csv", File.ReadAllBytes(
                Path.Combine(own.Folder, "own.csv"))),
            Upload(own, "fil.xlsx", TestWorkbook.OfCells(
            [
                ["deso", "kön", "år", "diagnoser", "folk"],
                .. OwnPackage.Desos.Select(deso => new object?[] { deso, "män", 2025, 40, FileCases.SecretNumber }),
            ]).ToBytes()),
        ];
    }

    private OwnPackage Own()
    {
        var own = cases.Keep(new OwnPackage());
        own.Write("own.csv", $"{OwnPackage.Header}\n" + string.Concat(OwnPackage.Rows())
            .Replace(";704\n", $";{FileCases.Secret}\n", StringComparison.Ordinal));
        own.Write("listed.csv", "deso;enhet;antal\n" + string.Concat(OwnPackage.Desos.Select((deso, i) =>
            $"{deso};VC1;{(i == 3 ? FileCases.Secret : "900")}\n{deso};VC2;{40 + i}\n{deso};OLISTAD;{1 + i}\n")));
        return own.WithUnits(
            ["VC1;2025-01;41;32;53;44;65;76;87;1900", $"VC2;2025-01;41;32;53;44;65;76;87;{FileCases.Secret}"]);
    }

    private FileCase Travel()
    {
        var travel = cases.Keep(new TravelPackage { Options = TravelPackage.Line + "," + TravelPackage.Bus });
        return new FileCase(
            "import: restider", travel.Clinics.Folder, ["buss.csv", "platser.csv", "rutor.csv"],
            () => travel.Import().Findings);
    }

    private IEnumerable<FileCase> Clinics()
    {
        var list = cases.Keep(new ClinicPackage { Geographies = ClinicPackage.List() });
        list.Write("list.csv", "deso,vc\n" + string.Concat(ClinicPackage.Desos.Select(deso => $"{deso},VC1\n")));
        yield return new FileCase(
            "import: vårdområden", list.Folder, ["list.csv", "vc.csv", "folk.csv"], () => list.Import().Findings);
        var drawn = cases.Keep(new ClinicPackage
        {
            Geographies = """
                { "id": "bvc", "kind": "other", "name": "BVC", "edition": "deso-2025",
                  "polygons": { "file": "ytor.geojson", "source": "s", "careCenter": "desokod" } }
                """,
        });
        drawn.Write("ytor.geojson", SmallPackage.GeoJson(
            SmallPackage.Square("VC1", 800000, 2000), SmallPackage.Square("VC2", 802000, 2000)));
        yield return new FileCase(
            "import: vårdytor", drawn.Folder, ["ytor.geojson"], () => drawn.Import().Findings);
    }

    private FileCase Register()
    {
        var package = cases.Keep(new SmallPackage());
        var costs = """
            [{"id":"k","name":"K","firstYear":2026,"lastYear":2027,"fullTimeHours":1700,
             "units":{"areas":{"level":"deso","codes":["9901A0010"]}},
             "lines":[{"title":"A","hours":170,"hourlyPrice":500},{"title":"B","amount":100000,"once":true}],
             "source":"S"}]
            """;
        package.Write("kostnad.json", costs);
        foreach (var file in new[] { "mal.csv", "insatser.json", "kostnad.csv" })
            package.Write(file, File.ReadAllText(
                Repository.PathOf("geodata", "sample", "follow-up", file)));
        package.RecipeText = package.RecipeText.Replace("\"tables\": [", Followed, StringComparison.Ordinal);
        return new FileCase(
            "import: mål och register", package.Folder, ["mal.csv", "insatser.json", "kostnad.csv", "kostnad.json"],
            () => new Importer("test.json", package.RecipeText, SmallPackage.CatalogText, package.Folder)
            {
                TargetCatalogJson = File.ReadAllText(Repository.PathOf("geodata", "targets.json")),
            }.Run().Findings);
    }

    /// <summary>As the page's three steps do: the rows, the guess, and the reading by a mapping.</summary>
    private FileCase Upload(OwnPackage own, string name, byte[] bytes)
    {
        var mapping = RecipeReader.Parse(own.RecipeText, "recept.json").Tables.Single(one => one.Name == "diagnoser");
        var register = own.Import().Snapshot.Register;
        return cases.Of("uppladdning", name, bytes, (path, log) =>
        {
            var file = new UploadedFile(name, File.ReadAllBytes(path), null);
            var grid = UploadReader.ReadGrid(file, register, log);
            UploadGuesser.Of(grid.Grid, register, null);
            UploadReader.Read(file, mapping, null, null, register, log);
        });
    }
}
