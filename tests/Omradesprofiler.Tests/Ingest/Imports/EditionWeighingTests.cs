using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Tests.Ingest.Imports;

/// <summary>Change log and populated squares as files, right and wrong.</summary>
public sealed class EditionWeighingTests
{
    private const string Log = "från,till,typ,datum\n"
        + "9901C1010,9901C1011,Upphör; till nybildad,2025-01-01\n"
        + "9901C1010,9901C1012,Upphör; till nybildad,2025-01-01\n"
        + "9901A0010,9901A0010,Utvidgas till territorialvattengräns,2025-01-01\n"
        + "9901C1990,9901C1010,Upphör; till befintlig,2018-02-21\n";

    private const string Cells = "id;folk;65plus\n"
        + "8010006380000;40;55\n8020006380000;20;1\n8030006380000;10;1\n8040006380000;10;1\n8050006380000;20;1\n";

    [Fact]
    public void A_split_is_weighed_by_squares_and_sea_is_the_same_area()
    {
        using var package = Package(Log, Cells);
        var result = package.Import();
        Assert.Equal(["change-of-other-edition"], result.Findings.Select(finding => finding.Code));
        var weights = result.Snapshot.Register.WeightsBetween(Edition.Deso2018, Edition.Deso2025)!;
        Assert.Equal(
            [
                ("9901A0010", "9901A0010", 1, WeightMethod.Identity),
                ("9901C1010", "9901C1011", 0.6, WeightMethod.People),
                ("9901C1010", "9901C1012", 0.4, WeightMethod.People),
            ],
            weights.Rows.Select(row => (row.From, row.To, Math.Round(row.Weight, 9), row.Method)));
        Assert.NotNull(result.Snapshot.Register.WeightsBetween(Edition.Regso2025, Edition.Regso2020));
    }

    [Theory]
    [InlineData("9901C1099,9901C1011,x,2025-01-01", "unknown-area", "från", "finns inte i DeSO 2018")]
    [InlineData("9901C1010,9901C1099,x,2025-01-01", "unknown-area", "till", "finns inte i DeSO 2025")]
    [InlineData("9901C1011,9901C1011,x,2025-01-01", "unknown-area", "från", "finns bara i DeSO 2025")]
    [InlineData("9901C1010,9901C1010,x,2025-01-01", "unknown-area", "till", "finns bara i DeSO 2018")]
    [InlineData("9901C1010,9901C1011,x,nyss", "invalid-date", "datum", "årtalet")]
    [InlineData("9901C1010,9901C1011,x,45658", "invalid-date", "datum", "årtalet")]
    public void A_wrong_row_of_the_log_stops_the_import(string row, string code, string column, string rule)
    {
        using var package = Package($"från,till,typ,datum\n{row}\n", Cells);
        var refusal = package.Refusal();
        Assert.Equal((code, "log.csv", 2, column), (refusal.Code, refusal.Source, refusal.Row, refusal.Column));
        Assert.Contains(rule, refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8010006380000;-1;0", "negative-count", "folk")]
    [InlineData("8010006380000;många;0", "invalid-number", "folk")]
    [InlineData("801000638000;1;0", "invalid-cell", "id")]
    [InlineData("6380000801000;1;0", "coordinates-outside-sweden", "id")]
    public void A_wrong_square_stops_the_import(string row, string code, string column)
    {
        using var package = Package(Log, $"id;folk;65plus\n8010006380000;4;4\n{row}\n");
        var refusal = package.Refusal();
        Assert.Equal((code, "rutor.csv", 3, column), (refusal.Code, refusal.Source, refusal.Row, refusal.Column));
    }

    [Fact]
    public void Squares_outside_all_areas_are_counted()
    {
        using var package = Package(Log, Cells + "8950006380000;5;0\n8960006380000;5;0\n");
        var told = Assert.Single(package.Import().Findings, finding => finding.Code == "cell-outside-areas");
        Assert.Equal((Severity.Warning, 2), (told.Severity, told.Count));
    }

    [Fact]
    public void Squares_that_are_own_data_are_refused()
    {
        using var package = Package(Log, Cells);
        package.RecipeText = package.RecipeText.Replace(
            "\"layer\": \"published\", \"cellSize\"", "\"cellSize\"", StringComparison.Ordinal);
        Assert.Equal("own-data", package.Refusal().Code);
    }

    [Fact]
    public void An_area_without_a_counterpart_is_told_and_nothing_is_moved()
    {
        using var package = Package(null, Cells);
        package.Write("old.geojson", SmallPackage.GeoJson(SmallPackage.Square("9901A0010", 800000)));
        var result = package.Import();
        Assert.Empty(result.Snapshot.Register.Weights);
        Assert.Equal(3, Assert.Single(result.Findings, finding => finding.Code == "editions-not-comparable").Count);
    }

    [Fact]
    public void A_log_needs_both_editions()
    {
        using var package = new SmallPackage();
        package.RecipeText = package.RecipeText.Replace(
            "\"tables\":",
            """
            "editionChanges": { "file": "log.csv", "source": "s", "columns": { "from": "a", "to": "b", "type": "c" } },
            "tables":
            """,
            StringComparison.Ordinal);
        Assert.Contains("två årgångar", package.Refusal().Text, StringComparison.Ordinal);
    }

    /// <summary>One area that got sea and one that was split.</summary>
    private static SmallPackage Package(string? log, string cells)
    {
        var package = new SmallPackage();
        package.Write("old.csv", "deso,regso,namn,kommun,kommunnamn\n"
                + "9901A0010,9901R001,Landet,9901,Ytterö\n9901C1010,9901R001,Landet,9901,Ytterö\n")
            .Write("key.csv", "deso,regso,namn,kommun,kommunnamn\n9901A0010,9901R001,Landet,9901,Ytterö\n"
                + "9901C1011,9901R001,Landet,9901,Ytterö\n9901C1012,9901R001,Landet,9901,Ytterö\n")
            .Write("old.geojson", SmallPackage.GeoJson(
                SmallPackage.Square("9901A0010", 800000), SmallPackage.Square("9901C1010", 801000, 5000)))
            .Write("deso.geojson", SmallPackage.GeoJson(
                SmallPackage.Square("9901A0010", 790000, 11000), SmallPackage.Square("9901C1011", 801000, 2000),
                SmallPackage.Square("9901C1012", 803000, 3000)))
            .Write("folk.csv", "region;år;antal\n9901;2024;2 103\n")
            .Write("log.csv", log ?? "").Write("rutor.csv", cells);
        const string changes = """
            "editionChanges": { "file": "log.csv", "source": "s",
              "columns": { "from": "från", "to": "till", "type": "typ", "date": "datum" } },
            """;
        package.RecipeText = package.RecipeText
            .Replace("\"areas\": [", (log is null ? "" : changes) + """
                "populatedCells": { "file": "rutor.csv", "source": "s", "columns": { "people": "folk", "id": "id" },
                  "layer": "published", "cellSize": 1000 },
                "areas": [ { "edition": "deso-2018", "file": "old.csv", "source": "s",
                  "countyNames": { "99": "Exempellän" },
                  "columns": { "deso": "deso", "regso": "regso", "regsoName": "namn", "municipality": "kommun",
                    "municipalityName": "kommunnamn" } },
                """, StringComparison.Ordinal)
            .Replace("\"boundaries\": [", """
                "boundaries": [ { "edition": "deso-2018", "file": "old.geojson", "code": "desokod", "source": "s" },
                """, StringComparison.Ordinal);
        return package;
    }
}
