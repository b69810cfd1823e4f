using System.Net.Sockets;
using System.Text;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>Nobody holds the server by not going on with what he sends.</summary>
public sealed class TimeLimitTests : IDisposable
{
    private readonly OwnPackage _package = new();

    [Fact]
    public async Task A_body_that_does_not_come_is_waited_for_no_longer_than_is_set()
    {
        await using var server = await OwnServer.Start(
            _package, options => options with { Access = new AccessOptions { Limits = new LimitOptions(Seconds: 1) } });
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/care-funding/simulations HTTP/1.1\r\nHost: {server.Address.Authority}\r\n"
                + $"Origin: http://{server.Address.Authority}\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
            TestContext.Current.CancellationToken);
        var answer = new byte[1 << 16];
        var count = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(answer, 0, count);
        Assert.StartsWith("HTTP/1.1 504 ", text, StringComparison.Ordinal);
        Assert.Contains("Svaret tog för lång tid", text, StringComparison.Ordinal);
    }

    public void Dispose() => _package.Dispose();
}
