using System.Text.Json.Serialization;
using Omradesprofiler.Areas;

namespace Omradesprofiler.Ingest.Sources;

/// <summary>The sources that can be fetched from, as <c>geodata/sources.json</c> says.</summary>
public sealed record SourceCatalog(
    IReadOnlyList<FetchSource> Sources, [property: JsonPropertyName("$comment")] string? Comment = null);

/// <summary>A publisher with its services, layers and tables.</summary>
public sealed record FetchSource(
    string Id,
    string Publisher,
    string Title,
    string Licence,
    string Documentation,
    IReadOnlyDictionary<string, SourceService> Services,
    SourceRegions? Regions = null,
    IReadOnlyList<SourceLayer>? Layers = null,
    IReadOnlyList<SourceTable>? Tables = null,
    string? Unverified = null);

/// <summary>What a service speaks.</summary>
public enum ServiceKind
{
    /// <summary>WFS 2.0.</summary>
    Wfs,

    /// <summary>PxWebApi 2.</summary>
    Pxweb2,

    /// <summary>PxWeb's first API.</summary>
    Pxweb1,

    /// <summary>Kolada's third API: a table is a KPI, without editions.</summary>
    Kolada,
}

/// <summary>Where a service is, and its limits as its pages give them: what it says of itself goes before.</summary>
/// <param name="Kind">What it speaks.</param>
/// <param name="Address">Its base address.</param>
/// <param name="Documentation">Where it is described.</param>
/// <param name="Language">The language to ask in.</param>
/// <param name="MaxCells">Most cells of an answer.</param>
/// <param name="Calls">Most calls in a window.</param>
/// <param name="Seconds">The window, seconds.</param>
/// <param name="Unverified">What of it has not been seen at the source.</param>
public sealed record SourceService(
    ServiceKind Kind, string Address, string? Documentation = null, string Language = "sv", int MaxCells = 100_000,
    int Calls = 10, double Seconds = 10, string? Unverified = null);

/// <summary>How a source writes area codes in tables: one dimension holds all levels and editions.</summary>
public sealed record SourceRegions(string Dimension, IReadOnlyList<RegionForm> Codes);

/// <summary>The codes of one edition: the area's code and a suffix (empty for the oldest editions), and the list that
/// the service has of them where it is known.</summary>
public sealed record RegionForm(string Level, int Edition, string Suffix, string? CodeList = null)
{
    /// <summary>The edition.</summary>
    [JsonIgnore]
    public Edition Of => AreaLevels.TryParse(Level, out var level) && Areas.Edition.Find(level, Edition) is { } edition
        ? edition
        : throw new FormatException($"{Level} {Edition} är ingen årgång.");
}

/// <summary>What a layer of a WFS is fetched for.</summary>
public enum LayerKind
{
    /// <summary>The areas with their borders.</summary>
    Areas,

    /// <summary>The names of the RegSO that areas lie in.</summary>
    RegsoNames,
}

/// <summary>A layer of a WFS.</summary>
/// <param name="Kind">What it is fetched for.</param>
/// <param name="Edition">The DeSO edition that it belongs to: <c>deso-2025</c>.</param>
/// <param name="Name">Its name in the service; case matters.</param>
/// <param name="Service">The service that has it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Attributes">For each thing that is read, the names that it has had.</param>
/// <param name="PageSize">Features asked for at a time.</param>
public sealed record SourceLayer(
    LayerKind Kind, string Edition, string Name, string Service, string Title,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes, int PageSize = 500);

/// <summary>A table and how it is read.</summary>
/// <param name="Name">What <c>--tables</c> calls it; tables that continue each other share a name.</param>
/// <param name="Id">The publisher's id of it, or its path in PxWeb's first API.</param>
/// <param name="Service">The service that has it.</param>
/// <param name="Title">What it is.</param>
/// <param name="From">First year.</param>
/// <param name="Levels">The levels that it has.</param>
/// <param name="Measures">What its numbers are called here.</param>
/// <param name="To">Last year; null while it goes on.</param>
/// <param name="Select">Dimensions of which one value is wanted.</param>
/// <param name="Sex">The dimension of sex, where the table has it.</param>
/// <param name="Age">The dimension of age, where the table has it.</param>
/// <param name="FixedAge">The ages of the whole table.</param>
/// <param name="Missing">What an empty cell means.</param>
/// <param name="Definition">What the numbers are.</param>
/// <param name="PriceYear"><c>last</c> where sums are in the money of the newest year, so that each release changes
/// every year.</param>
/// <param name="Breaks">Where the series is broken.</param>
/// <param name="Unverified">What of this has not been seen at the source.</param>
/// <param name="Period">The dimension of time.</param>
public sealed record SourceTable(
    string Name, string Id, string Service, string Title, int From, IReadOnlyList<string> Levels,
    IReadOnlyList<SourceMeasure> Measures, int? To = null, IReadOnlyDictionary<string, string>? Select = null,
    string? Sex = null, string? Age = null, string? FixedAge = null, string Missing = "not-collected",
    string? Definition = null, string? PriceYear = null, IReadOnlyList<SourceBreak>? Breaks = null,
    string? Unverified = null, string Period = "Tid");

/// <summary>A measure and the categories that single it out.</summary>
public sealed record SourceMeasure(string Measure, IReadOnlyDictionary<string, string>? Where = null);

/// <summary>From which period a series is another, and why.</summary>
public sealed record SourceBreak(string Period, string Text);
