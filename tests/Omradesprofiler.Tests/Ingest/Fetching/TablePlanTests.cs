using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Fetching.Raw;
using Omradesprofiler.Ingest.Fetching.Tables;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>What is asked of tables.</summary>
public sealed class TablePlanTests
{
    private static readonly FetchSource Scb = SourceCatalogReader
        .Parse(File.ReadAllText(Repository.PathOf("geodata", "sources.json")), "sources.json").Sources[0];

    [Fact]
    public void Years_outside_an_editions_validity_are_not_asked_for()
    {
        var plan = new TablePlan(
            Scb, FetchRequest.Parse("scb", "01", "2018,2025", "population", null), Population, Metadata());
        Assert.Equal(
            [
                ("deso-2018", "0114A0010", "2022 2023"), ("deso-2025", "0114A0010_DeSO2025", "2024 2025"),
                ("regso-2020", "0114R001", "2022 2023"), ("regso-2025", "0114R001_RegSO2025", "2024 2025"),
                ("fasta", "00 01 0114", "2022 2023 2024 2025"),
            ],
            plan.Groups.Select(group => (group.Name, string.Join(' ', group.Regions), string.Join(' ', group.Years))));
        Assert.Equal("vs_DeSO2025", plan.Groups[1].CodeList);
    }

    [Fact]
    public void One_edition_and_some_years_are_asked_for_alone()
    {
        var plan = new TablePlan(
            Scb, FetchRequest.Parse("scb", "01", "2025", "population", "2025"), Population, Metadata());
        Assert.Equal(["deso-2025", "regso-2025", "fasta"], plan.Groups.Select(group => group.Name));
        Assert.All(plan.Groups, group => Assert.Equal(["2025"], group.Years));
    }

    [Theory]
    [InlineData(8, 3 * 1 * 2 + 2)]
    [InlineData(4, 5 * 2)]
    [InlineData(1_000_000, 5)]
    public void Pieces_keep_to_the_limit_and_hold_every_cell_once(int maxCells, int least)
    {
        var plan = new TablePlan(
            Scb, FetchRequest.Parse("scb", "01", "2018,2025", "population", null), Population, Metadata());
        var dialect = PxWebDialect.Of(Scb.Services["tables"], 1800);
        var chunks = new TableChunks(plan, dialect, maxCells);
        var calls = chunks.List().Select(chunk => chunks.CallOf("TAB6574", "Tid", "x", chunk)).ToList();
        Assert.All(calls, call => Assert.InRange(call.Cells!.Value, 1, maxCells));
        Assert.Equal((4 * 2 + 3 * 4) * 2 * 2, calls.Sum(call => call.Cells));
        Assert.True(calls.Count >= least);
        Assert.Equal(calls.Count, calls.Select(call => call.File).Distinct().Count());
    }

