using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Fetching.Raw;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>
/// Fetches a table of PxWeb's piece by piece. A piece that is too large for the service is halved; a table that is
/// changed meanwhile (its <c>updated</c> before, after, and in each answer) is begun again, so that no table is half
/// old.
/// </summary>
internal sealed class PxWebFetcher(
    FetchSource source, FetchRequest request, ServiceClient client, RawAnswers raw, ServiceLimits limits)
    : ITableFetcher
{
    /// <summary>Every service gives so many numbers at once.</summary>
    private const int FewCells = 100;

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceCall>> ListCallsAsync(SourceTable table, CancellationToken cancellation)
    {
        var dialect = DialectOf(table);
        var service = await LimitsAsync(table, dialect, cancellation);
        var call = dialect.Metadata(table.Id, FolderOf(table), "metadata");
        var metadata = await client.AskAsync(call, bytes => dialect.ReadMetadata(bytes, table.Id), cancellation);
        var chunks = new TableChunks(
            new TablePlan(source, request, table, metadata), dialect, service.MaxCells);
        return [.. chunks.List().Select(chunk => chunks.CallOf(table.Id, table.Period, FolderOf(table), chunk))];
    }

    /// <inheritdoc />
    /// <exception cref="DataException">It can not be fetched, or changes all the time.</exception>
    public async Task<FetchedTable?> FetchAsync(
        SourceTable table, IProgress<double>? progress, CancellationToken cancellation)
    {
        var dialect = DialectOf(table);
        var service = await LimitsAsync(table, dialect, cancellation);
        for (var attempt = 0; attempt <= limits.Restarts; attempt++)
        {
            var before = dialect.Metadata(table.Id, FolderOf(table), "metadata");
            var metadata = await client.AskAsync(
                before, bytes => dialect.ReadMetadata(bytes, table.Id), cancellation);
            var plan = new TablePlan(source, request, table, metadata);
            if (plan.Groups.Count == 0)
                return null;
            var chunks = new TableChunks(plan, dialect, service.MaxCells);
            var asked = new List<ServiceCall> { before };
            if (await FetchAsync(table, metadata, chunks, asked, progress, cancellation)
                && await IsUnchangedAsync(table, dialect, metadata, asked, cancellation))
                return new FetchedTable(
                    table, ShapeOf(table, metadata),
                    [.. asked.Where(call => call.Cells is not null).Select(call => call.File)]);
            if (raw.IsOffline)
                break;
            foreach (var call in asked)
                raw.Drop(call);
        }

        throw new DataException(
            "changing-table", $"{source.Id} {table.Id}",
            $"Tabellen ändrades hos utgivaren medan den hämtades, {limits.Restarts + 1} gånger. Försök igen senare.");
    }

    private async Task<bool> FetchAsync(
        SourceTable table, PxWebMetadata metadata, TableChunks chunks, List<ServiceCall> asked,
        IProgress<double>? progress, CancellationToken cancellation)
    {
        var waiting = new Stack<TableChunk>(chunks.List().Reverse());
        var refused = new List<ServiceCall>();
        var updated = metadata.Updated;
        for (var done = 0; waiting.TryPop(out var chunk); done++)
        {
            progress?.Report(done / (done + 1.0 + waiting.Count));
            var call = chunks.CallOf(table.Id, table.Period, FolderOf(table), chunk);
            try
            {
                var said = await client.AskAsync(call, bytes => Read(bytes, chunk, call), cancellation);
                asked.Add(call);
                updated ??= said;
                if (said != updated)
                    return false;
            }
            catch (ServiceFault)
            {
                refused.Add(call);
                var halves = chunk.Halves();
                if (halves.Count == 0 || call.Cells <= FewCells)
                    throw Closed(refused);
                foreach (var half in halves.Reverse())
                    waiting.Push(half);
            }
        }

        return true;
    }

    /// <summary>When the table was last changed, as an answer says that holds what was asked for.</summary>
    private static string? Read(byte[] answer, TableChunk chunk, ServiceCall call)
    {
        AnswerShape.Require(answer, chunk, call);
        return PxWebDialect.UpdatedOf(answer);
    }

    /// <summary>A 403 to a question as small as that is no matter of size: somebody keeps us out. What was taken for
    /// too large is asked for again next time.</summary>
    private DataException Closed(List<ServiceCall> refused)
    {
        foreach (var call in refused)
            raw.Drop(call);
        return new DataException(
            "service-refused", refused[^1].Address.AbsoluteUri,
            $"Tjänsten svarar 403 också på en fråga om {refused[^1].Cells} tal: det är inte för många tal, utan den "
            + "släpper inte fram anropet. En brandvägg eller proxy kan stå emellan, eller tjänsten ha stängt.");
    }

    /// <summary>Asks once more when the table was changed, also where a run that was broken off had asked; PxWeb's
    /// first API does not say.</summary>
    private async Task<bool> IsUnchangedAsync(
        SourceTable table, PxWebDialect dialect, PxWebMetadata metadata, List<ServiceCall> asked,
        CancellationToken cancellation)
    {
        if (metadata.Updated is null)
            return true;
        var after = dialect.Metadata(table.Id, FolderOf(table), "metadata-after");
        if (!raw.IsOffline)
            raw.Drop(after);
        asked.Add(after);
        return await client.AskAsync(after, PxWebDialect.UpdatedOf, cancellation) == metadata.Updated;
    }

    private TableShape ShapeOf(SourceTable table, PxWebMetadata metadata) => new(
        TableFormat.JsonStat2, [.. metadata.Dimensions.Select(dimension => dimension.Code)],
        metadata.Find(source.Regions!.Dimension)!.Values, metadata.Notes,
        metadata.Find(table.Period)!.Values.Select(value => value.Code).Order(StringComparer.Ordinal).Last());

    /// <summary>What the service says of its limits, else what its pages say.</summary>
    private async Task<PxWebLimits> LimitsAsync(
        SourceTable table, PxWebDialect dialect, CancellationToken cancellation)
    {
        var stated = source.Services[table.Service];
        client.Limiter.Allow(stated.Calls, stated.Seconds);
        var said = dialect.Limits($"{source.Id}/{table.Service}") is { } call
            ? await client.AskAsync(call, dialect.ReadLimits, cancellation)
            : new PxWebLimits(0, 0, 0);
        var limit = new PxWebLimits(
            said.MaxCells > 0 ? said.MaxCells : stated.MaxCells, said.Calls > 0 ? said.Calls : stated.Calls,
            said.Seconds > 0 ? said.Seconds : stated.Seconds);
        client.Limiter.Allow(limit.Calls, limit.Seconds);
        return limit;
    }

    private PxWebDialect DialectOf(SourceTable table) =>
        PxWebDialect.Of(source.Services[table.Service], limits.MaxAddress);

    private string FolderOf(SourceTable table) => $"{source.Id}/{table.Id.Replace('/', '_')}";
}
