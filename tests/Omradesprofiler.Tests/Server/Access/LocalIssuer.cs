using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>
/// An OpenID Connect issuer on this computer: discovery, keys, authorization code with PKCE. It logs in, without
/// asking, whoever a test has said.
/// </summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    /// <summary>Whom access tokens are for: the server.</summary>
    public const string Audience = "omradesprofiler-api";

    /// <summary>Whom id tokens are for: the page.</summary>
    public const string ClientId = "omradesprofiler";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce)> _codes = [];
    private int _asked;

    private LocalIssuer(WebApplication app) => _app = app;

    /// <summary>The key that its tokens are signed with.</summary>
    public RsaSecurityKey Key { get; } = new(RSA.Create(2048)) { KeyId = "nyckel-1" };

    public string Address { get; private set; } = "";

    /// <summary>The claims of who logs in next.</summary>
    public Dictionary<string, object> Claims { get; set; } =
        new() { ["sub"] = "anna", ["name"] = "Anna Analytiker", ["roles"] = "analyst", ["regions"] = "99" };

    /// <summary>How many tokens it has given out for a code.</summary>
    public int Logins { get; private set; }

    /// <summary>How often it has been asked where its keys are.</summary>
    public int Asked => _asked;

    /// <summary>What it does before it says where its keys are: nothing, unless a test has said.</summary>
    public Func<HttpContext, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    public static async Task<LocalIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddCors();
        var issuer = new LocalIssuer(builder.Build());
        issuer._app.UseCors(cors => cors.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod());
        issuer.Map();
        await issuer._app.StartAsync(TestContext.Current.CancellationToken);
        issuer.Address = issuer._app.Urls.First();
        return issuer;
    }

    /// <summary>A token that tells the page who logged in.</summary>
    public string IdToken(string nonce = "") => Token(descriptor =>
    {
        descriptor.Audience = ClientId;
        descriptor.Claims["nonce"] = nonce;
    });

    /// <summary>A token of its own; a test spoils one thing.</summary>
    public string Token(Action<SecurityTokenDescriptor>? spoil = null, string audience = Audience)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = audience,
            Claims = new Dictionary<string, object>(Claims),
            Expires = DateTime.UtcNow.AddMinutes(5),
            NotBefore = DateTime.UtcNow.AddMinutes(-1),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        spoil?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", (Delegate)Describe);
        _app.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(
                Key.Rsa.ExportParameters(false))
            { KeyId = Key.KeyId });
            var published = new { kty = key.Kty, kid = key.Kid, n = key.N, e = key.E, use = "sig" };
            return Results.Json(new { keys = new[] { published } });
        });
        _app.MapGet("/authorize", (string redirect_uri, string state, string code_challenge, string? nonce) =>
        {
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (code_challenge, nonce ?? "");
            return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
        });
        _app.MapGet("/logout", (string? post_logout_redirect_uri) => Results.Redirect(post_logout_redirect_uri ?? "/"));
        _app.MapPost("/token", Exchange);
    }

    private async Task<IResult> Describe(HttpContext context)
    {
        Interlocked.Increment(ref _asked);
        await BeforeAnswer(context);
        return Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["jwks_uri"] = $"{Address}/keys",
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["end_session_endpoint"] = $"{Address}/logout",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        });
    }

    private async Task<IResult> Exchange(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked)
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
                != asked.Challenge)
            return Results.BadRequest(new { error = "invalid_grant" });
        Logins++;
        return Results.Json(new
        {
            access_token = Token(),
            token_type = "Bearer",
            expires_in = 300,
            id_token = IdToken(asked.Nonce),
        });
    }
}
