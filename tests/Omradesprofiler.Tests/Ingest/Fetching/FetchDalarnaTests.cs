using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.EndToEnd;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>Dalarna fetched over HTTP: real borders from MapServer, real figures from the stand-in for SCB.</summary>
public sealed class FetchDalarnaTests
{
    [Fact]
    public async Task What_is_fetched_is_imported_and_equals_what_was_read_from_files()
    {
        await using var server = await StandInServer.StartAsync();
        var fetched = await server.FetchAsync();
        Assert.Empty(fetched.Findings);
        using var folder = new TemporaryFolder();
        var snapshot = Import(fetched, folder);

        var layer = snapshot.Register.Newest.Layer(AreaLevel.Deso);
        Assert.Equal(175, layer.Count);
        Assert.Equal(175, snapshot.Places.Keys.Count(id => id.Level == AreaLevel.Deso));
        Assert.Equal("Falun", snapshot.Register.Newest.Layer(AreaLevel.Municipality).Find("2080")!.Name);
        Assert.DoesNotContain(
            snapshot.Register.Newest.Layer(AreaLevel.Regso).Areas, area => area.Name == area.Code);
        Assert.DoesNotContain(snapshot.Manifest.Findings, finding => finding.Severity == Severity.Warning);

        using var files = new RealImport("dalarna");
        Assert.Equal(0, DifferencesBetween(files.Workspace.Read(files.Workspace.RequireCurrent()), snapshot));
        Assert.Equal(1402, PopulationOf(snapshot, "2021A0010"));
    }

