using Omradesprofiler.Server.Access;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>Who is answered, in each way that an installation can stand.</summary>
public sealed class StandingTests(StandingServers servers) : IClassFixture<StandingServers>
{
    private const string Own = "127.0.0.1:8000";

    private static readonly AccessOptions Usual = new();

    private static readonly AccessOptions Public = new() { IsPublic = true, Hosts = ["karta.example"] };

    private static readonly AccessOptions Proxied =
        Public with { TrustedProxies = AddressList.Parse(["127.0.0.0/8", "::1"]) };

    private static readonly AccessOptions Named = new() { Cors = ["https://karta.example"] };

    [Theory]
    [InlineData("127.0.0.1:5080", "", 200)]
    [InlineData("localhost", "", 200)]
    [InlineData("LOCALHOST:99", "", 200)]
    [InlineData("[::1]:5080", "", 200)]
    [InlineData("elak.example", "", 403)]
    [InlineData("a.localhost", "", 403)]
    [InlineData("127.0.0.2", "", 403)]
    [InlineData("127.0.0.1.elak.example", "", 403)]
    [InlineData(Own, "Forwarded: for=10.0.0.1", 403)]
    [InlineData(Own, "X-Forwarded-For: 127.0.0.1", 403)]
    [InlineData(Own, "X-Forwarded-Host: localhost", 403)]
    [InlineData(Own, "X-Forwarded-Proto: https", 403)]
    [InlineData(Own, "x-forwarded-prefix: /", 403)]
    [InlineData(Own, "X-Real-IP: 127.0.0.1", 403)]
    [InlineData(Own, "Via: 1.1 proxy", 403)]
    public async Task Without_login_only_this_computer_is_answered(string host, string header, int status)
    {
        var server = await servers.Get(Usual);
        await AssertAnswer(server, host, header, status);
    }

    [Theory]
    [InlineData("karta.example", "", 200)]
    [InlineData("KARTA.example:443", "", 200)]
    [InlineData("elak.example", "", 403)]
    [InlineData(Own, "", 403)]
    [InlineData("karta.example", "X-Forwarded-For: 10.0.0.1", 403)]
    [InlineData("karta.example", "Forwarded: for=10.0.0.1", 403)]
    public async Task Open_to_readers_it_answers_to_its_names_and_believes_no_proxy(
        string host, string header, int status)
    {
        var server = await servers.Get(Public);
        await AssertAnswer(server, host, header, status);
    }

    [Theory]
    [InlineData("karta.example", "X-Forwarded-For: 10.0.0.1", 200)]
    [InlineData(Own, "X-Forwarded-Host: karta.example", 200)]
    [InlineData("karta.example", "X-Forwarded-Host: elak.example", 403)]
    public async Task A_trusted_proxys_word_is_taken(string host, string header, int status)
    {
        var server = await servers.Get(Proxied);
        await AssertAnswer(server, host, header, status);
    }

    [Theory]
    [InlineData("POST", "/api/v1/jobs/9/cancel", "", 403)]
    [InlineData("POST", "/api/v1/jobs/9/cancel", "Origin: http://127.0.0.1:8000", 404)]
    [InlineData("POST", "/api/v1/jobs/9/cancel", "Origin: http://127.0.0.1:9", 403)]
    [InlineData("POST", "/api/v1/jobs/9/cancel", "Origin: https://elak.example", 403)]
    [InlineData("POST", "/api/v1/jobs/9/cancel", "Sec-Fetch-Site: same-origin", 404)]
    [InlineData("POST", "/api/v1/jobs/9/cancel", "Sec-Fetch-Site: none", 403)]
    [InlineData("PUT", "/api/v1/indices", "", 403)]
    [InlineData("DELETE", "/api/v1/indices/a", "", 403)]
    [InlineData("GET", "/api/v1/jobs", "Origin: https://elak.example", 200)]
    [InlineData("GET", "/api/v1/audit", "", 200)]
    public async Task Without_login_only_its_own_pages_may_write(string method, string path, string header, int status)
    {
        var server = await servers.Get(Usual);
        await AssertAnswer(server, Own, header, status, method, path);
    }

