using System.Text;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class PxWebCsvTests
{
    [Fact]
    public void Headings_are_split_into_contents_and_period()
    {
        using var file = TableFile.Of(
            "a.csv",
            "\"Region\",\"Kon\",\"BE01 2023\",\"BE01 2024\",\"BE02 2023\",\"BE02 2024\"\n"
            + "\"0180\",\"1\",1,2.5,\"..\",4\n");
        var table = file.Read(TableFormat.PxWebCsv);
        Assert.Equal(["Region", "Kon", "ContentsCode", "Tid"], table.DimensionCodes());
        Assert.Equal(2.5, table.At("0180", "1", "BE01", "2024"));
        Assert.Equal(CellState.NotCollected, table.At("0180", "1", "BE02", "2023"));
        Assert.Empty(file.Findings.List());
    }

    [Fact]
    public void A_heading_that_is_a_period_has_no_contents()
    {
        using var file = TableFile.Of("a.csv", "Region,2023K1,2024M12\n0180,1,2\n");
        var table = file.Read(TableFormat.PxWebCsv);
        Assert.Equal(["Region", "Tid"], table.DimensionCodes());
        Assert.Equal(2.0, table.At("0180", "2024M12"));
    }

    [Fact]
    public void SCB_s_bulk_files_are_semicolons_in_Windows_1252()
    {
        using var file = TableFile.Of(
            "a.csv", Encoding.Latin1.GetBytes("region;ålder;år;Folkmängd\r\n0180;0-4 år;2024;12,5\r\n"));
        var table = file.Read(TableFormat.PxWebCsv);
        Assert.Equal(["region", "ålder", "år", "ContentsCode"], table.DimensionCodes());
        Assert.Equal(12.5, table.At("0180", "0-4 år", "2024", "Folkmängd"));
        Assert.Equal("Folkmängd", file.Findings.Only("assumed-values").Column);
    }

    [Fact]
    public void Stated_keys_decide_which_columns_are_values()
    {
        using var file = TableFile.Of("a.csv", "Region,Tid,BE01,BE02\n0180,2024,1,2\n");
        var table = file.Read(TableFormat.PxWebCsv, "Region", "Tid");
        Assert.Equal(["Region", "Tid", "ContentsCode"], table.DimensionCodes());
        Assert.Equal(2.0, table.At("0180", "2024", "BE02"));
    }

    [Fact]
    public void Four_digits_that_are_no_year_are_a_code()
    {
        using var file = TableFile.Of("a.csv", "Region,Tid,0114\n0180,2024,1\n");
        Assert.Equal(1.0, file.Read(TableFormat.PxWebCsv).At("0180", "2024", "0114"));
    }

    [Fact]
    public void A_title_row_is_passed_over()
    {
        using var file = TableFile.Of(
            "a.csv", "\"Folkmängd efter region, kön och år\"\n\n\"Region\",\"BE01 2024\"\n\"0180\",1\n");
        Assert.Equal(1.0, file.Read(TableFormat.PxWebCsv).At("0180", "BE01", "2024"));
    }

    [Theory]
    [InlineData("2024", "Possible")]
    [InlineData("2024K4", "Possible")]
    [InlineData("2024M12", "Possible")]
    [InlineData("2024V53", "Possible")]
    [InlineData("2023-2024", "Possible")]
    [InlineData("2023/2024", "Possible")]
    [InlineData("2024-12", "Possible")]
    [InlineData("2024-02-29", "Possible")]
    [InlineData("2024K5", "Impossible")]
    [InlineData("2024M13", "Impossible")]
    [InlineData("2024M00", "Impossible")]
    [InlineData("2024V54", "Impossible")]
    [InlineData("2024-2023", "Impossible")]
    [InlineData("2024-13", "Impossible")]
    [InlineData("2023-02-29", "Impossible")]
    [InlineData("9999", "Impossible")]
    [InlineData("0114", "Impossible")]
    [InlineData("000007Y7", "None")]
    [InlineData("totalt", "None")]
    [InlineData("20244", "None")]
    [InlineData("", "None")]
    public void Periods_are_told_from_other_texts_and_from_impossible_ones(string text, string expected) =>
        Assert.Equal(expected, PeriodText.Classify(text).ToString());
}
