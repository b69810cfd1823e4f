using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>Fetches the tables of a service, whatever it speaks.</summary>
internal interface ITableFetcher
{
    /// <summary>The questions that would be asked for a table's values.</summary>
    Task<IReadOnlyList<ServiceCall>> ListCallsAsync(SourceTable table, CancellationToken cancellation);

    /// <summary>Fetches a table; null where it has no areas and years of those asked for.</summary>
    /// <exception cref="Findings.DataException">It can not be fetched.</exception>
    Task<FetchedTable?> FetchAsync(SourceTable table, IProgress<double>? progress, CancellationToken cancellation);
}

/// <summary>A table that was fetched: its files in the order in which they were asked for.</summary>
internal sealed record FetchedTable(SourceTable Table, TableShape Shape, IReadOnlyList<string> Files);

/// <summary>What the service says of a table.</summary>
/// <param name="Format">What its files are.</param>
/// <param name="Dimensions">The dimensions' codes.</param>
/// <param name="Regions">The areas' codes with their texts.</param>
/// <param name="Notes">What the publisher says of the numbers.</param>
/// <param name="LastPeriod">The last period that there is.</param>
internal sealed record TableShape(
    TableFormat Format, IReadOnlyList<string> Dimensions, IReadOnlyList<(string Code, string Text)> Regions,
    IReadOnlyList<string> Notes, string LastPeriod)
{
    /// <summary>Whether the table has a dimension.</summary>
    public bool Has(string? dimension) => dimension is not null && Dimensions.Contains(dimension);
}
