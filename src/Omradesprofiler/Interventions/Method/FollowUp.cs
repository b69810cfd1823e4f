using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>What came after the start.</summary>
public static class FollowUp
{
    /// <summary>The follow-up of a design with its frozen controls.</summary>
    public static FollowUpResult Estimate(StudyDesign design, ControlMatch match, FollowUpOptions? options = null) =>
        new(Refusal.NotProved, design.Manner + match.Distance.ToString(provider: null) + options,
            new MethodLimit(Refusal.NotProved, "", null, null), [], null, [], true);
}
