using Omradesprofiler.Findings;

namespace Omradesprofiler.MobileTeams.Requests;

/// <summary>A request that was read, or everything that is wrong with its form.</summary>
/// <param name="Request">The request; null where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, in the order of the text.</param>
public sealed record ScheduleReading(ScheduleRequest? Request, IReadOnlyList<RequestFault> Faults)
{
    /// <summary>What the schedule is to be called; null where nothing was said.</summary>
    public string? Name { get; init; }

    /// <summary>Who asks; null where nothing was said.</summary>
    public string? By { get; init; }

    /// <summary>Why; null where nothing was said.</summary>
    public string? Why { get; init; }
}
