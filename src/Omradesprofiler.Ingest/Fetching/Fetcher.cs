using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Fetching.Kolada;
using Omradesprofiler.Ingest.Fetching.Raw;
using Omradesprofiler.Ingest.Fetching.Tables;
using Omradesprofiler.Ingest.Fetching.Wfs;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>What was fetched.</summary>
/// <param name="Folder">Where it is: the data folder of the recipe.</param>
/// <param name="RecipePath">The recipe that imports it.</param>
/// <param name="CallsMade">How many calls were made.</param>
/// <param name="AnswersReused">How many answers were kept from before.</param>
/// <param name="Findings">What was doubtful.</param>
public sealed record FetchResult(
    string Folder, string RecipePath, int CallsMade, int AnswersReused, IReadOnlyList<Finding> Findings);

/// <summary>A call that would be made.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Address">Whom.</param>
/// <param name="Body">What is posted.</param>
/// <param name="Cells">How many cells the answer has, where that is known.</param>
public sealed record PlannedCall(string Method, string Address, string? Body, long? Cells);

/// <summary>
/// Fetches borders and tables from a source into a folder, as raw answers and a recipe that imports them. What is kept
/// from a run that was broken off is not asked for again.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchSource _source;
    private readonly FetchRequest _request;
    private readonly TimeProvider _time;
    private readonly FetchPlace _place;
    private readonly FetchFolder _folder;
    private readonly ServiceLimits _limits;
    private readonly RawAnswers _raw;
    private readonly HttpClient _http;
    private readonly Dictionary<string, ServiceClient> _clients = new(StringComparer.Ordinal);
    private readonly FindingLog _findings = new();

    /// <param name="source">The source, with the addresses to use.</param>
    /// <param name="request">What to fetch.</param>
    /// <param name="place">Where it is kept, and whether anything may be asked for.</param>
    /// <param name="time">The clock that pauses are measured by.</param>
    /// <param name="limits">How patient to be.</param>
    /// <exception cref="DataException">The source has not what is asked for.</exception>
    public Fetcher(
        FetchSource source, FetchRequest request, FetchPlace place, TimeProvider time, ServiceLimits? limits = null)
    {
        (_source, _request, _time, _limits) = (source, request, time, limits ?? new ServiceLimits());
        _place = place;
        RequireNames();
        _ = place.ReadRecipe(request);
        _folder = FetchFolder.Open(place.Folder, request, place.Offline, time);
        _raw = new RawAnswers(Path.Combine(_folder.Path, FetchRecipe.RawFolder), source.Licence, place.Offline, time);
        _http = ServiceHttp.Create();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    /// <summary>Fetches all.</summary>
    public async Task<FetchResult> RunAsync(
        IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (layers, tables) = (new List<FetchedLayer>(), new List<FetchedTable>());
        var steps = new FetchSteps(progress, Layers.Count + Tables.Count);
        foreach (var layer in Layers)
            layers.Add(await new WfsLayerFetcher(_source, _request, ClientOf(layer.Service), _raw, _limits)
                .FetchAsync(layer, steps.Begin(layer.Title), cancellation));
        foreach (var table in Tables)
            if (await FetcherOf(table).FetchAsync(table, steps.Begin(table.Title), cancellation) is { } fetched)
                tables.Add(fetched);
            else
                _findings.Warn(
                    "nothing-to-fetch", $"{_source.Id} {table.Id}",
                    "Tabellen har inga av de län, årgångar och år som begärs.");
        new RegisterTable(layers, tables, _findings).Write(_folder.Path);
        var recipe = new FetchRecipe(_source, _request, _place.PathOf(_folder.Path), layers, tables).Make();
        await File.WriteAllTextAsync(
            _folder.RecipePath,
            RecipeReader.Write(_place.ReadRecipe(_request) is { } own ? FetchRecipe.Add(own, recipe) : recipe),
            cancellation);
        _folder.Finish(_time);
        return new FetchResult(
            _place.DataFolder ?? _folder.Path, _folder.RecipePath, _clients.Values.Sum(client => client.Made),
            _clients.Values.Sum(client => client.Reused), _findings.List());
    }

    /// <summary>The calls that a run would make, but for those that ask what there is, which are made.</summary>
    public async Task<IReadOnlyList<PlannedCall>> PlanAsync(CancellationToken cancellation = default)
    {
        var calls = new List<ServiceCall>();
        foreach (var layer in Layers)
            calls.AddRange(await new WfsLayerFetcher(_source, _request, ClientOf(layer.Service), _raw, _limits)
                .ListCallsAsync(layer, cancellation));
        foreach (var table in Tables)
            calls.AddRange(await FetcherOf(table).ListCallsAsync(table, cancellation));
        return [.. calls.Select(call => new PlannedCall(
            call.Method, call.Address.AbsoluteUri, call.Body, call.Cells))];
    }

    private List<SourceLayer> Layers =>
        [.. (_source.Layers ?? []).Where(layer => _request.Editions.Contains(layer.Edition))];

    private List<SourceTable> Tables =>
        [.. _request.Tables.SelectMany(name => (_source.Tables ?? []).Where(table => table.Name == name))];

    private ITableFetcher FetcherOf(SourceTable table) => _source.Services[table.Service].Kind == ServiceKind.Kolada
        ? new KoladaFetcher(_source, _request, ClientOf(table.Service), _folder.Started.Year)
        : new PxWebFetcher(_source, _request, ClientOf(table.Service), _raw, _limits);

    private ServiceClient ClientOf(string service)
    {
        if (!_clients.TryGetValue(service, out var client))
            _clients[service] = client = new ServiceClient(_http, _raw, _limits, _time);
        return client;
    }

    private void RequireNames()
    {
        var known = (_source.Tables ?? []).Select(table => table.Name).Distinct().ToList();
        if (_request.Tables.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new DataException(
                "unknown-table", "--tables",
                $"Tabellen \"{unknown}\" finns inte i katalogen. De som finns: {string.Join(", ", known)}.");
        if (Layers.Count == 0 && _request.With is null)
            throw new DataException(
                "no-boundaries", _source.Id,
                "Källan har inga gränser för årgången, och utan dem går inget att läsa in.");
    }
}
