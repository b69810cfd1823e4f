using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class JsonStatTests
{
    private const string Region = """
        "Region": {"label": "region", "category": {"index": {"1480": 1, "0180": 0}, "label": {"0180": "Stockholm"}}}
        """;
    private const string Kon = """
        "Kon": {"label": "kön", "category": {"index": ["1", "2"], "label": {"1": "män", "2": "kvinnor"}}}
        """;
    private const string Tid = """
        "Tid": {"category": {"label": {"2024": "år 2024"}}}
        """;

    [Fact]
    public void Categories_are_in_the_order_of_index_and_the_last_dimension_is_fastest()
    {
        var table = Read("[1, 2.5, -3, 4e2]");
        Assert.Equal(["Region", "Kon", "Tid"], table.DimensionCodes());
        Assert.Equal(["0180", "1480"], table.Codes("Region"));
        Assert.Equal(
            [new Category("0180", "Stockholm"), new Category("1480", "1480")], table.Dimensions[0].Categories);
        Assert.Equal("kön", table.Dimensions[1].Label);
        Assert.Equal(2.5, table.At("0180", "2", "2024"));
        Assert.Equal(-3.0, table.At("1480", "1", "2024"));
        Assert.Equal(400.0, table.At("1480", "2", "2024"));
        Assert.Equal([1, 2, 3, 4], table.Rows);
    }

    [Fact]
    public void Metadata_and_members_in_any_order()
    {
        var table = Read(
            "[1, 2, 3, 4]",
            """
            "extension": {"a": [1], "px": {"matrix": "M", "tableid": "TAB638"}, "b": {}},
            "updated": "2025-02-21T07:00:00Z", "label": "Folkmängd", "source": "SCB", "note": ["x"],
            """);
        Assert.Equal(
            ("TAB638", "2025-02-21T07:00:00Z", "Folkmängd", "SCB"),
            (table.TableId, table.Updated, table.Title, table.Publisher));
    }

    [Fact]
    public void Null_and_symbols_are_states_and_never_zero()
    {
        var table = Read("""[null, "..", ".", "-"]""");
        Assert.Equal(
            [CellState.NotCollected, CellState.NotCollected, CellState.NotApplicable, CellState.Published],
            table.States);
        Assert.Equal([0, 0, 0, 0], table.Values);
    }

    [Theory]
    [InlineData("""{"0": ".", "1": "..", "2": ":"}""")]
    [InlineData("""[".", "..", ":", null]""")]
    public void A_status_says_why_a_value_is_missing(string status)
    {
        var table = Read("[null, null, 0, 7]", $"\"status\": {status},");
        Assert.Equal(
            [CellState.NotApplicable, CellState.NotCollected, CellState.SourceSuppressed, CellState.Published],
            table.States);
    }

    [Fact]
    public void A_status_that_contradicts_a_number_is_doubtful()
    {
        using var file = File("[1, 2, 3, 4]", """ "status": {"1": "..", "2": "p"}, """);
        var table = file.Read(TableFormat.JsonStat2);
        Assert.Equal(CellState.NotCollected, table.At("0180", "2", "2024"));
        Assert.Equal(3.0, table.At("1480", "1", "2024"));
        Assert.Equal(Severity.Warning, file.Findings.Only("contradictory-status").Severity);
        Assert.Equal(Severity.Note, file.Findings.Only("marked-values").Severity);
    }

    [Fact]
    public void One_status_for_all()
    {
        var table = Read("[null, null, null, null]", """ "status": ".", """);
        Assert.All(table.States, state => Assert.Equal(CellState.NotApplicable, state));
    }

    [Fact]
    public void A_sparse_table_has_points_only_where_there_are_values_or_reasons()
    {
        var table = Read("""{"3": 7, "0": 5}""", """ "status": {"1": "."}, """);
        Assert.Equal([1, 2, 4], table.Rows);
        Assert.Equal(5.0, table.At("0180", "1", "2024"));
        Assert.Equal(CellState.NotApplicable, table.At("0180", "2", "2024"));
        Assert.Null(table.At("1480", "1", "2024"));
        Assert.Equal(7.0, table.At("1480", "2", "2024"));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_file()
    {
        using var file = TableFile.Of("a.json", "\uFEFF" + Text("[1, 2, 3, 4]", ""));
        Assert.Equal(4, file.Read(TableFormat.JsonStat2).Count);
    }

    [Fact]
    public void Wherever_a_file_is_cut_it_is_refused_as_truncated()
    {
        var text = Text("[1, 2, null, 4]", """ "label": "Folkmängd", "status": {"2": ".."}, """).TrimEnd();
        for (var length = 1; length < text.Length; length += 3)
        {
            using var file = TableFile.Of("a.json", text[..length]);
            Assert.Equal("truncated", file.Refusal(TableFormat.JsonStat2).Code);
        }
    }

    private static StatTable Read(string value, string members = "")
    {
        using var file = File(value, members);
        var table = file.Read(TableFormat.JsonStat2);
        Assert.Empty(file.Findings.List());
        return table;
    }

    private static TableFile File(string value, string members) => TableFile.Of("a.json", Text(value, members));

    private static string Text(string value, string members) =>
        $$"""
        {"value": {{value}}, "dimension": { {{Tid}}, {{Region}}, {{Kon}} }, {{members}}
         "class": "dataset", "size": [2, 2, 1], "id": ["Region", "Kon", "Tid"]}
        """;
}
