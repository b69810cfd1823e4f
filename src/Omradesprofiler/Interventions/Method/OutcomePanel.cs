namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// An outcome by area and year. Counts may be fractional, as converted ones are. A year before the start that is
/// missing or suppressed makes the area unusable; a year after it is NaN in both columns and left out of the fit.
/// </summary>
/// <param name="Years">The years, rising.</param>
/// <param name="Counts">Events, area × year; NaN where not known.</param>
/// <param name="Exposure">People or person-years, area × year; NaN where not known.</param>
/// <param name="Usable">Whether each year before the start is known, of each area.</param>
public sealed record OutcomePanel(
    IReadOnlyList<int> Years, double[,] Counts, double[,] Exposure, IReadOnlyList<bool> Usable)
{
    /// <summary>How many areas there are.</summary>
    public int Areas => Counts.GetLength(0);
}
