using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Ingest.Tables.Persons;

namespace Omradesprofiler.Tests.Ingest.Own;

/// <summary>The numbers are Skatteverket's published test numbers and examples, and belong to nobody.</summary>
public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("640823-3234")]
    [InlineData("640883-3231")]
    [InlineData("19640823-3234")]
    [InlineData("640823+3234")]
    [InlineData("pat 640823-3234, kvinna")]
    [InlineData("640823\u20113234")]
    [InlineData("19640823 3234")]
    public void A_number_with_a_sign_is_found(string text) => Assert.True(PersonalNumber.IsWithin(text));

    [Theory]
    [InlineData("640823-3235")]
    [InlineData("641323-3234")]
    [InlineData("640832-3234")]
    [InlineData("SE2321000016-1001")]
    [InlineData("20240101-20241231")]
    [InlineData("070-123 45 67")]
    [InlineData("556016-0680")]
    public void Other_numbers_with_a_sign_are_not(string text) => Assert.False(PersonalNumber.IsWithin(text));

    [Theory]
    [InlineData(196408233234, "196408233234")]
    [InlineData(6408233234, "6408233234")]
    [InlineData(101013232, "0101013232")]
    [InlineData(8020006377000, null)]
    [InlineData(12345, null)]
    [InlineData(6408233234.5, null)]
    public void Numbers_of_the_right_length_are_candidates(double number, string? digits) =>
        Assert.Equal(digits, PersonalNumber.FindBare(number));

    [Theory]
    [InlineData("namn;antal\n640823-3234;5\n", 2, "namn")]
    [InlineData("deso;id;antal\n9901A0010;;4\n9901A0010;640823-3234;5\n", 3, "B")]
    [InlineData("deso;id;antal\n9901A0010;196408233234;5\n", 2, "B")]
    [InlineData("deso;id;antal\n9901A0010;6408233234;5\n", 2, "B")]
    [InlineData("deso;not;antal\n9901A0010;Anna 19640823-3234;5\n", 2, "B")]
    public void A_column_of_them_stops_the_import_with_file_row_and_column(string content, int row, string column)
    {
        var refusal = Assert.Throws<DataException>(() => Read(content, isOwn: true)).Finding;
        Assert.Equal(("personal-number", "t.csv", row, column),
            (refusal.Code, refusal.Source, refusal.Row, refusal.Column));
        Assert.DoesNotContain("3234", refusal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_table_is_looked_through_too() => Assert.Equal(
        "personal-number",
        Assert.Throws<DataException>(() => Read("deso;id;antal\n9901A0010;640823-3234;5\n", isOwn: false)).Finding.Code);

    [Fact]
    public void Registers_and_points_are_looked_through_too()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("p.csv", "namn,e,n\nMottagning,1,2\nAnna 640823-3234,1,2\n");
        var refusal = Assert.Throws<DataException>(
            () => GridReader.Read(path, "p.csv", null, new FindingLog())).Finding;
        Assert.Equal(("personal-number", 3, "A"), (refusal.Code, refusal.Row, refusal.Column));
    }

    [Fact]
    public void Phone_numbers_square_ids_and_sums_of_money_are_no_persons()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(i =>
            $"80{i:000}0006377000;070{1_000_000 + (i * 7919)};{1_000_000_000L + (i * 104_729_771L)}\n"));
        Assert.Equal(1000, Read($"ruta;telefon;summa\n{rows}", isOwn: true).Count);
    }

    [Fact]
    public void One_row_a_person_stops_the_import()
    {
        var repeated = string.Concat(Enumerable.Range(0, 12).Select(i => $"9901A00{i % 3}0;1\n"));
        Assert.Equal(
            "one-row-a-person",
            Assert.Throws<DataException>(() => Read($"deso;antal\n{repeated}", isOwn: true)).Finding.Code);
        var ones = string.Concat(Enumerable.Range(0, 30).Select(i => $"99{i:00}A0010;1\n"));
        Assert.Equal(
            "one-row-a-person",
            Assert.Throws<DataException>(() => Read($"deso;antal\n{ones}", isOwn: true)).Finding.Code);
        Assert.Equal(30, Read($"deso;antal\n{ones}", isOwn: false).Count);
    }

    [Fact]
    public void Rare_events_with_their_zeros_are_no_persons()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(i => $"99{i:00}A0010;{(i % 3 == 0 ? 1 : 0)}\n"));
        Assert.Equal(60, Read($"deso;antal\n{rows}", isOwn: true).Count);
    }

    private static StatTable Read(string content, bool isOwn)
    {
        using var folder = new TemporaryFolder();
        return TableReader.Read(
            TableFormat.Csv, folder.File("t.csv", content), "t.csv", new GridOptions(), new FindingLog(), isOwn);
    }
}
