using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>
/// Where the residents of a clinic's catchment are listed, and where the clinic's listed live: released cells and
/// nothing that is computed from them, so that what is hidden stays so.
/// </summary>
/// <param name="Period">When people were listed so.</param>
/// <param name="Residents">The catchment's people by the clinic that they are listed at.</param>
/// <param name="Catchments">The clinic's listed people by the catchment that they live in.</param>
/// <param name="Areas">The clinic's listed people by RegSO.</param>
public sealed record CareFlows(
    Period Period, IReadOnlyList<FlowCell> Residents, IReadOnlyList<FlowCell> Catchments,
    IReadOnlyList<AreaFlow> Areas);

/// <summary>How many are listed at a clinic, or live in its catchment.</summary>
/// <param name="CareCenter">The clinic's code, or what stands in its place.</param>
/// <param name="Count">How many, or why it is not told.</param>
public readonly record struct FlowCell(string CareCenter, ReleasedCount Count);

/// <summary>How many of a clinic's listed people live in an area.</summary>
/// <param name="Area">The RegSO.</param>
/// <param name="Place">Whether it lies in the clinic's catchment.</param>
/// <param name="Count">How many, or why it is not told.</param>
public sealed record AreaFlow(Area Area, AreaFlowPlace Place, ReleasedCount Count);

/// <summary>How an area lies to a catchment.</summary>
public enum AreaFlowPlace : byte
{
    /// <summary>Wholly within.</summary>
    Inside,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>Wholly outside.</summary>
    Outside,
}