    [Theory]
    [InlineData("POST", "/api/v1/jobs/9/cancel", 403)]
    [InlineData("POST", "/api/v1/indices", 403)]
    [InlineData("POST", "/api/v1/sitings", 403)]
    [InlineData("POST", "/api/v1/travel-options/car/adoption", 403)]
    [InlineData("GET", "/api/v1/audit", 403)]
    [InlineData("GET", "/api/v1/snapshot", 200)]
    [InlineData("POST", "/api/v1/care-funding/simulations", 400)]
    public async Task Open_to_readers_nothing_is_saved_or_started(string method, string path, int status)
    {
        var server = await servers.Get(Public);
        await AssertAnswer(server, "karta.example", "Origin: http://karta.example", status, method, path);
        await AssertAnswer(
            server, "karta.example", "X-Api-Key: omr_abc", 401, method, path);
    }

    [Fact]
    public async Task Headers_close_the_page_and_open_it_to_nobody()
    {
        var server = await servers.Get(Usual);
        foreach (var path in new[] { "/ogc/collections", "/tiles/deso.json", "/api/v1/snapshot", "/finns-inte" })
        {
            using var request = Request("GET", path, Own, "Origin: https://elak.example");
            using var response = await server.Send(request);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(response.Headers.Contains("Strict-Transport-Security"));
            Assert.Contains(
                "connect-src 'self';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        }
    }

    [Theory]
    [InlineData("/ogc/collections", "https://karta.example", true)]
    [InlineData("/ogc/collections/finns-inte", "https://karta.example", true)]
    [InlineData("/tiles/deso.json", "https://karta.example", true)]
    [InlineData("/tiles/deso.json", "https://elak.example", false)]
    [InlineData("/tiles/deso.json", "https://karta.example.elak.example", false)]
    [InlineData("/api/v1/snapshot", "https://karta.example", false)]
    public async Task Pages_of_the_origins_that_are_named_may_read_maps(string path, string origin, bool may)
    {
        var server = await servers.Get(Named);
        using var request = Request("GET", path, Own, $"Origin: {origin}");
        using var response = await server.Send(request);
        Assert.Equal(may ? origin : null, Header(response, "Access-Control-Allow-Origin"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Encrypted_through_a_proxy_the_browser_is_told_to_stay_so()
    {
        using var package = new OwnPackage();
        await using var server = await OwnServer.Start(package, options => options with
        {
            Access = new AccessOptions
            {
                IsPublic = true,
                Hosts = ["karta.example"],
                TrustedProxies = AddressList.Parse(["127.0.0.1"]),
            },
        });
        using var request = Request("GET", "/api/v1/snapshot", "karta.example", "X-Forwarded-Proto: https");
        using var response = await server.Send(request);
        Assert.Equal("max-age=31536000", Header(response, "Strict-Transport-Security"));
    }

    private static async Task AssertAnswer(
        OwnServer server, string host, string header, int status, string method = "GET",
        string path = "/api/v1/snapshot")
    {
        using var request = Request(method, path, host, header);
        using var response = await server.Send(request);
        Assert.True(status == (int)response.StatusCode, $"{method} {path} {host} {header}: {response.StatusCode}");
        if (status != 403)
            return;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(Header(response, "Content-Security-Policy"));
    }

    private static HttpRequestMessage Request(string method, string path, string host, string header)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("Origin", ""); // not the client's own
        if (method is "POST" or "PUT")
            request.Content = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        if (header.Split(": ") is [var name, var value])
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}

/// <summary>One server for each way of standing, over the same small package.</summary>
public sealed class StandingServers : IAsyncDisposable
{
    private readonly OwnPackage _package = new();
    private readonly Dictionary<AccessOptions, OwnServer> _servers = new(ReferenceEqualityComparer.Instance);

    internal async Task<OwnServer> Get(AccessOptions access)
    {
        if (!_servers.TryGetValue(access, out var server))
            _servers[access] = server = await OwnServer.Start(_package, options => options with { Access = access });
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
            await server.DisposeAsync();
        _package.Dispose();
    }
}
