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
            Access = new AccessOptions
            {
                Login = new LoginOptions(
                    _issuer.Address, LocalIssuer.Audience, LocalIssuer.Audience, "openid", "roles", "regions",
                    new Dictionary<string, Role> { ["analyst"] = Role.Analyst, ["chef"] = Role.Administrator }),
            },
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
        "shared secret", "unsigned", "cut", "no subject", "two",
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
            Access = new AccessOptions
            {
                IsPublic = true,
                Login = new LoginOptions(
                    "http://127.0.0.1:1", "a", "a", "openid", "roles", "regions", new Dictionary<string, Role>()),
            },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/snapshot");
        request.Headers.Authorization = new("Bearer", _issuer.Token());
        using var response = await server.Send(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        using var anonymous = await server.Get("/api/v1/snapshot");
        Assert.Equal(HttpStatusCode.OK, anonymous.StatusCode);
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
