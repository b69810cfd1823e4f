using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>How one of PxWeb's two APIs is asked.</summary>
internal abstract class PxWebDialect(SourceService service, int maxAddress)
{
    protected SourceService Service { get; } = service;

    protected int MaxAddress { get; } = maxAddress;

    /// <summary>The question for the service's limits; null where it has none.</summary>
    public abstract ServiceCall? Limits(string folder);

    public abstract PxWebLimits ReadLimits(byte[] answer);

    /// <summary>The question for a table's dimensions.</summary>
    /// <param name="table">The table's id.</param>
    /// <param name="folder">Where the answer is kept.</param>
    /// <param name="name">What the answer is: the same question is asked before and after.</param>
    public abstract ServiceCall Metadata(string table, string folder, string name);

    public abstract PxWebMetadata ReadMetadata(byte[] answer, string place);

    /// <summary>The question for values.</summary>
    public abstract ServiceCall Data(
        string table, (string Folder, string Name) place, IReadOnlyList<PxWebSelection> selections);

    /// <summary>The dialect of a service.</summary>
    public static PxWebDialect Of(SourceService service, int maxAddress) => service.Kind switch
    {
        ServiceKind.Pxweb2 => new PxWebTwo(service, maxAddress),
        ServiceKind.Pxweb1 => new PxWebOne(service, maxAddress),
        _ => throw new ArgumentOutOfRangeException(nameof(service), service.Kind, "Not a PxWeb service."),
    };

    /// <summary>When the table was last changed, as an answer in json-stat2 says.</summary>
    public static string? UpdatedOf(byte[] answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Object ? TextOf(json.RootElement, "updated") : null;
    }

    protected static long CellsOf(IEnumerable<PxWebSelection> selections) =>
        selections.Aggregate(1L, (product, selection) => product * selection.Values.Count);

    protected static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Runs a reading of metadata; what does not look as it should is told with its place.</summary>
    protected static T Reading<T>(byte[] answer, string place, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new DataException(
                "unknown-metadata", place, "Tjänstens beskrivning av tabellen ser inte ut som den ska.");
        }
    }
}
