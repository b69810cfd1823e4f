using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.EndToEnd;

/// <summary>The three recipes over the real files: what goes in comes out.</summary>
public sealed class RealDataTests(Uppsala imported)
{
    /// <summary>The wide table's columns and the measures that the recipe makes of them.</summary>
    private static readonly Dictionary<string, string> MeasureOfColumn = new()
    {
        ["hush:sammanboende med barn"] = "households.coupleWithChildren",
        ["hush:sammanboende utan barn"] = "households.coupleWithoutChildren",
        ["hush:ensamstående med barn"] = "households.singleWithChildren",
        ["hush:ensamstående utan barn"] = "households.singleWithoutChildren",
        ["hush:övriga hushåll"] = "households.other",
        ["fodelse:Sverige"] = "born.sweden",
        ["fodelse:Europa utom Sverige"] = "born.europe",
        ["fodelse:övriga världen inkl. uppgift saknas"] = "born.world",
        ["fodelse:totalt"] = "born.total",
        ["bakgr:svensk bakgrund"] = "background.swedish",
        ["bakgr:utländsk bakgrund"] = "background.foreign",
        ["bakgr:totalt"] = "background.total",
        ["nettoink:Medianvärde, tkr"] = "income.median",
        ["nettoink:Medelvärde, tkr"] = "income.mean",
        ["nettoink:Antal personer totalt"] = "income.persons",
        ["hustyp:småhus"] = "housing.oneOrTwo",
        ["hustyp:flerbostadshus"] = "housing.multi",
        ["hustyp:övriga hus"] = "housing.other",
        ["hustyp:specialbostäder"] = "housing.special",
        ["hustyp:uppgift saknas"] = "housing.unknown",
        ["hustyp:totalt"] = "housing.total",
        ["utb25_64:förgymnasial utbildning"] = "education.primary",
        ["utb25_64:gymnasial utbildning"] = "education.secondary",
        ["utb25_64:eftergymnasial utbildning, mindre än 3 år"] = "education.tertiaryShort",
        ["utb25_64:eftergymnasial utbildning, 3 år eller mer"] = "education.tertiaryLong",
        ["utb25_64:uppgift om utbildningsnivå saknas"] = "education.unknown",
        ["uppl:hyresrätt"] = "dwellings.rented",
        ["uppl:bostadsrätt"] = "dwellings.cooperative",
        ["uppl:äganderätt"] = "dwellings.owned",
        ["uppl:uppgift saknas"] = "dwellings.unknown",
        ["ekstd:Låg ekonomisk standard, procent"] = "economicStandard.low",
        ["ekstd:Hög ekonomisk standard, procent"] = "economicStandard.high",
        ["ekstd:Antal personer totalt"] = "economicStandard.persons",
        ["arb16_64:antal sysselsatta"] = "employment.employed",
        ["arb16_64:antal arbetslösa"] = "employment.unemployed",
        ["arb16_64:antal sysselsatta och arbetslösa (arbetskraften)"] = "employment.labourForce",
        ["arb16_64:antal personer utanför arbetskraften"] = "employment.outside",
        ["arb16_64:antal totalt"] = "employment.total",
    };

