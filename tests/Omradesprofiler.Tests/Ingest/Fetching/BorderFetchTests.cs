using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Revisions;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>Borders from a service like SCB's, which picks out features in its own way.</summary>
public sealed class BorderFetchTests
{
    [Theory]
    [InlineData("desokod", "lanskod")]
    [InlineData("deso", "lan")]
    public async Task Attributes_are_known_by_their_old_and_new_names(string code, string county)
    {
        await using var server = await StandInServer.StartAsync();
        (server.Squares.CodeName, server.Squares.CountyName) = (code, county);
        Assert.Equal(25, (await RegisterAsync(server)).Count);
        Assert.Contains(
            server.Squares.Asked, one => one.Contains($"CQL_FILTER={county}='20'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_that_the_service_ignores_lets_no_other_county_in()
    {
        await using var server = await StandInServer.StartAsync();
        server.Squares.IgnoresFilter = true;
        Assert.All(await RegisterAsync(server), line => Assert.StartsWith("20", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_that_overlap_are_fetched_anew_and_then_refused()
    {
        await using var server = await StandInServer.StartAsync();
        server.Squares.Overlap = 1;
        var fault = await Assert.ThrowsAsync<DataException>(() => RegisterAsync(server));
        Assert.Equal("uneven-pages", fault.Finding.Code);
        Assert.Equal(
            2 * (1 + server.Limits.Restarts),
            server.Squares.Asked.Count(one => one.Contains("startIndex", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GetCapabilities")]
    [InlineData("DescribeFeatureType")]
    [InlineData("hits")]
    public async Task An_error_that_looks_like_an_answer_is_asked_again_and_never_kept(string kind)
    {
        await using var server = await StandInServer.StartAsync();
        server.Squares.Errors[kind] = 1;
        Assert.Equal(25, (await RegisterAsync(server)).Count);
        server.Squares.Errors[kind] = 100;
        var fault = await Assert.ThrowsAsync<DataException>(() => RegisterAsync(server));
        Assert.Equal("service-failed", fault.Finding.Code);
        Assert.Contains("Out of memory", fault.Finding.Text, StringComparison.Ordinal);
        server.Squares.Errors[kind] = 0;
        Assert.Equal(25, (await RegisterAsync(server)).Count);
    }

    [Fact]
    public async Task A_county_without_areas_is_told()
    {
        await using var server = await StandInServer.StartAsync();
        server.Squares.Codes.RemoveAll(code => code.StartsWith("20", StringComparison.Ordinal));
        Assert.Equal("no-areas", (await Assert.ThrowsAsync<DataException>(() => RegisterAsync(server))).Finding.Code);
    }

    [Fact]
    public async Task Borders_that_move_and_areas_that_go_are_told_and_stop_the_publication()
    {
        await using var server = await StandInServer.StartAsync();
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        var before = await FetchAsync(server);
        var stop = TestContext.Current.CancellationToken;
        new ImportRunner(workspace).Run(before.RecipePath, before.Folder, cancellation: stop);
        server.Squares.Moved = "2080A0030";
        server.Squares.Codes.Remove("2080A0250");
        var after = await FetchAsync(server);
        var result = new RefreshRunner(workspace, new PublicationRules()).Run(after, (true, false), null, stop);
        Assert.False(result.Published);
        var borders = Assert.Single(result.Revision.Borders);
        Assert.Equal(
            (0, "2080A0250", "2080A0030"), (borders.Added.Count, borders.Lost.Single(), borders.Moved.Single()));
        Assert.Equal(
            [
                "1 område i DeSO 2025 försvinner.", "Gränser ändras för 1 område i DeSO 2025 utan ny årgång.",
                "RegSO, kommuner och län: 1 försvinner.",
            ],
            result.Broken.Where(rule => !rule.Contains("värde", StringComparison.Ordinal)));
        Assert.Contains(
            "Gränser DeSO 2025: 1 område försvann (2080A0250); 1 område med ändrad gräns (2080A0030).",
            RevisionText.LinesOf(result.Revision));
    }

    [Fact]
    public async Task Of_finished_runs_the_five_newest_are_kept()
    {
        await using var server = await StandInServer.StartAsync();
        for (var i = 0; i < 7; i++)
            await FetchAsync(server);
        Assert.Equal(5, Directory.GetDirectories(server.Folder).Length);
    }

    [Fact]
    public async Task A_layer_that_is_gone_is_told_with_those_that_there_are()
    {
        await using var server = await StandInServer.StartAsync();
        var source = server.Source;
        source = source with { Layers = [.. source.Layers!.Select(one => one with { Name = "stat:deso_2025" })] };
        using var fetcher = new Fetcher(
            source, StandInServer.Request(), new FetchPlace(server.Folder), server.Time, server.Limits);
        var fault = await Assert.ThrowsAsync<DataException>(
            () => fetcher.RunAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("DeSO_2025", fault.Finding.Text, StringComparison.Ordinal);
    }

    private static async Task<List<string>> RegisterAsync(StandInServer server)
    {
        var fetched = await FetchAsync(server);
        return [.. File.ReadAllLines(Path.Combine(fetched.Folder, "register-deso-2025.csv")).Skip(1)];
    }

    private static async Task<FetchResult> FetchAsync(StandInServer server)
    {
        var source = SourceCatalogReader.WithAddresses(
            server.Source, new Dictionary<string, string> { ["scb.geodata"] = server.Address + "/fake/wfs" });
        source = source with { Layers = [.. source.Layers!.Select(layer => layer with { PageSize = 10 })] };
        using var fetcher = new Fetcher(
            source, StandInServer.Request(), new FetchPlace(server.Folder), server.Time, server.Limits);
        return await fetcher.RunAsync(cancellation: TestContext.Current.CancellationToken);
    }
}
