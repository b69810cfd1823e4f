using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class PxWebJsonTests
{
    private const string Columns = """
        [{"code": "Region", "text": "region", "type": "d"}, {"code": "Year", "text": "år", "type": "t"},
         {"code": "A", "text": "antal", "type": "c", "unit": "st"}, {"code": "B", "text": "andel", "type": "c"}]
        """;

    [Fact]
    public void Contents_and_time_get_the_codes_of_version_2()
    {
        using var file = TableFile.Of(
            "a.json", $$"""{"data": [{"key": ["0180", "2024"], "values": ["7", "12.5"]}], "columns": {{Columns}} }""");
        var table = file.Read(TableFormat.PxWebJson);
        Assert.Equal(["Region", "Tid", "ContentsCode"], table.DimensionCodes());
        Assert.Equal(["region", "år", "tabellinnehåll"], table.Dimensions.Select(dimension => dimension.Label));
        Assert.Equal(7.0, table.At("0180", "2024", "A"));
        Assert.Equal(12.5, table.At("0180", "2024", "B"));
        Assert.Equal("andel", table.Dimensions[2].Categories[1].Label);
        Assert.Null(table.Title);
    }

    [Theory]
    [InlineData("..", CellState.NotCollected)]
    [InlineData("...", CellState.NotCollected)]
    [InlineData(".", CellState.NotApplicable)]
    [InlineData("–", CellState.Published)]
    [InlineData("-", CellState.Published)]
    public void Symbols_are_states(string symbol, CellState expected)
    {
        using var file = TableFile.Of(
            "a.json",
            $$"""{"columns": {{Columns}}, "data": [{"key": ["0180", "2024"], "values": ["{{symbol}}", null]}]}""");
        var table = file.Read(TableFormat.PxWebJson);
        Assert.Equal([expected, CellState.NotCollected], table.States);
        Assert.Equal([0, 0], table.Values);
        Assert.Empty(file.Findings.List());
    }

    [Theory]
    [InlineData("""{"columns": [], "data": []}""", "json-structure")]
    [InlineData("""{"columns": [{"code": "R", "type": "d"}], "data": []}""", "json-structure")]
    [InlineData("""{"columns": [{"code": "R"}, {"code": "A", "type": "c"}], "data": []}""", "no-values")]
    [InlineData("""{"columns": {}, "data": []}""", "json-structure")]
    [InlineData("""{"columns": [{"code": "R"}, {"code": "A", "type": "c"}], "data": [1]}""", "json-structure")]
    [InlineData("""{"columns": [{"code": "R"}, {"code": "A", "type": "c"}], "data":[{"key":[1]}]}""", "json-structure")]
    public void Other_structures_are_refused(string text, string code)
    {
        using var file = TableFile.Of("a.json", text);
        Assert.Equal(code, file.Refusal(TableFormat.PxWebJson).Code);
    }
}
