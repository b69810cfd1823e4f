using System.Globalization;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Tests.Ingest.Tables;

/// <summary>SCB's and others' real files, where they are at hand.</summary>
public sealed class RealTablesTests
{
    /// <summary>The eleven files and the prefix of each in the joined file.</summary>
    public static TheoryData<string, string, string> ScbFiles => new()
    {
        { "000005F8_20240813-152932", "hush", "region, år, hushållstyp" },
        { "000005FB_20240813-152341", "fodelse", "region, år, födelseregion, kön" },
        { "000005FC_20240806-102837", "folk2023", "år, region, kön" },
        { "000005FE_20240813-152154", "bakgr", "region, år, utländsk/svensk bakgrund, kön" },
        { "000005FF_20240813-152010", "alder", "region, år, ålder, kön" },
        { "000005FM_20240813-153407", "nettoink", "region, tabellinnehåll, år, inkomstslag, kön" },
        { "000005LO_20240813-153750", "hustyp", "region, år, hustyp" },
        { "000005MO_20240813-151714", "utb25_64", "region, år, utbildningsnivå" },
        { "000006OC_20240813-153146", "uppl", "region, år, upplåtelseform" },
        { "000006TA_20240813-153551", "ekstd", "region, tabellinnehåll, år, ålder" },
        { "000007A8_20240813-151334", "arb16_64", "region, tabellinnehåll, kön, ålder, år" },
    };

    [Theory]
    [MemberData(nameof(ScbFiles))]
    public void Each_SCB_workbook_equals_the_joined_file_cell_by_cell(string file, string prefix, string dimensions)
    {
        var findings = new FindingLog();
        var table = Read(TableFormat.ScbXlsx, $"riket/scb2022/{file}.xlsx", null, findings);
        Assert.Empty(findings.List());
        Assert.Equal(dimensions, string.Join(", ", table.DimensionCodes()));
        Assert.Equal("SCB", table.Publisher);
        Assert.Equal(file[..8], table.TableId);
        Assert.StartsWith("2024", table.Updated, StringComparison.Ordinal);
        Assert.Equal(5984, table.Dimensions.Single(dimension => dimension.Code == "region").Categories.Count);
        var oracle = Oracle(prefix);
        Assert.Equal(oracle.Count, table.Count);
        for (var point = 0; point < table.Count; point++)
        {
            Assert.Equal(CellState.Published, table.States[point]);
            Assert.Equal(oracle[KeyOf(table, point)], table.Values[point]);
        }
    }

    [Fact]
    public void The_eleven_workbooks_have_269280_cells() =>
        Assert.Equal(269_280, ScbFiles.Sum(
            row => Read(TableFormat.ScbXlsx, $"riket/scb2022/{row.Data.Item1}.xlsx", null).Count));

    [Fact]
    public void Title_date_and_rows_of_an_SCB_workbook()
    {
        var table = Read(TableFormat.ScbXlsx, "riket/scb2022/000005FF_20240813-152010.xlsx", null);
        Assert.Equal("Folkmängden per region efter region, år, ålder och kön", table.Title);
        Assert.Equal(46.0, table.At("0114A0010", "2022", "0-4 år", "totalt"));
        Assert.Equal("20240322 08:00", table.Updated);
        Assert.Equal(6, table.Rows[0]);
    }

    [Fact]
    public void A_year_that_stands_once_in_the_stub_holds_for_all_rows()
    {
        var table = Read(TableFormat.ScbXlsx, "riket/scb2022/000005FC_20240806-102837.xlsx", null);
        Assert.Equal(["år", "region", "kön"], table.DimensionCodes());
        Assert.Equal(["2023"], table.Codes("år"));
        Assert.Equal(10_551_707, table.Values.Sum());
    }

    [Fact]
    public void PxWebApi_2_CSV_of_Dalarna()
    {
        var table = Read(TableFormat.PxWebCsv, "dalarna/folkmangd_deso_2024_raw.csv", null);
        Assert.Equal(["Region", "Alder", "Kon", "ContentsCode", "Tid"], table.DimensionCodes());
        Assert.Equal(875, table.Count);
        Assert.Equal(1402.0, table.At("2021A0010_DeSO2025", "totalt", "1+2", "000007Y7", "2024"));
        Assert.Equal(2, table.Rows[0]);
    }

