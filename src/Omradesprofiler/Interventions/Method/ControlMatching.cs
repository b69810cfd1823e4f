using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>Controls of treated areas.</summary>
public static class ControlMatching
{
    /// <summary>The controls of a design, from data up to the start only.</summary>
    public static Outcome<ControlMatch> Match(StudyDesign design) => Refusal.NoAdmissibleControls;
}
