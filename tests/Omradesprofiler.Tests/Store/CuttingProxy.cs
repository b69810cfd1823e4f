using System.Net;
using System.Net.Sockets;

namespace Omradesprofiler.Tests.Store;

/// <summary>
/// Stands between a program and its database, counts what the program sends, and cuts all connections for good after a
/// given number of sendings.
/// </summary>
public sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _port;
    private readonly int _most;
    private readonly List<TcpClient> _clients = [];
    private readonly Lock _lock = new();
    private int _sent;

    /// <param name="port">Where the database listens on this computer.</param>
    /// <param name="most">How many sendings are let through.</param>
    public CuttingProxy(int port, int most = int.MaxValue)
    {
        (_port, _most) = (port, most);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many sendings there were.</summary>
    public int Sent => Volatile.Read(ref _sent);

    public void Dispose()
    {
        _listener.Stop();
        CutAll();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var server = new TcpClient { NoDelay = true };
                client.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, _port);
                lock (_lock)
                    _clients.AddRange([client, server]);
                _ = CopyAsync(client, server, isCounted: true);
                _ = CopyAsync(server, client, isCounted: false);
                if (Sent > _most)
                    CutAll();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            CutAll();
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, bool isCounted)
    {
        var buffer = new byte[1 << 13];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer)) > 0)
            {
                if (isCounted && Interlocked.Increment(ref _sent) > _most)
                {
                    CutAll();
                    return;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException
            or InvalidOperationException)
        {
            // The other side is gone: so is this one.
        }

        from.Close();
        to.Close();
    }

    private void CutAll()
    {
        lock (_lock)
            foreach (var client in _clients)
                client.Close();
    }
}
