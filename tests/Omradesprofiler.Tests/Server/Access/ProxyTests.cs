using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
        using var nginx = await Nginx.Start(server.Address, proxy == "forwarding");
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
        using var nginx = await Nginx.Start(server.Address, forwarding: true);
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
        using var nginx = await Nginx.Start(server.Address, forwarding: true);
        using var response = await nginx.Get("/tiles/deso.json", "karta.example");
        Assert.Contains("https://karta.example/tiles/", await response.Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    public void Dispose() => _package.Dispose();

    /// <summary>nginx on a free port, before a program.</summary>
    private sealed class Nginx : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private Process? _process;
        private int _port;

        public static async Task<Nginx> Start(Uri program, bool forwarding)
        {
            var nginx = new Nginx();
            var path = Tool.RequireOnCi("nginx", "nginx-light", "/usr/sbin");
            nginx._port = FreePort();
            var configuration = nginx._folder.File("nginx.conf", ConfigurationOf(program, nginx._port, forwarding));
            nginx._process = Process.Start(new ProcessStartInfo(
                path, ["-p", nginx._folder.Path, "-c", configuration, "-e", "error.log"])
            {
                RedirectStandardError = true,
            })!;
            for (var tries = 0; ; tries++)
            {
                try
                {
                    using var client = new TcpClient();
                    await client.ConnectAsync(IPAddress.Loopback, nginx._port, TestContext.Current.CancellationToken);
                    return nginx;
                }
                catch (SocketException) when (tries < 200)
                {
                    await Task.Delay(50, TestContext.Current.CancellationToken);
                }
            }
        }

        /// <summary>Asks from an address of this computer; all of 127.0.0.0/8 are.</summary>
        public async Task<HttpResponseMessage> Get(string path, string host, string from = "127.0.0.1")
        {
            using var handler = new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancel) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                    await socket.ConnectAsync(IPAddress.Loopback, _port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            };
            using var client = new HttpClient(handler);
            using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(
                CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}{path}"));
            request.Headers.Host = host;
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        public void Dispose()
        {
            _process?.Kill(entireProcessTree: true);
            _process?.WaitForExit();
            _process?.Dispose();
            _folder.Dispose();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        private static string ConfigurationOf(Uri program, int port, bool forwarding) => $$"""
            daemon off; master_process off; pid nginx.pid;
            events { worker_connections 64; }
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server {
                listen 127.0.0.1:{{port}};
                location / {
                  proxy_pass {{program.GetLeftPart(UriPartial.Authority)}};
                  proxy_set_header Host $host;
                  {{(forwarding
                      ? "proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto https;"
                      : "")}}
                }
              }
            }
            """;
    }
}
