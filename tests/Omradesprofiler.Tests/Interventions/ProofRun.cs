using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

/// <summary>One world followed up.</summary>
/// <param name="IsGiven">Whether controls and 39 other sets were found and something could be estimated.</param>
/// <param name="IsCovered">Whether the interval holds the truth.</param>
/// <param name="IsFound">Whether p is at most 0.05.</param>
/// <param name="Width">The interval's width.</param>
/// <param name="Error">The estimate minus the truth.</param>
public readonly record struct ProofRun(bool IsGiven, bool IsCovered, bool IsFound, double Width, double Error)
{
    /// <summary>Follows up a world by the product's own code, but without its limits.</summary>
    public static ProofRun Of(StudyDesign design, double rateRatio, int mostSets)
    {
        var data = StudyData.Of(design).Value;
        var matcher = new SetMatcher(data);
        var members = design.Treated.Count;
        int[] treated = [.. design.Treated, .. new int[members * design.ControlsPerTreated]];
        if (!matcher.Match(treated.AsSpan(0, members), treated.AsSpan(members)))
            return default;
        var sets = AdmissibleSets.Of(data, matcher, mostSets - 1);
        var test = new ReassignedTreatment(data, sets, treated);
        if (!PrimaryEstimate.Of(data, sets, test, new FollowUpOptions(mostSets)).TryGet(out var effect))
            return default;
        var truth = PortableMath.Log(rateRatio);
        return new ProofRun(
            true, effect.Interval.Contains(truth), effect.IsFound, effect.Interval.Width,
            effect.LogRateRatio - truth);
    }
}