    [Fact]
    public async Task Sources_carry_checksums_licence_definition_and_when_the_publisher_changed_them()
    {
        await using var server = await StandInServer.StartAsync();
        using var folder = new TemporaryFolder();
        var fetched = await server.FetchAsync();
        var snapshot = Import(fetched, folder);
        var source = snapshot.Manifest.GetSource("population");
        Assert.Equal(("SCB", "CC0", "2026-02-20"), (source.Publisher, source.Licence, source.Updated));
        Assert.Contains("Cell Key Method", source.Definition, StringComparison.Ordinal);
        Assert.All(source.Files, file => Assert.Equal(
            file.Sha256, Workspace.ChecksumOf(Path.Combine(fetched.Folder, file.Path))));
        Assert.All(
            Directory.GetFiles(fetched.Folder, "*.json", SearchOption.AllDirectories)
                .Where(file => file.Contains("/raw/", StringComparison.Ordinal)
                    && !file.EndsWith(".source.json", StringComparison.Ordinal)),
            file => Assert.Contains(
                "\"licence\": \"CC0\"", File.ReadAllText(file + ".source.json"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_borders_follow_each_other_without_gap_or_overlap()
    {
        await using var server = await StandInServer.StartAsync();
        var source = server.Source;
        source = source with { Layers = [.. source.Layers!.Select(layer => layer with { PageSize = 40 })] };
        using var fetcher = new Fetcher(
            source, StandInServer.Request(), new FetchPlace(server.Folder), server.Time, server.Limits);
        var fetched = await fetcher.RunAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(5 + 3, server.Layers.Asked.Count(one => one.Contains("startIndex", StringComparison.Ordinal)));
        using var folder = new TemporaryFolder();
        Assert.Equal(175, Import(fetched, folder).Places.Keys.Count(id => id.Level == AreaLevel.Deso));
    }

    [Fact]
    public async Task A_run_that_was_broken_off_goes_on_and_makes_no_call_twice()
    {
        await using var server = await StandInServer.StartAsync();
        server.Tables.MaxCells = 100;
        for (var i = 0; i < 3; i++)
            server.Tables.Troubles.Enqueue(Trouble.None);
        server.Tables.Troubles.Enqueue(Trouble.Redirect);
        var broken = await Assert.ThrowsAsync<DataException>(() => server.FetchAsync());
        Assert.Equal("service-refused", broken.Finding.Code);
        var (borders, answered) = (server.Layers.Asked.Count, server.Tables.Asked.SkipLast(1).ToList());
        server.Tables.Asked.Clear();

        var fetched = await server.FetchAsync();
        Assert.Equal(borders, server.Layers.Asked.Count);
        Assert.Empty(server.Tables.Asked.Where(one => one.StartsWith('!')).Intersect(answered));
        Assert.DoesNotContain("/api/v2/config", server.Tables.Asked);
        Assert.True(fetched.AnswersReused > 0);
        using var folder = new TemporaryFolder();
        Assert.Equal(1402, PopulationOf(Import(fetched, folder), "2021A0010"));
    }

    [Fact]
    public async Task Offline_makes_no_call_and_gives_the_same_snapshot()
    {
        await using var server = await StandInServer.StartAsync();
        using var folder = new TemporaryFolder();
        var online = Import(await server.FetchAsync(), folder);
        var before = (server.Tables.Asked.Count, server.Layers.Asked.Count);
        var again = await server.FetchAsync(offline: true);
        Assert.Equal(before, (server.Tables.Asked.Count, server.Layers.Asked.Count));
        Assert.Equal(0, again.CallsMade);
        Assert.Equal(online.Id, Import(again, folder).Id);
    }

    [Fact]
    public async Task Offline_refuses_what_was_never_fetched_and_what_was_changed_on_disk()
    {
        await using var server = await StandInServer.StartAsync();
        Assert.Equal("nothing-kept", (await Assert.ThrowsAsync<DataException>(
            () => server.FetchAsync(offline: true))).Finding.Code);
        var fetched = await server.FetchAsync();
        var answer = Directory.GetFiles(fetched.Folder, "deso-2025-*.json", SearchOption.AllDirectories)
            .First(file => !file.EndsWith(".source.json", StringComparison.Ordinal));
        var text = await File.ReadAllTextAsync(answer, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            answer, text.Replace("1402", "1403", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal("damaged-answer", (await Assert.ThrowsAsync<DataException>(
            () => server.FetchAsync(offline: true))).Finding.Code);
    }

    [Fact]
    public async Task A_dry_run_lists_the_calls_and_asks_only_what_there_is()
    {
        await using var server = await StandInServer.StartAsync();
        server.Tables.MaxCells = 500;
        using (var fetcher = server.Open())
        {
            var calls = await fetcher.PlanAsync(TestContext.Current.CancellationToken);
            Assert.Equal(875, calls.Where(call => call.Address.Contains("/data", StringComparison.Ordinal))
                .Sum(call => call.Cells!.Value) - 17 * 5);
            Assert.Contains(calls, call => call.Address.Contains("lanskod", StringComparison.Ordinal));
            Assert.All(calls, call => Assert.True(call.Cells is null or <= 500));
        }

        Assert.Equal(0, server.Tables.DataCalls);
        Assert.DoesNotContain(
            server.Layers.Asked, one => one.Contains("request=GetFeature", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_fetched_can_be_added_to_a_recipe_of_ones_own()
    {
        await using var server = await StandInServer.StartAsync();
        using var folder = new TemporaryFolder();
        folder.File("data/doda.csv", "deso;år;antal\n2021A0010;2024;12\n");
        folder.File("data/egen.json", OwnRecipe);
        var request = StandInServer.Request() with { With = "egen.json" };
        using var fetcher = new Fetcher(
            server.Source, request,
            new FetchPlace(folder.Folder("data/fetched"), DataFolder: folder.Folder("data")), server.Time);
        var snapshot = Import(await fetcher.RunAsync(cancellation: TestContext.Current.CancellationToken), folder);
        Assert.Equal(("egen", "Min region"), (snapshot.Manifest.Recipe, snapshot.Manifest.Title));
        Assert.Equal(["population", "doda"], snapshot.Tables.Select(table => table.Name));
        Assert.Equal(175, snapshot.Register.Newest.Layer(AreaLevel.Deso).Count);

        var outside = new FetchPlace(server.Folder, DataFolder: folder.Folder("data"));
        using var elsewhere = new Fetcher(server.Source, request, outside, server.Time);
        Assert.Equal("file-outside-folder", (await Assert.ThrowsAsync<DataException>(
            () => elsewhere.RunAsync(cancellation: TestContext.Current.CancellationToken))).Finding.Code);
    }

    private const string OwnRecipe = """
        {
          "id": "egen", "title": "Min region", "focus": ["20"], "areas": [], "boundaries": [],
          "sources": [{ "id": "doda", "publisher": "Regionen", "title": "Döda", "licence": "CC0" }],
          "tables": [{
            "name": "doda", "file": "doda.csv", "format": "csv", "layer": "published", "audience": "public",
            "source": "doda", "region": { "dimension": "deso", "deso": "2025" }, "period": { "dimension": "år" },
            "grid": { "keys": ["deso", "år"], "delimiter": ";" }, "measures": [{ "measure": "deaths" }]
          }]
        }
        """;

    private static Snapshot Import(FetchResult fetched, TemporaryFolder folder)
    {
        var workspace = new Workspace(folder.Folder("workspace"), TimeProvider.System);
        return new ImportRunner(workspace).Run(fetched.RecipePath, fetched.Folder).Snapshot;
    }

    private static double PopulationOf(Snapshot snapshot, string deso)
    {
        var series = snapshot.Tables.SelectMany(table => table.Series).First(one =>
            one.Key is { Measure: "population", Level: AreaLevel.Deso } && one.Key.Age == AgeGroup.All);
        return series.Values[snapshot.Register.Newest.Layer(AreaLevel.Deso).IndexOf(deso)];
    }

    private static int DifferencesBetween(Snapshot files, Snapshot fetched)
    {
        var ours = fetched.Tables.SelectMany(table => table.Series).ToDictionary(series => series.Key);
        var theirs = files.Tables.SelectMany(table => table.Series)
            .Where(one => one.Key.Measure == "population").ToList();
        Assert.Equal(5, theirs.Count);
        return theirs.Sum(one => one.Values
            .Zip(ours[one.Key].Values, (a, b) => a == b ? 0 : 1).Sum() + one.States.Zip(
                ours[one.Key].States, (a, b) => a == b ? 0 : 1).Sum());
    }
}
