using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Population;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;
using static Omradesprofiler.Tests.Ingest.Fetching.KoladaPackage;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>Kolada's KPIs fetched over HTTP from a stand-in, and imported with a recipe of one's own.</summary>
public sealed class KoladaFetchTests
{
    [Fact]
    public async Task Municipalities_the_region_and_riket_are_fetched_and_imported_by_sex()
    {
        await using var package = await StartAsync();
        var fetched = await package.FetchAsync();
        Assert.Empty(fetched.Findings);
        var snapshot = package.Import(fetched);
        Assert.Equal(59900.0, ValueOf(snapshot, AreaLevel.Municipality, "2080", 2024));
        Assert.Equal(29800.0, ValueOf(snapshot, AreaLevel.Municipality, "2080", 2024, Sex.Women));
        Assert.Equal(30200.0, ValueOf(snapshot, AreaLevel.Municipality, "2080", 2025, Sex.Men));
        Assert.Equal(5300.0, ValueOf(snapshot, AreaLevel.Municipality, "2061", 2024, Sex.Men));
        Assert.Equal(70300.0, ValueOf(snapshot, AreaLevel.County, "20", 2024));
        Assert.Equal(34900.0, ValueOf(snapshot, AreaLevel.County, "20", 2024, Sex.Women));
        Assert.Equal(10_500_000.0, ValueOf(snapshot, AreaLevel.Country, "00", 2024));
        Assert.Equal(5_300_000.0, ValueOf(snapshot, AreaLevel.Country, "00", 2024, Sex.Men));
        Assert.Equal(CellState.NotCollected, ValueOf(snapshot, AreaLevel.Municipality, "2061", 2025));
        Assert.Null(ValueOf(snapshot, AreaLevel.Country, "00", 2025));
        Assert.DoesNotContain(snapshot.Manifest.Findings, finding => finding.Severity == Severity.Warning);
        var source = snapshot.Manifest.GetSource("kolada-population");
        Assert.Equal(("Kolada (RKA)", "Invånare totalt, antal (N01951)"), (source.Publisher, source.Title));
        Assert.Contains("\"Källa: Kolada\"", source.Licence, StringComparison.Ordinal);
        Assert.Contains("Vad N01951 är.", source.Definition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_add_a_kpi_to_a_recipe_of_ones_own_and_tell_what_is_revised_in_it()
    {
        await using var package = await StartAsync();
        string[] ends =
            ["--from", package.Data, "--workspace", package.Workspace, "--source", $"kolada={package.Server.Address}"];
        var fetched = await RunAsync(
            ["fetch", "kolada", "--county", "20", "--tables", "kolada-population", "--with", "egen.json", .. ends]);
        Assert.True(fetched.Code == 0, fetched.Errors);
        var workspace = new Workspace(package.Workspace, TimeProvider.System);
        var first = workspace.Read(workspace.RequireCurrent());
        Assert.Equal(59900.0, ValueOf(first, AreaLevel.Municipality, "2080", 2024));
        package.Set("2080", 2024, 29801, 30102);
        var told = await RunAsync(["refresh", .. ends]);
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("3 värden reviderade, största i 2080", told.Output, StringComparison.Ordinal);
        Assert.Equal(first.Id, workspace.FindCurrent());

        static Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments) =>
            Task.Run(() => CommandLineTests.Run(arguments));
    }

    [Fact]
    public async Task Only_areas_of_the_county_and_the_levels_are_asked_for_and_no_groups()
    {
        await using var package = await StartAsync();
        package.Ask(Kpi, table => table with { Levels = ["municipality"] });
        await package.FetchAsync();
        Assert.Equal(
            ["/v3/kpi/N01951", "/v3/municipality", "/v3/data/kpi/N01951/municipality/2061,2080/year/2024,2025,2026"],
            package.Kolada.Asked);
    }

    [Fact]
    public async Task No_question_has_more_than_25_areas_or_years_and_every_page_is_read_once()
    {
        await using var package = await StartAsync();
        package.Request = package.Request with { Editions = ["deso-2018", "deso-2025"] };
        package.Kolada.Areas.AddRange(Enumerable.Range(10, 30).Select(i => ($"20{i}", $"Kommun {i}", "K")));
        foreach (var year in Enumerable.Range(1970, 56))
            package.Set("2061", year, year, year + 1);
        package.Kolada.PageSize = 7;
        var fetched = await package.FetchAsync();
        var asked = package.Kolada.AskedValues;
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.Equal(2 * 3, asked.Count(one => !one.Contains("page=", StringComparison.Ordinal)));
        Assert.Contains(asked, one => one.EndsWith("?page=4", StringComparison.Ordinal));
        Assert.Contains("/v3/municipality?page=6", package.Kolada.Asked);
        Assert.True(package.Server.Time.Waited > TimeSpan.FromSeconds(10 * (package.Kolada.Asked.Count / 10 - 1)));
        var snapshot = package.Import(fetched);
        foreach (var year in Enumerable.Range(1970, 56))
            Assert.Equal(year + 1.0, ValueOf(snapshot, AreaLevel.Municipality, "2061", year, Sex.Men));
        Assert.DoesNotContain(snapshot.Manifest.Findings, finding => finding.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("http://127.0.0.2:1/v3/data?page=2", "någon annanstans")]
    [InlineData("https://api.kolada.se/v3/kpi?page=2", "någon annanstans")]
    [InlineData("{0}/v2/kpi?page=2", "någon annanstans")]
    [InlineData("{0}/v3/../v2/kpi?page=2", "någon annanstans")]
    [InlineData("{0}/v3x/kpi?page=2", "någon annanstans")]
    [InlineData("/v2/kpi?page=2", "någon annanstans")]
    [InlineData("//127.0.0.2/v3/kpi?page=2", "någon annanstans")]
    [InlineData("http://127.0.0.1:1/v3/kpi?page=2", "någon annanstans")]
    [InlineData("file:///etc/passwd", "någon annanstans")]
    [InlineData("{0}/v3/municipality", "redan är läst")]
    public async Task A_next_page_elsewhere_or_one_that_was_read_is_refused(string next, string text)
    {
        await using var package = await StartAsync();
        package.Kolada.PageSize = 3;
        package.Kolada.NextUrl = _ => next.Replace("{0}", package.Server.Address, StringComparison.Ordinal);
        var fault = await package.RefusalAsync();
        Assert.Equal("wrong-answer", fault.Finding.Code);
        Assert.Contains(text, fault.Finding.Text, StringComparison.Ordinal);
        Assert.EndsWith("/v3/municipality", fault.Finding.Source, StringComparison.Ordinal);
        Assert.Equal(2, package.Kolada.Asked.Count);
        package.Kolada.NextUrl = address => address;
        Assert.NotEqual(0, (await package.FetchAsync()).CallsMade);
    }

    [Theory]
    [InlineData("https://127.0.0.1")]
    [InlineData("")]
    public async Task A_service_that_says_another_scheme_of_itself_or_no_name_is_asked_where_it_was(string name)
    {
        await using var package = await StartAsync();
        package.Kolada.PageSize = 2;
        package.Kolada.NextUrl = address => name + new Uri(address).PathAndQuery;
        Assert.Equal(
            59900.0, ValueOf(package.Import(await package.FetchAsync()), AreaLevel.Municipality, "2080", 2024));
    }

    [Fact]
    public async Task Pages_without_end_are_refused()
    {
        await using var package = await StartAsync();
        package.Kolada.Areas.AddRange(Enumerable.Range(0, 300).Select(i => ($"G{i}", "Grupp", "G")));
        package.Kolada.PageSize = 1;
        var fault = await package.RefusalAsync();
        Assert.Contains("fler än 200 sidor", fault.Finding.Text, StringComparison.Ordinal);
        Assert.Equal(1 + 200, package.Kolada.Asked.Count);
    }

    [Theory]
    [InlineData("TooManyCalls")]
    [InlineData("Truncated")]
    [InlineData("CutJson")]
    [InlineData("Html")]
    [InlineData("ServerError")]
    public async Task What_passes_is_waited_out_and_asked_again(string trouble)
    {
        await using var package = await StartAsync();
        package.Kolada.Troubles.Enqueue(Enum.Parse<Trouble>(trouble));
        var fetched = await package.FetchAsync();
        Assert.Equal(2, package.Kolada.AskedValues.Count);
        Assert.Single(package.Kolada.AskedValues.Distinct());
        Assert.True(package.Server.Time.Waited > TimeSpan.Zero);
        Assert.Equal(59900.0, ValueOf(package.Import(fetched), AreaLevel.Municipality, "2080", 2024));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_KPI_that_is_not_there_is_told_by_its_name(bool answersNothing)
    {
        await using var package = await StartAsync();
        package.Kolada.AnswersNothing = answersNothing;
        package.Ask("N99999");
        var fault = await package.RefusalAsync();
        Assert.Equal(("unknown-kpi", "kolada N99999"), (fault.Finding.Code, fault.Finding.Source));
        Assert.Contains("N99999 finns inte i Kolada", fault.Finding.Text, StringComparison.Ordinal);
        Assert.Equal(!answersNothing, fault.Finding.Text.Contains("404", StringComparison.Ordinal));
        Assert.Equal(["/v3/kpi/N99999"], package.Kolada.Asked);
    }

    [Fact]
    public async Task The_second_version_is_told_to_be_gone()
    {
        await using var package = await StartAsync();
        package.Source = SourceCatalogReader.WithAddresses(
            package.Source, new Dictionary<string, string> { ["kolada.kpis"] = package.Server.Address + "/v2" });
        var fault = await package.RefusalAsync();
        Assert.Equal("service-refused", fault.Finding.Code);
        Assert.Contains("410", fault.Finding.Text, StringComparison.Ordinal);
        Assert.Single(package.Kolada.Asked);
    }

    [Fact]
    public async Task A_run_that_was_broken_off_goes_on_and_makes_no_call_twice()
    {
        await using var package = await StartAsync();
        package.Request = package.Request with { Editions = ["deso-2018", "deso-2025"] };
        package.Kolada.Troubles.Enqueue(Trouble.None);
        package.Kolada.Troubles.Enqueue(Trouble.Redirect);
        Assert.Equal("service-refused", (await package.RefusalAsync()).Finding.Code);
        var answered = package.Kolada.Asked.SkipLast(1).ToList();
        Assert.Equal(3, answered.Count);
        package.Kolada.Asked.Clear();
        var fetched = await package.FetchAsync();
        Assert.Empty(package.Kolada.Asked.Intersect(answered));
        Assert.Equal((2, 3), (fetched.CallsMade, fetched.AnswersReused));
        Assert.Equal(59900.0, ValueOf(package.Import(fetched), AreaLevel.Municipality, "2080", 2024));
    }

    [Fact]
    public async Task Offline_makes_no_call_also_in_another_year_and_answers_have_checksum_and_licence()
    {
        await using var package = await StartAsync();
        var online = package.Import(await package.FetchAsync());
        var calls = package.Kolada.Asked.Count;
        package.Server.Time.Advance(TimeSpan.FromDays(400));
        var again = await package.FetchAsync(offline: true);
        Assert.Equal((0, 3), (again.CallsMade, again.AnswersReused));
        Assert.Equal(calls, package.Kolada.Asked.Count);
        Assert.Equal(online.Id, package.Import(again).Id);
        var notes = Directory.GetFiles(package.Fetched, "*.source.json", SearchOption.AllDirectories);
        Assert.Equal(3, notes.Length);
        Assert.All(notes.Select(File.ReadAllText), note =>
        {
            Assert.Contains("sha256", note, StringComparison.Ordinal);
            Assert.Contains("Källa: Kolada", note, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_dry_run_lists_the_questions_for_values_and_asks_none_of_them()
    {
        await using var package = await StartAsync();
        using var fetcher = package.Open();
        var calls = await fetcher.PlanAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith(
            "/v3/data/kpi/N01951/municipality/0000,0020,2061,2080/year/2024,2025,2026", Assert.Single(calls).Address,
            StringComparison.Ordinal);
        Assert.Empty(package.Kolada.AskedValues);
    }

    [Fact]
    public async Task What_is_hidden_missing_deleted_or_zero_is_told_apart()
    {
        await using var package = await StartAsync();
        package.Set("2061", 2024, 'K', new StandInValue(null, "Privacy"));
        package.Set("2061", 2024, 'M', new StandInValue(null, "Missing"));
        package.Set("2061", 2024, 'T', new StandInValue(0));
        package.Set("2080", 2025, 'T', new StandInValue(123, "", true));
        var snapshot = package.Import(await package.FetchAsync());
        Assert.Equal(
            CellState.SourceSuppressed, ValueOf(snapshot, AreaLevel.Municipality, "2061", 2024, Sex.Women));
        Assert.Equal(CellState.NotCollected, ValueOf(snapshot, AreaLevel.Municipality, "2061", 2024, Sex.Men));
        Assert.Equal(0.0, ValueOf(snapshot, AreaLevel.Municipality, "2061", 2024));
        Assert.Null(ValueOf(snapshot, AreaLevel.Municipality, "2080", 2025));
        Assert.Equal(1, snapshot.Manifest.Findings.Single(one => one.Code == "deleted-values").Count);
    }

    [Fact]
    public async Task A_part_where_all_is_deleted_does_not_stop_the_others()
    {
        await using var package = await StartAsync();
        package.Request = package.Request with { Editions = ["deso-2018", "deso-2025"] };
        package.Set("2061", 1980, 'T', new StandInValue(123, "", true));
        var snapshot = package.Import(await package.FetchAsync());
        Assert.Null(ValueOf(snapshot, AreaLevel.Municipality, "2061", 1980));
        Assert.Equal(59900.0, ValueOf(snapshot, AreaLevel.Municipality, "2080", 2024));
        Assert.Contains(snapshot.Manifest.Findings, finding => finding.Code == "deleted-values");
    }

    [Fact]
    public async Task An_answer_to_another_question_is_refused_and_not_kept()
    {
        await using var package = await StartAsync();
        package.Kolada.OtherKpi = "N00001";
        Assert.Equal("wrong-answer", (await package.RefusalAsync()).Finding.Code);
        package.Kolada.OtherKpi = null;
        Assert.Equal((1, 2), await CallsOf(package));
    }

    [Fact]
    public async Task Sex_must_be_said_where_the_KPI_is_divided_and_one_may_be_chosen()
    {
        await using var package = await StartAsync();
        package.Ask(Kpi, table => table with { Sex = null });
        var fault = await package.RefusalAsync();
        Assert.Equal("table-changed-shape", fault.Finding.Code);
        package.Ask(Kpi, table => table with
        {
            Sex = null,
            Measures =
            [
                new SourceMeasure(
                    "population", new Dictionary<string, string> { ["kpi"] = Kpi, ["gender"] = "K" }),
            ],
        });
        var snapshot = package.Import(await package.FetchAsync());
        Assert.Equal(29800.0, ValueOf(snapshot, AreaLevel.Municipality, "2080", 2024));
    }

    [Fact]
    public async Task A_KPI_without_values_in_the_years_asked_for_is_told()
    {
        await using var package = await StartAsync();
        package.Request = package.Request with { FromYear = 2026 };
        var fetched = await package.FetchAsync();
        Assert.Equal("nothing-to-fetch", Assert.Single(fetched.Findings).Code);
        Assert.Empty(RecipeReader.ParsePart(
            await File.ReadAllTextAsync(fetched.RecipePath, TestContext.Current.CancellationToken), "r").Tables);
    }

    [Fact]
    public async Task Kolada_has_no_borders_so_it_is_added_to_a_recipe()
    {
        await using var package = await StartAsync();
        package.Request = package.Request with { With = null };
        Assert.Equal("no-boundaries", (await package.RefusalAsync()).Finding.Code);
        Assert.Empty(package.Kolada.Asked);
    }

    private static async Task<(int Made, int Reused)> CallsOf(KoladaPackage package)
    {
        var fetched = await package.FetchAsync();
        return (fetched.CallsMade, fetched.AnswersReused);
    }
}
