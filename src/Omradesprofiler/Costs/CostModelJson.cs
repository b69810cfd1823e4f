using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Costs;

/// <summary>Cost models as users send them and the journal keeps them.</summary>
public static class CostModelJson
{
    private const decimal OrePerKrona = 100;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads a model, or tells every fault.</summary>
    /// <param name="json">The text.</param>
    /// <param name="ground">The places that there are; null where they are not looked up.</param>
    public static (CostModel? Model, IReadOnlyList<RequestFault> Faults) Read(
        ReadOnlyMemory<byte> json, CostGround? ground)
    {
        const string Rule = "Kostnadsmodellen ska vara JSON: ett objekt.";
        var faults = new List<RequestFault>();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, [new("$", Rule)]);
            var model = new CostModelReader(new RequestFields(document.RootElement, "", faults), ground).Read();
            return (faults.Count == 0 ? model : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return (null, [new("$", Rule)]);
        }
    }

    /// <summary>A model as text: the same model gives the same text.</summary>
    public static string Write(CostModel model) => JsonSerializer.Serialize(
        new
        {
            model.Id,
            model.Name,
            Units = UnitsOf(model.Units),
            model.FirstYear,
            model.LastYear,
            model.FullTimeHours,
            Lines = model.Lines.Select(line => LineOf(line)),
            Reach = model.Reach is { } reach
                ? new
                {
                    reach.People,
                    Share = reach.People is null ? reach.Share : (decimal?)null,
                    NewEachYear = reach.IsNewEachYear,
                }
                : null,
            model.Source,
        },
        Options);

    private static object UnitsOf(CostUnits units) => units.Kind == CostUnitKind.CareCenter
        ? new { CareCenters = units.Codes }
        : new { Areas = new { Level = units.Level!.Value.Slug(), Edition = units.Edition?.Name, units.Codes } };

    private static object LineOf(CostLine line)
    {
        var (hourly, salary, sum) = (
            line.Amount as CostAmount.Hourly, line.Amount as CostAmount.Salary, line.Amount as CostAmount.Sum);
        return new
        {
            line.Id,
            line.Title,
            Hours = hourly?.Hours ?? salary?.Hours,
            HourlyPrice = hourly?.OrePerHour / OrePerKrona,
            MonthlySalary = salary?.OrePerMonth / OrePerKrona,
            OverheadPercent = salary?.Overhead * 100,
            Amount = sum?.Ore / OrePerKrona,
            PerUnit = line.IsPerUnit,
            Indirect = line.IsIndirect,
            Once = line.IsOnce,
            line.FirstYear,
            line.LastYear,
        };
    }
}
