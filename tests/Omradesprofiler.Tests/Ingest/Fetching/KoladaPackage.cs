using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>Two municipalities of Dalarna in a recipe of one's own, and Kolada's figures of them, the region and riket.
/// </summary>
internal sealed class KoladaPackage : IAsyncDisposable
{
    public const string Kpi = "N01951";

    private const string Recipe = """
        {
          "id": "egen", "title": "Min region", "focus": ["20"], "tables": [],
          "sources": [ { "id": "s", "publisher": "Påhittat", "title": "Områden", "licence": "CC0" } ],
          "areas": [ { "edition": "deso-2025", "file": "key.csv", "source": "s",
            "columns": { "deso": "deso", "regso": "regso", "regsoName": "namn", "municipality": "kommun",
              "municipalityName": "kommunnamn" } } ],
          "boundaries": [ { "edition": "deso-2025", "file": "deso.geojson", "code": "desokod", "source": "s" } ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    private KoladaPackage(StandInServer server)
    {
        Server = server;
        Source = server.SourceOf("kolada");
        _folder.File("data/egen.json", Recipe);
        _folder.File(
            "data/key.csv",
            "deso,regso,namn,kommun,kommunnamn\n"
            + "2061A0010,2061R001,Norr,2061,Smedjebacken\n2080A0010,2080R001,Söder,2080,Falun\n");
        _folder.File(
            "data/deso.geojson",
            SmallPackage.GeoJson(SmallPackage.Square("2061A0010", 500000), SmallPackage.Square("2080A0010", 501000)));
        Kolada.Kpis[Kpi] = true;
        Kolada.Areas.AddRange(
        [
            ("0000", "Riket", "L"), ("0020", "Region Dalarna", "L"), ("0003", "Region Uppsala", "L"),
            ("0380", "Uppsala", "K"), ("2080", "Falun", "K"), ("2061", "Smedjebacken", "K"), ("G20", "Liknande", "G"),
        ]);
        foreach (var (area, year, women, men) in new[]
        {
            ("2061", 2024, 5100, 5300), ("2080", 2024, 29800, 30100), ("0020", 2024, 34900, 35400),
            ("0000", 2024, 5_200_000, 5_300_000), ("2080", 2025, 29900, 30200),
        })
            Set(area, year, women, men);
    }

    public StandInServer Server { get; }

    public KoladaStandIn Kolada => Server.Kolada;

    /// <summary>The catalogue's entry with the server's address.</summary>
    public FetchSource Source { get; set; }

    public FetchRequest Request { get; set; } =
        FetchRequest.Parse("kolada", "20", "2025", "kolada-population", null) with { With = "egen.json" };

    public string Data => _folder.Folder("data");

    public string Fetched => _folder.Folder("data/fetched");

    public string Workspace => _folder.Folder("workspace");

    public static async Task<KoladaPackage> StartAsync() => new(await StandInServer.StartAsync());

    /// <summary>Another KPI in the catalogue's place.</summary>
    public void Ask(string kpi, Func<SourceTable, SourceTable>? change = null)
    {
        var table = Source.Tables!.Single() with
        {
            Id = kpi,
            Measures = [new SourceMeasure("population", new Dictionary<string, string> { ["kpi"] = kpi })],
        };
        Source = Source with { Tables = [change?.Invoke(table) ?? table] };
    }

    public void Set(string area, int year, double? women, double? men)
    {
        Set(area, year, 'K', new StandInValue(women));
        Set(area, year, 'M', new StandInValue(men));
        Set(area, year, 'T', new StandInValue(women + men));
    }

    public void Set(string area, int year, char gender, StandInValue value) =>
        Kolada.Values[(Kpi, area, year, gender)] = value;

    public Fetcher Open(bool offline = false) => new(
        Source, Request, new FetchPlace(Fetched, offline, Data), Server.Time, Server.Limits);

    public async Task<FetchResult> FetchAsync(bool offline = false)
    {
        using var fetcher = Open(offline);
        return await fetcher.RunAsync(cancellation: TestContext.Current.CancellationToken);
    }

    public async Task<DataException> RefusalAsync() => await Assert.ThrowsAsync<DataException>(() => FetchAsync());

    public Snapshot Import(FetchResult fetched) =>
        new ImportRunner(new Workspace(Workspace, TimeProvider.System))
            .Run(fetched.RecipePath, fetched.Folder).Snapshot;

    /// <summary>A value, or why there is none; null where there is no such series.</summary>
    public static object? ValueOf(Snapshot snapshot, AreaLevel level, string code, int year, Sex sex = Sex.All)
    {
        var series = snapshot.Tables.SelectMany(table => table.Series).SingleOrDefault(one =>
            one.Key.Level == level && one.Key.Period.To == year && one.Key.Sex == sex
            && one.Key.Measure == "population");
        if (series is null)
            return null;
        var at = snapshot.Register.FindLayer(level, null)!.IndexOf(code);
        return series.States[at] == CellState.Published ? series.Values[at] : series.States[at];
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
