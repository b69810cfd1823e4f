using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>Which designs are refused.</summary>
public static class MethodLimits
{
    /// <summary>What holds for a manner, so many treated areas and so many events per treated area and year before
    /// the start.</summary>
    public static MethodLimit Find(SelectionManner manner, int treated, double eventsPerAreaYear) =>
        new(Refusal.NotProved, $"{manner} {treated} {eventsPerAreaYear}", null, null);

    /// <summary>What holds for a design.</summary>
    public static MethodLimit Of(StudyDesign design) => Find(design.Manner, design.Treated.Count, 0);
}
