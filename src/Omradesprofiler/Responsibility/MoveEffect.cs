namespace Omradesprofiler.Responsibility;

/// <summary>An area that is given another clinic by hand.</summary>
public readonly record struct AreaMove(int Area, int Clinic);

/// <summary>What moves by hand do.</summary>
/// <param name="ObjectiveChange">How much the objective rises; below zero where it falls.</param>
/// <param name="Made">Rules that are broken afterwards and were not before, or are broken in another way.</param>
/// <param name="Mended">Rules that were broken and no longer are.</param>
/// <param name="After">The assignment's figures afterwards.</param>
/// <param name="ClinicOfArea">The assignment afterwards.</param>
public sealed record MoveEffect(
    long ObjectiveChange,
    IReadOnlyList<AssignmentBreak> Made,
    IReadOnlyList<AssignmentBreak> Mended,
    ResponsibilityStatistics After,
    IReadOnlyList<int> ClinicOfArea);

/// <summary>Two assignments of the same problem side by side.</summary>
/// <param name="Areas">Areas that have different clinics.</param>
/// <param name="People">People in them.</param>
/// <param name="First">The first assignment's figures.</param>
/// <param name="Second">The second's.</param>
public sealed record ResponsibilityComparison(
    IReadOnlyList<int> Areas, long People, ResponsibilityStatistics First, ResponsibilityStatistics Second)
{
    /// <summary>Compares two assignments.</summary>
    public static ResponsibilityComparison Of(
        ResponsibilityProblem problem, IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        var areas = Enumerable.Range(0, problem.Areas.Count).Where(area => first[area] != second[area]).ToList();
        return new ResponsibilityComparison(
            areas, areas.Sum(area => (long)problem.Areas[area].People),
            ResponsibilityStatistics.Of(problem, first), ResponsibilityStatistics.Of(problem, second));
    }
}
