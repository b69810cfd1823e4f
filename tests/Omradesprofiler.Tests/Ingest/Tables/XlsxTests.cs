using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Excel;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class XlsxTests
{
    [Fact]
    public void Texts_numbers_and_empty_cells()
    {
        using var file = File(TestWorkbook.OfCells(
            ["kod", "antal", "andel"], ["0114", 863, 0.1], ["0180", null, 12.5]));
        var grid = file.ReadGrid();
        Assert.Equal(["kod", "antal", "andel"], grid.Columns);
        Assert.Equal(["0114", "863", "0.1"], grid.Rows[0].Cells);
        Assert.Equal(["0180", "", "12.5"], grid.Rows[1].Cells);
        Assert.Empty(file.Findings.List());
    }

    [Fact]
    public void Shared_texts_are_joined_from_runs_without_phonetic_readings()
    {
        var book = new TestWorkbook()
            .Sheet("B", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>")
            .Part("xl/sharedStrings.xml",
                "<sst><si><r><t>områ</t></r><r><t xml:space=\"preserve\">de </t></r><rPh><t>läs</t></rPh></si>"
                + "<si><t/><t>b</t></si></sst>");
        using var file = File(book);
        var grid = file.ReadGrid();
        Assert.Equal(["område", "b"], grid.Columns);
        Assert.Equal(["b", "1"], grid.Rows[0].Cells);
    }

    [Fact]
    public void Every_kind_of_cell()
    {
        var book = new TestWorkbook().Sheet("B",
            TestWorkbook.Row(1, "a", "b", "c", "d", "e", "f")
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1</f><v>formel</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
            + "<c r=\"C2\" t=\"e\"><v>#N/A</v></c><c r=\"D2\" t=\"d\"><v>2024-02-29</v></c>"
            + "<c r=\"E2\" t=\"n\"><f>1+1</f><v>2</v></c><c r=\"F2\"/></row>");
        using var file = File(book);
        Assert.Equal(["formel", "SANT", "#N/A", "2024-02-29", "2", ""], file.ReadGrid().Rows[0].Cells);
    }

    [Fact]
    public void Cells_and_rows_without_a_place_follow_each_other()
    {
        var book = new TestWorkbook().Sheet("B",
            "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
            + "<row/><row r=\"7\"><c><v>1</v></c><c r=\"B7\"><v>2</v></c></row>"
            + "<row><c><v>3</v></c><c><v>4</v></c></row>");
        using var file = File(book);
        var grid = file.ReadGrid();
        Assert.Equal([7, 8], grid.Rows.Select(row => row.Number));
        Assert.Equal(["3", "4"], grid.Rows[1].Cells);
    }

    [Fact]
    public void Strict_and_prefixed_workbooks_are_read()
    {
        var strict = new TestWorkbook { Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main" }
            .Sheet("B", TestWorkbook.Row(1, "a", "b") + TestWorkbook.Row(2, 1, 2));
        using var file = File(strict);
        Assert.Single(file.ReadGrid().Rows);
    }

    [Fact]
    public void Dates_are_read_by_their_style()
    {
        const string Styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"[Red]#,##0.00\\ &quot;dagar&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
            + "</styleSheet>";
        const string Data = "<row r=\"2\"><c r=\"A2\"><v>45352</v></c><c r=\"B2\" s=\"1\"><v>45351</v></c>"
            + "<c r=\"C2\" s=\"2\"><v>45351.5</v></c><c r=\"D2\" s=\"3\"><v>45352</v></c>"
            + "<c r=\"E2\" s=\"1\"><v>1</v></c></row>";
        var book = new TestWorkbook().Sheet("B", TestWorkbook.Row(1, "a", "b", "c", "d", "e") + Data)
            .Part("xl/styles.xml", Styles);
        using var file = File(book);
        Assert.Equal(
            ["45352", "2024-02-29", "2024-02-29 12:00:00", "45352", "1900-01-01"], file.ReadGrid().Rows[0].Cells);
    }

    [Fact]
    public void Dates_of_a_book_that_counts_from_1904()
    {
        var book = new TestWorkbook { Properties = "<workbookPr date1904=\"1\"/>" }
            .Sheet("B", TestWorkbook.Row(1, "a", "b")
                + "<row r=\"2\"><c r=\"A2\" s=\"0\"><v>0</v></c><c r=\"B2\"><v>1</v></c></row>")
            .Part("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        using var file = File(book);
        Assert.Equal("1904-01-01", file.ReadGrid().Rows[0].Cells[0]);
    }

    [Fact]
    public void The_first_sheet_that_is_not_hidden_is_read_in_the_workbook_s_order()
    {
        var book = new TestWorkbook()
            .Sheet("Dolt", TestWorkbook.Row(1, "x", "y") + TestWorkbook.Row(2, 1, 1), "hidden")
            .Sheet("Data", TestWorkbook.Row(1, "a", "b") + TestWorkbook.Row(2, 1, 2))
            .Sheet("Annat", TestWorkbook.Row(1, "c", "d") + TestWorkbook.Row(2, 3, 4));
        using var file = File(book);
        Assert.Equal(["a", "b"], file.ReadGrid().Columns);
        var note = file.Findings.Only("several-sheets");
        Assert.Equal((Severity.Note, 2), (note.Severity, note.Count));
        Assert.Equal(["c", "d"], file.ReadGrid(new GridOptions(Sheet: "annat")).Columns);
        var error = Assert.Throws<DataException>(() => file.ReadGrid(new GridOptions(Sheet: "saknas")));
        Assert.Equal("missing-sheet", error.Finding.Code);
    }

    [Fact]
    public void A_table_in_a_workbook()
    {
        using var file = File(TestWorkbook.OfCells(
            ["Listade personer"], [], ["deso", "män", "kvinnor"], ["0114A0010", 408, "1 205,5"],
            ["0114C1010", "..", "–"]));
        var table = file.Read(TableFormat.Xlsx, "deso");
        Assert.Equal(["deso", "kolumn"], table.DimensionCodes());
        Assert.Equal(1205.5, table.At("0114A0010", "kvinnor"));
        Assert.Equal(0.0, table.At("0114C1010", "kvinnor"));
        Assert.Equal(Omradesprofiler.Disclosure.CellState.NotCollected, table.At("0114C1010", "män"));
        Assert.Equal([4, 4, 5, 5], table.Rows);
    }

    [Fact]
    public void An_area_code_that_Excel_has_made_a_number_has_lost_its_zero_and_is_not_given_a_new_one()
    {
        using var file = File(TestWorkbook.OfCells(["kommun", "antal"], [114, 1]));
        Assert.Equal(["114"], file.Read(TableFormat.Xlsx, "kommun").Codes("kommun"));
    }

    [Fact]
    public void A_part_that_unpacks_to_more_than_its_limit_is_stopped_while_it_is_read()
    {
        using var stream = new LimitedStream(
            new MemoryStream(new byte[100]), 64, () => new DataException("too-large", "a.xlsx", "För stort."),
            () => new DataException("endless", "a.xlsx", "För långt."));
        var buffer = new byte[40];
        Assert.Equal(40, stream.Read(buffer, 0, buffer.Length));
        Assert.Throws<DataException>(() => stream.Read(buffer, 0, buffer.Length));
    }

    [Theory]
    [InlineData("<a>", 100_000, "truncated")] // each open element is held
    [InlineData("<row><c><v>", 100, "truncated")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>", 1, "too-large")]
    public void What_would_be_held_in_memory_without_end_is_refused(string before, int times, string code)
    {
        var xml = string.Concat(Enumerable.Repeat(before, times)) + (times == 1 ? new string('x', 17 << 20) : "");
        using var file = File(new TestWorkbook().Sheet("B", xml));
        Assert.Equal(code, Assert.Throws<DataException>(() => file.ReadGrid()).Finding.Code);
    }

    /// <summary>A quarter of a million pieces: added one by one they would be copied for minutes.</summary>
    [Fact]
    public void A_value_in_many_pieces_is_read_as_one_and_is_no_longer_than_a_cell()
    {
        static string Cell(int pieces) => "<row r=\"1\"><c t=\"str\"><v>a</v></c><c t=\"str\"><v>"
            + string.Concat(Enumerable.Repeat("<![CDATA[abcdefgh]]>", pieces))
            + "</v></c></row><row r=\"2\"><c><v>1</v></c><c><v>2</v></c></row>";
        using var file = File(new TestWorkbook().Sheet("B", Cell(2)));
        Assert.Equal(["a", "abcdefghabcdefgh"], file.ReadGrid().Columns);
        using var large = File(new TestWorkbook().Sheet("B", Cell(250_000)));
        Assert.Equal("too-large", Assert.Throws<DataException>(() => large.ReadGrid()).Finding.Code);
    }

    [Fact]
    public void A_cell_beyond_Excel_s_last_column_is_refused()
    {
        var book = new TestWorkbook().Sheet("B", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>");
        using var file = File(book);
        Assert.Equal("too-large", Assert.Throws<DataException>(() => file.ReadGrid()).Finding.Code);
    }

    private static TableFile File(TestWorkbook book) => TableFile.Of("a.xlsx", book.ToBytes());
}
