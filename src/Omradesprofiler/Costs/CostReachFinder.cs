using Omradesprofiler.Care;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.Costs;

/// <summary>Who lives at the places of a model.</summary>
/// <param name="People">How many; null where that is not known everywhere.</param>
/// <param name="Weighted">
/// CNI-weighted people (CNI-viktade): Σ people × CNI, where 1 is the country's need a person; null where CNI is not
/// known everywhere.
/// </param>
/// <param name="Notes">What the numbers are of, and what is missing, Swedish.</param>
public sealed record ResidentBase(double? People, double? Weighted, IReadOnlyList<string> Notes);

/// <summary>Counts those who live at the places of a model, from the newest numbers that there are.</summary>
/// <param name="engine">The areas' indicators.</param>
/// <param name="care">Which areas belong to which clinic.</param>
public sealed class CostReachFinder(IndicatorEngine engine, CareGeographies care)
{
    private readonly Indicator? _people =
        engine.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count);

    private readonly Indicator? _need = engine.Catalog.Indicators.FirstOrDefault(
        one => one.Formula is IndicatorFormula.Index index && index.Definition == CareNeedIndex.Scb
            && index.Reference is not null);

    /// <summary>Those who live at the places.</summary>
    public ResidentBase Of(CostUnits units)
    {
        var notes = new List<string>();
        var people = FiguresOf(units, _people, "Folkmängd", notes);
        var need = FiguresOf(units, _need, "CNI", notes);
        return new ResidentBase(
            people?.Sum(figure => figure.Value),
            people is null || need is null ? null : people.Zip(need, (a, b) => a.Value * b.Value).Sum(), notes);
    }

    /// <summary>One number a place; null where one is missing, which is then said.</summary>
    private List<Figure.Published>? FiguresOf(
        CostUnits units, Indicator? indicator, string name, List<string> notes)
    {
        if (indicator is null)
        {
            notes.Add($"{name} finns inte i indikatorkatalogen.");
            return null;
        }

        var found = units.Codes.Select(code => units.Kind == CostUnitKind.CareCenter
            ? AtCareCenter(indicator, code)
            : AtArea(indicator, units, code)).ToList();
        var missing = units.Codes.Zip(found).Where(pair => pair.Second?.Figure is not Figure.Published)
            .Select(pair => pair.First).ToList();
        if (missing.Count > 0)
        {
            notes.Add($"{name} saknas eller döljs för {string.Join(", ", missing)}.");
            return null;
        }

        notes.Add($"{name}: {string.Join(", ", found.Select(one => one!.Value.Of).Distinct())}.");
        return [.. found.Select(one => (Figure.Published)one!.Value.Figure)];
    }

    private (Figure Figure, string Of)? AtArea(Indicator indicator, CostUnits units, string code)
    {
        if (engine.FindNewest(indicator, units.Level!.Value, units.Edition) is not { } column)
            return null;
        var index = column.Layer.IndexOf(code);
        return index < 0 ? null : (column.FigureAt(index), $"invånare {column.Key.Period.Slug}");
    }

    private (Figure Figure, string Of)? AtCareCenter(Indicator indicator, string code)
    {
        if (care.Residents is not { } residents || residents.Geography.IndexOf(code) is not (>= 0 and var index))
            return null;
        var value = residents.ValueOf(indicator, index, null);
        return (value.Figure, $"invånare enligt {residents.Geography.Name} {value.Key.Period.Slug}");
    }
}
