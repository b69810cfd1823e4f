using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Omradesprofiler.Tests.Server;

/// <summary>nginx on a free port of this computer, set up by what an installation would have in <c>conf.d</c>.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Process? _process;
    private int _port;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    /// <param name="site">Servers and upstreams; <c>listen 80</c> becomes the free port.</param>
    public static async Task<Nginx> Start(string site)
    {
        var nginx = new Nginx();
        var path = Tool.RequireOnCi("nginx", "nginx-light", "/usr/sbin");
        nginx._port = FreePort();
        var configuration = nginx._folder.File("nginx.conf", ConfigurationOf(site, nginx._port));
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

    private static string ConfigurationOf(string site, int port) => $$"""
        daemon off; master_process off; pid nginx.pid;
        events { worker_connections 256; }
        http {
          access_log off;
          client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi; scgi_temp_path scgi;
          {{site.Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal)}}
        }
        """;
}
