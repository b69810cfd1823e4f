using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Revisions;
using Omradesprofiler.Server.Commands;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>What the publisher changes is told in words and numbers before anybody sees it.</summary>
public sealed class RefreshTests(FetchedCounty fetched) : IClassFixture<FetchedCounty>
{
    private const string Largest = "2021A0010_DeSO2025|totalt|1+2|000007Y7|2024";
    private const string Smaller = "2021A0010_DeSO2025|65-69|1+2|000007Y7|2024";

    [Fact]
    public async Task Nothing_changed_is_said_and_nothing_is_published()
    {
        using var county = new RefreshedCounty(fetched);
        var result = await county.RefreshAsync(publish: true);
        Assert.True(result.Revision.IsEmpty);
        Assert.False(result.Published);
        Assert.Equal(["Ingenting är ändrat."], RevisionText.LinesOf(result.Revision));
        Assert.Equal(county.First, county.Workspace.FindCurrent());
    }

    [Fact]
    public async Task Revised_numbers_are_counted_with_the_largest_and_published_when_asked_for()
    {
        using var county = new RefreshedCounty(fetched);
        county.Table.Revised[Largest] = 1455;
        county.Table.Revised[Smaller] = 88;
        var told = await county.RefreshAsync(publish: false);
        Assert.False(told.Published);
        Assert.Equal(county.First, county.Workspace.FindCurrent());

        var measure = Assert.Single(told.Revision.Measures);
        Assert.Equal((2, 0, 0), (measure.Revised, measure.Added, measure.Lost));
        Assert.Equal(
            ("2021A0010", 1402.0, 1455.0),
            (measure.Largest!.Area, measure.Largest.Before, measure.Largest.After));
        var text = string.Join('\n', RevisionText.LinesOf(told.Revision)).Replace('\u00A0', ' ');
        Assert.Contains("2 värden reviderade, största i 2021A0010 (2024): 1 402 → 1 455 (+3,8 %)", text);
        Assert.Contains("Gränser oförändrade.", text);
        Assert.Contains("Definitioner oförändrade.", text);
        using var json = JsonDocument.Parse(RevisionFiles.Of(told.Revision, told.Broken, "json"));
        Assert.Equal(2, json.RootElement.GetProperty("measures")[0].GetProperty("revised").GetInt32());
        Assert.Contains(";2;0;0;", RevisionFiles.Of(told.Revision, told.Broken, "csv"), StringComparison.Ordinal);

        Assert.True((await county.RefreshAsync(publish: true)).Published);
        Assert.NotEqual(county.First, county.Workspace.FindCurrent());
    }

    [Fact]
    public async Task A_definition_that_is_written_anew_is_told()
    {
        using var county = new RefreshedCounty(fetched);
        county.Table.Note = "Uppgifterna avser den 1 januari.";
        var revision = (await county.RefreshAsync(publish: false)).Revision;
        Assert.Empty(revision.Measures);
        Assert.Equal("definition", Assert.Single(revision.Definitions).What);
    }

    [Fact]
    public async Task Values_that_disappear_are_not_published_unless_somebody_accepts_it()
    {
        using var county = new RefreshedCounty(fetched);
        county.Table.Revised[Smaller] = null;
        var stopped = await county.RefreshAsync(publish: true);
        Assert.False(stopped.Published);
        Assert.Equal("1 värde försvinner.", Assert.Single(stopped.Broken));
        Assert.Equal(county.First, county.Workspace.FindCurrent());
        Assert.True((await county.RefreshAsync(publish: true, accept: true)).Published);
    }

