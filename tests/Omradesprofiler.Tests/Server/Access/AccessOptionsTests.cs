using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Hosting;

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
    [InlineData("authority", """{"login":{"authority":"http://login.example","clientId":"a","audience":"b"}}""")]
    [InlineData("authority", """{"login":{"authority":"login.example","clientId":"a","audience":"b"}}""")]
    [InlineData("clientId", """{"login":{"authority":"https://login.example","audience":"b"}}""")]
    [InlineData("audience", """{"login":{"authority":"https://login.example","clientId":"a"}}""")]
    [InlineData("audience", """{"login":{"authority":"https://login.example","clientId":"a","audience":""}}""")]
    [InlineData("audience", """{"login":{"authority":"https://login.example","clientId":"a","audience":"a"}}""")]
    [InlineData(
        "roles",
        """{"login":{"authority":"https://login.example","clientId":"a","audience":"b","roles":{"x":"chef"}}}""")]
    [InlineData("trustedProxies", """{"trustedProxies":["proxyn"]}""")]
    [InlineData("trustedProxies", """{"trustedProxies":"10.0.0.0/99"}""")]
    [InlineData("hosts", """{"public":true,"trustedProxies":"10.0.0.1"}""")]
    [InlineData("cors", """{"cors":["*"]}""")]
    [InlineData("cors", """{"cors":["https://karta.example/"]}""")]
    public void What_can_not_be_used_is_refused_and_the_setting_named(string setting, string json)
    {
        var finding = Assert.Throws<DataException>(() => Read(json)).Finding;
        Assert.Contains(setting, $"{finding.Place} {finding.Text}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_at_the_authority_may_have_colons_in_its_name()
    {
        const string Json =
            """
            { "login": { "authority": "https://login.example", "clientId": "karta", "audience": "api",
                "roles": { "urn:grupp:analys": "analyst", "https://region.example/redaktion": "editor",
                  "a::b:": "reader", "Enkel": "administrator" } } }
            """;
        var file = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Json))).Build();
        var environment = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["login:roles:urn:grupp:analys"] = "editor" }).Build();
        var roles = AccessOptions.Read(new Settings(environment, file), isPublic: false).Login!.Roles;
        Assert.Equal(
            ["Enkel Administrator", "a::b: Reader", "https://region.example/redaktion Editor",
                "urn:grupp:analys Editor"],
            roles.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
    }

    private static AccessOptions Read(string json) => AccessOptions.Read(SettingsOf.Json(json), isPublic: false);
}
