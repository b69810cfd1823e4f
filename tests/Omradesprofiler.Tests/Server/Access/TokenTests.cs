using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>A token is believed only if it is of the issuer, for this server, signed with a key of its and in time.
/// </summary>
public sealed class TokenTests : IAsyncLifetime
{
    private readonly OwnPackage _package = new();
    private LocalIssuer _issuer = null!;
    private OwnServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await LocalIssuer.Start();
        _server = await OwnServer.Start(_package, options => options with
        {
            Access = new AccessOptions { Login = LoginAt(_issuer.Address) },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
        _package.Dispose();
    }

    [Fact]
    public async Task A_right_token_gives_the_role_and_the_counties_that_it_says()
    {
        var told = await Login(_issuer.Token());
        Assert.Equal("analyst", told.Text("role"));
        Assert.Equal("Anna Analytiker", told.Text("name"));
        Assert.Equal(["99"], told.List("regions").Select(one => one.GetString()));
        _issuer.Claims["roles"] = new[] { "okänd", "chef" };
        Assert.Equal("administrator", (await Login(_issuer.Token())).Text("role"));
        _issuer.Claims.Remove("roles");
        Assert.Equal("reader", (await Login(_issuer.Token())).Text("role"));
    }

    public static TheoryData<string> Faults =>
    [
        "wrong issuer", "wrong audience", "expired", "not yet", "no time", "another's key", "unknown key",
        "shared secret", "unsigned", "cut", "no subject", "two", "id token", "id token for both", "id token by type",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_wrong_token_is_refused_also_where_nothing_needed_to_be_shown(string fault)
    {
        foreach (var path in new[] { "/api/v1/snapshot", "/api/v1/login", "/tiles/deso.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Faulty(fault)}");
            if (fault == "two")
                request.Headers.Add("X-Api-Key", "omr_abc");
            using var response = await _server.Send(request);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task An_issuer_that_does_not_answer_is_not_the_callers_fault()
    {
        await using var server = await OwnServer.Start(_package, options => options with
        {
            Access = new AccessOptions { IsPublic = true, Login = LoginAt("http://127.0.0.1:1") },
        });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ask(server, _issuer.Token()));
        using var anonymous = await server.Get("/api/v1/snapshot");
        Assert.Equal(HttpStatusCode.OK, anonymous.StatusCode);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("silent")]
    public async Task However_many_tokens_are_shown_an_issuer_that_fails_is_asked_once_and_nobody_is_kept(string how)
    {
        await using var issuer = await LocalIssuer.Start();
        issuer.BeforeAnswer = how == "silent"
            ? context => Task.Delay(Timeout.Infinite, context.RequestAborted)
            : context => throw new InvalidOperationException("Broken, as the test wants it.");
        await using var server = await OwnServer.Start(_package, options => options with
        {
            Access = new AccessOptions { IsPublic = true, Login = LoginAt(issuer.Address) },
        });
        var together = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Ask(server, issuer.Token())));
        Assert.All(together, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ask(server, issuer.Token()));
        Assert.Equal(1, issuer.Asked);
    }

    [Fact]
    public async Task Tokens_that_are_made_up_do_not_have_the_issuer_asked_again_and_again()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(_server, "abc"));
        Assert.Equal(0, _issuer.Asked); // no token at all
        for (var i = 0; i < 40; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(_server, Faulty("unknown key")));
        Assert.InRange(_issuer.Asked, 1, 3);
        Assert.Equal(HttpStatusCode.OK, await Ask(_server, _issuer.Token()));
    }

    [Fact]
    public async Task Who_shows_too_much_that_is_not_trusted_is_not_tried_any_more()
    {
        await using var server = await OwnServer.Start(_package, options => options with
        {
            Access = new AccessOptions
            {
                IsPublic = true,
                Login = LoginAt(_issuer.Address),
                Limits = new LimitOptions { Attempts = 5 },
            },
        });
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, await Ask(server, _issuer.Token())); // what is trusted does not count
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            statuses.Add(await Ask(server, Faulty("another's key")));
        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/snapshot");
        request.Headers.Add("X-Api-Key", "omr_abc");
        using var refused = await server.Send(request);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var anonymous = await server.Get("/api/v1/snapshot");
        Assert.Equal(HttpStatusCode.OK, anonymous.StatusCode);
    }

    [Theory]
    [InlineData("/status", "?job=sida&amp;page=%2Fstatus")]
    [InlineData("/ogc/collections?f=html", "?job=sida&amp;page=%2Fogc%2Fcollections%3Ff%3Dhtml")]
    [InlineData("/ogc/collections/%22%3E%3Cscript%3E", "page=%2Fogc%2Fcollections%2F%2522%253E%253Cscript%253E")]
    [InlineData("/api/v1/snapshot", "href=\"/\"")]
    public async Task Who_comes_by_the_address_bar_is_led_to_the_map_page(string path, string link)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var response = await _server.Send(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Inloggning krävs", page, StringComparison.Ordinal);
        Assert.Contains(link, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        using var own = new HttpRequestMessage(HttpMethod.Get, path);
        own.Headers.Add("Accept", "text/html, application/problem+json;q=0.9");
        using var problem = await _server.Send(own);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
    }

    private static LoginOptions LoginAt(string address) => new(
        address, LocalIssuer.Audience, LocalIssuer.ClientId, "openid", "roles", "regions",
        new Dictionary<string, Role> { ["analyst"] = Role.Analyst, ["chef"] = Role.Administrator });

    private static async Task<HttpStatusCode> Ask(OwnServer server, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/snapshot");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await server.Send(request);
        return response.StatusCode;
    }

    private string Faulty(string fault) => fault switch
    {
        "wrong issuer" => _issuer.Token(one => one.Issuer = "https://elak.example"),
        "wrong audience" => _issuer.Token(one => one.Audience = "en-annan"),
        "expired" => _issuer.Token(one => (one.NotBefore, one.Expires) =
            (DateTime.UtcNow.AddMinutes(-9), DateTime.UtcNow.AddMinutes(-5))),
        "not yet" => _issuer.Token(one => one.NotBefore = DateTime.UtcNow.AddMinutes(5)),
        "no time" => _issuer.Token(one => (one.NotBefore, one.Expires) = (null, null)),
        "another's key" => _issuer.Token(one => one.SigningCredentials = new SigningCredentials(
            new RsaSecurityKey(RSA.Create(2048)) { KeyId = _issuer.Key.KeyId }, SecurityAlgorithms.RsaSha256)),
        "unknown key" => _issuer.Token(one => one.SigningCredentials = new SigningCredentials(
            new RsaSecurityKey(RSA.Create(2048)) { KeyId = "okänd" }, SecurityAlgorithms.RsaSha256)),
        "shared secret" => SignedWithThePublicKey(),
        "unsigned" => Unsigned(),
        "no subject" => _issuer.Token(one => one.Claims.Remove("sub")),
        "cut" => _issuer.Token()[..^4],
        "id token" => _issuer.IdToken(),
        "id token for both" => _issuer.Token(one => one.Claims["at_hash"] = "abc"),
        "id token by type" => _issuer.Token(one => one.Claims["typ"] = "ID"),
        _ => _issuer.Token(),
    };

    /// <summary>HS256 with what everybody can fetch as the secret.</summary>
    private string SignedWithThePublicKey()
    {
        var secret = Encoding.ASCII.GetBytes(_issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem());
        var parts = _issuer.Token().Split('.');
        var header = $$"""{"alg":"HS256","typ":"JWT","kid":"{{_issuer.Key.KeyId}}"}""";
        var text = $"{Base64UrlEncoder.Encode(header)}.{parts[1]}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }

    private string Unsigned() =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{_issuer.Token().Split('.')[1]}.";

    private async Task<JsonElement> Login(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/login");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await _server.Send(request);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
