using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Store;

namespace Omradesprofiler.Tests.Server;

/// <summary>A copy of the database (hot standby) that has stopped to follow while the primary goes on.</summary>
public sealed class LaggingCopyTests : IDisposable
{
    private const string Values = "/api/v1/indicators/folkmangd/values?level=deso";
    private const string Pause = "SELECT pg_wal_replay_pause()";
    private const string Resume = "SELECT pg_wal_replay_resume()";

    private readonly PostgresServer _primary = PostgresServer.StartOwn();
    private readonly PostgresServer _copy;
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _place;
    private readonly string _database;
    private readonly Workspace _workspace;

    public LaggingCopyTests()
    {
        _place = _primary.CreateDatabase();
        _database = new NpgsqlConnectionStringBuilder(_place).Database!;
        _workspace = new Workspace(_place, TimeProvider.System);
        Import(1200);
        _copy = _primary.StartStandby();
    }

    [Fact]
    public async Task The_old_snapshot_is_answered_whole_until_the_copy_follows_again()
    {
        var first = _workspace.RequireCurrent();
        await using var app = await StartAsync(_copy.ConnectionTo(_database));
        var before = await TextAsync(app, Values);
        _copy.Execute(_database, Pause);
        var second = Import(1300);
        _workspace.Journal.Append(new JournalEntry(DateTimeOffset.UnixEpoch, WorkspaceDecisions.Kind, second.Value, "{}"));
        var third = Import(1400);
        _workspace.Withdraw(first, "Prov");
        using (var held = _workspace.Hold(TimeSpan.Zero))
            _workspace.Rollback(held, second, "Prov");
        _copy.WaitToReceive(_primary, _database);

        await using (var later = await StartAsync(_copy.ConnectionTo(_database)))
            Assert.Equal(before, await TextAsync(later, Values));
        for (var i = 0; i < 3; i++)
        {
            Refresh(app);
            Assert.Equal(before, await TextAsync(app, Values));
            Assert.Contains(first.Value, await TextAsync(app, "/health/ready"), StringComparison.Ordinal);
        }

        StoreChecks.IsWhole(_copy.ConnectionTo(_database));
        Assert.Equal([first], Seen().PlanPruning(9).Kept.Select(one => one.Id));

        _copy.Execute(_database, Resume);
        _copy.WaitFor(_primary, _database);
        Refresh(app);
        Assert.Contains("1300", await TextAsync(app, Values), StringComparison.Ordinal);
        Assert.Equal(second, Seen().FindCurrent());
        Assert.Equal([first], Seen().ListWithdrawn());
        Assert.Contains(third, Seen().PlanPruning(9).Kept.Select(one => one.Id));
        StoreChecks.IsWhole(_copy.ConnectionTo(_database));
    }

    [Fact]
    public async Task What_a_server_knew_as_withdrawn_or_revoked_does_not_come_back_from_a_copy_that_lags()
    {
        var keys = new KeyJournal(_workspace, TimeProvider.System);
        var (key, saved) = KeyRing.Create(keys, Role.Administrator, [], "Prov", TimeSpan.FromDays(1));
        _copy.WaitFor(_primary, _database);
        _copy.Execute(_database, Pause);
        var settings = new NpgsqlConnectionStringBuilder(_place)
        {
            Host = $"127.0.0.1:{_primary.Port},127.0.0.1:{_copy.Port}",
        };
        await using var app = await StartAsync(settings.ToString());
        var ring = app.Services.GetRequiredService<KeyRing>();
        Assert.NotNull(ring.Find(key));
        _workspace.Withdraw(_workspace.RequireCurrent(), "Prov");
        keys.Revoke(saved.Id);
        Refresh(app);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(app, Values));
        while (ring.Find(key) is not null)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        _primary.Stop();
        NpgsqlConnection.ClearAllPools();
        var seen = new Workspace(settings.ToString(), TimeProvider.System);
        Assert.Empty(seen.ListWithdrawn()); // it is the copy that answers now
        var refreshed = 0;
        for (var tries = 0; refreshed < 3; tries++)
        {
            Assert.True(tries < 300, "The copy does not answer.");
            refreshed += TryRefresh(app) ? 1 : 0;
            Assert.Equal(HttpStatusCode.Gone, await StatusAsync(app, Values));
            Assert.Null(ring.Find(key));
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _copy.Dispose();
        _primary.Dispose();
        _package.Dispose();
        _folder.Dispose();
    }

    private Workspace Seen() => new(_copy.ConnectionTo(_database), TimeProvider.System);

    private SnapshotId Import(int people)
    {
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;2024;{people}\n9901C1010;2024;900\n");
        return new ImportRunner(_workspace).Run(_folder.File("test.json", _package.RecipeText), _package.Folder)
            .Snapshot.Id;
    }

    /// <summary>What a server does by itself once a second.</summary>
    private static void Refresh(WebApplication app) => app.Services.GetRequiredService<SnapshotHolder>().Refresh();

    /// <summary>The same, where the database may just have gone away.</summary>
    private static bool TryRefresh(WebApplication app)
    {
        try
        {
            Refresh(app);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static async Task<WebApplication> StartAsync(string place)
    {
        var app = WebServer.Build(
            new ServerOptions(place, "http://127.0.0.1:0"), new Workspace(place, TimeProvider.System));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<string> TextAsync(WebApplication app, string path)
    {
        using var client = LocalClient.To(app.Urls.First());
        return await client.GetStringAsync(path, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> StatusAsync(WebApplication app, string path)
    {
        using var client = LocalClient.To(app.Urls.First());
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