    [Fact]
    public void Uppsala_holds_the_whole_country_cell_by_cell_and_its_own_map()
    {
        var uppsala = imported.Import;
        Assert.Equal(
            ["gap-closed", "overlap-resolved"],
            uppsala.Result.Findings
                .Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.Code).Order());
        Assert.Equal(238, uppsala.Result.Editions.Single().Shapes.Count(shape => shape is not null));
        Assert.Equal(10_521_556, PeopleOf(uppsala, 2022));
        Assert.Equal(10_551_707, PeopleOf(uppsala, 2023));
        Assert.Equal(5984 * 45, CompareWithWideTable(uppsala));
        CompareAreaTypes(uppsala);
    }

    [Fact]
    public void Dalarna_has_its_people_cells_and_service_nodes()
    {
        using var dalarna = new RealImport("dalarna");
        var register = dalarna.Engine.Register.Newest;
        var deso = register.Layer(AreaLevel.Deso);
        Assert.Equal(
            (175, 119, 15),
            (deso.Count, register.Layer(AreaLevel.Regso).Count, register.Layer(AreaLevel.Municipality).Count));
        var people = dalarna.Engine.Find(
            dalarna.Engine.Catalog.Find("folkmangd")!, Key(dalarna, AreaLevel.Deso, 2024))!;
        Assert.Equal(1402, people.Values[deso.IndexOf("2021A0010")]);
        var old = dalarna.Engine.Find(dalarna.Engine.Catalog.Find("andel-65")!, Key(dalarna, AreaLevel.Deso, 2024))!;
        Assert.Equal((87 + 93 + 97 + 114) / 1402.0, old.Values[deso.IndexOf("2021A0010")], 12);

        var cells = dalarna.Result.Points.Single(layer => layer.Kind == PointKind.PopulatedCells).Points;
        Assert.Equal((4004, 285_587.0), (cells.Count, cells.Sum(cell => cell.Weight)));
        CompareNodes(dalarna);
    }

    /// <summary>The newest borders alone: the tables are read whole for Uppsala, from the same files, and the tiles of
    /// the earlier borders are looked at one by one by <see cref="Tiles.TileProofTests"/>.</summary>
    [Fact]
    public void The_country_is_gap_free_and_its_tiles_decode()
    {
        using var country = new RealImport("riket", only: "deso-2025");
        Assert.Equal(6160, country.Engine.Register.Trees.Single().Layer(AreaLevel.Deso).Count);
        RequireTiles(country);
    }

    [Fact(Explicit = true)]
    public void The_whole_country_is_gap_free_in_both_editions_and_its_tiles_decode()
    {
        using var country = new RealImport("riket");
        Assert.Equal([5984, 6160], country.Engine.Register.Trees.Select(tree => tree.Layer(AreaLevel.Deso).Count));
        Assert.Equal(10_521_556, PeopleOf(country, 2022));
        RequireTiles(country);
    }

    private static void RequireTiles(RealImport country)
    {
        Assert.DoesNotContain(country.Result.Findings, finding => finding.Severity == Severity.Warning);
        var tiles = TileAttachments.ReadTiles(country.Workspace, country.Workspace.RequireCurrent());
        Assert.True(tiles.TryFindLayer("deso", out var geometry, out var layer));
        var codes = new HashSet<string>();
        for (var x = 134; x <= 146; x++)
            for (var y = 55; y <= 81; y++)
                if (geometry.Encode(TileGrid.WebMercator, layer.Id, new TileCoordinates(8, x, y)) is { } tile)
                    codes.UnionWith(MvtReader.Read(tile).Layers.Single().Features
                        .Select(feature => (string)feature.Properties["code"]));
        Assert.InRange(codes.Count, 6100, 6160);
    }

    private static double PeopleOf(RealImport import, int year) => Assert.IsType<Figure.Published>(
        import.Engine.Find(import.Engine.Catalog.Find("folkmangd")!, Key(import, AreaLevel.Country, year))!
            .FigureAt(0)).Value;

    private static ColumnKey Key(RealImport import, AreaLevel level, int year) =>
        new(level, import.Engine.Register.EditionFor(level, year), new Period(year), Sex.All, null);

    /// <summary>Compares every cell and says how many there were.</summary>
    private static int CompareWithWideTable(RealImport import)
    {
        var lines = File.ReadAllLines(SharedData.Require("riket/deso2018_2022_wide.csv"));
        var heads = SplitCsv(lines[0]);
        var layer = import.Engine.Register.FindLayer(AreaLevel.Deso, Edition.Deso2018)!;
        var columns = heads.Skip(1).Select(head => ValuesOf(import, head)).ToList();
        var cells = 0;
        foreach (var line in lines.Skip(1))
        {
            var row = SplitCsv(line);
            var area = layer.IndexOf(row[0]);
            for (var i = 1; i < row.Count; i++, cells++)
                if (columns[i - 1][area] != double.Parse(row[i], CultureInfo.InvariantCulture))
                    Assert.Fail($"{row[0]} {heads[i]}: {columns[i - 1][area]} for {row[i]}");
        }

        return cells;
    }

    private static double[] ValuesOf(RealImport import, string head)
    {
        var (measure, year, age) = head switch
        {
            "folk2023:totalt" => ("population", 2023, AgeGroup.All),
            _ when head.StartsWith("alder:", StringComparison.Ordinal) && AgeGroup.TryParse(head[6..], out var group) =>
                ("population", 2022, group),
            _ when head.StartsWith("utb", StringComparison.Ordinal) =>
                (MeasureOfColumn[head], 2022, new AgeGroup(25, 64)),
            _ when head.StartsWith("arb", StringComparison.Ordinal) =>
                (MeasureOfColumn[head], 2022, new AgeGroup(16, 64)),
            _ => (MeasureOfColumn[head], 2022, AgeGroup.All),
        };
        return import.Figures.List(measure, AreaLevel.Deso, Edition.Deso2018, new Period(year))
            .Single(series => series.Key.Age == age).Values;
    }

    private static void CompareAreaTypes(RealImport import)
    {
        var types = import.Engine.Find(import.Engine.Catalog.Find("omradestyp")!, Key(import, AreaLevel.Regso, 2022))!;
        Assert.Equal(3363, types.Values.ToArray().Count(value => value is >= 1 and <= 5));
        var rows = File.ReadAllLines(SharedData.Require("riket/regso_socioekonomisk_index_2022.csv"))
            .Skip(1).Take(3363).Select(SplitCsv).ToList();
        var municipalities = import.Engine.Register.Newest.Layer(AreaLevel.Municipality);
        foreach (var row in rows)
        {
            var index = Enumerable.Range(0, types.Layer.Count).Single(i => NameOf(types.Layer.Areas[i]) == row[0]);
            Assert.Equal(double.Parse(row[1], CultureInfo.InvariantCulture), types.Values[index]);
        }

        string NameOf(Area area) => $"{municipalities.Find(area.ParentCode!)!.Name} ({area.Name})";
    }

    private static void CompareNodes(RealImport import)
    {
        var key = File.ReadAllLines(SharedData.Require("dalarna/nod_deso_2025.csv"))
            .Skip(1).Select(SplitCsv).ToDictionary(row => row[0], row => row[4]);
        var nodes = File.ReadAllLines(SharedData.Require("dalarna/servicenoder_2026.csv"))
            .Skip(1).Select(SplitCsv).Select(row => row[0]).ToList();
        var placed = import.Result.Points.Single(layer => layer.Kind == PointKind.CandidateSites).Points;
        Assert.Equal(236, placed.Count);
        Assert.Equal(nodes.Select(node => key[node]), placed.Select(point => point.DesoCode));
    }

    private static List<string> SplitCsv(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line.TrimStart('\uFEFF'))
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                Flush();
            else
                cell.Append(c);
        }

        Flush();
        return cells;

        void Flush()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