    [Fact]
    public async Task People_who_become_far_more_stop_the_publication()
    {
        using var county = new RefreshedCounty(fetched);
        county.Table.Revised[Largest] = 14_020;
        var stopped = await county.RefreshAsync(publish: true);
        Assert.False(stopped.Published);
        Assert.Contains("Folkmängden 2024", Assert.Single(stopped.Broken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_puts_the_earlier_one_in_force_and_the_journal_says_why()
    {
        using var county = new RefreshedCounty(fetched);
        county.Table.Revised[Largest] = 1455;
        await county.RefreshAsync(publish: true);
        var second = county.Workspace.RequireCurrent();
        using (var held = county.Workspace.Hold(TimeSpan.Zero))
            county.Workspace.Rollback(held, county.First, "Fel i källan");
        Assert.Equal(county.First, county.Workspace.FindCurrent());
        foreach (var people in new[] { 1455, 1456 })
        {
            county.Table.Revised[Largest] = people;
            var again = await county.RefreshAsync(publish: true);
            Assert.False(again.Published);
            Assert.Contains("rollback", Assert.Single(again.Broken), StringComparison.Ordinal);
        }

        var entry = Assert.Single(county.Workspace.Journal.List("rollback"));
        Assert.Equal(county.First.Value, entry.Snapshot);
        Assert.Contains("Fel i källan", JsonDocument.Parse(entry.Body).RootElement.GetProperty("Why").GetString());

        county.Workspace.Withdraw(second, "Prov");
        using (var held = county.Workspace.Hold(TimeSpan.Zero))
        {
            Assert.Equal("withdrawn-snapshot", Refusal(county.Workspace, held, second));
            Assert.Equal("already-in-force", Refusal(county.Workspace, held, county.First));
            Assert.Equal(
                "missing-snapshot", Refusal(county.Workspace, held, SnapshotId.Parse("0123456789abcdef")));
        }

        Assert.Equal(county.First, county.Workspace.FindCurrent());
    }

    [Fact]
    public async Task Day_after_day_it_is_asked_again_and_a_day_on_which_the_service_is_down_is_outlived()
    {
        using var county = new RefreshedCounty(fetched);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        county.RefuseFor(calls: 30);
        county.Change(Largest, 1455);
        var wish = new RefreshWish(true, false, "text", county.ReportFile, TimeSpan.FromHours(24));
        var running = Task.Run(() => RefreshCommand.RunAsync(county.Options, wish, stop.Token), stop.Token);
        while (county.Workspace.FindCurrent() == county.First && !running.IsCompleted
            && county.Waited < TimeSpan.FromDays(10))
            await Task.Delay(50, stop.Token);
        await stop.CancelAsync();
        Assert.NotEqual(county.First, county.Workspace.FindCurrent());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.True(county.Waited > TimeSpan.FromHours(24));
        var ended = county.Workspace.Journal.List("refresh");
        Assert.Contains("Failed", ended[0].Body, StringComparison.Ordinal);
        Assert.Contains(ended, entry => entry.Body.Contains("Done", StringComparison.Ordinal));
        Assert.Empty(county.Troubles);
    }

    private static string Refusal(Workspace workspace, WorkspaceLock held, SnapshotId id) =>
        Assert.Throws<DataException>(() => workspace.Rollback(held, id, "Prov")).Finding.Code;
}

/// <summary>Dalarna, fetched and imported once for tests that refresh a copy.</summary>
public sealed class FetchedCounty : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal StandInServer Server { get; private set; } = null!;

    /// <summary>The first snapshot.</summary>
    internal SnapshotId First { get; private set; }

    private string Made => _folder.Folder("made");

    private string Answers => _folder.Folder("answers");

    public async ValueTask InitializeAsync()
    {
        Server = await StandInServer.StartAsync();
        var fetched = await Server.FetchAsync();
        First = new ImportRunner(new Workspace(Made, TimeProvider.System))
            .Run(fetched.RecipePath, fetched.Folder).Snapshot.Id;
        TemporaryFolder.Copy(Server.Folder, Answers);
    }

    /// <summary>The publisher and what was fetched as they were at first, and the first import in a folder.</summary>
    internal void Restore(string folder)
    {
        Server.Tables.Tables[0] = StandInServer.Population();
        Server.Tables.Troubles.Clear();
        Directory.Delete(Server.Folder, recursive: true);
        TemporaryFolder.Copy(Answers, Server.Folder);
        TemporaryFolder.Copy(Made, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>A county that was fetched and imported, to be refreshed by one test.</summary>
internal sealed class RefreshedCounty : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StandInServer _server;
    private readonly TimeSpan _waitedBefore;

    public RefreshedCounty(FetchedCounty fetched)
    {
        (_server, First) = (fetched.Server, fetched.First);
        _waitedBefore = _server.Time.Waited;
        fetched.Restore(_folder.Folder("workspace"));
        Workspace = new Workspace(_folder.Folder("workspace"), TimeProvider.System);
    }

    public Workspace Workspace { get; }

    public StandInTable Table => _server.Tables.Tables[0];

    public Queue<Trouble> Troubles => _server.Tables.Troubles;

    public TimeSpan Waited => _server.Time.Waited - _waitedBefore;

    public string ReportFile => _folder.File("report.txt", "");

    /// <summary>As the command has them.</summary>
    public FetchOptions Options => new(
        _server.Folder, null, Workspace.Place, false, null, null, [$"scb={_server.Address}"])
    {
        Time = _server.Time,
    };

    /// <summary>The first snapshot.</summary>
    public SnapshotId First { get; }

    /// <summary>The service is down for so many calls.</summary>
    public void RefuseFor(int calls)
    {
        for (var i = 0; i < calls; i++)
            Troubles.Enqueue(Trouble.ServerError);
    }

    /// <summary>The publisher revises a number.</summary>
    public void Change(string cell, double value)
    {
        Table.Revised[cell] = value;
        Table.Updated = "2026-06-01T07:00:00Z";
    }

    public async Task<RefreshResult> RefreshAsync(bool publish, bool accept = false)
    {
        Table.Updated = $"2026-05-{Workspace.Journal.LastId + 1:00}T07:00:00Z";
        var runner = new RefreshRunner(Workspace, new PublicationRules());
        var fetched = await _server.FetchAsync(runner.RequestInForce());
        return runner.Run(fetched, (publish, accept), null, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();
}
