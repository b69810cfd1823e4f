using System.Text.Json;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Store;

namespace Omradesprofiler.Tests.Server;

/// <summary>Three servers on one database behind nginx, set up by the file that is shipped.</summary>
public sealed class ManyServersTests : IDisposable
{
    private const int Readers = 4;
    private const int RequestsEach = 500;

    private readonly DatabasePlace _place = new();
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task One_of_three_is_killed_under_load_and_nobody_notices()
    {
        var first = Import(1200);
        using var servers = await ThreeServers.StartAsync(_place.Place);
        var two = servers.Servers[1];
        using var client = servers.CreateClient();
        var tile = await TileOf(client);
        var (done, failed) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            for (var i = 0; i < RequestsEach; i++)
            {
                var path = i % 2 == 0 ? "/api/v1/indicators/folkmangd/values?level=deso" : tile;
                using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
                if (!answer.IsSuccessStatusCode)
                    Interlocked.Increment(ref failed);
                if (Interlocked.Increment(ref done) == Readers * RequestsEach / 3)
                    two.Kill();
            }
        }));
        Assert.Equal((Readers * RequestsEach, 0), (done, failed));
        Assert.NotEqual(0, await two.ExitCodeAsync());
        var second = Import(1300);
        Assert.NotEqual(first, second);
        foreach (var address in new[] { servers.Addresses[0], servers.Addresses[2], client.BaseAddress! })
            await Until(client, new Uri(address, "/health"), second);
    }

    public void Dispose()
    {
        _place.Dispose();
        _package.Dispose();
        _folder.Dispose();
    }

    private static async Task<string> TileOf(HttpClient client)
    {
        using var json = JsonDocument.Parse(
            await client.GetStringAsync("/tiles/deso-2025.json", TestContext.Current.CancellationToken));
        return new Uri(json.RootElement.GetProperty("tiles")[0].GetString()!).AbsolutePath
            .Replace("%7Bz%7D/%7Bx%7D/%7By%7D", "0/0/0", StringComparison.Ordinal);
    }

    private static async Task Until(HttpClient client, Uri health, string snapshot)
    {
        for (var tries = 0; ; tries++)
        {
            var state = await client.GetStringAsync(health, TestContext.Current.CancellationToken);
            if (state.Contains(snapshot, StringComparison.Ordinal))
                return;
            Assert.True(tries < 300, state);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private string Import(int people)
    {
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;2024;{people}\n9901C1010;2024;900\n");
        return new ImportRunner(new Workspace(_place.Place, TimeProvider.System))
            .Run(_folder.File("test.json", _package.RecipeText), _package.Folder).Snapshot.Id.Value;
    }
}
