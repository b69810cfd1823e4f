using System.Data.Common;
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
        var stop = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (time, port) = (new ManualTime(), ((IPEndPoint)listener.LocalEndpoint).Port);
        var workspace = new Workspace(
            $"Host=127.0.0.1;Port={port};Database=profil;Username=profil;SSL Mode=Disable;Timeout=300", time);
        Exception? Ask() => Record.Exception(() => workspace.Journal.LastId);

        async Task<Exception?> RefusedAsync(Task<Exception?> asked)
        {
            while (!asked.IsCompleted)
                if (listener.Pending())
                    (await listener.AcceptTcpClientAsync(stop)).Dispose();
                else
                    await Task.Delay(10, stop);
            return await asked;
        }

        Assert.IsAssignableFrom<DbException>(await RefusedAsync(Task.Run(Ask, stop)));
        Assert.IsAssignableFrom<DbException>(Ask()); // it is too soon to try again
        Assert.False(listener.Pending());

        time.Move(TimeSpan.FromSeconds(2));
        var waiting = Task.Run(Ask, stop);
        using (await listener.AcceptTcpClientAsync(stop))
        {
            for (var i = 0; i < 8; i++)
                Assert.IsAssignableFrom<DbException>(Ask());
            Assert.False(listener.Pending());
            Assert.False(waiting.IsCompleted);
        }

        Assert.IsAssignableFrom<DbException>(await RefusedAsync(waiting));
    }
}
