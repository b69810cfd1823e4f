namespace Omradesprofiler.MobileTeams;

/// <summary>A team that drives out and back.</summary>
/// <param name="Base">The number of the place where each of its days begins and ends, among the bases.</param>
/// <param name="LongestDrivingMilliseconds">How long it may drive in a day.</param>
/// <param name="LongestDayMilliseconds">How long a day may be, driving and time at the stops together.</param>
/// <param name="MostStops">How many stops a day may have.</param>
public sealed record MobileTeam(int Base, long LongestDrivingMilliseconds, long LongestDayMilliseconds, int MostStops)
{
    /// <summary>The days of the schedule on which it works, ascending from 0; null for all.</summary>
    public IReadOnlyList<int>? WorkingDays { get; init; }
}
