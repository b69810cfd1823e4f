using System.Text.Json;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Responsibility.Requests;

/// <summary>Areas that somebody moves by hand.</summary>
/// <param name="Version">The version that they are moved in.</param>
/// <param name="Moves">The moves, in order.</param>
/// <param name="By">Who.</param>
/// <param name="Why">Why; null where nothing was said.</param>
/// <param name="IsSaved">Whether it becomes a new version, or is only tried.</param>
public sealed record MovesRequest(
    int Version, IReadOnlyList<CareCenterPair> Moves, string By, string? Why, bool IsSaved)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent, or tells every fault.</summary>
    public static (MovesRequest? Request, IReadOnlyList<RequestFault> Faults) Read(ReadOnlyMemory<byte> json)
    {
        var faults = new List<RequestFault>();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, [new("$", "Begäran ska vara ett objekt med version, moves, by och why.")]);
            var request = Read(new RequestFields(document.RootElement, "", faults));
            return (faults.Count == 0 ? request : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return (null, [new("$", "Texten ska vara JSON: ett objekt med version, moves, by och why.")]);
        }
    }

    private static MovesRequest Read(RequestFields fields)
    {
        fields.Allow("version", "moves", "by", "why", "save");
        var isSaved = fields.Flag("save", true);
        var moves = new List<CareCenterPair>();
        foreach (var move in fields.Objects("moves", ResponsibilityLimits.MostPairs))
        {
            move.Allow("area", "careCenter");
            moves.Add(new CareCenterPair(
                move.RequiredText("area", ResponsibilityLimits.LongestName),
                move.RequiredText("careCenter", ResponsibilityLimits.LongestName)));
        }

        if (moves.Count == 0)
            fields.FaultAt("moves", "Minst ett område ska flyttas.");
        return new MovesRequest(
            fields.RequiredWhole("version", 1, int.MaxValue), moves,
            isSaved
                ? fields.RequiredText(
                    "by", ResponsibilityLimits.LongestName,
                    "Saknas. Flytten sparas om inte \"save\": false anges, och då ska den som flyttar stå här.")
                : "",
            fields.Text("why", ResponsibilityLimits.LongestText), isSaved);
    }
}
