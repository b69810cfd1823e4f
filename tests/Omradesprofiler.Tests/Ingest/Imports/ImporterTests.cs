using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Ingest.Imports;

public sealed class ImporterTests
{
    [Fact]
    public void A_right_package_is_imported_without_a_finding()
    {
        using var package = new SmallPackage();
        var result = package.Import();
        Assert.Empty(result.Findings);
        Assert.Equal(
            ["9901A0010", "9901C1010"],
            result.Snapshot.Register.Newest.Layer(AreaLevel.Deso).Areas.Select(area => area.Code));
        Assert.Equal([1200, 900], Values(package, AreaLevel.Deso));
        Assert.Equal([2103], Values(package, AreaLevel.Municipality));
        Assert.Equal("Landet (9901A0010)", result.Snapshot.Register.Newest.Layer(AreaLevel.Deso).Areas[0].Label);
    }

    [Fact]
    public void The_same_files_give_the_same_snapshot_and_another_byte_gives_another()
    {
        using var package = new SmallPackage();
        var id = package.Import().Snapshot.Id;
        Assert.Equal(id, package.Import().Snapshot.Id);
        package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1 201\n9901C1010;2024;900\n9901;2024;2 103\n");
        Assert.NotEqual(id, package.Import().Snapshot.Id);
    }

    [Fact]
    public void An_area_far_from_Sweden_does_not_stop_the_import_of_the_rest()
    {
        using var package = new SmallPackage();
        package.Write(
            "deso.geojson",
            SmallPackage.GeoJson(SmallPackage.Square("9901A0010", 800000), SmallPackage.Square("9901C1010", -9e6)));
        var result = package.Import();
        Assert.Contains(result.Findings, finding => finding is
        { Code: "far-from-sweden", Severity: Severity.Warning, Source: "deso.geojson", Row: 2 });
        Assert.Equal([true, false], result.Editions[0].Shapes.Select(shape => shape is not null));
    }

    [Fact]
    public void Permuting_the_rows_changes_no_number()
    {
        using var package = new SmallPackage();
        package.Write("folk.csv", "region;år;antal\n9901;2024;2 103\n9901C1010;2024;900\n9901A0010;2024;1 200\n")
            .Write(
                "key.csv",
                "deso,regso,namn,kommun,kommunnamn\n"
                + "9901C1010,9901R001,Landet,9901,Ytterö\n9901A0010,9901R001,Landet,9901,Ytterö\n")
            .Write(
                "deso.geojson",
                SmallPackage.GeoJson(
                    SmallPackage.Square("9901C1010", 801000), SmallPackage.Square("9901A0010", 800000)));
        Assert.Equal([1200, 900], Values(package, AreaLevel.Deso));
        Assert.Equal(800000, package.Import().Editions[0].Shapes[0]!.Bounds.MinX);
    }

    [Theory]
    [InlineData("9901A0010;2024;x\n9901C1010;2024;900", "folk.csv", 2)]
    [InlineData("9901A0010;2024;NaN\n9901C1010;2024;900", "folk.csv", 2)]
    [InlineData("991A0010;2024;1200\n9901C1010;2024;900", "folk.csv", 2)]
    [InlineData("9901A0010;2024M13;1200\n9901C1010;2024;900", "folk.csv", 2)]
    [InlineData("9901A0010;2024-02-31;1200\n9901C1010;2024;900", "folk.csv", 2)]
    [InlineData("9901C1010;2024;900\n9901A0010;2024;-5", "folk.csv", 3)]
    public void A_doubtful_row_is_a_finding_with_file_and_row_and_the_rest_stands(string rows, string file, int row)
    {
        using var package = new SmallPackage();
        package.Write("folk.csv", $"region;år;antal\n{rows}\n");
        var result = package.Import();
        Assert.Contains(result.Findings, finding =>
            finding.Severity == Severity.Warning && finding.Source == file && finding.Row == row);
        var column = SmallPackage.Engine(result).Find(Population(result), Key(AreaLevel.Deso, result))!;
        Assert.Equal(new Figure.Missing(CellState.NotCollected), column.FigureAt(0));
        Assert.Equal(900, Assert.IsType<Figure.Published>(column.FigureAt(1)).Value);
    }

    [Fact]
    public void Two_different_numbers_for_the_same_cell_are_told_and_neither_is_believed()
    {
        using var package = new SmallPackage();
        package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1200\n9901C1010;2024;900\n9901C1010;2024;901\n");
        var result = package.Import();
        Assert.Contains(result.Findings, finding => finding.Severity == Severity.Warning && finding.Row == 4);
        var column = SmallPackage.Engine(result).Find(Population(result), Key(AreaLevel.Deso, result))!;
        Assert.Equal(new Figure.Missing(CellState.NotCollected), column.FigureAt(1));
    }

    [Fact]
    public void Zeros_outside_the_editions_validity_are_left_out_and_counted()
    {
        using var package = new SmallPackage();
        package.Write(
            "folk.csv",
            "region;år;antal\n9901A0010;2023;0\n9901C1010;2023;0\n9901A0010;2024;1200\n9901C1010;2024;900\n");
        var result = package.Import();
        Assert.Equal(2, Assert.Single(result.Findings, finding => finding.Code == "zero-outside-validity").Count);
        Assert.Equal(["2024"], PeriodsOf(result));
    }

