using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Tables;

/// <summary>The layout of SCB's web export, on made-up tables; the real ones are in <see cref="RealTablesTests"/>.
/// </summary>
public sealed class ScbXlsxTests
{
    private static readonly object?[][] Source =
    [
        ["En person räknas där hen är folkbokförd."], [], ["Senaste uppdatering:"], ["Medelvärde:"], ["20240322 08:00"],
        [], ["Källa:"], ["SCB"], [], ["Intern referenskod:"], ["000005F8"],
    ];

    [Fact]
    public void Header_values_hold_to_the_right_and_symbols_are_states()
    {
        using var file = File(
            ["Folkmängd efter region, år och kön"], [], [null, "2022", null, "2023"],
            [null, "män", "kvinnor", "män", "kvinnor"],
            ["0114A0010", 1, "..", ".", "–"], ["0114C1010", 5, 6, 7, 8]);
        var table = file.Read(TableFormat.ScbXlsx);
        Assert.Equal(["region", "år", "kön"], table.DimensionCodes());
        Assert.Equal(1.0, table.At("0114A0010", "2022", "män"));
        Assert.Equal(CellState.NotCollected, table.At("0114A0010", "2022", "kvinnor"));
        Assert.Equal(CellState.NotApplicable, table.At("0114A0010", "2023", "män"));
        Assert.Equal(0.0, table.At("0114A0010", "2023", "kvinnor"));
        Assert.Equal(8.0, table.At("0114C1010", "2023", "kvinnor"));
        Assert.Equal(("20240322 08:00", "SCB", "000005F8"), (table.Updated, table.Publisher, table.TableId));
        Assert.Empty(file.Findings.List());
    }

    [Fact]
    public void Stub_values_hold_downwards()
    {
        using var file = File(
            ["Folkmängd efter år, region och kön"], [null, null, "totalt"],
            ["2022", "0114A0010", 1], [null, "0114C1010", 2], ["2023", "0114A0010", 3], [null, "0114C1010", 4]);
        var table = file.Read(TableFormat.ScbXlsx);
        Assert.Equal(2.0, table.At("2022", "0114C1010", "totalt"));
        Assert.Equal(4.0, table.At("2023", "0114C1010", "totalt"));
    }

    [Fact]
    public void A_title_that_names_another_number_of_dimensions_is_said()
    {
        using var file = File(["Folkmängd"], [null, "2022", "2023"], ["0114A0010", 1, 2]);
        Assert.Equal(["kolumn1", "kolumn2"], file.Read(TableFormat.ScbXlsx).DimensionCodes());
        Assert.Equal(Severity.Note, file.Findings.Only("unnamed-column").Severity);
    }

    [Theory]
    [InlineData("Antal efter region, ålder och kön", "region|ålder|kön")]
    [InlineData("Ohälsa efter sjukdom efter region, ålder och kön", "region|ålder|kön")]
    [InlineData("Population by region, age and sex", "region|age|sex")]
    [InlineData("Antal efter region och år och kön", null)]
    [InlineData("Antal", null)]
    [InlineData("", null)]
    public void Dimensions_are_named_by_the_title(string title, string? expected)
    {
        var names = Omradesprofiler.Ingest.Tables.Scb.ScbTitle.DimensionNames(title, 3);
        Assert.Equal(expected, names is null ? null : string.Join('|', names));
    }

    [Fact]
    public void Doubtful_cells_and_rows_are_counted_by_place()
    {
        using var file = File(
            ["Antal efter region och år"], [null, "2022", "2023"], [null, 9, 9], ["0114A0010", 1, "HEMLIG"],
            [null, 3, 4], ["0114C1010", 5, 6, 7], ["Källa:"], ["SCB"], ["0114C1020", 8, 9]);
        var table = file.Read(TableFormat.ScbXlsx);
        Assert.Equal(
            [("not-a-number", 4, "C"), ("missing-key", 5, null), ("cell-count", 6, null), ("cell-count", 9, null)],
            file.Findings.List().Where(f => f.Severity == Severity.Warning).OrderBy(f => f.Row)
                .Select(f => (f.Code, f.Row ?? 0, f.Column)));
        Assert.DoesNotContain("0114C1020", table.Codes(table.Dimensions[0].Code));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("Antal efter region", null)]
    public void A_book_of_another_layout_is_refused(string first, string? second)
    {
        using var file = File([first, second], ["0114A0010", 1]);
        Assert.Equal("wrong-format", file.Refusal(TableFormat.ScbXlsx).Code);
    }

    private static TableFile File(params object?[][] rows) =>
        TableFile.Of("a.xlsx", TestWorkbook.OfCells([.. rows, [], .. Source]).ToBytes());
}
