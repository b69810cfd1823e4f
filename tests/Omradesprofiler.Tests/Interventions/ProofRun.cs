using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

/// <summary>One world followed up.</summary>
/// <param name="IsGiven">Whether the controls and 39 other sets were found.</param>
/// <param name="IsCovered">Whether the interval holds the truth.</param>
/// <param name="IsFound">Whether p is at most 0.05.</param>
/// <param name="Width">The interval's width.</param>
/// <param name="Estimate">The estimate minus the truth.</param>
public readonly record struct ProofRun(bool IsGiven, bool IsCovered, bool IsFound, double Width, double Estimate)
{
    /// <summary>Follows up a world by the product's own code, without its limits.</summary>
    public static ProofRun Of(StudyDesign design, double rateRatio, int mostSets)
    {
        var data = StudyData.Of(design).Value;
        var matcher = new SetMatcher(data);
        int[] treated = [.. design.Treated, .. new int[design.Treated.Count * design.ControlsPerTreated]];
        var members = design.Treated.Count;
        if (!matcher.Match(treated.AsSpan(0, members), treated.AsSpan(members)))
            return default;
        var sets = AdmissibleSets.Of(data, matcher, mostSets - 1);
        if (sets.Count < ReassignedTreatment.FewestSets)
            return default;
        var test = new ReassignedTreatment(data, sets, treated);
        if (double.IsNaN(test.Observed) || double.IsInfinity(test.Observed))
            return default;
        var truth = PortableMath.Log(rateRatio);
        var (lower, upper) = test.Probabilities();
        var interval = test.Interval(Confidence.Usual, test.Observed);
        return new ProofRun(
            true, interval.Contains(truth), 2 * Math.Min(lower, upper) <= 0.05 + 1e-9, interval.Width,
            test.Observed - truth);
    }
}