    [Fact]
    public void A_number_outside_the_editions_validity_is_a_warning()
    {
        using var package = new SmallPackage();
        package.Write("folk.csv", "region;år;antal\n9901A0010;2023;1190\n9901A0010;2024;1200\n9901C1010;2024;900\n");
        var told = Assert.Single(package.Import().Findings, finding => finding.Code == "value-outside-validity");
        Assert.Equal(Severity.Warning, told.Severity);
    }

    [Fact]
    public void A_code_of_another_edition_is_not_this_area()
    {
        using var package = new SmallPackage();
        package.Write(
            "folk.csv",
            "region;år;antal\n9901A0010_DeSO2018;2022;1190\n"
            + "9901A0010_DeSO2025;2024;1200\n9901C1010_DeSO2025;2024;900\n");
        var result = package.Import();
        Assert.Contains(result.Findings, finding => finding.Code == "outside-register"
            && finding.Text.Contains("DeSO 2018", StringComparison.Ordinal));
        Assert.Equal(["2024"], PeriodsOf(result));
    }

    [Fact]
    public void Bare_codes_without_a_stated_edition_stop_the_import()
    {
        using var package = new SmallPackage();
        package.RecipeText = package.RecipeText.Replace(", \"deso\": \"2025\"", "", StringComparison.Ordinal);
        Assert.Equal("edition-not-said", package.Refusal().Code);
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_told_and_left_as_they_are()
    {
        using var package = new SmallPackage();
        package.RecipeText = package.RecipeText.Replace(
            "\"grid\": { \"keys\": [\"region\", \"år\"] }",
            "\"sex\": { \"dimension\": \"kön\" }, \"grid\": { \"keys\": [\"region\", \"år\", \"kön\"] }",
            StringComparison.Ordinal);
        package.Write(
            "folk.csv", "region;år;kön;antal\n9901A0010;2024;1;600\n9901A0010;2024;2;597\n9901A0010;2024;1+2;1200\n");
        var result = package.Import();
        var told = Assert.Single(result.Findings, finding => finding.Code == "parts-do-not-sum");
        Assert.Contains("3", told.Text, StringComparison.Ordinal);
        Assert.Equal(1200, Values(package, AreaLevel.Deso)[0]);
    }

    [Theory]
    [InlineData("key.csv", "deso,regso\n9901A0010,9901R001\n", "missing-column")]
    [InlineData("key.csv", "deso,regso,namn,kommun,kommunnamn\n", "empty-register")]
    [InlineData(
        "key.csv", "deso,regso,namn,kommun,kommunnamn\n901A0010,901R001,Landet,901,Ytterö\n", "invalid-register")]
    [InlineData("deso.geojson", "{ \"type\": \"FeatureCollection\", \"features\": [", null)]
    [InlineData("deso.geojson", "", null)]
    [InlineData("deso.geojson", "<html>Inte funnet</html>", null)]
    [InlineData("folk.csv", "", null)]
    [InlineData("folk.csv", "kommun;år;antal\n9901;2024;3\n", null)]
    public void A_file_that_can_not_be_used_stops_the_import_and_is_named(string file, string content, string? code)
    {
        using var package = new SmallPackage();
        var refusal = package.Write(file, content).Refusal();
        Assert.Equal(file, refusal.Source);
        Assert.Equal(Severity.Fatal, refusal.Severity);
        Assert.Equal(code ?? refusal.Code, refusal.Code);
    }

    [Fact]
    public void Boundaries_that_match_in_most_codes_but_not_all_are_of_another_edition()
    {
        using var package = new SmallPackage();
        package.Write("deso.geojson", SmallPackage.GeoJson(
            SmallPackage.Square("9901A0010", 800000), SmallPackage.Square("9901C1010", 801000),
            SmallPackage.Square("9901C1061", 802000)));
        var refusal = package.Refusal();
        Assert.Equal(("wrong-edition", 3), (refusal.Code, refusal.Row));
    }

    [Fact]
    public void Tables_with_different_protection_or_origin_are_never_mixed()
    {
        using var package = new SmallPackage();
        var at = package.RecipeText.LastIndexOf(']');
        var from = package.RecipeText.IndexOf("{ \"name\": \"folk\"", StringComparison.Ordinal);
        var table = package.RecipeText[from..at];
        package.RecipeText = package.RecipeText[..at] + ", "
            + table.Replace("\"folk\"", "\"folk2\"", StringComparison.Ordinal)
                .Replace("\"audience\": \"public\"", "\"audience\": \"internal\"", StringComparison.Ordinal)
            + package.RecipeText[at..];
        Assert.Equal("contradicting-tables", package.Refusal().Code);
    }

    [Fact]
    public void A_class_that_does_not_exist_is_left_out()
    {
        using var package = new SmallPackage();
        package.RecipeText = package.RecipeText.Replace("\"population\"", "\"areaType\"", StringComparison.Ordinal);
        package.Write("folk.csv", "region;år;antal\n9901A0010;2024;9\n9901C1010;2024;2\n");
        var result = package.Import();
        Assert.Contains(result.Findings, finding => finding.Code == "impossible-value");
        var states = result.Snapshot.Tables.Single().Series.Single().States;
        Assert.Equal([CellState.NotCollected, CellState.Published], states);
    }

    [Fact]
    public void A_mistyped_code_in_a_known_municipality_is_a_warning_with_its_row()
    {
        using var package = new SmallPackage();
        package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1200\n9901C1090;2024;900\n");
        var finding = Assert.Single(package.Import().Findings, finding => finding.Code == "unknown-area");
        Assert.Equal((Severity.Warning, 3), (finding.Severity, finding.Row));
    }

    [Fact]
    public void Boundaries_of_another_edition_stop_the_import()
    {
        using var package = new SmallPackage();
        package.Write("deso.geojson", SmallPackage.GeoJson(SmallPackage.Square("9901C1061", 800000)));
        Assert.Equal("wrong-edition", package.Refusal().Code);
    }

    [Fact]
    public void A_repeated_code_becomes_one_area()
    {
        using var package = new SmallPackage();
        package.Write("deso.geojson", SmallPackage.GeoJson(
            SmallPackage.Square("9901A0010", 800000), SmallPackage.Square("9901A0010", 805000),
            SmallPackage.Square("9901C1010", 801000)));
        var result = package.Import();
        Assert.Contains(result.Findings, finding => finding.Code == "area-in-parts" && finding.Row == 2);
        Assert.Equal(2, result.Editions[0].Shapes[0]!.PolygonCount);
    }

    [Fact]
    public void A_bow_tie_is_told_with_its_row()
    {
        const string BowTie = """
            { "type": "Feature", "properties": { "desokod": "9901C1010" },
              "geometry": { "type": "Polygon", "coordinates":
              [[[801000, 6380000], [802000, 6381000], [802000, 6380000], [801000, 6381000], [801000, 6380000]]] } }
            """;
        using var package = new SmallPackage();
        package.Write("deso.geojson", SmallPackage.GeoJson(SmallPackage.Square("9901A0010", 800000), BowTie));
        Assert.Contains(package.Import().Findings, finding => finding.Code.StartsWith("shape-", StringComparison.Ordinal) && finding.Row == 2);
    }

    [Theory]
    [InlineData("\"title\"", "\"titel\"")]
    [InlineData("\"deso-2025\"", "\"deso-2024\"")]
    [InlineData("\"format\": \"csv\"", "\"format\": \"excel\"")]
    [InlineData("\"source\": \"s\", \"countyNames\"", "\"source\": \"t\", \"countyNames\"")]
    [InlineData("\"deso\": \"2025\"", "\"deso\": \"2019\"")]
    [InlineData("[ { \"measure\": \"population\"", "[ { \"mätt\": \"population\"")]
    [InlineData("{", "{{")]
    public void A_recipe_that_breaks_the_schema_is_refused(string before, string after)
    {
        using var package = new SmallPackage();
        var at = package.RecipeText.IndexOf(before, StringComparison.Ordinal);
        package.RecipeText = package.RecipeText[..at] + after + package.RecipeText[(at + before.Length)..];
        Assert.Equal(("invalid-recipe", "test.json"), (package.Refusal().Code, package.Refusal().Source));
    }

    [Fact]
    public void A_recipe_can_not_reach_outside_the_data_folder()
    {
        using var package = new SmallPackage();
        package.RecipeText = package.RecipeText.Replace(
            "\"folk.csv\"", "\"../../etc/passwd\"", StringComparison.Ordinal);
        Assert.Equal("file-outside-folder", package.Refusal().Code);
    }

    [Fact]
    public void A_category_that_the_table_lacks_is_named_with_those_it_has()
    {
        using var package = new SmallPackage();
        package.RecipeText = package.RecipeText.Replace(
            "{ \"kolumn\": \"antal\" }", "{ \"kolumn\": \"summa\" }", StringComparison.Ordinal);
        var refusal = package.Refusal();
        Assert.Equal("missing-category", refusal.Code);
        Assert.Contains("antal", refusal.Text, StringComparison.Ordinal);
    }

    private static double[] Values(SmallPackage package, AreaLevel level)
    {
        var result = package.Import();
        return SmallPackage.Engine(result).Find(Population(result), Key(level, result))!.Values.ToArray();
    }

    private static IEnumerable<string> PeriodsOf(Omradesprofiler.Ingest.Imports.ImportResult result) =>
        SmallPackage.Engine(result).AvailabilityOf(Population(result))
            .PeriodsOf(AreaLevel.Deso, Edition.Deso2025).Select(p => p.Slug);

    private static Indicator Population(Omradesprofiler.Ingest.Imports.ImportResult result) =>
        SmallPackage.Engine(result).Catalog.Find("folkmangd")!;

    private static ColumnKey Key(AreaLevel level, Omradesprofiler.Ingest.Imports.ImportResult result) => new(
        level, result.Snapshot.Register.EditionFor(level, 2024), new Period(2024), Sex.All, null);
}
