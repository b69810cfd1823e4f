using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.CareFunding;

/// <summary>Two rules to compare.</summary>
/// <param name="First">The one that is compared with.</param>
/// <param name="Second">The one that is compared.</param>
/// <param name="Period">The month or year; null for the newest.</param>
/// <param name="AllowEstimated">Whether estimates are accepted.</param>
public sealed record FundingRequest(FundingRule First, FundingRule Second, Period? Period, bool AllowEstimated)
{
    private const int LongestPeriod = 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent, or tells every fault.</summary>
    public static (FundingRequest? Request, IReadOnlyList<RequestFault> Faults) Read(ReadOnlyMemory<byte> json)
    {
        const string Rule = "Reglerna ska vara JSON: ett objekt med first och second.";
        var faults = new List<RequestFault>();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, [new("$", Rule)]);
            var request = Read(new RequestFields(document.RootElement, "", faults));
            return (faults.Count == 0 ? request : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return (null, [new("$", Rule)]);
        }
    }

    private static FundingRequest? Read(RequestFields fields)
    {
        fields.Allow("first", "second", "period", "allowEstimated");
        var (first, second) = (fields.RequiredObject("first"), fields.RequiredObject("second"));
        var rules = (First: first is null ? null : FundingRuleReader.Read(first),
            Second: second is null ? null : FundingRuleReader.Read(second));
        var (period, allowEstimated) = (ReadPeriod(fields), fields.Flag("allowEstimated", false));
        return rules is { First: { } one, Second: { } other }
            ? new FundingRequest(one, other, period, allowEstimated)
            : null;
    }

    private static Period? ReadPeriod(RequestFields fields)
    {
        if (fields.Text("period", LongestPeriod) is not { } text)
            return null;
        if (Population.Period.TryParse(text, out var period))
            return period;
        fields.FaultAt("period", "Perioden ska vara en månad (\"2025-01\") eller ett år (\"2025\").");
        return null;
    }
}
