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

    private static CostLineResult Of(CostModel model, CostLine line)
    {
        var units = line.IsPerUnit ? model.Units.Codes.Count : 1;
        var years = line.LastYear - line.FirstYear + 1;
        var (ore, hours) = line.Amount switch
        {
            CostAmount.Hourly work => (Rounded(work.Hours * work.OrePerHour), work.Hours),
            CostAmount.Salary work => (
                Rounded(work.Hours * MonthsPerYear * work.OrePerMonth * (1 + work.Overhead) / model.FullTimeHours),
                work.Hours),
            CostAmount.Sum sum => (sum.Ore, 0m),
            _ => throw new InvalidOperationException($"{line.Amount} is no amount."),
        };
        checked
        {
            return new CostLineResult(
                line, units, ore * units, hours * units, ore * units * years, hours * units * years);
        }
    }

    private static long Rounded(decimal ore) => checked((long)Math.Round(ore, MidpointRounding.AwayFromZero));
}
