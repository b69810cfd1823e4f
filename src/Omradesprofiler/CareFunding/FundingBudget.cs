namespace Omradesprofiler.CareFunding;

/// <summary>
/// Shares a budget out to the öre. What heads steer goes to every clinic whose heads are known, with an index or
/// without; what the index steers goes to those that have one, and to heads where nobody has any points.
/// </summary>
internal static class FundingBudget
{
    public static List<FundingOutcome> Share(FundingBase given, FundingTerms.Share terms, decimal reference)
    {
        List<FundingUnit> all = [.. given.Units, .. given.Gaps.Select(gap => gap.UnitOfHeads).OfType<FundingUnit>()];
        var (points, heads) = (all.Sum(unit => unit.Points), all.Sum(unit => unit.Heads));
        var budget = terms.Budget * FundingCalculator.OrePerKrona;
        var steered = points > 0 ? Math.Round(budget * terms.ByIndex, MidpointRounding.AwayFromZero) : 0;
        var byIndex = LargestRemainder.Share(steered, [.. all.Select(unit => unit.Points)]);
        var byHeads = LargestRemainder.Share(budget - steered, [.. all.Select(unit => unit.Heads)]);
        return [.. all.Select((unit, i) => i < given.Units.Count
            ? new FundingOutcome(
                unit, FundingCalculator.IndexOf(unit, reference), FundingCalculator.LimitsOf(unit, reference), null,
                null, byIndex[i] + byHeads[i], WhyOf(unit, points, heads))
            : new FundingOutcome(
                unit, null, null, null, null, byHeads[i],
                FundingCalculator.Text(
                    $"CNI saknas: bara delen efter listade, {100 * unit.Heads / heads:0.00} % av alla listade.")))];
    }

    private static string WhyOf(FundingUnit unit, decimal points, decimal heads)
    {
        var ofHeads = 100 * unit.Heads / heads;
        return points > 0
            ? FundingCalculator.Text(
                $"{100 * unit.Points / points:0.00} % av alla CNI-poäng och {ofHeads:0.00} % av alla listade.")
            : FundingCalculator.Text(
                $"Ingen har CNI-poäng, så allt delas efter listade: {ofHeads:0.00} % av alla listade.");
    }
}
