using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>Sources on this machine: tables by stand-ins, borders by MapServer.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder = new();

    private StandInServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        Tables = new PxWebStandIn(Time);
        Layers = new MapServerLayers();
        Tables.Map(_app);
        Layers.Map(_app);
        Squares.Map(_app);
        Kolada.Map(_app);
    }

    public SteppedTime Time { get; } = new();

    public PxWebStandIn Tables { get; }

    public MapServerLayers Layers { get; }

    /// <summary>A service of borders like SCB's, over squares.</summary>
    public GeoServerStandIn Squares { get; } = new();

    /// <summary>Kolada's third API, without areas or KPIs until a test gives it some.</summary>
    public KoladaStandIn Kolada { get; } = new();

    public string Address => _app.Urls.First();

    /// <summary>Where what is fetched is kept.</summary>
    public string Folder => _folder.Folder("fetched");

    /// <summary>Patient enough for this machine, and no more.</summary>
    public ServiceLimits Limits { get; set; } = new();

    /// <summary>The catalogue that comes with the program, with this server's address.</summary>
    public FetchSource Source => SourceOf("scb");

    /// <summary>Another source of it, with this server's address.</summary>
    public FetchSource SourceOf(string id) => SourceCatalogReader.WithAddresses(
        SourceCatalogReader.Parse(File.ReadAllText(Repository.PathOf("geodata", "sources.json")), "sources.json")
            .Sources.Single(one => one.Id == id),
        new Dictionary<string, string> { [id] = Address });

    /// <summary>The server with the real population of Dalarna.</summary>
    public static async Task<StandInServer> StartAsync()
    {
        var server = new StandInServer();
        server.Tables.Tables.Add(Population());
        await server._app.StartAsync();
        return server;
    }

    public static FetchRequest Request(string tables = "population", string? years = null) =>
        FetchRequest.Parse("scb", "20", "2025", tables, years);

    public Fetcher Open(FetchRequest? request = null, bool offline = false) =>
        new(Source, request ?? Request(), new FetchPlace(Folder, offline), Time, Limits);

    public async Task<FetchResult> FetchAsync(FetchRequest? request = null, bool offline = false)
    {
        using var fetcher = Open(request, offline);
        return await fetcher.RunAsync(cancellation: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The table as PxWebApi 2 gave it, with the whole dimension of area: municipalities and riket too.
    /// </summary>
    public static StandInTable Population()
    {
        var table = StandInTable.Read("TAB6574", TableFormat.PxWebCsv, "dalarna/folkmangd_deso_2024_raw.csv");
        var regions = table.Dimensions.First(one => one.Code == "Region").Values;
        regions.AddRange([("00", "Riket"), ("20", "Dalarnas län"), ("2080A0010", "2080A0010")]);
        regions.AddRange(File.ReadLines(SharedData.Require("riket/key_deso2025_regso2025.csv"))
            .Select(line => line.Split(',')).Where(cells => cells[0].StartsWith("20", StringComparison.Ordinal))
            .Select(cells => (cells[^2], cells[^1])).Distinct());
        return table;
    }
}
