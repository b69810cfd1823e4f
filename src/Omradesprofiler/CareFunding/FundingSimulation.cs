namespace Omradesprofiler.CareFunding;

/// <summary>Two rules beside each other over all clinics.</summary>
public static class FundingSimulation
{
    /// <summary>Compares what two rules give.</summary>
    public static FundingComparison Compare(FundingResult first, FundingResult second)
    {
        var (before, after) = (ByCode(first), ByCode(second));
        var rows = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(code => RowOf(before.GetValueOrDefault(code), after.GetValueOrDefault(code))).ToList();
        var names = first.Base.Units.Concat(second.Base.Units).Select(unit => unit.CareCenter).ToHashSet();
        var gaps = first.Base.Gaps.Concat(second.Base.Gaps).DistinctBy(gap => (gap.CareCenter, gap.Reason))
            .OrderBy(gap => gap.CareCenter, StringComparer.Ordinal).ToList();
        return new FundingComparison(first, second, rows, gaps)
        {
            GainedOre = rows.Sum(row => Math.Max(0, row.DifferenceOre ?? 0)),
            LostOre = rows.Sum(row => Math.Min(0, row.DifferenceOre ?? 0)),
            Compared = names.Count,
        };
    }

    private static Dictionary<string, FundingOutcome> ByCode(FundingResult result) =>
        result.Outcomes.ToDictionary(one => one.Unit.CareCenter, StringComparer.Ordinal);

    private static FundingRow RowOf(FundingOutcome? first, FundingOutcome? second)
    {
        var difference = second?.Ore - first?.Ore;
        var change = difference switch
        {
            > 0 => FundingChange.Gains,
            < 0 => FundingChange.Loses,
            0 => FundingChange.Same,
            _ when first is null || second is null => FundingChange.NotCompared,
            _ => ChangeOf(first, second),
        };
        return new FundingRow(first, second, difference, change);
    }

    /// <summary>Without amounts on both sides only who is chosen can be compared.</summary>
    private static FundingChange ChangeOf(FundingOutcome first, FundingOutcome second) =>
        (first.IsChosen, second.IsChosen) switch
        {
            (null, _) or (_, null) => FundingChange.NotCompared,
            (false, true) => FundingChange.Gains,
            (true, false) => FundingChange.Loses,
            _ => FundingChange.Same,
        };
}

/// <summary>What the second rule does to a clinic beside the first.</summary>
public enum FundingChange : byte
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>More money, or it is chosen and was not.</summary>
    Gains,

    /// <summary>Less money, or it was chosen and is not.</summary>
    Loses,

    /// <summary>Neither amounts nor who is chosen stand on both sides.</summary>
    NotCompared,
}

/// <summary>One clinic under both rules.</summary>
/// <param name="First">By the first; null where it has no index for its factors.</param>
/// <param name="Second">By the second.</param>
/// <param name="DifferenceOre">Second less first; null where one has no amount.</param>
/// <param name="Change">What it means.</param>
public sealed record FundingRow(
    FundingOutcome? First, FundingOutcome? Second, decimal? DifferenceOre, FundingChange Change)
{
    /// <summary>The clinic.</summary>
    public FundingUnit Unit => (First ?? Second)!.Unit;
}

/// <summary>Two rules compared.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Rows">One a clinic, by code.</param>
/// <param name="Gaps">The clinics without an index, with the reason.</param>
public sealed record FundingComparison(
    FundingResult First, FundingResult Second, IReadOnlyList<FundingRow> Rows, IReadOnlyList<FundingGap> Gaps)
{
    /// <summary>What those who gain gain together.</summary>
    public required decimal GainedOre { get; init; }

    /// <summary>What those who lose lose together, below zero.</summary>
    public required decimal LostOre { get; init; }

    /// <summary>How many clinics have an index.</summary>
    public required int Compared { get; init; }
}
