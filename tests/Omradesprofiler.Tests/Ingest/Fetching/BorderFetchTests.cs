using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Sources;

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

    [Fact]
    public async Task A_county_without_areas_is_told()
    {
        await using var server = await StandInServer.StartAsync();
        server.Squares.Codes.RemoveAll(code => code.StartsWith("20", StringComparison.Ordinal));
        Assert.Equal("no-areas", (await Assert.ThrowsAsync<DataException>(() => RegisterAsync(server))).Finding.Code);
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
        var source = SourceCatalogReader.WithAddresses(
            server.Source, new Dictionary<string, string> { ["scb.geodata"] = server.Address + "/fake/wfs" });
        source = source with { Layers = [.. source.Layers!.Select(layer => layer with { PageSize = 10 })] };
        using var fetcher = new Fetcher(
            source, StandInServer.Request(), new FetchPlace(server.Folder), server.Time, server.Limits);
        var fetched = await fetcher.RunAsync(cancellation: TestContext.Current.CancellationToken);
        return [.. File.ReadAllLines(Path.Combine(fetched.Folder, "register-deso-2025.csv")).Skip(1)];
    }
}
