using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class PlainTableTests
{
    [Fact]
    public void Columns_that_are_no_keys_become_categories_of_kolumn()
    {
        using var file = TableFile.Of("a.csv", "deso;kön;2023;2024\n0114A0010;män;1 234,5;..\n0114A0010;kvinnor;7;.\n");
        var table = file.Read(TableFormat.Csv, "DESO", "kön");
        Assert.Equal(["deso", "kön", "kolumn"], table.DimensionCodes());
        Assert.Equal(1234.5, table.At("0114A0010", "män", "2023"));
        Assert.Equal(CellState.NotCollected, table.At("0114A0010", "män", "2024"));
        Assert.Equal(CellState.NotApplicable, table.At("0114A0010", "kvinnor", "2024"));
        Assert.Equal([2, 2, 3, 3], table.Rows);
    }

    [Fact]
    public void Columns_of_text_are_left_out_with_a_note()
    {
        using var file = TableFile.Of("a.csv", "deso;namn;antal;tom\n0114A0010;Väsby;1;\n0114C1010;Åre;2;\n");
        Assert.Equal(["antal"], file.Read(TableFormat.Csv, "deso").Codes("kolumn"));
        Assert.Equal(
            [("text-column", "namn"), ("text-column", "tom")],
            file.Findings.List().Select(finding => (finding.Code, finding.Column ?? "")));
    }

    [Fact]
    public void A_column_with_symbols_only_is_kept()
    {
        using var file = TableFile.Of("a.csv", "deso;antal;andel\n0114A0010;1;..\n0114C1010;2;..\n");
        Assert.Equal(CellState.NotCollected, file.Read(TableFormat.Csv, "deso").At("0114C1010", "andel"));
        Assert.Empty(file.Findings.List());
    }

    [Fact]
    public void An_empty_cell_is_missing_and_never_zero()
    {
        using var file = TableFile.Of("a.csv", "deso;a;b\n0114A0010;;1\n0114C1010;NULL;2\n0114C1020;0;3\n");
        var table = file.Read(TableFormat.Csv, "deso");
        Assert.Equal(CellState.NotCollected, table.At("0114A0010", "a"));
        Assert.Equal(CellState.NotCollected, table.At("0114C1010", "a"));
        Assert.Equal(0.0, table.At("0114C1020", "a"));
    }

    [Fact]
    public void Notes_at_the_end_are_passed_over_but_an_area_without_values_is_kept()
    {
        using var file = TableFile.Of("a.csv", "område,2022\nA,1\nB,\nC,3\n,\n\"Källa:\nSCB\",\nNot\n");
        var table = file.Read(TableFormat.Csv, "område");
        Assert.Equal(["A", "B", "C"], table.Codes("område"));
        Assert.Equal(CellState.NotCollected, table.At("B", "2022"));
        var note = file.Findings.Only("note-rows");
        Assert.Equal((Severity.Note, 6, 2), (note.Severity, note.Row, note.Count));
    }

    [Fact]
    public void Notes_below_a_table_with_several_keys_are_passed_over()
    {
        using var file = TableFile.Of("a.csv", "deso;kön;antal\n0114A0010;män;1\n;;\nKälla: SCB;;\nNot\n");
        Assert.Equal(1, file.Read(TableFormat.Csv, "deso", "kön").Count);
        Assert.Equal(2, file.Findings.Only("note-rows").Count);
    }

    [Fact]
    public void A_row_without_a_key_is_left_out()
    {
        using var file = TableFile.Of("a.csv", "deso;kön;antal\n0114A0010;män;1\n;män;2\n0114C1010;;3\n");
        Assert.Equal(1, file.Read(TableFormat.Csv, "deso", "kön").Count);
        var warning = file.Findings.Only("missing-key");
        Assert.Equal((Severity.Warning, 3, 2), (warning.Severity, warning.Row, warning.Count));
    }

    [Fact]
    public void A_key_that_is_not_in_the_header_is_refused()
    {
        using var file = TableFile.Of("a.csv", "deso;antal\n0114A0010;1\n");
        var refusal = file.Refusal(TableFormat.Csv, "regso");
        Assert.Equal(("missing-column", "regso", 1), (refusal.Code, refusal.Column, refusal.Row));
    }

    [Fact]
    public void Without_stated_keys_the_first_column_is_the_key_and_it_is_said()
    {
        using var file = TableFile.Of("a.csv", "deso;antal\n0114A0010;1\n");
        Assert.Equal(["deso", "kolumn"], file.Read(TableFormat.Csv).DimensionCodes());
        Assert.Equal("deso", file.Findings.Only("assumed-key").Column);
    }

    [Fact]
    public void A_comma_and_three_digits_between_commas_is_read_as_Swedish_and_said()
    {
        using var file = TableFile.Of("a.csv", "deso,antal\n0114A0010,\"1,234\"\n0114C1010,\"12,5\"\n");
        Assert.Equal(1.234, file.Read(TableFormat.Csv, "deso").At("0114A0010", "antal"));
        Assert.Equal((2, "antal", 1), (
            file.Findings.Only("ambiguous-decimal").Row, file.Findings.Only("ambiguous-decimal").Column,
            file.Findings.Only("ambiguous-decimal").Count));
    }

    [Fact]
    public void Of_repeated_rows_the_first_is_used_and_of_contradicting_ones_none()
    {
        using var file = TableFile.Of("a.csv", "deso;a;b\nA;1;2\nB;3;4\nA;1;9\nB;3;4\n");
        var table = file.Read(TableFormat.Csv, "deso");
        Assert.Equal(1.0, table.At("A", "a"));
        Assert.Null(table.At("A", "b"));
        Assert.Equal(4.0, table.At("B", "b"));
        Assert.Equal(3, file.Findings.Only("duplicate-row").Count);
        Assert.Equal(1, file.Findings.Only("conflicting-rows").Count);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing_but_the_order() =>
        Prop.ForAll<NonEmptyArray<int>, int>((values, seed) =>
        {
            var rows = values.Get.Select((value, i) => $"{i:0000};{value};{value / 3.0:0.000}").ToArray();
            return Read(rows).SetEquals(Read([.. rows.OrderBy(row => HashCode.Combine(row, seed))]));
        }).QuickCheckThrowOnFailure();

    private static HashSet<(string, string, double)> Read(string[] rows)
    {
        using var file = TableFile.Of("a.csv", "kod;a;b\n" + string.Join('\n', rows) + "\n");
        var table = file.Read(TableFormat.Csv, new GridOptions(["kod"]));
        return [.. Enumerable.Range(0, table.Count).Select(point => (
            table.Dimensions[0].Categories[table.CoordinatesOf(point)[0]].Code,
            table.Dimensions[1].Categories[table.CoordinatesOf(point)[1]].Code,
            table.Values[point]))];
    }
}
