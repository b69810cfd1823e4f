using System.Net;
using Npgsql;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;
using Omradesprofiler.Tests.Store;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>Keys of programs: told once, kept as hashes, and gone when they are revoked or have expired.</summary>
public sealed class KeyTests : IDisposable
{
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    private readonly OwnPackage _package = new();

    [Fact]
    public async Task A_key_works_under_both_headers_until_it_is_revoked()
    {
        await using var server = await OwnServer.Start(_package);
        var journal = new KeyJournal(server.Workspace, TimeProvider.System);
        var (key, saved) = KeyRing.Create(journal, Role.Analyst, ["99"], "Power BI", ADay);
        Assert.Equal(HttpStatusCode.OK, await Ask(server, "Authorization", $"Bearer {key}"));
        Assert.Equal(HttpStatusCode.OK, await Ask(server, "X-Api-Key", key));
        Assert.True(journal.Revoke(saved.Id));
        Assert.False(journal.Revoke(saved.Id));
        for (var tries = 0; await Ask(server, "X-Api-Key", key) != HttpStatusCode.Unauthorized; tries++)
        {
            Assert.True(tries < 200, "The key still works.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("omr_")]
    [InlineData("omr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    [InlineData("abc")]
    public async Task What_is_no_key_is_refused_also_where_nothing_needed_to_be_shown(string key)
    {
        await using var server = await OwnServer.Start(_package);
        _ = KeyRing.Create(
            new KeyJournal(server.Workspace, TimeProvider.System), Role.Administrator, [], "annan", ADay);
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(server, "X-Api-Key", key));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(server, "Authorization", $"Bearer {key}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(server, "Authorization", "Basic YTpi"));
    }

    [Fact]
    public void A_key_expires()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTime();
        var journal = new KeyJournal(new Workspace(folder.Path, time), time);
        var ring = new KeyRing(journal, time);
        var key = KeyRing.Create(journal, Role.Editor, ["03"], "prov", ADay).Key;
        var viewer = ring.Find(key)!;
        Assert.Equal((Role.Editor, "internal-03"), (viewer.Role, viewer.Scope.Slug));
        time.Move(ADay - TimeSpan.FromSeconds(1));
        Assert.NotNull(ring.Find(key));
        time.Move(TimeSpan.FromSeconds(1));
        Assert.Null(ring.Find(key));
    }

    [Fact]
    public async Task A_journal_that_hangs_holds_nobody_for_long_whose_key_is_known()
    {
        using var place = new DatabasePlace();
        var journal = new KeyJournal(new Workspace(place.Place, TimeProvider.System), TimeProvider.System);
        var time = new ManualTime();
        var ring = new KeyRing(journal, time);
        var key = KeyRing.Create(journal, Role.Reader, [], "prov", ADay).Key;
        Assert.NotNull(ring.Find(key));
        await using var other = new NpgsqlConnection(place.Place);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var locked = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand("LOCK TABLE journal.entry", other))
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        time.Move(TimeSpan.FromMilliseconds(600)); // known keys are trusted for half a second
        Task<Viewer?>[] two = [Task.Run(() => ring.Find(key)), Task.Run(() => ring.Find(key))];
        var first = await Task.WhenAny(two).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.NotNull(await first);
        Assert.NotEqual(two[0].IsCompleted, two[1].IsCompleted);
        await locked.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.All(await Task.WhenAll(two), Assert.NotNull);
    }

    [Fact]
    public void The_journal_holds_the_hash_and_never_the_key()
    {
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Path, TimeProvider.System);
        var journal = new KeyJournal(workspace, TimeProvider.System);
        var keys = Enumerable.Range(0, 20)
            .Select(_ => KeyRing.Create(journal, Role.Reader, [], "prov", ADay).Key).ToList();
        Assert.Equal(20, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Equal(KeyRing.Prefix.Length + 43, key.Length));
        var file = System.Text.Encoding.Latin1.GetString(
            File.ReadAllBytes(Path.Combine(workspace.Place, "journal.db")));
        Assert.All(keys, key => Assert.DoesNotContain(key[..12], file, StringComparison.Ordinal));
        Assert.All(journal.List(), saved => Assert.Equal(64, saved.Hash.Length));
        Assert.Equal(keys.Select(key => key[^4..]), journal.List().Select(saved => saved.LastSigns));
    }

    [Fact]
    public void The_commands_make_list_and_revoke()
    {
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        _package.Import(workspace);
        var (made, key, told) = CommandLineTests.Run(
        [
            "keys", "create", "--role", "analyst", "--region", "03,07", "--name", "Power BI", "--days", "90",
            "--workspace", workspace.Place,
        ]);
        Assert.True(made == 0, told);
        Assert.StartsWith(KeyRing.Prefix, key, StringComparison.Ordinal);
        var (listed, list, _) = CommandLineTests.Run(["keys", "list", "--workspace", workspace.Place]);
        Assert.Equal(0, listed);
        Assert.Contains($"…{key.Trim()[^4..]}  analyst 03,07  gäller till", list, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Trim(), list, StringComparison.Ordinal);
        var number = list.Split(' ')[0];
        Assert.Equal(0, CommandLineTests.Run(["keys", "revoke", number, "--workspace", workspace.Place]).Code);
        Assert.Equal(1, CommandLineTests.Run(["keys", "revoke", number, "--workspace", workspace.Place]).Code);
        Assert.Contains(
            "återkallad", CommandLineTests.Run(["keys", "list", "--workspace", workspace.Place]).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "keys create --role chef --name a --days 1", "--role")]
    [InlineData(2, "keys create --role reader --name a --days 0", "--days")]
    [InlineData(1, "keys create --role analyst --name a --days 1", "Ange länskod")]
    [InlineData(1, "keys create --role analyst --region Uppsala --name a --days 1", "ingen länskod")]
    public void What_can_not_be_made_is_told(int code, string command, string message)
    {
        var (ended, _, errors) = CommandLineTests.Run([.. command.Split(' '), "--workspace", "/finns/inte"]);
        Assert.Equal(code, ended);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    public void Dispose() => _package.Dispose();

    private static async Task<HttpStatusCode> Ask(OwnServer server, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/snapshot");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await server.Send(request);
        return response.StatusCode;
    }
}
