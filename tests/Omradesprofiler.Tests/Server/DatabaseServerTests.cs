using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Store;

namespace Omradesprofiler.Tests.Server;

/// <summary>The real program over a database that comes and goes.</summary>
public sealed class DatabaseServerTests : IDisposable
{
    private const string Costs =
        """
        {"id":"m","name":"M","units":{"areas":{"level":"deso","codes":["9901A0010"]}},"firstYear":2026,"lastYear":2026,"fullTimeHours":1700,
        "lines":[{"title":"A","amount":1000}]}
        """;

    private readonly PostgresServer _server = PostgresServer.StartOwn();
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _place;

    public DatabaseServerTests()
    {
        _place = _server.CreateDatabase();
        Import(1200);
    }

    [Fact]
    public async Task All_servers_show_a_new_snapshot_soon_after_it_is_published()
    {
        await using var one = await Start(_place);
        await using var two = await Start(_place);
        var id = Import(1300);
        foreach (var app in new[] { one, two })
            await Until(async client => (await Read(client, "/health/ready")).GetProperty("snapshot").GetString() == id, app);
    }

    [Fact]
    public async Task While_the_database_is_away_answers_are_given_from_memory_and_the_state_is_told()
    {
        await using var app = await Start(_place);
        var before = await Text(app, "/api/v1/indicators/folkmangd/values?level=deso");
        var indices = await Text(app, "/api/v1/indices");
        _server.Stop();
        await Until(async client => (await Read(client, "/health/ready")).GetProperty("status").GetString() == "degraded", app);
        using var client = ClientOf(app);
        var reason = Assert.Single((await Read(client, "/health")).List("reasons")).GetString()!;
        Assert.Contains("ges ur minnet", reason, StringComparison.Ordinal);
        Assert.DoesNotContain($"{_server.Port}", reason, StringComparison.Ordinal);
        Assert.Equal(before, await Text(app, "/api/v1/indicators/folkmangd/values?level=deso"));
        Assert.Equal(indices, await Text(app, "/api/v1/indices"));
        var saved = await client.PostAsync(
            "/api/v1/costs", new StringContent(Costs, Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, saved.StatusCode);
        _server.Resume();
        NpgsqlConnection.ClearAllPools();
        await Until(async http => (await Read(http, "/health/ready")).GetProperty("status").GetString() == "ready", app);
        Assert.Empty((await Read(client, "/health")).List("reasons"));
        var id = Import(1400);
        await Until(async http => (await Read(http, "/health/ready")).GetProperty("snapshot").GetString() == id, app);
    }

    [Fact]
    public async Task A_server_over_a_copy_that_can_only_be_read_answers_and_follows()
    {
        using var standby = _server.StartStandby();
        var settings = new NpgsqlConnectionStringBuilder(_place) { Port = standby.Port };
        await using var app = await Start(settings.ToString());
        var id = Import(1500);
        await Until(async client => (await Read(client, "/health/ready")).GetProperty("snapshot").GetString() == id, app);
        using var client = ClientOf(app);
        var saved = await client.PostAsync(
            "/api/v1/costs", new StringContent(Costs, Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, saved.StatusCode);
        Assert.Equal("application/problem+json", saved.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void With_a_copy_beside_it_a_database_that_is_away_can_still_be_read()
    {
        using var standby = _server.StartStandby();
        var settings = new NpgsqlConnectionStringBuilder(_place)
        {
            Host = $"127.0.0.1:{_server.Port},127.0.0.1:{standby.Port}",
        };
        var workspace = new Workspace(settings.ToString(), TimeProvider.System);
        workspace.Journal.Append(new JournalEntry(DateTimeOffset.UnixEpoch, "index", "s", "{}"));
        var (current, entries) = (workspace.RequireCurrent(), workspace.Journal.List());
        standby.WaitFor(_server, new NpgsqlConnectionStringBuilder(_place).Database!);
        _server.Stop();
        NpgsqlConnection.ClearAllPools();
        Assert.Equal(current, workspace.Read(workspace.RequireCurrent()).Id);
        Assert.Equal(entries, workspace.Journal.List());
        Assert.ThrowsAny<DbException>(() => workspace.Journal.Append(
            new JournalEntry(DateTimeOffset.UnixEpoch, "index", "s", "{}")));
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _server.Dispose();
        _package.Dispose();
        _folder.Dispose();
    }

    private string Import(int people)
    {
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;2024;{people}\n9901C1010;2024;900\n");
        return new ImportRunner(new Workspace(_place, TimeProvider.System))
            .Run(_folder.File("test.json", _package.RecipeText), _package.Folder).Snapshot.Id.Value;
    }

    private static async Task<WebApplication> Start(string place)
    {
        var app = WebServer.Build(
            new ServerOptions(place, "http://127.0.0.1:0"), new Workspace(place, TimeProvider.System));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static HttpClient ClientOf(WebApplication app) => LocalClient.To(app.Urls.First());

    private static async Task<string> Text(WebApplication app, string path)
    {
        using var client = ClientOf(app);
        return await client.GetStringAsync(path, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> Read(HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    /// <summary>Waits as long as a slow machine may need; fails with what was seen last.</summary>
    private static async Task Until(Func<HttpClient, Task<bool>> isSo, WebApplication app)
    {
        using var client = ClientOf(app);
        for (var i = 0; i < 300; i++)
        {
            if (await isSo(client))
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail(await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }
}
