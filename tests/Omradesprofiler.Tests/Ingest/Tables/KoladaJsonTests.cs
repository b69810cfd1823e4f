using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class KoladaJsonTests
{
    [Fact]
    public void Areas_get_the_codes_that_others_write()
    {
        using var file = Of(
            Row("0000", 2024, Cell("T", "10587710.0")), Row("0020", 2024, Cell("T", "287000")),
            Row("2080", 2024, Cell("T", "59900.5"), Cell("K", "0"), Cell("M", "-1.5")));
        var table = file.Read(TableFormat.KoladaJson);
        Assert.Equal(["kpi", "municipality", "period", "gender"], table.DimensionCodes());
        Assert.Equal(["00", "20", "2080"], table.Codes("municipality"));
        Assert.Equal("N01951", table.TableId);
        Assert.Equal(10587710.0, table.At("N01951", "00", "2024", "T"));
        Assert.Equal(59900.5, table.At("N01951", "2080", "2024", "T"));
        Assert.Equal(0.0, table.At("N01951", "2080", "2024", "K"));
        Assert.Equal(-1.5, table.At("N01951", "2080", "2024", "M"));
        Assert.Equal([1, 2, 3, 3, 3], table.Rows);
        Assert.Empty(file.Findings.List());
    }

    [Theory]
    [InlineData("Missing", CellState.NotCollected)]
    [InlineData("Privacy", CellState.SourceSuppressed)]
    [InlineData("privacy", CellState.SourceSuppressed)]
    [InlineData("", CellState.NotCollected)]
    public void Null_is_missing_and_the_status_says_why(string status, CellState state)
    {
        using var file = Of(Row("2080", 2024, Cell("T", "null", status)));
        Assert.Equal([state], file.Read(TableFormat.KoladaJson).States);
        Assert.Empty(file.Findings.List());
    }

    [Fact]
    public void A_value_whose_status_is_not_known_is_read_as_it_stands_and_told()
    {
        using var file = Of(Row("2080", 2024, Cell("K", "5", "Preliminary"), Cell("M", "null", "Preliminary")));
        Assert.Equal(
            [CellState.Published, CellState.NotCollected], file.Read(TableFormat.KoladaJson).States);
        Assert.Equal(1, file.Findings.Only("marked-values").Count);
        Assert.Equal((1, 1), (file.Findings.Only("unknown-status").Count, file.Findings.Only("unknown-status").Row));
    }

    [Fact]
    public void What_is_deleted_is_left_out_and_counted()
    {
        using var file = Of(Row("2080", 2024, Cell("T", "7", isDeleted: "true"), Cell("K", "3")));
        var table = file.Read(TableFormat.KoladaJson);
        Assert.Null(table.At("N01951", "2080", "2024", "T"));
        Assert.Equal(3.0, table.At("N01951", "2080", "2024", "K"));
        Assert.Equal(1, file.Findings.Only("deleted-values").Count);
    }

    [Fact]
    public void The_order_of_members_does_not_matter_and_others_are_passed_over()
    {
        using var file = TableFile.Of("a.json", """
            {"count": 1, "values": [{"values": [{"isdeleted": false, "count": {"a": [1]}, "value": 5, "gender": "M"}],
              "extra": [[]], "municipality": "2080", "period": 2024, "kpi": "N01951"}], "next_url": null}
            """);
        Assert.Equal(5.0, file.Read(TableFormat.KoladaJson).At("N01951", "2080", "2024", "M"));
    }

    [Fact]
    public void A_page_that_has_a_next_says_so()
    {
        using var file = TableFile.Of(
            "a.json", $$"""{"values": [{{Row("2080", 2024, Cell("T", "1"))}}], "next_url": "https://a.se/?page=2"}""");
        file.Read(TableFormat.KoladaJson);
        file.Findings.Only("more-pages");
    }

    [Theory]
    [InlineData("""{"values": []}""", "no-values")]
    [InlineData("""{"values": [{"id": "N01951", "title": "Invånare"}]}""", "no-values")]
    [InlineData("""{"values": {}}""", "json-structure")]
    [InlineData("""{"values": [1]}""", "json-structure")]
    [InlineData(
        """{"values": [{"kpi": "N", "municipality": "2080", "period": 2024, "values": [1]}]}""", "json-structure")]
    [InlineData("""{"next_url": null}""", "wrong-format")]
    public void Other_structures_are_refused(string text, string code)
    {
        using var file = TableFile.Of("a.json", text);
        Assert.Equal(code, file.Refusal(TableFormat.KoladaJson).Code);
    }

    private static TableFile Of(params string[] rows) =>
        TableFile.Of("a.json", $$"""{"values": [{{string.Join(',', rows)}}], "next_url": null, "count": 1}""");

    private static string Row(string area, int year, params string[] cells) => $$"""
        {"kpi": "N01951", "period": {{year}}, "municipality": "{{area}}", "values": [{{string.Join(',', cells)}}]}
        """;

    private static string Cell(string gender, string value, string status = "", string isDeleted = "false") => $$"""
        {"gender": "{{gender}}", "value": {{value}}, "status": "{{status}}", "count": 1, "isdeleted": {{isDeleted}}}
        """;
}
