using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class CsvGridTests
{
    private const string Swedish = "område;namn\r\n0114;Väsby\r\n0180;Östermalm\r\n";

    public static TheoryData<string, byte[]> Encoded()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Swedish) },
            { "UTF-8 with BOM", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Swedish)] },
            { "Windows-1252", windows.GetBytes(Swedish) },
            { "UTF-16 as Excel's Unicode text", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Swedish)] },
        };
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Swedish_letters_survive(string encoding, byte[] bytes)
    {
        using var file = TableFile.Of("a.csv", bytes);
        var grid = file.ReadGrid();
        Assert.Equal(["område", "namn"], grid.Columns);
        Assert.Equal(["Väsby", "Östermalm"], grid.Rows.Select(row => row.Cells[1]));
        Assert.Equal([2, 3], grid.Rows.Select(row => row.Number));
        Assert.Equal(encoding == "Windows-1252" ? 1 : 0, file.Findings.List().Count);
    }

    [Fact]
    public void Reading_as_Windows_1252_is_said()
    {
        using var file = TableFile.Of("a.csv", Encoding.Latin1.GetBytes("kod;namn\n1;Aneby\n2;Åre\n"));
        file.ReadGrid();
        var note = file.Findings.Only("encoding");
        Assert.Equal((Severity.Note, 3), (note.Severity, note.Row));
    }

    [Fact]
    public void A_letter_that_lies_across_two_chunks_is_not_taken_for_Windows_1252()
    {
        var text = new StringBuilder("kod;namn\n");
        while (text.Length < 2_200_000)
            text.Append("1;ååååååååååååååååååååååååååååååååååååååååååååååååååååååå\n");
        for (var shift = 0; shift < 2; shift++)
        {
            using var file = TableFile.Of("a.csv", new string(' ', shift) + text);
            file.ReadGrid();
            Assert.Empty(file.Findings.List());
        }
    }

    [Theory]
    [InlineData("a;b\n1,5;2,5\n")]
    [InlineData("a,b\n\"1,5\",\"2,5\"\n")]
    [InlineData("a\tb\n1,5\t2,5\n")]
    [InlineData("a|b\n1,5|2,5\n")]
    [InlineData("sep=;\na;b\n1,5;2,5\n")]
    [InlineData("a;b\r1,5;2,5\r")]
    [InlineData("a;b\n1,5;2,5")]
    [InlineData("\n\na;b\n\n1,5;2,5\n\n")]
    [InlineData("a;b\n1,5;2,5;;;\n")]
    public void Delimiters_and_line_ends_are_found(string text)
    {
        using var file = TableFile.Of("a.csv", text);
        var grid = file.ReadGrid();
        Assert.Equal(["a", "b"], grid.Columns);
        Assert.Equal(["1,5", "2,5"], Assert.Single(grid.Rows).Cells);
        Assert.Empty(file.Findings.List());
    }

    [Theory]
    [InlineData("[kod];antal\n1;2\n")]
    [InlineData("{kod};antal\n1;2\n")]
    [InlineData("<5 år;antal\n1;2\n")]
    [InlineData("KOD;a=b\n1;2\n")]
    public void A_heading_with_an_odd_first_sign_is_still_CSV(string text)
    {
        using var file = TableFile.Of("a.csv", text);
        Assert.Single(file.ReadGrid().Rows);
    }

    [Fact]
    public void A_delimiter_inside_quotation_marks_does_not_count()
    {
        using var file = TableFile.Of("a.csv", "\"a;b\",c\n\"1;2\",3\n\"4;5\",6\n");
        Assert.Equal(["a;b", "c"], file.ReadGrid().Columns);
    }

    [Fact]
    public void Quoted_cells_hold_delimiters_marks_and_line_breaks_in_one_row()
    {
        using var file = TableFile.Of("a.csv", "a;b\n\"x;\"\"y\"\"\nz\";5\" rör\n1;2\n");
        var grid = file.ReadGrid();
        Assert.Equal(["x;\"y\"\nz", "5\" rör"], grid.Rows[0].Cells);
        Assert.Equal([2, 3], grid.Rows.Select(row => row.Number));
    }

    [Fact]
    public void Rows_with_too_many_or_too_few_cells_are_left_out_and_counted()
    {
        using var file = TableFile.Of("a.csv", "a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2\n");
        Assert.Single(file.ReadGrid().Rows);
        Assert.Equal(
            [("cell-count", 3, 2), ("cell-count", 4, 1)],
            file.Findings.List().Select(finding => (finding.Code, finding.Row ?? 0, finding.Count)));
    }

    [Fact]
    public void Title_rows_above_the_header_are_passed_over_and_said()
    {
        using var file = TableFile.Of("a.csv", "Tabell 1\n\nkod;antal\nx;1\n");
        Assert.Equal(["kod", "antal"], file.ReadGrid().Columns);
        Assert.Equal(Severity.Note, file.Findings.Only("title-rows").Severity);
    }

    [Fact]
    public void A_stated_header_row_delimiter_and_encoding_are_used()
    {
        using var file = TableFile.Of("a.csv", Encoding.Latin1.GetBytes("x;y\nområde,namn;\nA,B;\n"));
        var grid = file.ReadGrid(new GridOptions(HeaderRow: 2, Delimiter: ',', Encoding: "windows-1252"));
        Assert.Equal(["område", "namn;"], grid.Columns);
        Assert.Equal(1, grid.ColumnOf("NAMN;"));
        Assert.DoesNotContain(file.Findings.List(), finding => finding.Code == "encoding");
    }

    [Fact]
    public void A_stated_encoding_that_is_not_so_is_refused()
    {
        using var file = TableFile.Of("a.csv", Encoding.Latin1.GetBytes("kod;namn\n1;Åre\n"));
        var error = Assert.Throws<DataException>(() => file.ReadGrid(new GridOptions(Encoding: "utf-8")));
        Assert.Equal(("wrong-encoding", 2), (error.Finding.Code, error.Finding.Row));
    }

    [Fact]
    public void A_header_row_beyond_the_end_is_refused()
    {
        using var file = TableFile.Of("a.csv", "a;b\n1;2\n");
        var error = Assert.Throws<DataException>(() => file.ReadGrid(new GridOptions(HeaderRow: 9)));
        Assert.Equal("missing-header", error.Finding.Code);
    }

    [Fact]
    public void Columns_without_a_name_get_one_and_it_is_said()
    {
        using var file = TableFile.Of("a.csv", "\uFEFF,2022,\nA,1,2\n");
        Assert.Equal(["kolumn1", "2022", "kolumn3"], file.ReadGrid().Columns);
        Assert.Equal(2, file.Findings.Only("unnamed-column").Count);
    }

    [Fact]
    public void Columns_of_the_same_name_are_told_apart()
    {
        using var file = TableFile.Of("a.csv", "a;A;a\n1;2;3\n");
        Assert.Equal(["a", "A (2)", "a (3)"], file.ReadGrid().Columns);
    }

    [Fact]
    public void A_cell_of_more_than_a_mebibyte_is_refused()
    {
        using var file = TableFile.Of("a.csv", "a;b\n1;\"" + new string('x', 1_100_000) + "\"\n");
        var finding = Assert.Throws<DataException>(() => file.ReadGrid()).Finding;
        Assert.Equal(("too-large", 2, "B"), (finding.Code, finding.Row, finding.Column));
    }

    [Fact]
    public void A_row_of_more_cells_than_Excel_has_columns_is_refused()
    {
        using var file = TableFile.Of("a.csv", "a;b\n" + new string(';', 20_000) + "\n");
        Assert.Equal("too-large", Assert.Throws<DataException>(() => file.ReadGrid()).Finding.Code);
    }

    [Fact]
    public void Cells_written_by_the_rules_are_read_back() =>
        Prop.ForAll<NonEmptyArray<Tuple<NonNull<string>, NonNull<string>>>>(rows =>
        {
            var expected = rows.Get.Select(row => (Plain(row.Item1.Get), Plain(row.Item2.Get))).ToList();
            var text = "\"a\";\"b\"\r\n"
                + string.Concat(expected.Select(row => $"{Quote(row.Item1)};{Quote(row.Item2)}\r\n"));
            using var file = TableFile.Of("a.csv", text);
            return file.ReadGrid().Rows.Select(row => (row.Cells[0], row.Cells[1])).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();

    // What a text file can hold: no zero, no half surrogate; and a letter, since blank rows are passed over.
    private static string Plain(string text) =>
        "x" + new string([.. text.Where(character => character != '\0' && !char.IsSurrogate(character))]) + "y";

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
