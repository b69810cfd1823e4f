using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Interventions.Register;

/// <summary>An intervention as the method sees it.</summary>
/// <param name="Indicator">The primary outcome.</param>
/// <param name="Layer">The areas' layer.</param>
/// <param name="Rows">The areas of the panel, by place in the layer.</param>
/// <param name="Years">Which years it is judged by.</param>
/// <param name="Design">What the method is given; at registration the panel ends before the start.</param>
/// <param name="Rule">The rule in words, Swedish.</param>
/// <param name="Notes">What is to be said of it, Swedish.</param>
public sealed record StudyPlan(
    Indicator Indicator, AreaLayer Layer, int[] Rows, StudyYears Years, StudyDesign Design, string Rule,
    IReadOnlyList<string> Notes)
{
    /// <summary>The area of a row.</summary>
    public Area AreaOf(int row) => Layer.Areas[Rows[row]];
}

/// <summary>A plan, or what stands in its way.</summary>
/// <param name="Plan">The plan; null where there is none.</param>
/// <param name="Faults">What stands in the way.</param>
public sealed record StudyPlanning(StudyPlan? Plan, IReadOnlyList<RequestFault> Faults)
{
    internal static StudyPlanning Refused(RequestFault? fault) => new(null, fault is null ? [] : [fault]);
}
