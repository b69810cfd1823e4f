using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace Omradesprofiler.Server.Access;

/// <summary>What a token must be to be believed: of the authority, for this server, signed by one of its keys, in time.
/// </summary>
public static class LoginServices
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

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
        new AuthenticationBuilder(services).AddJwtBearer(bearer =>
        {
            bearer.Authority = login.Authority;
            bearer.RequireHttpsMetadata = !login.IsOnThisComputer;
            bearer.MapInboundClaims = false;
            bearer.SaveToken = false;
            bearer.IncludeErrorDetails = false;
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

    /// <summary>All that is said of the login stands in <see cref="LoginOptions"/>.</summary>
    private sealed class NothingSaid : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }
}
