using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Fetching;

namespace Omradesprofiler.Tests.Store;

/// <summary>
/// A county that was fetched twice, with a number revised in between. Each refresh takes the other of the two, from the
/// answers that were kept, so that it can be done many times.
/// </summary>
internal sealed class KillableRefresh : IAsyncDisposable
{
    private const string Revised = "2080A0010_DeSO2025|totalt|1+2|000007Y7|2024";

    private readonly string _place;
    private readonly StandInServer _server;
    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Folder, double Sum)> _runs = [];

    private KillableRefresh(string place, StandInServer server) => (_place, _server) = (place, server);

    public KillOperation Operation => new("refresh", ["import"], until => KillOperation.RunCommand(
        until, "refresh", "--publish", "--accept", "--offline", "--to", NextFolder(), "--source", $"scb={_server.Address}",
        "--source", $"scb.geodata={_server.Address}/fake/wfs", "--store", _place))
    {
        FirstGuess = TimeSpan.FromSeconds(2),
    };

    public static async Task<KillableRefresh> StartAsync(string place)
    {
        var refresh = new KillableRefresh(place, await StandInServer.StartAsync());
        await refresh.FetchAsync("first");
        refresh._server.Tables.Tables[0].Revised[Revised] = 1234;
        await refresh.FetchAsync("second");
        return refresh;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task FetchAsync(string name)
    {
        var source = SourceCatalogReader.WithAddresses(
            _server.Source, new Dictionary<string, string> { ["scb.geodata"] = _server.Address + "/fake/wfs" });
        using var fetcher = new Fetcher(
            source, StandInServer.Request(), new FetchPlace(_folder.Folder(name)), _server.Time, _server.Limits);
        var stop = TestContext.Current.CancellationToken;
        var fetched = await fetcher.RunAsync(cancellation: stop);
        new ImportRunner(Open()).Run(fetched.RecipePath, fetched.Folder, cancellation: stop);
        _runs.Add((_folder.Folder(name), SumInForce()));
    }

    /// <summary>The one of the two that is not in force.</summary>
    private string NextFolder()
    {
        var sum = SumInForce();
        return _runs.Single(run => run.Sum != sum).Folder;
    }

    private double SumInForce()
    {
        var workspace = Open();
        return workspace.Read(workspace.RequireCurrent()).Tables.SelectMany(table => table.Series)
            .SelectMany(series => series.Values.ToArray()).Where(double.IsFinite).Sum();
    }

    private Workspace Open() => new(_place, TimeProvider.System);
}
