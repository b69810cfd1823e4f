using System.Text.Json;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Travel;

/// <summary>A way to travel that somebody wants "nearest" to go by.</summary>
/// <param name="By">Who.</param>
/// <param name="Why">Why; null where nothing was said.</param>
public sealed record AdoptionRequest(string By, string? Why)
{
    private const string Rule = "Ska vara JSON: ett objekt med by och why.";
    private const int LongestName = 120;
    private const int LongestWhy = 4_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4 };

    /// <summary>Reads what a user sent, or tells every fault.</summary>
    public static (AdoptionRequest? Request, IReadOnlyList<RequestFault> Faults) Read(ReadOnlyMemory<byte> json)
    {
        var faults = new List<RequestFault>();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, [new("$", Rule)]);
            var fields = new RequestFields(document.RootElement, "", faults);
            fields.Allow("by", "why");
            var request = new AdoptionRequest(fields.RequiredText("by", LongestName), fields.Text("why", LongestWhy));
            return (faults.Count == 0 ? request : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return (null, [new("$", Rule)]);
        }
    }
}