    [Theory]
    [InlineData("uppsala", 61)]
    [InlineData("stockholm", 127)]
    public void PxWeb_version_1_JSON(string municipality, int areas)
    {
        var table = Read(TableFormat.PxWebJson, $"fixtures/pxweb-v1/{municipality}_age_gender.json", null);
        Assert.Equal(["Region", "Alder", "Kon", "Tid", "ContentsCode"], table.DimensionCodes());
        Assert.Equal(areas, table.Dimensions[0].Categories.Count);
        Assert.Equal(areas * 18 * 3, table.Count);
        Assert.Equal("2025-05-09T06:00:00Z", table.Updated);
        Assert.Equal("SCB", table.Publisher);
    }

    [Fact]
    public void PxWeb_version_1_JSON_keeps_codes_and_numbers()
    {
        var table = Read(TableFormat.PxWebJson, "fixtures/pxweb-v1/stockholm_age_gender.json", null);
        Assert.Equal(1674.0, table.At("0180R001_RegSO2025", "totalt", "1", "2024", "Folkmängden per region"));
    }

    [Fact]
    public void A_suppressed_null_in_JSON_stat_is_not_a_zero()
    {
        var table = Read(TableFormat.JsonStat2, "fixtures/pxwebapi2-scb/data_tenure_with_suppressed_null.json", null);
        Assert.Equal(CellState.NotCollected, table.At("0180C3130_DeSO2025", "ÄG/ANDEL", "000007DQ", "2025"));
        Assert.Equal(1275.0, table.At("0180C3130_DeSO2025", "BOSTADSRÄTT", "000007DQ", "2025"));
        Assert.Equal("Statistics Sweden", table.Publisher);
        Assert.Equal("2026-04-17T06:00:00Z", table.Updated);
    }

    [Fact]
    public void JSON_stat_of_SCB()
    {
        var table = Read(TableFormat.JsonStat2, "fixtures/pxwebapi2-scb/scb_data_tab638.json", null);
        Assert.Equal(600_151.0, table.At("1480", "BE0101N1", "2023"));
        Assert.Equal("Göteborg", table.Dimensions[0].Categories[1].Label);
    }

    [Theory]
    [InlineData("pxwebapi2-scb/scb_metadata_tab638.json", "no-values")]
    [InlineData("pxwebapi2-server/MetadataById_tab001_js2.json", "no-values")]
    [InlineData("pxwebapi2-server/MetadataById_tab003_js2.json", "no-values")]
    [InlineData("pxwebapi2-server/MetadataById_tab004_js2.json", "no-values")]
    [InlineData("pxwebapi2-server/GetApiConfiguration.json", "wrong-format")]
    [InlineData("pxwebapi2-server/ListAllTables.json", "wrong-format")]
    [InlineData("pxwebapi2-server/TableById_tab004.json", "wrong-format")]
    [InlineData("pxwebapi2-scb/scb_geodata_features_wgs84.json", "wrong-format")]
    public void JSON_that_is_no_table_is_refused_with_the_reason(string file, string code)
    {
        var error = Assert.Throws<DataException>(() => Read(TableFormat.JsonStat2, "fixtures/" + file, null));
        Assert.Equal(code, error.Finding.Code);
    }

    [Theory]
    [InlineData("TAB001", 30 * 3 * 22 * 1 * 3)]
    [InlineData("TAB002", 30 * 3 * 22 * 5 * 1 * 2)]
    [InlineData("TAB003", 9 * 34 * 2 * 4)]
    [InlineData("TAB004", 14 * 11 * 1 * 28)]
    [InlineData("TAB005", 291 * 11 * 1 * 2)]
    public void PX_files_of_the_PxWebApi_server(string id, int points)
    {
        var findings = new FindingLog();
        var table = Read(TableFormat.Px, $"fixtures/pxwebapi2-server/{id}.px", null, findings);
        Assert.Empty(findings.List());
        Assert.Equal(points, table.Count);
        Assert.Equal(id, table.TableId);
        Assert.Equal("20230525", table.Updated?[..8]);
    }

    [Fact]
    public void A_PX_file_has_codes_texts_and_letters_right()
    {
        var table = Read(TableFormat.Px, "fixtures/pxwebapi2-server/TAB005.px", null);
        Assert.Equal(["REGION", "LANDUSECLASS", "ContentsCode", "TIME"], table.DimensionCodes());
        Assert.Contains(new Category("0114", "Upplands Väsby"), table.Dimensions[0].Categories);
        Assert.Equal(1_915_537.0, table.At("2584", "911", "Landuse", "2015"));
        Assert.Equal("Land use in Sweden, hectares by region, land use, contents and year", table.Title);
    }

