using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Omradesprofiler.Server.Access;

/// <summary>What a token must be to be believed: of the authority, for this server, signed by one of its keys, in time.
/// </summary>
public static class LoginServices
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>How soon a key that the authority has begun to use is asked for; and so how often who makes keys up has
    /// it asked.</summary>
    private static readonly TimeSpan KeysRefresh = TimeSpan.FromMinutes(1);

    /// <summary>Signatures with a key pair only: with a shared secret the public key would do as one.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddLogin(this IServiceCollection services, LoginOptions? login)
    {
        if (login is null)
            return;
        // Keys are shown under the same header: which is which is told first, and only tokens are looked at.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthenticationCore(); // no more than that: the rest keeps keys of its own on the disk
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NothingSaid>();
        services.AddSingleton<AuthorityKeys>();
        new AuthenticationBuilder(services).AddJwtBearer(bearer =>
        {
            bearer.Authority = login.Authority;
            bearer.RequireHttpsMetadata = !login.IsOnThisComputer;
            bearer.MapInboundClaims = false;
            bearer.SaveToken = false;
            bearer.IncludeErrorDetails = false;
            bearer.BackchannelTimeout = AuthorityKeys.Patience;
            bearer.RefreshInterval = KeysRefresh;
            bearer.Events = new JwtBearerEvents { OnTokenValidated = RefuseIdTokens };
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAudience = login.Audience,
                ValidAlgorithms = Algorithms,
                ClockSkew = ClockSkew,
                ValidateIssuer = true,
                ValidateAudience = true,
                ValidateLifetime = true,
                ValidateIssuerSigningKey = true,
                RequireExpirationTime = true,
                RequireSignedTokens = true,
            };
        });
    }

    /// <summary>
    /// An id token tells the page who logged in and opens nothing. That the audience is another than the page's name
    /// keeps it out; where an authority writes both into it, it is known by what only id tokens have.
    /// </summary>
    private static Task RefuseIdTokens(TokenValidatedContext context)
    {
        var claims = context.Principal!;
        if (claims.HasClaim(claim => claim.Type is "at_hash" or "c_hash") || claims.HasClaim("typ", "ID"))
            context.Fail("An id token opens nothing.");
        return Task.CompletedTask;
    }

    /// <summary>All that is said of the login stands in <see cref="LoginOptions"/>.</summary>
    private sealed class NothingSaid : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }
}
