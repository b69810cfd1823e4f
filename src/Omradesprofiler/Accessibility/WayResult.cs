using Omradesprofiler.Travel;

namespace Omradesprofiler.Accessibility;

/// <summary>What a snapshot keeps of one way to travel.</summary>
/// <param name="Nearest">The times of each origin to the nearest open clinics.</param>
/// <param name="ToCareCenters">
/// DeSO by DeSO the time to each clinic: the mean over the people of the DeSO that can get there, in milliseconds.
/// </param>
/// <param name="Counts">What is counted of each DeSO, by measure.</param>
/// <param name="Faults">The places that there are no times for.</param>
public sealed record WayResult(
    NearestTimes Nearest, int[] ToCareCenters, IReadOnlyDictionary<string, double[]> Counts, TravelFaults Faults)
{
    /// <summary>Whether the way says anything of a DeSO: false where it has no point, or a file does not name it.
    /// </summary>
    public required bool[] IsKnown { get; init; }
}
