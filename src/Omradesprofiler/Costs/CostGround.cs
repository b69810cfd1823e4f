using Omradesprofiler.Areas;
using Omradesprofiler.Care;

namespace Omradesprofiler.Costs;

/// <summary>The places that a model may name.</summary>
/// <param name="Register">The areas.</param>
/// <param name="CareCenters">The clinics.</param>
public sealed record CostGround(AreaRegister Register, IReadOnlyList<CareCenter> CareCenters)
{
    /// <summary>What is wrong with a model's places, Swedish; null where nothing is.</summary>
    public string? FaultOf(CostUnits units)
    {
        var unknown = units.Kind == CostUnitKind.CareCenter
            ? units.Codes.Where(code => CareCenters.All(one =>
                one.Code != code || one.Kind == CareCenterKind.Elsewhere)).ToList()
            : FindUnknownAreas(units);
        if (unknown.Count == 0)
            return null;
        var names = string.Join(", ", unknown);
        return units.Kind == CostUnitKind.CareCenter
            ? $"{names} finns inte i registret över vårdenheter."
            : $"{names} finns inte på nivån {units.Level!.Value.SwedishName()}"
                + $"{(units.Edition is { } edition ? $" i {edition.SwedishName}" : "")}.";
    }

    private List<string> FindUnknownAreas(CostUnits units) =>
        Register.FindLayer(units.Level!.Value, units.Edition) is { } layer
            ? [.. units.Codes.Where(code => layer.IndexOf(code) < 0)]
            : [.. units.Codes];
}
