using System.Net;
using System.Text;
using Npgsql;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Store;

namespace Omradesprofiler.Tests.Server;

/// <summary>Three servers behind nginx whose database is taken away.</summary>
public sealed class ServersWithoutDatabaseTests : IDisposable
{
    private static readonly string[] Reads =
    [
        "/api/v1/indicators/folkmangd/values?level=deso", "/tiles/deso-2025.json", "/api/v1/areas?level=deso",
        "/api/v1/profiles/deso/9901A0010", "/health",
    ];

    private readonly PostgresServer _server = PostgresServer.StartOwn();
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();
    private int _saved;

    [Fact]
    public async Task What_is_read_is_answered_and_what_is_written_is_put_off()
    {
        var place = _server.CreateDatabase();
        var workspace = new Workspace(place, TimeProvider.System);
        new ImportRunner(workspace).Run(
            _folder.File("test.json", _package.RecipeText), _package.Folder,
            cancellation: TestContext.Current.CancellationToken);
        var (key, _) = KeyRing.Create(
            new KeyJournal(workspace, TimeProvider.System), Role.Administrator, [], "Prov", TimeSpan.FromDays(1));
        using var servers = await ThreeServers.StartAsync(place, new Dictionary<string, string>
        {
            ["OMRADESPROFILER_LOGIN__AUTHORITY"] = "http://127.0.0.1:1",
            ["OMRADESPROFILER_LOGIN__CLIENTID"] = "prov",
            ["OMRADESPROFILER_LOGIN__AUDIENCE"] = "profil",
        });
        using var client = servers.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        for (var i = 0; i < 4 * servers.Servers.Count; i++)
            Assert.Equal(HttpStatusCode.OK, await Status(client, Reads[0]));
        Assert.Equal(HttpStatusCode.Created, (await Save(client)).StatusCode);

        _server.Stop();
        for (var i = 0; i < 2 * servers.Servers.Count; i++)
        {
            foreach (var path in Reads)
                Assert.True(await Status(client, path) == HttpStatusCode.OK, path);
            using var answer = await Save(client);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        _server.Resume();
        NpgsqlConnection.ClearAllPools();
        for (var tries = 0; (await Save(client)).StatusCode != HttpStatusCode.Created; tries++)
        {
            Assert.True(tries < 300, "Nothing can be saved although the database is back.");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _server.Dispose();
        _package.Dispose();
        _folder.Dispose();
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> Save(HttpClient client)
    {
        using var body = new StringContent(
            $$"""
            { "id": "m{{++_saved}}", "name": "M", "units": { "areas": { "level": "deso", "codes": ["9901A0010"] } },
              "firstYear": 2026, "lastYear": 2026, "fullTimeHours": 1700, "lines": [{ "title": "A", "amount": 1000 }] }
            """,
            Encoding.UTF8, "application/json");
        return await client.PostAsync("/api/v1/costs", body, TestContext.Current.CancellationToken);
    }
}
