using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>What could be seen.</summary>
public static class SmallestEffect
{
    /// <summary>The smallest effect; reads nothing of the panel from the start on.</summary>
    public static Outcome<SmallestEffectResult> Of(StudyDesign design, SmallestEffectOptions options) =>
        Refusal.NotProved;
}
