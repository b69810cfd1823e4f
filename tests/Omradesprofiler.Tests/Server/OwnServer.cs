using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server;

/// <summary>The real program over a small workspace with own data, for one test.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private OwnServer(OwnPackage package)
    {
        Workspace = new Workspace(_folder.Folder("w"), TimeProvider.System);
        Id = package.Import(Workspace).Snapshot.Id;
        _app = WebServer.Build(new ServerOptions(Workspace.Folder, "http://127.0.0.1:0"), Workspace);
        _client = new HttpClient();
    }

    public Workspace Workspace { get; }

    public SnapshotId Id { get; }

    public static async Task<OwnServer> Start(OwnPackage package)
    {
        var server = new OwnServer(package);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server._client.BaseAddress = new Uri(server._app.Urls.First());
        return server;
    }

    public async Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> Json(string path)
    {
        using var response = await Get(path);
        using var document = JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {document.RootElement}");
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
