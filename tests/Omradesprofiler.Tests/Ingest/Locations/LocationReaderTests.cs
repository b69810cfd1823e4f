using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Locations;
using Omradesprofiler.Siting;

namespace Omradesprofiler.Tests.Ingest.Locations;

/// <summary>Plain files of a location problem: what is read, and what is refused with row, column and rule.</summary>
public sealed class LocationReaderTests
{
    private const string Demand = "id,weight\na,10\nb,0\n";
    private const string Candidates = "id,fixed,capacity\nx,1,50\ny,,\n";
    private const string Cost = "from,to,minutes\na,x,1.5\na,y,2\nb,x,3\nb,y,4\n";

    [Fact]
    public void Files_as_the_help_describes_them_are_read()
    {
        var data = Read(Demand, Candidates, Cost);
        Assert.Equal(["a", "b"], data.Demands);
        Assert.Equal([10, 0], data.Weights);
        Assert.Equal(new LocationCandidate("x", SiteRule.Required, 50, null), data.Candidates[0]);
        Assert.Equal(new LocationCandidate("y", SiteRule.Allowed, null, null), data.Candidates[1]);
        Assert.Equal([1.5, 2, 3, 4], data.Costs);
    }

    [Fact]
    public void Swedish_excel_is_read_the_same()
    {
        var data = Read(
            "\uFEFFkod;vikt\r\n\"a\";\"1\u00A0000,5\"\r\nb;2\r\n",
            "sep=;\r\nkod;förbjuden;grupp\r\nx;ja;Uppsala\r\ny;nej;\"Östhammar; norr\"\r\n",
            "från;till;minuter\r\nb;y;4,25\r\n\r\na;y;2\r\na;x;1,5\r\nb;x;3\r\n");
        Assert.Equal([1000.5, 2], data.Weights);
        Assert.Equal(
            [SiteRule.Forbidden, SiteRule.Allowed], data.Candidates.Select(candidate => candidate.Rule));
        Assert.Equal("Östhammar; norr", data.Candidates[1].Group);
        Assert.Equal([1.5, 2, 3, 4.25], data.Costs);
        Assert.False(data.HasCapacities);
    }

    [Fact]
    public void One_column_of_candidates_is_enough() =>
        Assert.Equal(2, Read(Demand, "id\nx\ny\n", Cost).Candidates.Count);

