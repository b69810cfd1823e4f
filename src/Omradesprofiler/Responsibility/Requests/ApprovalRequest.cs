using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Responsibility.Requests;

/// <summary>A decision that somebody wants written down.</summary>
/// <param name="Version">The version that is decided on.</param>
/// <param name="Date">The day of the decision; null for today.</param>
/// <param name="By">Who decided.</param>
/// <param name="RegistryNumber">The case's number in the registry (diarienummer).</param>
/// <param name="Motive">Why.</param>
/// <param name="AcceptBreaks">Why broken rules are accepted; null where they are not.</param>
/// <param name="AcceptsSnapshot">Whether it is said that it was made on another snapshot than the one in force.</param>
public sealed record ApprovalRequest(
    int Version, DateOnly? Date, string By, string RegistryNumber, string Motive, string? AcceptBreaks,
    bool AcceptsSnapshot)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent, or tells every fault.</summary>
    /// <param name="json">What was sent.</param>
    /// <param name="today">The last day that a decision can be of.</param>
    public static (ApprovalRequest? Request, IReadOnlyList<RequestFault> Faults) Read(
        ReadOnlyMemory<byte> json, DateOnly today)
    {
        const string Rule = "Ska vara JSON: ett objekt med version, date, by, registryNumber och motive.";
        var faults = new List<RequestFault>();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, [new("$", Rule)]);
            var request = Read(new RequestFields(document.RootElement, "", faults), today);
            return (faults.Count == 0 ? request : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return (null, [new("$", Rule)]);
        }
    }

    private static ApprovalRequest Read(RequestFields fields, DateOnly today)
    {
        fields.Allow("version", "date", "by", "registryNumber", "motive", "acceptBreaks", "acceptSnapshot");
        DateOnly? date = null;
        if (fields.Text("date", ResponsibilityLimits.LongestName) is { } text)
        {
            if (!DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                fields.FaultAt("date", $"Ska vara ett datum, åååå-mm-dd; står \"{text}\".");
            else if (day > today)
                fields.FaultAt("date", $"Beslutet kan inte vara fattat efter i dag, {today:yyyy-MM-dd}; står {text}.");
            else
                date = day;
        }

        return new ApprovalRequest(
            fields.RequiredWhole("version", 1, int.MaxValue), date,
            fields.RequiredText("by", ResponsibilityLimits.LongestName),
            fields.RequiredText("registryNumber", ResponsibilityLimits.LongestName),
            fields.RequiredText("motive", ResponsibilityLimits.LongestText),
            fields.Text("acceptBreaks", ResponsibilityLimits.LongestText), fields.Flag("acceptSnapshot", false));
    }
}
