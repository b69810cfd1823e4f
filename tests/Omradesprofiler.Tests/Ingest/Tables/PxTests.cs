using System.Text;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class PxTests
{
    private const string Head = """
        CHARSET="ANSI";
        CODEPAGE="windows-1252";
        LANGUAGE="sv";
        MATRIX="T1";
        TITLE="Folkmängd efter region, innehåll "
        "och år";
        TITLE[en]="Population";
        CONTVARIABLE="innehåll";
        STUB="region";
        HEADING="innehåll","år";
        VALUES("region")="Malmö","Lund; och "
        "Dalby";
        VALUES[en]("region")="Malmo","Lund";
        VALUES("innehåll")="Antal","Andel";
        VALUES("år")="2023","2024";
        TIMEVAL("år")=TLIST(A1,"2023"-"2024");
        CODES("region")="1280","1281";
        CODES("innehåll")="A","B";
        LAST-UPDATED("Antal")="20240322 08:00";
        SOURCE="SCB";
        NOTE("region","x")="1,2;3";
        DECIMALS=0;

        """;

    [Fact]
    public void Statements_are_read_in_the_main_language()
    {
        var table = Read("1 2 3 4\n5 6 7 8.5;\n");
        Assert.Equal(["region", "ContentsCode", "Tid"], table.DimensionCodes());
        Assert.Equal(
            [new Category("1280", "Malmö"), new Category("1281", "Lund; och Dalby")], table.Dimensions[0].Categories);
        Assert.Equal("innehåll", table.Dimensions[1].Label);
        Assert.Equal(8.5, table.At("1281", "B", "2024"));
        Assert.Equal(3.0, table.At("1280", "B", "2023"));
        Assert.Equal(
            ("T1", "Folkmängd efter region, innehåll och år", "20240322 08:00", "SCB"),
            (table.TableId, table.Title, table.Updated, table.Publisher));
    }

    [Fact]
    public void Symbols_are_states_quoted_or_not()
    {
        var table = Read("1 \".\" \"..\" ...\n- \"-\" .... -8;");
        Assert.Equal(
            [
                CellState.Published, CellState.NotApplicable, CellState.NotCollected, CellState.NotCollected,
                CellState.Published, CellState.Published, CellState.NotCollected, CellState.Published,
            ],
            table.States);
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, -8], table.Values);
    }

    [Fact]
    public void Data_symbols_may_say_what_the_dots_mean()
    {
        var table = Read(
            "\".\" \"..\" \"...\" 4 5 6 7 8;",
            "DATASYMBOL1=\"..\";\nDATASYMBOL2=\":\";\nDATASYMBOL3=\"Sekretesskyddad uppgift\";\n");
        Assert.Equal(
            [CellState.NotCollected, CellState.SourceSuppressed, CellState.SourceSuppressed], table.States[..3]);
    }

    [Fact]
    public void Rows_with_keys_are_placed_by_code()
    {
        using var file = File("\"1281\" 1 2 3 4\n\"9999\" 5 6 7 8\n;", "KEYS(\"region\")=CODES;\n");
        var table = file.Read(TableFormat.Px);
        Assert.Equal(4, table.Count);
        Assert.Equal(4.0, table.At("1281", "B", "2024"));
        Assert.Null(table.At("1280", "A", "2023"));
        var warning = file.Findings.Only("unknown-key");
        Assert.Equal((Severity.Warning, 2), (warning.Severity, warning.Row));
    }

    [Fact]
    public void Rows_with_keys_are_placed_by_text_where_the_file_says_so()
    {
        using var file = File("\"Malmö\",1 2 3 4;", "KEYS(\"region\")=VALUES;\n");
        Assert.Equal(2.0, file.Read(TableFormat.Px).At("1280", "A", "2024"));
    }

    [Theory]
    [InlineData("\"1281\" 1 2 3;", "value-count")]
    [InlineData("\"1281\" 1 2 3", "truncated")]
    public void Rows_with_keys_that_are_cut_are_refused(string data, string code)
    {
        using var file = File(data, "KEYS(\"region\")=CODES;\n");
        Assert.Equal(code, file.Refusal(TableFormat.Px).Code);
    }

    [Fact]
    public void A_file_in_UTF_8()
    {
        var text = Head.Replace("windows-1252", "utf-8", StringComparison.Ordinal) + "DATA=\n1 2 3 4 5 6 7 8;";
        using var file = TableFile.Of("a.px", "\uFEFF" + text);
        Assert.Equal("Malmö", file.Read(TableFormat.Px).Dimensions[0].Categories[0].Label);
        Assert.Empty(file.Findings.List());
    }

    [Fact]
    public void A_file_that_states_no_encoding_is_read_as_Windows_1252_and_it_is_said()
    {
        using var file = TableFile.Of("a.px", Encoding.Latin1.GetBytes(
            "STUB=\"kön\";\nVALUES(\"kön\")=\"män\",\"kvinnor\";\nDATA=1 2;"));
        Assert.Equal(2.0, file.Read(TableFormat.Px).At("kvinnor"));
        Assert.Equal(Severity.Note, file.Findings.Only("encoding").Severity);
    }

    [Fact]
    public void Wherever_a_file_is_cut_it_is_refused()
    {
        var text = Head + "DATA=\n1 2 3 4 5 6 7 8;";
        for (var length = 12; length < text.Length; length += 7)
        {
            using var file = TableFile.Of("a.px", Encoding.Latin1.GetBytes(text[..length]));
            Assert.Contains(file.Refusal(TableFormat.Px).Code, (string[])["truncated", "wrong-encoding"]);
        }
    }

    private static StatTable Read(string data, string statements = "")
    {
        using var file = File(data, statements);
        var table = file.Read(TableFormat.Px);
        Assert.Empty(file.Findings.List());
        return table;
    }

    private static TableFile File(string data, string statements) =>
        TableFile.Of("a.px", Encoding.Latin1.GetBytes(Head + statements + "DATA=\n" + data));
}
