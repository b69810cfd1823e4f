using System.Net;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>Through nginx, as an installation stands: the program is on loopback and the reader is not.</summary>
public sealed class ProxyTests : IDisposable
{
    private readonly OwnPackage _package = new();

    private static readonly AccessOptions Trusting = new()
    {
        IsPublic = true,
        Hosts = ["karta.example"],
        TrustedProxies = AddressList.Parse(["127.0.0.1"]),
    };

    [Theory]
    [InlineData("forwarding", "local", 403)]
    [InlineData("silent", "local", 403)]
    [InlineData("forwarding", "public", 403)]
    [InlineData("forwarding", "trusting", 200)]
    public async Task A_proxy_is_believed_where_it_is_named_only(string proxy, string standing, int status)
    {
        await using var server = await OwnServer.Start(_package, options => options with
        {
            Access = standing switch
            {
                "local" => new AccessOptions(),
                "public" => Trusting with { TrustedProxies = AddressList.None },
                _ => Trusting,
            },
        });
        using var nginx = await Nginx.Start(ConfigurationOf(server.Address, proxy == "forwarding"));
        using var response = await nginx.Get("/api/v1/snapshot", "karta.example");
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_readers_own_address_is_counted_and_told()
    {
        await using var server = await OwnServer.Start(_package, options => options with
        {
            Access = Trusting with { Limits = new LimitOptions(Reading: new Bucket(3, 1)) },
        });
        using var nginx = await Nginx.Start(ConfigurationOf(server.Address, forwarding: true));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++)
        {
            using var response = await nginx.Get("/api/v1/snapshot", "karta.example");
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var other = await nginx.Get("/api/v1/snapshot", "karta.example", "127.0.0.2");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Addresses_in_answers_are_those_that_the_reader_asked()
    {
        await using var server = await OwnServer.Start(_package, options => options with { Access = Trusting });
        using var nginx = await Nginx.Start(ConfigurationOf(server.Address, forwarding: true));
        using var response = await nginx.Get("/tiles/deso.json", "karta.example");
        Assert.Contains("https://karta.example/tiles/", await response.Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    public void Dispose() => _package.Dispose();

    private static string ConfigurationOf(Uri program, bool forwarding) => $$"""
        server {
          listen 80;
          location / {
            proxy_pass {{program.GetLeftPart(UriPartial.Authority)}};
            proxy_set_header Host $host;
            {{(forwarding
                ? "proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto https;"
                : "")}}
          }
        }
        """;
}