    [Fact]
    public void A_dimension_that_the_catalogue_does_not_know_must_be_said()
    {
        var metadata = Metadata();
        metadata = metadata with
        {
            Dimensions = [.. metadata.Dimensions, CivilStatus(false)],
        };
        var fault = Assert.Throws<DataException>(() => new TablePlan(
            Scb, FetchRequest.Parse("scb", "01", "2025", "population", null), Population, metadata));
        Assert.Contains("Civilstand", fault.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dimension_that_may_be_left_out_is()
    {
        var metadata = Metadata();
        metadata = metadata with
        {
            Dimensions = [.. metadata.Dimensions, CivilStatus(true)],
        };
        var plan = new TablePlan(
            Scb, FetchRequest.Parse("scb", "01", "2025", "population", null), Population, metadata);
        Assert.DoesNotContain(plan.Selections, selection => selection.Dimension == "Civilstand");
    }

    [Fact]
    public void What_a_real_service_says_of_its_limits_is_read() => Assert.Equal(
        new PxWebLimits(10_000, 30, 10), PxWebDialect.Of(Scb.Services["tables"], 1800).ReadLimits(
            File.ReadAllBytes(SharedData.Require("fixtures/pxwebapi2-server/GetApiConfiguration.json"))));

    [Theory]
    [InlineData("server/MetadataById_tab001_js2", "REGION 30 SEX 3 AGE 22* ContentsCode 1 TIME 3", "AT Austria")]
    [InlineData("server/MetadataById_tab003_js2", "TREATMENT_CAT 9 WASTE_CAT 34 ContentsCode 2 TIME 4", "05 RECYCLING")]
    [InlineData(
        "scb/scb_metadata_tab638", "Region 4* Civilstand 4* Alder 3* Kon 2* ContentsCode 2 Tid 4", "00 Riket")]
    public void What_real_services_say_of_their_tables_is_read(string file, string dimensions, string first)
    {
        var path = SharedData.Require($"fixtures/pxwebapi2-{file}.json");
        var table = PxWebDialect.Of(Scb.Services["tables"], 1800).ReadMetadata(File.ReadAllBytes(path), file);
        Assert.Equal(dimensions, string.Join(' ', table.Dimensions.Select(
            one => $"{one.Code} {one.Values.Count}{(one.MayBeLeftOut ? "*" : "")}")));
        Assert.Equal(first, $"{table.Dimensions[0].Values[0].Code} {table.Dimensions[0].Values[0].Text}");
        Assert.EndsWith(":00Z", table.Updated, StringComparison.Ordinal);
        Assert.Single(table.Notes);
    }

    [Fact]
    public async Task The_first_api_gives_the_real_answer_of_Uppsala_back()
    {
        await using var server = await StandInServer.StartAsync();
        var table = StandInTable.Read(
            "FolkmDesoAldKon", TableFormat.PxWebJson, "fixtures/pxweb-v1/uppsala_age_gender.json");
        server.Tables.Tables.Add(table);
        server.Tables.MaxCells = 1000;
        var service = new SourceService(ServiceKind.Pxweb1, server.Address + "/v1", MaxCells: 100_000, Calls: 10);
        var source = Scb with { Services = new Dictionary<string, SourceService> { ["tables"] = service } };
        var entry = Population with { Id = table.Id, Select = null };
        using var folder = new TemporaryFolder();
        using var http = ServiceHttp.Create();
        var raw = new RawAnswers(folder.Path, "CC0", false, server.Time);
        var client = new ServiceClient(http, raw, server.Limits, server.Time);
        var fetched = await new PxWebFetcher(
            source, FetchRequest.Parse("scb", "03", "2025", "population", null), client, raw, server.Limits)
            .FetchAsync(entry, null, TestContext.Current.CancellationToken);
        Assert.True(fetched!.Files.Count > 1);
        var seen = 0;
        foreach (var part in fetched.Files.Select(file => TableReader.Read(
            TableFormat.JsonStat2, Path.Combine(folder.Path, file), file, null, new FindingLog())))
            for (var point = 0; point < part.Count; point++, seen++)
            {
                var at = part.CoordinatesOf(point).ToArray();
                Assert.Equal(
                    table.ValueOf(at.Select((category, i) => part.Dimensions[i].Categories[category].Code)),
                    part.Values[point]);
            }

        Assert.Equal(61 * table.Dimensions.Single(one => one.Code == "Alder").Values.Count * 3, seen);
    }

    [Fact]
    public async Task Limits_that_only_stand_in_headers_are_heeded()
    {
        var time = new SteppedTime();
        var limiter = new CallLimiter(time, TimeSpan.FromMinutes(5));
        limiter.Allow(0, 0);
        using var response = new HttpResponseMessage();
        response.Headers.Add("x-ratelimit-remaining", "0");
        response.Headers.Add("x-ratelimit-reset", "9");
        limiter.Heed(response.Headers);
        await limiter.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromSeconds(9), time.Waited);
        response.Headers.Remove("x-ratelimit-reset");
        response.Headers.Add(
            "x-ratelimit-reset",
            time.GetUtcNow().AddSeconds(4).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        limiter.Heed(response.Headers);
        await limiter.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromSeconds(13), time.Waited);
    }

    [Theory]
    [InlineData("86400")]
    [InlineData("4102444800")] // the year 2100
    [InlineData("9223372036854775807")]
    public async Task No_header_makes_anybody_wait_longer_than_the_longest_pause(string reset)
    {
        var time = new SteppedTime();
        var limiter = new CallLimiter(time, TimeSpan.FromMinutes(5));
        limiter.Allow(0, 0);
        using var response = new HttpResponseMessage();
        response.Headers.Add("x-ratelimit-remaining", "0");
        response.Headers.Add("x-ratelimit-reset", reset);
        limiter.Heed(response.Headers);
        await limiter.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromMinutes(5), time.Waited);
    }

    private static SourceTable Population => Scb.Tables!.First(table => table.Name == "population");

    /// <summary>All that SCB's dimension of area holds at once: three fixed levels and both editions of two.</summary>
    private static PxWebMetadata Metadata() => new(
        "Folkmängd", "2026-02-20T07:00:00Z", [],
        [
            Dimension(
                "Region", "00", "01", "0114", "03", "0114A0010", "0114A0010_DeSO2025", "0114R001", "0114R001_RegSO2025",
                "0380C1010", "0380C1010_DeSO2025", "01EKO"),
            Dimension("Alder", "totalt", "-4"), Dimension("Kon", "1", "2"), Dimension("ContentsCode", "000007Y7"),
            Dimension("Tid", "2022", "2023", "2024", "2025"),
        ]);

    private static PxWebDimension CivilStatus(bool mayBeLeftOut) =>
        new("Civilstand", [("OG", "ogifta"), ("G", "gifta")], mayBeLeftOut);

    private static PxWebDimension Dimension(string code, params string[] values) =>
        new(code, [.. values.Select(value => (value, value))], false);
}
