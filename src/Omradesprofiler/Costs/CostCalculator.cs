namespace Omradesprofiler.Costs;

/// <summary>
/// Adds a model up. Money is whole öre: a line's yearly price at one place is rounded, halves away from zero, and all
/// else is sums and products of whole numbers, so that lines, years and totals agree to the öre.
/// </summary>
public static class CostCalculator
{
    private const int MonthsPerYear = 12;

    /// <summary>What the model costs.</summary>
    public static CostResult Of(CostModel model)
    {
        List<CostLineResult> lines = [.. model.Lines.Select(line => Of(model, line))];
        return new CostResult(
            model, lines,
            [.. Enumerable.Range(model.FirstYear, model.Years).Select(year =>
            {
                var paid = lines.FindAll(one => one.Line.FirstYear <= year && year <= one.Line.LastYear);
                return new CostYear(
                    year, paid.Sum(one => one.OrePerYear),
                    paid.Where(one => one.Line.IsOnce).Sum(one => one.OrePerYear),
                    paid.Where(one => one.Line.IsIndirect).Sum(one => one.OrePerYear),
                    paid.Sum(one => one.HoursPerYear));
            })]);
    }

    /// <summary>What an amount costs a year, or once, at one place: öre, before they are rounded.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="fullTimeHours">Hours of a full time in a year.</param>
    internal static decimal OreOf(CostAmount amount, decimal fullTimeHours) => amount switch
    {
        CostAmount.Hourly work => work.Hours * work.OrePerHour,
        CostAmount.Salary work => work.Hours / fullTimeHours * MonthsPerYear * work.OrePerMonth * (1 + work.Overhead),
        CostAmount.Sum sum => sum.Ore,
        _ => throw new InvalidOperationException($"{amount} is no amount."),
    };

    private static CostLineResult Of(CostModel model, CostLine line)
    {
        var units = line.IsPerUnit ? model.Units.Codes.Count : 1;
        var years = line.LastYear - line.FirstYear + 1;
        var ore = checked((long)Math.Round(OreOf(line.Amount, model.FullTimeHours), MidpointRounding.AwayFromZero));
        var hours = line.Amount switch
        {
            CostAmount.Hourly work => work.Hours,
            CostAmount.Salary work => work.Hours,
            _ => 0,
        };
        checked
        {
            return new CostLineResult(
                line, units, ore * units, hours * units, ore * units * years, hours * units * years);
        }
    }
}
