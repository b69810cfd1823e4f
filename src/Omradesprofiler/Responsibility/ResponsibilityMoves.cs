namespace Omradesprofiler.Responsibility;

/// <summary>Changes by hand: what they cost and which rules they break, answered at once.</summary>
public static class ResponsibilityMoves
{
    /// <summary>What an assignment becomes when areas are given other clinics.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="clinicOfArea">The assignment before; it may break rules already.</param>
    /// <param name="moves">The moves; of several for one area the last holds.</param>
    /// <exception cref="ArgumentException">An area or a clinic does not exist, or the clinic is out of
    /// reach.</exception>
    public static MoveEffect Try(
        ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea, IReadOnlyList<AreaMove> moves)
    {
        var after = clinicOfArea.ToArray();
        foreach (var (area, clinic) in moves)
        {
            if (area < 0 || area >= after.Length || clinic < 0 || clinic >= problem.Clinics.Count)
                throw new ArgumentException($"There is no area {area} or no clinic {clinic}.");
            if (problem.DistanceMeters(area, clinic) == ResponsibilityProblem.OutOfReach)
                throw new ArgumentException(
                    $"{problem.Clinics[clinic].Code} is out of reach from {problem.Areas[area].Code}.");
            after[area] = clinic;
        }

        var broken = ResponsibilityChecker.Breaks(problem, clinicOfArea);
        var left = ResponsibilityChecker.Breaks(problem, after);
        var (texts, textsLeft) = (TextsOf(broken), TextsOf(left));
        var statistics = ResponsibilityStatistics.Of(problem, after);
        return new MoveEffect(
            statistics.Objective - ResponsibilityStatistics.Of(problem, clinicOfArea).Objective,
            [.. left.Where(item => !texts.Contains(item.Text))],
            [.. broken.Where(item => !textsLeft.Contains(item.Text))],
            statistics, after);
    }

    private static HashSet<string> TextsOf(IEnumerable<AssignmentBreak> breaks) =>
        breaks.Select(item => item.Text).ToHashSet(StringComparer.Ordinal);
}
