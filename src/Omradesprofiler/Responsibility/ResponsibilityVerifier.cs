namespace Omradesprofiler.Responsibility;

/// <summary>Works a stored result out again without solving anything: every rule, the objective, and the bound from the
/// stored prices.</summary>
public static class ResponsibilityVerifier
{
    /// <summary>Verifies a stored result, of this solver's version or another.</summary>
    public static ResponsibilityVerification Verify(ResponsibilityProblem problem, ResponsibilityResult stored)
    {
        var breaks = ResponsibilityChecker.Breaks(problem, stored.ClinicOfArea);
        var statistics = ResponsibilityStatistics.Of(problem, stored.ClinicOfArea);
        return new ResponsibilityVerification(
            breaks.Count == 0, statistics.Objective, stored.Bound.LowerBound, [.. breaks.Select(item => item.Text)]);
    }
}
