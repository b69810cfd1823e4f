using System.Text.Json;
using Omradesprofiler.CareFunding;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.CareFunding;

/// <summary>Two rules to compare, a period, and whether estimates are accepted.</summary>
public sealed record FundingRequest(
    FundingRule First, FundingRule Second, Period? Period, bool AllowEstimated)
{
    /// <summary>Reads a body.</summary>
    /// <exception cref="ApiException">It is no JSON object: 400.</exception>
    public static (FundingRequest? Request, IReadOnlyList<FundingFault> Faults) Read(ReadOnlyMemory<byte> body)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return (null, [new FundingFault("", "Anropet är inte giltig JSON.")]);
        }

        using (document)
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : (null, [new FundingFault("", "Anropet ska vara ett objekt med first och second.")]);
    }

    private static (FundingRequest? Request, IReadOnlyList<FundingFault> Faults) Read(JsonElement json)
    {
        var faults = new List<FundingFault>();
        var (first, second) = (Rule("first"), Rule("second"));
        var period = ReadPeriod(json, faults);
        var allowEstimated = ReadFlag(json, faults);
        string[] known = ["first", "second", "period", "allowEstimated"];
        faults.AddRange(json.EnumerateObject().Where(one => !known.Contains(one.Name))
            .Select(one => new FundingFault(one.Name, "Fältet är okänt.")));
        return faults.Count == 0
            ? (new FundingRequest(first!, second!, period, allowEstimated), [])
            : (null, faults);

        FundingRule? Rule(string name)
        {
            if (!json.TryGetProperty(name, out var value))
            {
                faults.Add(new FundingFault(name, "Regeln saknas."));
                return null;
            }

            var (rule, wrong) = FundingRuleReader.Read(value, name);
            faults.AddRange(wrong);
            return rule;
        }
    }

    private static Period? ReadPeriod(JsonElement json, List<FundingFault> faults)
    {
        if (!json.TryGetProperty("period", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String
            && Omradesprofiler.Population.Period.TryParse(value.GetString(), out var period))
            return period;
        faults.Add(new FundingFault("period", "Perioden ska vara en månad (\"2025-01\") eller ett år (\"2025\")."));
        return null;
    }

    private static bool ReadFlag(JsonElement json, List<FundingFault> faults)
    {
        if (!json.TryGetProperty("allowEstimated", out var value))
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            faults.Add(new FundingFault("allowEstimated", "Fältet ska vara true eller false."));
        return value.ValueKind == JsonValueKind.True;
    }
}
