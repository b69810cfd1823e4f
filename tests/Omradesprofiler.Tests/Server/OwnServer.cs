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
    private readonly TemporaryFolder? _folder;
    private readonly WebApplication _app;
    private HttpClient _client = new();

    private OwnServer(Workspace workspace, TemporaryFolder? folder, Func<ServerOptions, ServerOptions>? change)
    {
        (_folder, Workspace, Id) = (folder, workspace, workspace.RequireCurrent());
        var options = new ServerOptions(Workspace.Place, "http://127.0.0.1:0");
        _app = WebServer.Build(change is null ? options : change(options), Workspace);
    }

    public Workspace Workspace { get; }

    public SnapshotId Id { get; }

    public Uri Address => _client.BaseAddress!;

    public static async Task<OwnServer> Start(
        OwnPackage package, Func<ServerOptions, ServerOptions>? change = null)
    {
        var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        package.Import(workspace);
        return await Start(new OwnServer(workspace, folder, change));
    }

    /// <summary>The program started again, over a workspace that somebody else removes.</summary>
    public static Task<OwnServer> Over(Workspace workspace) =>
        Start(new OwnServer(new Workspace(workspace.Place, TimeProvider.System), null, null));

    private static async Task<OwnServer> Start(OwnServer server)
    {
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server._client = LocalClient.To(server._app.Urls.First());
        return server;
    }

    public async Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) =>
        _client.SendAsync(request, TestContext.Current.CancellationToken);

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
        _folder?.Dispose();
    }
}
