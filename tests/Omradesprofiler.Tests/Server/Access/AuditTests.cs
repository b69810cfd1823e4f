using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>Every write is told of, and every one that was refused, and nothing that was sent.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private const string Secret = "hemligt-98765";

    private readonly OwnPackage _package = new();
    private OwnServer _server = null!;
    private AuditJournal _audit = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await OwnServer.Start(_package);
        _audit = new AuditJournal(_server.Workspace, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _package.Dispose();
    }

    [Fact]
    public async Task Who_what_and_how_it_went_are_told_and_reading_is_not()
    {
        var keys = new KeyJournal(_server.Workspace, TimeProvider.System);
        var (key, saved) = KeyRing.Create(keys, Role.Reader, [], "prov", TimeSpan.FromDays(1));
        await Post("/api/v1/jobs/41/cancel");
        await Post("/api/v1/jobs/42/cancel", ("X-Api-Key", key));
        await Post("/api/v1/jobs/43/cancel", ("X-Api-Key", "omr_" + Secret));
        await Post("/api/v1/jobs/44/cancel", ("Sec-Fetch-Site", "cross-site"));
        await Post("/finns/inte");
        await _server.Get("/api/v1/jobs/45");
        var entries = await Entries(5);
        Assert.Equal(
        [
            ("lokal", "administrator", "POST /api/v1/jobs/{id}/cancel", "id=41", 404),
            ($"nyckel {saved.Id}", "reader", "POST /api/v1/jobs/{id}/cancel", "id=42", 403),
            ("anonym", "anyone", "POST /api/v1/jobs/{id}/cancel", "id=43", 401),
            ("lokal", "administrator", "POST /api/v1/jobs/{id}/cancel", "id=44", 403),
            ("lokal", "administrator", "okänd adress", null, 405),
        ],
            entries.Select(one => one.Record)
                .Select(one => (one.By, one.Role, one.What, one.Target, one.Status)));
        Assert.All(entries, one => Assert.Contains("127.0.0.1", one.Record.From, StringComparison.Ordinal));
        var told = await _server.Json("/api/v1/audit");
        Assert.Equal("okänd adress", told.List("entries").First().Text("what"));
        Assert.Equal(JsonValueKind.Null, told.GetProperty("before").ValueKind);
    }

    [Fact]
    public async Task The_log_is_read_to_its_end_a_thousand_at_a_time()
    {
        const int Many = 2345;
        Fill(Many);
        var (read, pages, query) = (new List<string>(), 0, "");
        for (var isMore = true; isMore; pages++)
        {
            var told = await _server.Json($"/api/v1/audit{query}");
            read.AddRange(told.List("entries").Select(entry => entry.Text("what")));
            isMore = told.GetProperty("before").ValueKind == JsonValueKind.Number;
            query = isMore ? $"?before={told.GetProperty("before").GetInt64()}" : "";
        }

        Assert.Equal(Enumerable.Range(1, Many).Reverse().Where(i => i % 2 == 1).Select(i => $"rad {i}"), read);
        Assert.Equal(2, pages);
        foreach (var wrong in new[] { "0", "-1", "x", "99999999999999999999" })
        {
            using var refused = await _server.Get($"/api/v1/audit?before={wrong}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public void Commands_that_change_something_are_told_of_with_who_ran_them_and_without_secrets()
    {
        var place = _server.Workspace.Place;
        var id = _server.Id.Value;
        var key = CommandLineTests.Run(
        [
            "keys", "create", "--role", "reader", "--name", Secret, "--days", "1", "--workspace", place,
        ]).Output.Trim();
        var number = new KeyJournal(_server.Workspace, TimeProvider.System).List().Single().Id;
        CommandLineTests.Run(["keys", "revoke", $"{number}", "--workspace", place]);
        CommandLineTests.Run(["keys", "revoke", $"{number}", "--workspace", place]);
        CommandLineTests.Run(["keys", "list", "--workspace", place]);
        CommandLineTests.Run(["import", $"/{Secret}/finns.json", "--from", $"/{Secret}", "--workspace", place]);
        CommandLineTests.Run(["rollback", "0123456789abcdef", "--why", Secret, "--workspace", place]);
        CommandLineTests.Run(["prune", "--keep", "3", "--workspace", place, "--dry-run"]);
        CommandLineTests.Run(["prune", "--keep", "3", "--workspace", place]);
        using var copy = new TemporaryFolder();
        CommandLineTests.Run(["backup", "--to", Path.Combine(copy.Path, Secret), "--workspace", place]);
        CommandLineTests.Run(["withdraw", id, "--why", "Fel", "--workspace", place]);
        var entries = _audit.ListNewest(100).Reverse().Select(entry => entry.Record).ToList();
        Assert.Equal(
        [
            ("keys create", $"key={number}, role=reader", 0), ("keys revoke", $"key={number}", 0),
            ("keys revoke", $"key={number}", 1), ("import", null, 1), ("rollback", "snapshot=0123456789abcdef", 1),
            ("prune", "keep=3, removed=0", 0), ("backup", "snapshots=1", 0),
            ("withdraw", $"snapshot={id}", 0),
        ],
            entries.Select(one => (one.What, one.Target, one.Status)));
        Assert.All(entries, one => Assert.Equal(
            (Environment.UserName, "cli", Environment.MachineName), (one.By, one.Role, one.From)));
        var log = JsonSerializer.Serialize(entries);
        Assert.DoesNotContain(Secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain(key[..12], log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_makes_a_workspace_is_told_of_and_one_that_fails_makes_none()
    {
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "ny");
        Assert.Equal(1, CommandLineTests.Run(
            ["import", "/finns/inte.json", "--from", folder.Path, "--workspace", place]).Code);
        Assert.False(Directory.Exists(place));
        var recipe = folder.File("recipe.json", _package.RecipeText);
        var (code, _, errors) = CommandLineTests.Run(
            ["import", recipe, "--from", _package.Folder, "--workspace", place]);
        Assert.True(code == 0, errors);
        var workspace = new Workspace(place, TimeProvider.System);
        var told = Assert.Single(new AuditJournal(workspace, TimeProvider.System).ListNewest(10)).Record;
        Assert.Equal(
            ("import", $"snapshot={workspace.RequireCurrent()}", 0), (told.What, told.Target, told.Status));
    }

    [Fact]
    public async Task Nothing_that_was_sent_is_told_in_the_log_or_in_the_journal()
    {
        var before = Console.Out;
        await using var log = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(log));
        try
        {
            await using var server = await OwnServer.Over(_server.Workspace);
            foreach (var kind in new[] { "indices", "sitings", "costs", "interventions" })
            {
                var path = $"/api/v1/{kind}";
                using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}?q={Secret}");
                request.Headers.Add("X-Api-Key", "omr_" + Secret);
                request.Content = new StringContent($$"""{"id":"{{Secret}}"}""", Encoding.UTF8, "application/json");
                using var refused = await server.Send(request);
                Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
                using var bad = new HttpRequestMessage(HttpMethod.Post, path);
                bad.Content = new StringContent(
                    $$"""{"fel":"{{Secret}}","tal":98765""", Encoding.UTF8, "application/json");
                using var told = await server.Send(bad);
                Assert.Equal(HttpStatusCode.BadRequest, told.StatusCode);
            }
        }
        finally
        {
            Console.SetOut(before);
        }

        await Entries(8);
        Assert.DoesNotContain(Secret, log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Secret, JsonSerializer.Serialize(_server.Workspace.Journal.List()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_can_not_fill_the_disk_and_the_next_entry_says_how_many_there_were()
    {
        const int Many = 150;
        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ =>
            Post("/api/v1/jobs/1/cancel", ("Sec-Fetch-Site", "cross-site"))));
        var entries = _audit.ListNewest(1000);
        Assert.InRange(entries.Count, 60, Many - 1);
        Assert.Contains(_server.Workspace.Journal.List(), entry => entry.Kind == AuditJournal.Kind);
        for (var tries = 0; _audit.ListNewest(1000).Sum(one => one.Record.Unwritten) == 0; tries++)
        {
            Assert.True(tries < 600, "Nothing says how many were left out.");
            await Post("/api/v1/indices", ("Sec-Fetch-Site", "same-origin"), Index); // may be asked to wait
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Every second entry is of the log.</summary>
    private void Fill(int many)
    {
        using var journal = new SqliteConnection(
            $"Data Source={Path.Combine(_server.Workspace.Place, "journal.db")};Pooling=False");
        journal.Open();
        using var transaction = journal.BeginTransaction();
        for (var i = 1; i <= many; i++)
        {
            using var command = journal.CreateCommand();
            command.CommandText =
                "INSERT INTO entry (at, kind, snapshot, body) VALUES ('2026-01-02T08:00:00Z', @kind, '', @body)";
            command.Parameters.AddWithValue("@kind", i % 2 == 0 ? "annat" : AuditJournal.Kind);
            command.Parameters.AddWithValue(
                "@body", JsonSerializer.Serialize(new AuditRecord("prov", "cli", $"rad {i}", null, 0, null)));
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private const string Index =
        """{"id":"prov","title":"Prov","parts":[{"indicator":"diabetes","weight":1}]}""";

    private async Task<IReadOnlyList<AuditEntry>> Entries(int count)
    {
        for (var tries = 0; _audit.ListNewest(1000).Count < count; tries++)
        {
            Assert.True(tries < 1200, $"{_audit.ListNewest(1000).Count} entries, not {count}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return [.. _audit.ListNewest(1000).Reverse()];
    }

    private async Task<HttpStatusCode> Post(string path, (string Name, string Value)? header = null, string body = "{}")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (header is { } given)
            request.Headers.Add(given.Name, given.Value);
        using var response = await _server.Send(request);
        return response.StatusCode;
    }
}
