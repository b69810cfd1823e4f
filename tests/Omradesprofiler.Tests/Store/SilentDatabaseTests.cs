using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

/// <summary>A database whose computer takes connections and says nothing.</summary>
public sealed class SilentDatabaseTests
{
    [Fact]
    public async Task One_waits_for_it_and_all_others_are_told_at_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = new List<TcpClient>();
        var taking = Task.Run(async () =>
        {
            while (true)
                taken.Add(await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken));
        }, TestContext.Current.CancellationToken);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var workspace = new Workspace(
            $"Host=127.0.0.1;Port={port};Database=profil;Username=profil;Timeout=2", TimeProvider.System);
        Assert.ThrowsAny<DbException>(() => workspace.Journal.LastId);
        await Task.Delay(1100, TestContext.Current.CancellationToken); // until it is tried again
        var waited = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            var watch = Stopwatch.StartNew();
            Assert.ThrowsAny<DbException>(() => workspace.Journal.LastId);
            return watch.Elapsed;
        })));
        listener.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => taking);
        Assert.Equal(2, taken.Count);
        Assert.Single(waited, one => one > TimeSpan.FromSeconds(1.5));
        taken.ForEach(one => one.Dispose());
    }
}