    [Fact]
    public void The_notes_below_the_area_types_are_not_areas()
    {
        var findings = new FindingLog();
        var options = new GridOptions(["kolumn1"]);
        var table = Read(TableFormat.Csv, "riket/regso_socioekonomisk_index_2022.csv", options, findings);
        Assert.Equal(3363, table.Count);
        Assert.Equal(3363, table.Dimensions[0].Categories.Count);
        Assert.Equal(4.0, table.At("Upplands Väsby (Bollstanäs)", "2022"));
        Assert.Equal(3366, findings.Only("note-rows").Row);
        Assert.All(findings.List(), finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void Care_sites_of_Dalarna_are_the_same_in_CSV_and_workbook()
    {
        var csv = GridReader.Read(SharedData.Require("dalarna/Utbudspunkter.csv"), "a.csv", null, new FindingLog());
        var xlsx = GridReader.Read(SharedData.Require("dalarna/Utbudspunkter.xlsx"), "a.xlsx", null, new FindingLog());
        Assert.Equal(csv.Columns, xlsx.Columns);
        Assert.Equal(40, csv.Rows.Count);
        Assert.Equal(40, xlsx.Rows.Count);
        var name = csv.ColumnOf("populärnamn");
        Assert.Equal(csv.Rows.Select(row => row.Cells[name]), xlsx.Rows.Select(row => row.Cells[name]));
        var north = csv.ColumnOf("Sweref99X");
        for (var i = 0; i < csv.Rows.Count; i++)
            Assert.Equal(Number(csv.Rows[i].Cells[north]), Number(xlsx.Rows[i].Cells[north]), 1e-6);
    }

    [Theory]
    [InlineData("riket/key_deso2018_regso2020.csv", 5984, 5)]
    [InlineData("riket/key_deso2025_regso2025.csv", 6160, 5)]
    [InlineData("riket/deso2018_2022_wide.csv", 5984, 46)]
    [InlineData("riket/skolor.csv", 1545, 8)]
    [InlineData("riket/vardenheter_osm.csv", 1546, 5)]
    [InlineData("dalarna/befolkning_1km_2025_dalarna.csv", 4004, 9)]
    [InlineData("dalarna/nod_deso_2025.csv", 236, 13)]
    public void Every_row_of_the_other_CSV_files_is_read(string file, int rows, int columns)
    {
        var findings = new FindingLog();
        var grid = GridReader.Read(SharedData.Require(file), file, null, findings);
        Assert.Equal(rows, grid.Rows.Count);
        Assert.Equal(columns, grid.Columns.Count);
        Assert.Empty(findings.List());
    }

    private static StatTable Read(TableFormat format, string file, GridOptions? options, FindingLog? findings = null) =>
        TableReader.Read(format, SharedData.Require(file), file, options, findings ?? new FindingLog());

    // "0114A0010 småhus": the area and whichever other category varies in the file.
    private static string KeyOf(StatTable table, int point)
    {
        var at = table.CoordinatesOf(point);
        var (area, varies) = ("", "");
        for (var i = 0; i < at.Length; i++)
        {
            var dimension = table.Dimensions[i];
            if (dimension.Code == "region")
                area = dimension.Categories[at[i]].Code;
            else if (dimension.Categories.Count > 1)
                varies = dimension.Categories[at[i]].Code;
        }

        return $"{area} {varies}";
    }

    private static Dictionary<string, double> Oracle(string prefix)
    {
        var grid = GridReader.Read(
            SharedData.Require("riket/deso2018_2022_wide.csv"), "wide.csv", null, new FindingLog());
        var columns = Enumerable.Range(0, grid.Columns.Count)
            .Where(column => grid.Columns[column].StartsWith(prefix + ":", StringComparison.Ordinal)).ToArray();
        var oracle = new Dictionary<string, double>();
        foreach (var row in grid.Rows)
            foreach (var column in columns)
                oracle[$"{row.Cells[0]} {(columns.Length == 1 ? "" : grid.Columns[column][(prefix.Length + 1)..])}"] =
                    Number(row.Cells[column]);
        return oracle;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
