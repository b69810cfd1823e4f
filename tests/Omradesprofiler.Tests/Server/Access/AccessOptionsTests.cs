using System.Net;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Access;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>What is set is understood, or refused before anybody is answered.</summary>
public sealed class AccessOptionsTests
{
    [Fact]
    public void Nothing_said_is_ones_own_computer() => Assert.True(Read("{}").IsLocal);

    [Fact]
    public void All_can_be_said_in_the_file()
    {
        var access = Read(
            """
            { "public": true, "hosts": "karta.example, www.karta.example", "trustedProxies": ["10.0.0.0/8", "::1"],
              "cors": ["https://annan.example"],
              "login": { "authority": "https://login.example/realm", "clientId": "karta", "audience": "api",
                "roleClaim": "grupper", "roles": { "G-1": "analyst", "G-2": "administrator" } } }
            """);
        Assert.False(access.IsLocal);
        Assert.Equal(["karta.example", "www.karta.example"], access.Hosts);
        Assert.True(access.TrustedProxies.Contains(IPAddress.Parse("10.1.2.3")));
        Assert.True(access.TrustedProxies.Contains(IPAddress.Parse("::ffff:10.1.2.3")));
        Assert.True(access.TrustedProxies.Contains(IPAddress.IPv6Loopback));
        Assert.False(access.TrustedProxies.Contains(IPAddress.Parse("11.0.0.1")));
        Assert.Equal(["https://annan.example"], access.Cors);
        var login = access.Login!;
        Assert.Equal(("api", "karta", "grupper"), (login.Audience, login.ClientId, login.RoleClaim));
        Assert.Equal(Role.Analyst, login.Roles["G-1"]);
        Assert.Equal("https://login.example", login.Origin);
    }

    [Theory]
    [InlineData("""{"login":{"authority":"http://login.example","clientId":"a"}}""")]
    [InlineData("""{"login":{"authority":"login.example","clientId":"a"}}""")]
    [InlineData("""{"login":{"authority":"https://login.example"}}""")]
    [InlineData("""{"login":{"authority":"https://login.example","clientId":"a","roles":{"x":"chef"}}}""")]
    [InlineData("""{"trustedProxies":["proxyn"]}""")]
    [InlineData("""{"trustedProxies":"10.0.0.0/99"}""")]
    [InlineData("""{"cors":["*"]}""")]
    [InlineData("""{"cors":["https://karta.example/"]}""")]
    public void What_can_not_be_used_is_refused(string json) => Assert.Throws<DataException>(() => Read(json));

    private static AccessOptions Read(string json) => AccessOptions.Read(SettingsOf.Json(json), isPublic: false);
}