    [Fact]
    public void Pairs_without_a_way_may_be_left_out_when_it_is_said()
    {
        const string Gaps = "from,to,minutes\na,x,1\nb,x,\n";
        var data = Read(Demand, Candidates, Gaps, missingIsUnreachable: true);
        Assert.Equal([1, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity], data.Costs);
        var fault = Fault(Demand, Candidates, "from,to,minutes\na,x,1\nb,x,2\n");
        Assert.Contains("2 av 4 par saknas; det första är från a till y", fault.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty-file", null, null)]
    [InlineData("id,weight\n", "empty-file", null, null)]
    [InlineData("id;people\na;1\n", "missing-column", 1, null)]
    [InlineData("id,weight,weight\na,1,1\n", "duplicate-column", 1, "weight")]
    [InlineData("id,weight\na,1\nb,-1\n", "negative", 3, "weight")]
    [InlineData("id,weight\na,1\nb,\n", "empty-cell", 3, "weight")]
    [InlineData("id,weight\na,NaN\n", "not-a-number", 2, "weight")]
    [InlineData("id,weight\na,..\n", "not-a-number", 2, "weight")]
    [InlineData("id,weight\na,många\n", "not-a-number", 2, "weight")]
    [InlineData("id,weight\na,1\na,2\n", "duplicate-id", 3, "id")]
    [InlineData("id,weight\n,1\n", "empty-cell", 2, "id")]
    [InlineData("id,weight\na,1,2\n", "cell-count", 2, null)]
    [InlineData("id,weight\na\n", "cell-count", 2, null)]
    [InlineData("id,weight\n\"a\"b,1\n", "bad-quotes", 2, null)]
    [InlineData("id,weight\n\"a,1\n", "truncated", 2, "A")]
    [InlineData("{\"id\": 1}", "wrong-format", null, null)]
    public void Faulty_demand_is_refused(string demand, string code, int? row, string? column) =>
        Expect(Fault(demand, Candidates, Cost), "demand.csv", code, row, column);

    [Theory]
    [InlineData("id,fixed\nx,kanske\n", "not-a-flag", 2, "fixed")]
    [InlineData("id,fixed,forbidden\nx,1,1\n", "clashing-rules", 2, "forbidden")]
    [InlineData("id,id\nx,y\n", "duplicate-column", 1, "id")]
    [InlineData("id,capacity\nx,-5\n", "negative", 2, "capacity")]
    [InlineData("id\nx\nx\n", "duplicate-id", 3, "id")]
    [InlineData("id\n", "empty-file", null, null)]
    public void Faulty_candidates_are_refused(string candidates, string code, int? row, string? column) =>
        Expect(Fault(Demand, candidates, Cost), "candidates.csv", code, row, column);

    [Theory]
    [InlineData("from,to\na,x\n", "missing-column", 1, null)]
    [InlineData("from,to,minutes\na,x,-1\n", "negative", 2, "minutes")]
    [InlineData("from,to,minutes\na,x,\n", "empty-cell", 2, "minutes")]
    [InlineData("from,to,minutes\na,x,nan\n", "not-a-number", 2, "minutes")]
    [InlineData("from,to,minutes\na,x,-\n", "not-a-number", 2, "minutes")]
    [InlineData("from,to,minutes\na,x,∞\n", "not-a-number", 2, "minutes")]
    [InlineData("from,to,minutes\na,x,1\na,x,1\n", "duplicate-pair", 3, "to")]
    [InlineData("from,to,minutes\nq,x,1\n", "unknown-id", 2, "from")]
    [InlineData("from,to,minutes\na,q,1\n", "unknown-id", 2, "to")]
    [InlineData("from,to,minutes\n", "empty-file", null, null)]
    [InlineData("from,to,minutes\na,x,1\n", "missing-pair", null, null)]
    public void Faulty_costs_are_refused(string cost, string code, int? row, string? column) =>
        Expect(Fault(Demand, Candidates, cost), "cost.csv", code, row, column);

    [Fact]
    public void Columns_may_be_called_something_else_and_must_then_be_there()
    {
        using var folder = new TemporaryFolder();
        var files = new LocationFiles(
            folder.File("demand.csv", "NAME,POP\na,1\n"), folder.File("candidates.csv", "store\nx\n"),
            folder.File("cost.csv", "distance,name,tract\n7,x,a\n"))
        {
            Columns = new Dictionary<string, string>
            {
                ["demand.id"] = "name",
                ["demand.weight"] = "POP",
                ["candidates.id"] = "store",
                ["cost.to"] = "name",
                ["cost.from"] = "tract",
                ["cost.minutes"] = "distance",
            },
        };
        Assert.Equal(7, LocationReader.Read(files, new FindingLog()).Cost(0, 0));
        var wrong = files with { Columns = new Dictionary<string, string> { ["demand.id"] = "nej" } };
        Assert.Equal(
            "missing-column",
            Assert.Throws<DataException>(() => LocationReader.Read(wrong, new FindingLog())).Finding.Code);
        var unknown = files with { Columns = new Dictionary<string, string> { ["cost.via"] = "x" } };
        Assert.Equal(
            "unknown-column",
            Assert.Throws<DataException>(() => LocationReader.Read(unknown, new FindingLog())).Finding.Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var files = new LocationFiles("/finns/inte/d.csv", "/finns/inte/c.csv", "/finns/inte/k.csv");
        var fault = Assert.Throws<DataException>(() => LocationReader.Read(files, new FindingLog())).Finding;
        Assert.Equal(("missing-file", "d.csv"), (fault.Code, fault.Source));
    }

    private static void Expect(Finding fault, string file, string code, int? row, string? column)
    {
        Assert.Equal((file, code, row, column), (fault.Source, fault.Code, fault.Row, fault.Column));
        Assert.True(fault.Text.Length > 15);
    }

    private static Finding Fault(string demand, string candidates, string cost) =>
        Assert.Throws<DataException>(() => Read(demand, candidates, cost)).Finding;

    private static LocationData Read(
        string demand, string candidates, string cost, bool missingIsUnreachable = false)
    {
        using var folder = new TemporaryFolder();
        return LocationReader.Read(
            new LocationFiles(
                folder.File("demand.csv", demand), folder.File("candidates.csv", candidates),
                folder.File("cost.csv", cost))
            {
                MissingIsUnreachable = missingIsUnreachable,
            },
            new FindingLog());
    }
}
