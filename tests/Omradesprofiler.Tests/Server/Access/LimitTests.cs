using System.Net;
using System.Net.Sockets;
using System.Text;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>One client is answered so much and no more, and is told when to come back.</summary>
public sealed class LimitTests : IDisposable
{
    /// <summary>Who is never refused is asked no longer: a slow machine asks little more than once a second.</summary>
    private const int Most = 50;

    private readonly OwnPackage _package = new();

    [Fact]
    public async Task Each_bucket_and_each_client_counts_by_itself()
    {
        await using var server = await Start(new LimitOptions(new Bucket(40, 1), new Bucket(5, 1), new Bucket(2, 1)));
        var key = KeyRing.Create(
            new KeyJournal(server.Workspace, TimeProvider.System), Role.Reader, [], "prov", TimeSpan.FromDays(1)).Key;
        Assert.InRange(
            await AnsweredBefore429(server, () => new HttpRequestMessage(HttpMethod.Get, "/api/v1/areas?level=county")),
            5, Most);
        const string Cheap = "/api/v1/care-funding/simulations";
        Assert.InRange(
            await AnsweredBefore429(server, () => new HttpRequestMessage(HttpMethod.Post, Cheap)
            {
                Content = new StringContent("{}", Encoding.UTF8, "application/json"),
            }),
            2, Most);
        Assert.All(
            await Ask(server, 20, () => new HttpRequestMessage(HttpMethod.Get, "/tiles/deso.json")),
            one => Assert.Equal(HttpStatusCode.OK, one));
        var another = await Ask(server, 1, () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/areas?level=county");
            request.Headers.Add("X-Api-Key", key);
            return request;
        });
        Assert.Equal([HttpStatusCode.OK], another);
    }

    [Fact]
    public async Task Who_comes_too_often_is_told_when_to_come_back()
    {
        await using var server = await Start(new LimitOptions(Reading: new Bucket(1, 1)));
        for (var tries = 0; tries < Most; tries++)
        {
            using var response = await server.Get("/api/v1/snapshot");
            if (response.StatusCode == HttpStatusCode.OK)
                continue;
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            return;
        }

        Assert.Fail("Nobody was refused.");
    }

    [Fact]
    public async Task Tiles_that_are_held_in_memory_count_too()
    {
        await using var server = await Start(new LimitOptions(Tiles: new Bucket(3, 1)));
        using var first = await server.Get("/tiles/deso.json");
        var template = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/tiles/", template, StringComparison.Ordinal);
        var geometry = template.Split("/tiles/")[1].Split('/')[0];
        await AnsweredBefore429(server, () => new HttpRequestMessage(
            HttpMethod.Get, $"/tiles/{geometry}/webmercator/deso-2025/0/0/0.mvt"));
    }

    [Fact]
    public async Task What_is_made_or_fetched_for_who_asks_counts_as_reading()
    {
        await using var server = await Start(new LimitOptions(new Bucket(1000, 1000), new Bucket(1, 1)));
        var keys = new KeyJournal(server.Workspace, TimeProvider.System);
        foreach (var (path, isReading) in new[]
        {
            ("/tiles/deso.json", false), ("/tiles/deso/0/0/0.mvt", false), ("/tiles/style.json", false),
            ("/tiles/SNAPSHOT/webmercator/county/0/0/0.mvt?indicators=diabetes", true),
            ("/Tiles/SNAPSHOT/webmercator/county/0/0/0.mvt?indicators=diabetes", true),
            ("/tiles/background/0/0/0", true), ("/ogc/collections", true), ("/dcat", true), ("/status", true),
            ("/api/v1/snapshot", true), ("/API/v1/snapshot", true),
        })
        {
            // Each by a key, and so a bucket, of its own.
            var key = KeyRing.Create(keys, Role.Administrator, [], path, TimeSpan.FromDays(1)).Key;
            var address = path.Replace("SNAPSHOT", server.Id.Value, StringComparison.Ordinal);
            HttpRequestMessage Make() => new(HttpMethod.Get, address) { Headers = { { "X-Api-Key", key } } };
            if (isReading)
                await AnsweredBefore429(server, Make);
            else
                Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await Ask(server, 8, Make));
        }
    }

    [Fact]
    public async Task Who_has_been_trusted_lately_is_let_in_though_others_at_his_address_try_keys()
    {
        await using var server = await Start(new LimitOptions { Attempts = 3 });
        var keys = new KeyJournal(server.Workspace, TimeProvider.System);
        var (known, saved) = KeyRing.Create(keys, Role.Reader, [], "prov", TimeSpan.FromDays(1));
        var unknown = KeyRing.Create(keys, Role.Reader, [], "prov", TimeSpan.FromDays(1)).Key;
        Assert.Equal([HttpStatusCode.OK], await Ask(server, 1, () => Shows(known)));
        Assert.Contains(HttpStatusCode.TooManyRequests, await Ask(server, 10, () => Shows("omr_gissad")));
        Assert.Equal([HttpStatusCode.OK], await Ask(server, 1, () => Shows(known)));
        Assert.Equal([HttpStatusCode.TooManyRequests], await Ask(server, 1, () => Shows(unknown)));
        Assert.True(keys.Revoke(saved.Id));
        await Task.Delay(1000, TestContext.Current.CancellationToken); // a revoked key works for a second at most
        Assert.Equal([HttpStatusCode.Unauthorized], await Ask(server, 1, () => Shows(known)));

        static HttpRequestMessage Shows(string key) => new(HttpMethod.Get, "/api/v1/snapshot")
        {
            Headers = { { "X-Api-Key", key } },
        };
    }

    /// <summary>Nobody holds the server by not going on with what he sends.</summary>
    [Fact]
    public async Task A_body_that_does_not_come_is_waited_for_no_longer_than_is_set()
    {
        await using var server = await Start(new LimitOptions(Seconds: 1));
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/care-funding/simulations HTTP/1.1\r\nHost: {server.Address.Authority}\r\n"
                + $"Origin: http://{server.Address.Authority}\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
            TestContext.Current.CancellationToken);
        var (answer, part, count) = ("", new byte[1 << 12], -1);
        while (count != 0 && !answer.Contains("Svaret tog för lång tid", StringComparison.Ordinal))
        {
            count = await stream.ReadAsync(part, TestContext.Current.CancellationToken);
            answer += Encoding.UTF8.GetString(part, 0, count);
        }

        Assert.StartsWith("HTTP/1.1 504 ", answer, StringComparison.Ordinal);
        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Limits_are_set_in_words_and_off_on_ones_own_computer()
    {
        Assert.Null(Read("{}", isLocal: true).Work);
        Assert.NotNull(Read("{}", isLocal: false).Work);
        Assert.Equal(new Bucket(7, 2), Read("""{"limits":{"work":"7/2"}}""", isLocal: true).Work);
        Assert.Throws<Omradesprofiler.Findings.DataException>(() => Read("""{"limits":{"work":"7"}}""", true));
        Assert.Throws<Omradesprofiler.Findings.DataException>(() => Read("""{"limits":{"seconds":"0"}}""", true));
        Assert.Null(Read("{}", isLocal: true).Attempts);
        Assert.Equal(3000, Read("{}", isLocal: false).Attempts);
        Assert.Equal(9, Read("""{"limits":{"attempts":"9"}}""", isLocal: true).Attempts);
        Assert.Throws<Omradesprofiler.Findings.DataException>(() => Read("""{"limits":{"attempts":"-1"}}""", true));
    }

    public void Dispose() => _package.Dispose();

    private static LimitOptions Read(string json, bool isLocal) => LimitOptions.Read(SettingsOf.Json(json), isLocal);

    private Task<OwnServer> Start(LimitOptions limits) => OwnServer.Start(
        _package, options => options with { Access = new AccessOptions { Limits = limits } });

    /// <summary>Asks until it is refused; how many times it was not.</summary>
    private static async Task<int> AnsweredBefore429(OwnServer server, Func<HttpRequestMessage> make)
    {
        for (var count = 0; count <= Most; count++)
            if (await Ask(server, 1, make) is [HttpStatusCode.TooManyRequests])
                return count;
        Assert.Fail($"Nobody was refused: {make().RequestUri}");
        return Most;
    }

    private static async Task<List<HttpStatusCode>> Ask(OwnServer server, int times, Func<HttpRequestMessage> make)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var request = make();
            using var response = await server.Send(request);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
