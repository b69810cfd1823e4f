using Microsoft.AspNetCore.Builder;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;

[assembly: AssemblyFixture(typeof(SampleServer))]

namespace Omradesprofiler.Tests.Server;

/// <summary>The real program on a free port of this machine, with the sample county: made once for all tests.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("omradesprofiler-sample-").FullName;
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = new();

    public Workspace Workspace { get; private set; } = null!;

    /// <summary>What was imported, as it was before it was written.</summary>
    public ImportResult Imported { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        Workspace = new Workspace(_folder, TimeProvider.System);
        Imported = new ImportRunner(Workspace).Run(Geodata.RecipePath("sample"), Geodata.SampleFolder);
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Error");
        _app = WebServer.Build(new ServerOptions(_folder, "http://127.0.0.1:0"), Workspace);
        await _app.StartAsync();
        Client = LocalClient.To(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
