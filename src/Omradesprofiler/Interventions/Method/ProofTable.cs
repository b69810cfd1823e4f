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

/// <summary>
/// What the proof printed, 4 000 worlds a cell. A test keeps the two alike, and what is not here is refused.
/// </summary>
internal static class ProofTable
{
    /// <summary>The fewest events of a mean area and year.</summary>
    public const int FewestEvents = 5;

    /// <summary>The cells.</summary>
    public static IReadOnlyList<ProofRow> Rows { get; } =
    [
        new(SelectionManner.Drawn, 1, 5, 0.963, 0.039, 0.007),
        new(SelectionManner.Drawn, 1, 20, 0.961, 0.039, 0.007),
        new(SelectionManner.Drawn, 1, 50, 0.964, 0.036, 0.007),
        new(SelectionManner.Drawn, 1, 200, 0.960, 0.040, 0.007),
        new(SelectionManner.Drawn, 2, 5, 0.950, 0.050, 0.007),
        new(SelectionManner.Drawn, 2, 20, 0.946, 0.054, 0.007),
        new(SelectionManner.Drawn, 2, 50, 0.950, 0.050, 0.007),
        new(SelectionManner.Drawn, 2, 200, 0.954, 0.046, 0.007),
        new(SelectionManner.Drawn, 3, 5, 0.951, 0.049, 0.007),
        new(SelectionManner.Drawn, 3, 20, 0.949, 0.051, 0.007),
        new(SelectionManner.Drawn, 3, 50, 0.949, 0.051, 0.007),
        new(SelectionManner.Drawn, 3, 200, 0.949, 0.045, 0.007),
        new(SelectionManner.Drawn, 5, 5, 0.950, 0.050, 0.007),
        new(SelectionManner.Drawn, 5, 20, 0.949, 0.046, 0.007),
        new(SelectionManner.Drawn, 5, 50, 0.952, 0.048, 0.007),
        new(SelectionManner.Drawn, 5, 200, 0.948, 0.052, 0.007),
        new(SelectionManner.Judged, 1, 5, 0.970, 0.030, 0.007),
        new(SelectionManner.Judged, 1, 20, 0.966, 0.034, 0.007),
        new(SelectionManner.Judged, 1, 50, 0.969, 0.029, 0.007),
        new(SelectionManner.Judged, 1, 200, 0.962, 0.032, 0.007),
        new(SelectionManner.Judged, 2, 5, 0.953, 0.047, 0.007),
        new(SelectionManner.Judged, 2, 20, 0.957, 0.043, 0.007),
        new(SelectionManner.Judged, 2, 50, 0.954, 0.046, 0.007),
        new(SelectionManner.Judged, 2, 200, 0.953, 0.045, 0.007),
        new(SelectionManner.Judged, 3, 5, 0.955, 0.045, 0.007),
        new(SelectionManner.Judged, 3, 20, 0.949, 0.051, 0.007),
        new(SelectionManner.Judged, 3, 50, 0.947, 0.053, 0.007),
        new(SelectionManner.Judged, 3, 200, 0.948, 0.047, 0.007),
        new(SelectionManner.Judged, 5, 5, 0.951, 0.050, 0.007),
        new(SelectionManner.Judged, 5, 20, 0.953, 0.045, 0.007),
        new(SelectionManner.Judged, 5, 50, 0.953, 0.043, 0.008),
        new(SelectionManner.Judged, 5, 200, 0.951, 0.043, 0.008),
    ];

    /// <summary>The most treated areas.</summary>
    public static int MostTreated { get; } = Rows.Max(row => row.Treated);

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
