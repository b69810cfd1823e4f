using System.Net;
using System.Text;
using System.Text.Json;
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
        var told = await _server.Json($"/api/v1/audit?after={entries[2].Id}");
        Assert.Equal(2, told.Number("total"));
        Assert.Equal("okänd adress", told.List("entries").First().Text("what"));
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
        var entries = _audit.List();
        Assert.InRange(entries.Count, 60, 100);
        Assert.Contains(_server.Workspace.Journal.List(), entry => entry.Kind == AuditJournal.Kind);
        for (var tries = 0; _audit.List().Sum(one => one.Record.Unwritten) == 0; tries++)
        {
            Assert.True(tries < 100, "Nothing says how many were left out.");
            await Post("/api/v1/indices", ("Sec-Fetch-Site", "same-origin"), Index); // may be asked to wait
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private const string Index =
        """{"id":"prov","title":"Prov","parts":[{"indicator":"diabetes","weight":1}]}""";

    private async Task<IReadOnlyList<AuditEntry>> Entries(int count)
    {
        for (var tries = 0; _audit.List().Count < count; tries++)
        {
            Assert.True(tries < 100, $"{_audit.List().Count} entries, not {count}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return _audit.List();
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
