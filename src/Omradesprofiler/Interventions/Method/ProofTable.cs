namespace Omradesprofiler.Interventions.Method;

/// <summary>A cell of the proof.</summary>
/// <param name="Manner">How the treated were chosen.</param>
/// <param name="Treated">How many.</param>
/// <param name="Events">Expected events of a mean area and year.</param>
/// <param name="Coverage">The share of runs whose interval holds the truth, the lower of no effect and of a rate
/// ratio of 0.7.</param>
/// <param name="FalsePositives">The share of runs without an effect in which one is found.</param>
/// <param name="Error">Two standard errors of these.</param>
internal sealed record ProofRow(
    SelectionManner Manner, int Treated, int Events, double Coverage, double FalsePositives, double Error)
{
    /// <summary>Whether the promise is kept within the error of simulation.</summary>
    public bool IsKept => Coverage + Error >= MethodLimits.LeastCoverage
        && FalsePositives - Error <= MethodLimits.MostFalsePositives;
}

/// <summary>What the proof printed: 4 000 worlds a cell; a test keeps the two together.</summary>
internal static class ProofTable
{
    /// <summary>The most treated areas.</summary>
    public const int MostTreated = 5;

    /// <summary>The fewest events of a mean area and year.</summary>
    public const int FewestEvents = 5;

    /// <summary>The cells.</summary>
    public static IReadOnlyList<ProofRow> Rows { get; } =
    [
        new(SelectionManner.Drawn, 1, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 1, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 1, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 1, 200, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 2, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 2, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 2, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 2, 200, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 3, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 3, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 3, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 3, 200, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 5, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 5, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 5, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Drawn, 5, 200, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 1, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 1, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 1, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 1, 200, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 2, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 2, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 2, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 2, 200, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 3, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 3, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 3, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 3, 200, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 5, 5, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 5, 20, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 5, 50, 0.95, 0.05, 0.007),
        new(SelectionManner.Judged, 5, 200, 0.95, 0.05, 0.007),
    ];

    /// <summary>The cells nearest a design on either side; above the most events, those of the most.</summary>
    public static IReadOnlyList<ProofRow> Around(SelectionManner manner, int treated, double events)
    {
        var ofManner = Rows.Where(row => row.Manner == manner).ToArray();
        var (fewer, more) = Sides(ofManner.Select(row => row.Treated), treated);
        var (low, high) = Sides(ofManner.Select(row => row.Events), events);
        return [.. ofManner.Where(row =>
            (row.Treated == fewer || row.Treated == more) && (row.Events == low || row.Events == high))];
    }

    private static (int Below, int Above) Sides(IEnumerable<int> tried, double value)
    {
        var all = tried.Distinct().Order().ToArray();
        var below = all.Last(one => one <= value);
        return (below, all.Where(one => one >= value).DefaultIfEmpty(all[^1]).First());
    }
}
